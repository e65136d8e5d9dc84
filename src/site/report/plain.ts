import { showUnseen } from "../../values/hidden.ts";
import { html, type Markup } from "../html.ts";

/**
 * Words of others as they are. Where this is shown in a pull request, a name behind `@` would call that person and `#1` would point at
 * something: in an element of its own the sign does neither.
 */
export function plain(words: string): Markup {
  const parts = showUnseen(words.replace(/\t/g, " ")).split(/([@#])/);
  return html`${parts.map((part) => (part === "@" || part === "#" ? html`<span>${part}</span>` : part))}`;
}

/** A name on one line, where no markup may stand. */
export const plainName = (text: string): string => showUnseen(text.replace(/\s+/g, " ").trim());
