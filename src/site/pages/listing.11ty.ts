import { addresses } from "../addresses.ts";
import { entry } from "../components/entry.ts";
import { pageHead } from "../components/page-head.ts";
import { serviceCard } from "../components/services/service-card.ts";
import { here } from "../here.ts";
import { html, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Listing } from "../listings.ts";
import type { Site } from "../site.ts";

/** A list for each step, topic and audience in each language. */
export default class ListingPages {
  data() {
    return {
      pagination: { data: "site.listings", size: 1, alias: "listing" },
      permalink: ({ listing }: { listing: Listing }) =>
        `${addresses.listing(listing.language, listing.facet, listing.id)}index.html`,
    };
  }

  render({ site, listing }: { site: Site; listing: Listing }): string {
    const { language, facet, id, pages } = listing;
    const at = here(site, addresses.listing(language, facet, id), language);
    const title = at.words.label(facet, id);
    const intro = facet === "phase" ? at.words.label("phase-text", id) : null;
    const services =
      facet === "audience"
        ? []
        : site.catalog.services.filter(
            (service) =>
              service.status !== "defunct" &&
              (facet === "topic" ? service.x_topic : service.x_phase).some((one) => one === id),
          );
    return page(at, {
      title,
      description: intro ?? at.t("count.pages", { count: pages.length }),
      translations: site.languages.map((other) => ({
        language: other,
        url: addresses.listing(other, facet, id),
      })),
      kind: "list",
      main: html`${pageHead(at, title, intro)}
<ul class="entries">${pages.map((document) => entry(at, document))}
</ul>${
        services.length === 0
          ? nothing
          : html`
<section aria-labelledby="ck-nearby">
<h2 id="ck-nearby">${at.t("home.nearby")}</h2>
<div class="services">${services.map((service) => serviceCard(at, service, { level: 3 }))}</div>
</section>`
      }`,
    });
  }
}
