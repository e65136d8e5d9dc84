import type { Token } from "./tokens.ts";

/** One import or re-export as written. */
export interface Import {
  /** What is imported; null when it is not a plain string, so that nobody can read it. */
  target: string | null;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  /** 1-based. */
  line: number;
}

/** Every import of a file: static, `export … from`, dynamic, `import("…").Type`, and `require`. */
export function findImports(tokens: readonly Token[]): readonly Import[] {
  return tokens.flatMap((token, index): Import[] => {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    if (token.kind !== "word" || (before?.kind === "sign" && before.text === ".")) return [];
    const at = (target: Token | undefined, typeOnly: boolean): Import => ({
      target: target?.kind === "string" ? target.text : null,
      typeOnly,
      line: token.line,
    });
    const calls = next?.kind === "sign" && next.text === "(";
    if (token.text === "import" && next?.kind === "string") return [at(next, false)];
    if (token.text === "import" && calls) return [at(tokens[index + 2], before?.text === "typeof")];
    if (token.text === "require" && calls) return [at(tokens[index + 2], false)];
    if (token.text === "from" && next?.kind === "string") return [at(next, isTypeOnly(tokens, index))];
    return [];
  });
}

/** True when the statement that ends in the `from` at `index` is `import type …` or `export type …`: then nothing is left of it. */
function isTypeOnly(tokens: readonly Token[], index: number): boolean {
  let start = index;
  while (start > 0 && !(tokens[start]?.kind === "word" && /^(im|ex)port$/.test(tokens[start]?.text ?? "")))
    start--;
  return tokens[start + 1]?.text === "type";
}
