import type { CatalogFact, CatalogService } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { callLink } from "../filters/phone.ts";
import { nearestServices } from "../filters/service-groups.ts";
import { serviceText } from "../filters/service-text.ts";
import { shortAddress } from "../filters/web-link.ts";
import { type Here, here, languageMark, nodeName, pick } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** As many services as fit a card that is folded once. */
const SERVICES = 8;

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
    const numbers = [
      ...facts.filter(({ type }) => type === "phone").map((fact) => fromFact(at, fact)),
      ...nearestServices(site.catalog, Number.POSITIVE_INFINITY).flatMap(
        (service) => fromService(at, service) ?? [],
      ),
    ].slice(0, SERVICES);
    return page(at, {
      title: at.t("card.title"),
      description: at.t("card.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.card(other) })),
      kind: "card-page",
      main: html`${pageHead(at, at.t("card.title"), at.t("card.intro"))}
${
  numbers.length === 0
    ? html`<p>${at.t("card.none")}</p>`
    : html`<div class="pocket">
<p class="owner">${nodeName(at, node.id)}</p>
<ul>${numbers}
</ul>
<p class="fine">${node.url !== null && html`<bdi dir="ltr">${shortAddress(node.url)}</bdi>`}<span class="print-only"> · ${at.t("document.printed")} <time data-printed></time></span></p>
</div>
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

/** Nothing for a service that cannot be called. */
function fromService(at: Here, service: CatalogService): Markup | null {
  const phone = Object.values(service.phones).find(({ type }) => type === "voice" || type === "cell");
  const name = serviceText(service, "name", at.site.preferences(at.language));
  if (phone === undefined || service.x_visibility !== "public") return null;
  const mark = languageMark(name?.language ?? service.x_language, at.words.language);
  return line(html`<bdi${mark}>${name?.text ?? service.name}</bdi>`, phone.number);
}

function line(name: Markup, number: string): Markup {
  const call = callLink(number);
  const drawn = html`<bdi class="number" dir="ltr">${number}</bdi>`;
  return html`
<li><span>${name}</span> ${call === null ? drawn : html`<a href="${call}">${drawn}</a>`}</li>`;
}
