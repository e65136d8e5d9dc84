import { html, Markup } from "../html.ts";

const SHAPES: Readonly<Record<string, string>> = {
  search: '<circle cx="9" cy="9" r="6"/><path d="m14 14 5 5"/>',
  call: '<path d="M5 2h3l1.5 4L7.500 7.500a10 10 0 0 0 5 5L14 10.500l4 1.500v3a2 2 0 0 1-2 2A13 13 0 0 1 3 4a2 2 0 0 1 2-2z"/>',
};

/** A small drawing next to a word that says the same; never alone, so that no one has to guess. */
export function icon(name: "search" | "call"): Markup {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true">${new Markup(SHAPES[name] ?? "")}</svg>`;
}
