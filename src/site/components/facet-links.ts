import { addresses, type ListedFacet } from "../addresses.ts";
import type { Here } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import type { Listing } from "../listings.ts";

/** The journey as a line of steps, each with a sentence and how much there is; steps without pages are left out. */
export function journey(here: Here): Markup {
  const steps = here.site.listingsOf(here.language, "phase");
  if (steps.length === 0) return nothing;
  return html`
<section class="journey" aria-labelledby="ck-journey">
<h2 id="ck-journey">${here.t("home.journey")}</h2>
<p>${here.t("home.journey-text")}</p>
<ol>${steps.map(
    ({ id, pages }) => html`
<li${id === "any" && html` class="any"`}><a href="${here.to(addresses.listing(here.own, "phase", id))}">${here.words.label("phase", id)}</a><p>${here.words.label("phase-text", id)}</p><span class="fine">${here.t("count.pages", { count: pages.length })}</span></li>`,
  )}
</ol>
</section>`;
}

/** Links to lists of one facet; nothing if there are none. */
export function facetLinks(
  here: Here,
  facet: ListedFacet,
  title: string,
  listings: readonly Listing[] = here.site.listingsOf(here.language, facet),
): Markup {
  if (listings.length === 0) return nothing;
  return html`
<section aria-labelledby="ck-${facet}">
<h2 id="ck-${facet}">${title}</h2>
<ul class="links">${listings.map(
    ({ id, pages }) => html`
<li><a href="${here.to(addresses.listing(here.own, facet, id))}">${here.words.label(facet, id)} <span class="count">${pages.length}</span></a></li>`,
  )}
</ul>
</section>`;
}
