import type { CatalogService } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { crumbs } from "../components/page-head.ts";
import { openHours } from "../components/services/open-now.ts";
import { serviceCard } from "../components/services/service-card.ts";
import { callable } from "../components/services/service-contacts.ts";
import { serviceText } from "../filters/service-text.ts";
import { here } from "../here.ts";
import { attr, html } from "../html.ts";
import { describeServices, jsonLd } from "../json-ld.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** One page for each service in each language: what the search finds, and an address to send to somebody. */
export default class ServicePages {
  data() {
    return {
      pagination: { data: "site.servicePages", size: 1, alias: "item" },
      permalink: ({ item }: { item: { service: CatalogService; language: Language } }) =>
        `${addresses.service(item.language, item.service.id)}index.html`,
    };
  }

  render({ site, item }: { site: Site; item: { service: CatalogService; language: Language } }): string {
    const { service, language } = item;
    const at = here(site, addresses.service(language, service.id), language);
    const text = (field: "name" | "description") =>
      serviceText(service, field, site.preferences(language))?.text ?? service[field];
    const [phone] = callable(service);
    const open = openHours(service);
    return page(at, {
      title: text("name"),
      description: text("description"),
      translations: site.languages.map((other) => ({
        language: other,
        url: addresses.service(other, service.id),
      })),
      kind: "service-page",
      head: jsonLd(describeServices(at, [service])),
      main: html`${crumbs(at, { title: at.t("service.title"), url: addresses.services(language) })}
<div data-pagefind-body>
<span hidden data-pagefind-ignore data-pagefind-meta="languages:${site.languages.join(" ")}"></span><span hidden data-pagefind-ignore data-pagefind-filter="type:service"></span><span hidden data-pagefind-ignore data-pagefind-filter="node:${service.node}"></span>${service.x_topic.map((topic) => html`<span hidden data-pagefind-ignore data-pagefind-filter="topic:${topic}"></span>`)}<span hidden data-pagefind-ignore data-pagefind-meta="summary">${text("description")}</span>${phone !== undefined && html`<span hidden data-pagefind-ignore data-pagefind-meta="call">${phone.number}</span>`}${open !== null && html`<span hidden data-pagefind-ignore data-pagefind-meta="hours[data-hours], zone[data-zone]"${attr("data-hours", open.hours)}${attr("data-zone", open.zone)}></span>`}
${serviceCard(at, service, { level: 1, page: true })}
</div>
<p class="tools"><button type="button" data-share="${at.t("document.share")}" data-copied="${at.t("document.copied")}" hidden>${at.t("document.share")}</button><button type="button" data-print hidden>${at.t("document.print")}</button></p>`,
    });
  }
}
