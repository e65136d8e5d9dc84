import type { CatalogPage } from "../../model/catalog.ts";
import { addresses, type ListedFacet } from "../addresses.ts";
import type { Here } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** What kind of page this is, for which step and on which topics; quiet, but each a link to its list. */
export function chips(here: Here, page: CatalogPage): Markup {
  return html`<ul class="chips" data-pagefind-ignore>
<li><span data-pagefind-filter="type:${page.type}">${here.words.label("type", page.type)}</span></li>${facetLinks(
    here,
    page,
    "phase",
  ).map(
    (link) => html`
<li>${link}</li>`,
  )}${facetLinks(here, page, "topic").map(
    (link) => html`
<li>${link}</li>`,
  )}
</ul>`;
}

/** A page's words of one facet as links to their lists; the search filters by the same marks. */
export function facetLinks(here: Here, page: CatalogPage, facet: ListedFacet): Markup[] {
  return page[facet].map(
    (id) =>
      html`<a href="${here.to(addresses.listing(here.own, facet, id))}" data-pagefind-filter="${facet}:${id}">${here.words.label(facet, id)}</a>`,
  );
}
