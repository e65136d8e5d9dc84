/** A word, a string, or any other single character of TypeScript; comments and white space are left out. */
export interface Token {
  kind: "word" | "string" | "template" | "regex" | "sign";
  /** For strings the text between the quotation marks; for templates each stretch of text between their holes. */
  text: string;
  /** 1-based. */
  line: number;
}

/** After these words, and after any sign that cannot end a value, a slash begins a regular expression. */
const beforeValue = new Set([
  "return",
  "typeof",
  "case",
  "in",
  "of",
  "do",
  "else",
  "void",
  "delete",
  "throw",
  "await",
  "yield",
]);

/**
 * Splits TypeScript into tokens. It knows just enough of the language (comments, strings, nested templates, regular
 * expressions) that nothing inside a text is taken for code, and that no code is taken for a text.
 */
export function tokenise(source: string): readonly Token[] {
  const tokens: Token[] = [];
  /** For every open template the number of braces open inside its `${`. */
  const templates: number[] = [];
  let at = 0;
  let line = 1;

  const add = (kind: Token["kind"], text: string, length: number) => {
    tokens.push({ kind, text, line });
    skip(length);
  };
  const skip = (length: number) => {
    line += source.slice(at, at + length).split("\n").length - 1;
    at += length;
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  const template = () => {
    const text = match(/[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y);
    if (text === null) throw new Error(`line ${line}: a template without an end`);
    if (text.endsWith("${")) templates.push(0);
    add("template", text.slice(1, text.endsWith("`") ? -1 : -2), text.length);
  };

  while (at < source.length) {
    const blank = match(/\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y);
    const word = match(/[\p{ID_Start}$_#@][\p{ID_Continue}$]*|\d[\w.]*/uy);
    const string = match(/"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y);
    const sign = source.charAt(at);
    if (blank !== null) skip(blank.length);
    else if (word !== null) add("word", word, word.length);
    else if (string !== null) add("string", string.slice(1, -1), string.length);
    else if (sign === "`") template();
    else if (sign === "}" && templates.at(-1) === 0) {
      templates.pop();
      template();
    } else if (sign === "/" && mayBeginValue(tokens.at(-1))) {
      const regex = match(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y);
      if (regex === null) throw new Error(`line ${line}: a regular expression without an end`);
      add("regex", regex, regex.length);
    } else {
      const open = templates.length - 1;
      if (open >= 0 && sign === "{") templates[open] = (templates[open] ?? 0) + 1;
      if (open >= 0 && sign === "}") templates[open] = (templates[open] ?? 0) - 1;
      add("sign", sign, 1);
    }
  }
  return tokens;
}

function mayBeginValue(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === "word") return beforeValue.has(before.text);
  return before.kind === "sign" && ![")", "]", "}"].includes(before.text);
}
