import type { ParsedBody } from "./sections.ts";

/** Words of one text that come after those of another: as written, and as tokens. */
export interface Words {
  text: string;
  parsed: ParsedBody;
  /** The range of its tokens. */
  from: number;
  to: number;
}

/** The line that ends a block of code which the text leaves open at its end; null if there is none. */
export function openFence({ parsed, from, to }: Words): string | null {
  const last = to > from ? parsed.tokens[to - 1] : undefined;
  if (last?.type !== "fence" || last.level > 0 || !last.map) return null;
  const [start, end] = last.map;
  const line = parsed.body.slice(parsed.lineStarts[end - 1], parsed.lineStarts[end]);
  const sign = last.markup[0] ?? "`";
  const isEnd = new RegExp(`^ {0,3}${sign}{${last.markup.length},}[ \t]*[\r\n]*$`).test(line);
  return isEnd && end - start > 1 ? null : last.markup;
}

/** Says nothing itself: a definition that no link uses, as people write comments. It ends a list or code above it. */
export const separator = "[//]: #";

/** Whether words after an empty line would still continue the list or indented code above them. */
export function needsSeparator(above: Words, below: Words): boolean {
  const last = above.parsed.tokens[above.to - 1]?.type;
  if (above.to === above.from || !(last?.endsWith("_list_close") || last === "code_block")) return false;
  const first = below.to > below.from ? below.parsed.tokens[below.from]?.type : undefined;
  return Boolean(first?.endsWith("_list_open")) || /^[ \t]/.test(below.text.replace(/^\s*[\r\n]/, ""));
}
