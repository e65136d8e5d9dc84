import { addresses } from "../addresses.ts";
import { groupServices } from "../filters/service-groups.ts";
import type { Here } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { facetLinks } from "./facet-links.ts";

/** Topics in the words of somebody who needs something, in the order of the interface's words; those without pages or services are left out. */
export function needs(here: Here): Markup {
  const listed = new Set(here.site.listingsOf(here.language, "topic").map(({ id }) => id));
  const groups = groupServices(here.site.catalog);
  const entries = topicsOf(here).flatMap((topic) => {
    const label = here.words.label("need", topic);
    if (listed.has(topic)) return [{ label, to: addresses.listing(here.own, "topic", topic) }];
    const group = groups.find(({ services }) =>
      services.some(({ x_topic }) => x_topic.some((one) => one === topic)),
    );
    return group === undefined ? [] : [{ label, to: `${addresses.services(here.own)}#${group.id}` }];
  });
  if (entries.length === 0) return nothing;
  return html`
<nav class="needs" aria-labelledby="ck-needs">
<h2 id="ck-needs">${here.t("home.needs")}</h2>
<ul>${entries.map(
    ({ label, to }) => html`
<li><a href="${here.to(to)}">${label}</a></li>`,
  )}
</ul>
</nav>`;
}

/** Links to the topics that are for groups and coordinators, under their own names; nothing if there are none. */
export function otherTopics(here: Here): Markup {
  const known = new Set(topicsOf(here));
  const listings = here.site.listingsOf(here.language, "topic").filter(({ id }) => !known.has(id));
  return facetLinks(here, "topic", here.t("home.others"), listings);
}

/** The topics that somebody can need something of. */
const topicsOf = (here: Here): readonly string[] =>
  Object.keys(here.words.entries("need.")).map((key) => key.slice("need.".length));
