import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { placeChoice, placeMarks } from "../components/place-choice.ts";
import { emergency } from "../components/services/emergency.ts";
import { serviceAnchor, serviceCard } from "../components/services/service-card.ts";
import { groupServices, type ServiceGroup } from "../filters/service-groups.ts";
import { type Here, here } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { describeServices, jsonLd } from "../json-ld.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** All local services for each language's readers, by topic, and by place for readers who say where they are. */
export default class ServicesPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.services(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.services(language), language);
    return page(at, {
      title: at.t("service.title"),
      description: at.t("service.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.services(other) })),
      kind: "directory",
      head: jsonLd(
        describeServices(
          at,
          groupServices(site.catalog).flatMap(({ services }) => services),
        ),
      ),
      main: html`${pageHead(at, at.t("service.title"), at.t("service.intro"))}${emergency(at)}
${groups(at)}
<p><a class="more" href="${at.to(addresses.card(language))}">${at.t("card.title")}</a></p>`,
    });
  }
}

function groups(at: Here): Markup {
  const found = groupServices(at.site.catalog);
  if (found.length === 0) return html`<p>${at.t("service.none")}</p>`;
  const title = ({ id, topic }: ServiceGroup) => {
    if (topic !== null) return at.words.label("topic", topic);
    return at.t(id === "topic-urgent" ? "service.urgent" : "service.other");
  };
  const jump = html`<ul class="chips" data-pagefind-ignore="all">${found.map(
    (group) => html`
<li><a href="#${group.id}">${title(group)}</a></li>`,
  )}
</ul>`;
  const { places, marks } = placeMarks(found.flatMap(({ services }) => services));
  return html`${placeChoice(at, places)}${found.length > 2 && jump}${found.map(
    (group) => html`
<section aria-labelledby="${group.id}">
<h2 id="${group.id}">${title(group)}</h2>
<div class="services">${group.services.map((service) => serviceCard(at, service, { level: 3, id: serviceAnchor(service), place: marks.get(service.id) }))}</div>
</section>`,
  )}`;
}
