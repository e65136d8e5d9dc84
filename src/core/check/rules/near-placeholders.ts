/** A text that was meant as a placeholder, but is not read as one. */
export interface NearPlaceholder {
  /** As it is in the text. */
  written: string;
  /** What to write instead. */
  suggestion: string;
  /** Where it starts in the text, in UTF-16 units. */
  start: number;
}

const near =
  /(?<![\p{L}\p{N}:：\\])([:：]{1,2}[ \t]{0,3}(fact|term|field|service)(s?)[ \t]{0,3})(?:\\?[[［]([^[\]［］\n\\]{1,200})\\?[\]］]|[{｛]([^{}｛｝\n]{1,200})[}｝]|\(([^()\n]{1,200})\))/giu;
const read = /^:{1,2}(?:fact|term|field|services?)(?:\[|\{)[^\]}\\]*[\]}]$/;
const nameForm = /^[a-z0-9][a-z0-9./-]*$/i;

/** Finds `:: service [desk]`, `：fact[…]`, `:Fact(…)` and the like; what stands between backticks, or after a backslash, is meant as it is. */
export function findNearPlaceholders(text: string): readonly NearPlaceholder[] {
  const isInCode = readCode(text);
  return [...text.matchAll(near)].flatMap((match): NearPlaceholder[] => {
    const [written, before = "", kind = "", plural = "", inBrackets, inBraces, inParentheses] = match;
    const content = (inBrackets ?? inBraces ?? inParentheses ?? "").trim();
    const suggestion = write(kind.toLowerCase(), plural !== "", content);
    // In parentheses, only what nothing else can mean: a sentence can have a colon, a word and a remark.
    const isSure = inParentheses === undefined ? /\p{L}/u.test(content) : !/\s/.test(before);
    if (suggestion === null || !isSure || read.test(written) || isInCode(match.index)) return [];
    return [{ written, suggestion, start: match.index }];
  });
}

/** Says of places in a text, asked for in their order, whether they are between backticks in their line. */
function readCode(text: string): (at: number) => boolean {
  let [position, isCode] = [0, false];
  return (at) => {
    for (; position < at; position++) {
      if (text[position] === "\n") isCode = false;
      else if (text[position] === "`") isCode = !isCode;
    }
    return isCode;
  };
}

function write(kind: string, isPlural: boolean, content: string): string | null {
  if (kind === "service" && isPlural && content.includes("=")) return `::services{${content}}`;
  if (!nameForm.test(content)) return null;
  return kind === "service" ? `::service[${content}]` : `:${kind}[${content}]`;
}

const anyWord = /[:：]{1,2}[ \t]{0,3}\p{L}{2,30}[ \t]{0,3}[[［{｛]([^[\]［］{}｛｝\n]{1,200})[\]］}｝]/gu;

/**
 * The same for placeholders whose word was translated: `:feit[nl.x]`. What is in the brackets is known from the original, whose placeholders
 * are given as they are written.
 */
export function findTranslated(text: string, originals: readonly string[]): readonly NearPlaceholder[] {
  const byContent = new Map(originals.map((one) => [one.slice(one.search(/[[{]/) + 1, -1), one]));
  return [...text.matchAll(anyWord)].flatMap(({ 0: written, 1: content = "", index: start }) => {
    const suggestion = byContent.get(content.trim());
    return suggestion === undefined ? [] : [{ written, suggestion, start }];
  });
}
