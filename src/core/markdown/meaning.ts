import type { Token } from "markdown-it";
import { plainText } from "./inline-text.ts";

/*
 * What tokens become on a page, exactly: unlike `canonical.ts`, which is about what a text says, it tells a list with space
 * between its items from one without. Names of links do not count, only where they lead.
 */

/** One entry for each block; the same for two texts if readers see the same. The braces of a heading do not count. */
export const meaningOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.map((token) =>
    token.type === "inline" ? inlineMeaning(token.children ?? []) : JSON.stringify(blockMeaning(token)),
  );

const blockMeaning = ({ type, tag, hidden, attrs, info, content }: Token): unknown =>
  type === "heading_open"
    ? [type, tag]
    : // A text can end without the line end that it gets when another follows.
      [type, tag, hidden, attrs, info, type === "directive_block" ? content : content.replace(/\n+$/, "")];

function inlineMeaning(tokens: readonly Token[]): string {
  const parts: unknown[] = [];
  let text = "";
  for (const token of tokens) {
    if (token.type === "text") {
      text += token.content;
      continue;
    }
    const words = token.type === "image" ? plainText(token.children ?? []) : token.content;
    parts.push(text, [token.type, token.attrs, words]);
    text = "";
  }
  return JSON.stringify([...parts, text]);
}
