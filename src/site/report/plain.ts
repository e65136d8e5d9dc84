import { showUnseen } from "../../values/hidden.ts";
import { html, type Markup } from "../html.ts";

/**
 * Other people's words, unchanged. In a pull request, a name after `@` would notify that person and `#1` would link to
 * something: in an element of its own the sign does neither.
 */
export function plain(words: string): Markup {
  const parts = showUnseen(words.replace(/\t/g, " ")).split(/([@#])/);
  return html`${parts.map((part) => (part === "@" || part === "#" ? html`<span>${part}</span>` : part))}`;
}

/** A name on one line, where no markup is possible. */
export const plainName = (text: string): string => showUnseen(text.replace(/\s+/g, " ").trim());
