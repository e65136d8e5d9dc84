import { html, type Markup } from "../html.ts";

/** A row of houses with a lit door: the home page's only decoration, drawn in the one accent colour. */
export function street(): Markup {
  return html`<svg class="street" viewBox="0 0 480 70" aria-hidden="true"><path d="M0 69h480M20 69V34l22-16 22 16v35M36 69V50h12v19M64 69V26l6-8h32l6 8v43M76 34h8v10h-8zM92 34h8v10h-8zM82 69V54h12v15M108 69V40l20-22 20 22v29M122 42h12v10h-12zM160 69V46M160 46c-9 0-11-7-8-12s1-12 8-12 9 6 9 12 1 12-9 12zM186 69V36l26-18 26 18v33M204 69V48h16v21M236 69V40h7v-8h7v-8h7v-8h10v8h7v8h7v8h7v29M256 34h12v10h-12zM256 69V54h12v15M300 69V42l18-20 18 20v27M312 69V52h12v17M336 69V28l24-14 24 14v41M346 36h10v10h-10zM364 36h10v10h-10zM354 69V54h12v15M398 69V48M398 48c-8 0-10-6-7-11s1-11 7-11 8 6 8 11 1 11-8 11zM420 69V38l22-18 22 18v31M434 69V50h16v19"/></svg>`;
}
