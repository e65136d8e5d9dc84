import type { Token } from "markdown-it";
import { escapeHtml } from "../../values/escape.ts";
import { cleanText } from "../../values/hidden.ts";
import { renderText } from "../../values/phones.ts";
import { plainText } from "../markdown/inline-text.ts";
import { renderImage, renderLink } from "./links.ts";
import { placeholderText, renderMisplaced, renderPlaceholder } from "./placeholders.ts";
import type { RenderState } from "./state.ts";

/** Tags that Markdown's marks become; there are no others within a line. */
const tags: Readonly<Record<string, string>> = {
  em_open: "<em>",
  em_close: "</em>",
  strong_open: "<strong>",
  strong_close: "</strong>",
  s_open: "<s>",
  s_close: "</s>",
  hardbreak: "<br>\n",
};

/** The words of one paragraph, cell or heading as HTML, without the first `skip` characters. */
export function renderInline(tokens: readonly Token[], state: RenderState, skip = 0): string {
  let html = "";
  let text = "";
  let closeLink = "";
  const flush = (): void => {
    if (text !== "") html += renderText(text, !state.inLink);
    text = "";
  };
  tokens.forEach((token, index) => {
    // A phone number can continue after a line end of the source.
    if (token.type === "text") text += index === 0 ? token.content.slice(skip) : token.content;
    else if (token.type === "softbreak") text += "\n";
    else {
      flush();
      if (token.type === "link_open") {
        const [open, close] = renderLink(token, state);
        html += open;
        closeLink = close;
      } else if (token.type === "link_close") html += closeLink;
      else html += renderMark(token, state);
      if (token.type === "link_open" || token.type === "link_close")
        state.inLink = token.type === "link_open";
    }
  });
  flush();
  return html;
}

function renderMark(token: Token, state: RenderState): string {
  switch (token.type) {
    case "code_inline":
      return `<code>${escapeHtml(token.content)}</code>`;
    case "image":
      return renderImage(token, state);
    case "directive":
      return renderPlaceholder(token, state);
    case "directive_misplaced":
      return renderMisplaced(token.markup, token.info.startsWith("service") ? "own-line" : "in-line", state);
  }
  return tags[token.type] ?? escapeHtml(token.content);
}

/** The words of a heading for a table of contents: no marks, placeholders filled in. */
export function renderTitle(tokens: readonly Token[], state: RenderState): string {
  const words = tokens.map((token) =>
    token.type === "directive" ? placeholderText(token, state) : plainText([token]),
  );
  return cleanText(words.join(""));
}
