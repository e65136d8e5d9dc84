import type { CatalogFact, CatalogService } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { callable } from "../components/services/service-contacts.ts";
import { serviceName } from "../components/services/service-words.ts";
import { callLink } from "../filters/phone.ts";
import { activeServices } from "../filters/service-groups.ts";
import { shortAddress } from "../filters/web-link.ts";
import { type Here, here, languageMark, nodeName, pick } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** As many facts and services as fit a card that is folded once. */
const LINES = 8;

/** The numbers to have in one's pocket: emergency numbers and the nearest services, to print, cut out and fold. */
export default class CardPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.card(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.card(language), language);
    const { facts, node } = site.catalog;
    const phones = facts.filter(({ type }) => type === "phone").slice(0, LINES);
    const services = activeServices(site.catalog);
    const callables = services.filter((service) => callable(service).length > 0);
    const shown = callables.slice(0, LINES - phones.length);
    const numbers = [
      ...phones.map((fact) => fromFact(at, fact)),
      ...shown.map((service) => fromService(at, service)),
    ];
    const left = services.filter((service) => !shown.includes(service));
    return page(at, {
      title: at.t("card.title"),
      description: at.t("card.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.card(other) })),
      kind: "card-page",
      main: html`${pageHead(at, at.t("card.title"), at.t("card.intro"))}
${
  numbers.length === 0
    ? html`<p>${at.t("card.none")}</p>`
    : html`<div class="pocket" data-pagefind-body>
<span hidden data-pagefind-ignore data-pagefind-filter="type:service"></span><span hidden data-pagefind-ignore data-pagefind-meta="title">${at.t("card.title")}</span>
<p class="owner">${nodeName(at, node.id)}</p>
<ul>${numbers}
</ul>
<p class="fine">${node.url !== null && html`<bdi dir="ltr">${shortAddress(node.url)}</bdi>`}<span class="print-only"> · ${at.t("document.printed")} <time data-printed></time></span></p>
</div>${leftOut(at, left)}
<p><button type="button" data-print hidden>${at.t("document.print")}</button></p>`
}`,
    });
  }
}

function fromFact(at: Here, fact: CatalogFact): Markup {
  const label = pick(at, fact.label);
  return line(
    html`<bdi${languageMark(label.language, at.words.language)}>${label.text}</bdi>`,
    pick(at, fact.value).text,
  );
}

function fromService(at: Here, service: CatalogService): Markup {
  return line(serviceName(at, service), ...callable(service).map(({ number }) => number));
}

/** What has no place on the card, so that nobody takes it for all that there is. */
function leftOut(at: Here, services: readonly CatalogService[]): Markup {
  if (services.length === 0) return nothing;
  return html`
<p class="fine">${at.t("card.left-out")} ${services.map((service, index) => html`${index > 0 && ", "}${serviceName(at, service)}`)}. <a href="${at.to(addresses.services(at.language))}">${at.t("home.all-services")}</a></p>`;
}

function line(name: Markup, ...numbers: readonly string[]): Markup {
  return html`
<li><span>${name}</span> <span class="numbers">${numbers.map((number) => {
    const call = callLink(number);
    const drawn = html`<bdi class="number" dir="ltr">${number}</bdi>`;
    return call === null ? drawn : html`<a href="${call}">${drawn}</a> `;
  })}</span></li>`;
}
