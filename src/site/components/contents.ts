import type { Piece } from "../../model/catalog.ts";
import { type Here, interfaceMark, languageMark } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";

/** The page's main headings as links; nothing for a page with fewer than three, where it would not help. */
export function contents(here: Here, pieces: readonly Piece[]): Markup {
  const main = pieces.filter((piece) => piece.level > 0 && piece.level <= 2);
  if (main.length < 3) return nothing;
  return html`<nav class="contents" aria-label="${here.t("document.contents")}" data-pagefind-ignore="all"${interfaceMark(here)}>
<details>
<summary>${here.t("document.contents")}</summary>
<ol${languageMark(here.language, here.words.language)}>${main.map(
    (piece) => html`
<li><a href="#${piece.id}">${piece.title}</a></li>`,
  )}
</ol>
</details>
</nav>`;
}
