import { html, type Markup } from "../html.ts";

/** What nobody sees but what may turn the direction of a line: it is shown as its number, as on a terminal. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Words of others as they are. Where this is shown in a pull request, a name behind `@` would call that person and `#1` would point at
 * something: in an element of its own the sign does neither.
 */
export function plain(words: string): Markup {
  const parts = showUnseen(words).split(/([@#])/);
  return html`${parts.map((part) => (part === "@" || part === "#" ? html`<span>${part}</span>` : part))}`;
}

const showNumber = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;

/** What nobody sees made visible. */
const showUnseen = (text: string): string => text.replace(unseen, showNumber);

/** A name on one line, where no markup may stand. */
export const plainName = (text: string): string => showUnseen(text.replace(/\s+/g, " ").trim());
