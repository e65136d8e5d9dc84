import type { Token } from "markdown-it";

/** The words of parsed inline Markdown without their marks, on one line; placeholders as written. */
export function plainText(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "image") text += plainText(token.children ?? []);
    else if (token.type === "text" || token.type === "code_inline") text += token.content;
    else if (token.nesting === 0) text += token.markup;
  }
  return text;
}
