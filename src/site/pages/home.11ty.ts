import type { Language } from "../../model/ids.ts";
import { compareText } from "../../values/order.ts";
import { formatDay } from "../../values/time/day.ts";
import { addresses } from "../addresses.ts";
import { facetLinks, journey } from "../components/facet-links.ts";
import { needs, otherTopics } from "../components/needs.ts";
import { searchBox } from "../components/search-box.ts";
import { emergency } from "../components/services/emergency.ts";
import { serviceCard } from "../components/services/service-card.ts";
import { street } from "../components/street.ts";
import { toolkitCard } from "../components/toolkit-card.ts";
import { changesOf } from "../filters/changes.ts";
import { activeServices } from "../filters/service-groups.ts";
import { type Here, here, languageMark, pick } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { describeSite, jsonLd } from "../json-ld.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** The first page of each language: search, help at once, what somebody needs, what is near; then the journey, and what groups need. */
export default class HomePages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.home(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.home(language), language);
    const summary = pick(at, site.catalog.node.summary);
    const feed = html`<link rel="alternate" type="application/atom+xml" href="${at.to(addresses.feed(language))}" title="${at.t("feed.title", { node: pick(at, site.catalog.node.title).text })}">
`;
    return page(at, {
      title: pick(at, site.catalog.node.title).text,
      description: summary.text,
      translations: site.languages.map((other) => ({ language: other, url: addresses.home(other) })),
      kind: "home",
      head: html`${feed}${jsonLd(describeSite(at))}`,
      main: html`${welcome(at)}${needs(at)}${printable(at)}${nearby(at)}${journey(at)}
<div class="halves">${otherTopics(at)}${facetLinks(at, "audience", at.t("home.audiences"))}</div>${toolkits(at)}${recently(at)}`,
    });
  }
}

function welcome(at: Here): Markup {
  const title = pick(at, at.site.catalog.node.title);
  const summary = pick(at, at.site.catalog.node.summary);
  return html`<div class="welcome">
<h1${languageMark(title.language, at.words.language)}>${title.text}</h1>
${summary.text !== "" && html`<p class="summary"${languageMark(summary.language, at.words.language)}>${summary.text}</p>`}
${searchBox(at)}${emergency(at)}
${street()}
</div>`;
}

/** Types of documents that are filled in or ticked off. */
const PAPERS: ReadonlySet<string> = new Set(["checklist", "form", "agreement"]);
const MOST_PAPERS = 3;

/** How many services the page shows, each with its number. */
const NEAREST = 3;

/** What people take with them on paper: the pocket card, and the newest checklists and forms. */
function printable(at: Here): Markup {
  const papers = at.site.catalog.pages
    .filter(({ language, type }) => language === at.language && PAPERS.has(type))
    .toSorted((a, b) => compareText(b.reviewed, a.reviewed) || compareText(a.title, b.title))
    .slice(0, MOST_PAPERS);
  const card = { url: addresses.card(at.language), title: at.t("card.title") };
  return html`
<nav class="printable" aria-labelledby="ck-printable">
<h2 id="ck-printable">${at.t("home.printable")}</h2>
<ul class="chips">${[card, ...papers].map(
    ({ url, title }) => html`
<li><a href="${at.to(url)}"><bdi>${title}</bdi></a></li>`,
  )}
</ul>
</nav>`;
}

function nearby(at: Here): Markup {
  const services = activeServices(at.site.catalog).slice(0, NEAREST);
  if (services.length === 0) return nothing;
  return html`
<section aria-labelledby="ck-nearby">
<h2 id="ck-nearby">${at.t("home.nearby")}</h2>
<p>${at.t("home.nearby-text")}</p>
<div class="services">${services.map((service) => serviceCard(at, service, { level: 3, brief: true }))}</div>
<p><a class="more" href="${at.to(addresses.services(at.language))}">${at.t("home.all-services")}</a></p>
</section>`;
}

/** The newest few of what changed, and the way to the rest. */
function recently(at: Here): Markup {
  const changes = changesOf(at).slice(0, 4);
  if (changes.length === 0) return nothing;
  return html`
<section aria-labelledby="ck-changes">
<h2 id="ck-changes">${at.t("changes.title")}</h2>
<ul class="dated">${changes.map(
    (change) => html`
<li><a href="${at.to(change.url)}"><bdi>${change.title}</bdi></a> <time class="kind" datetime="${change.date.slice(0, 10)}">${formatDay(change.date, at.words.language)}</time></li>`,
  )}
</ul>
<p><a class="more" href="${at.to(addresses.changes(at.language))}">${at.t("home.all-changes")}</a></p>
</section>`;
}

function toolkits(at: Here): Markup {
  if (at.site.catalog.toolkits.length === 0) return nothing;
  return html`
<section aria-labelledby="ck-toolkits">
<h2 id="ck-toolkits">${at.t("home.toolkits")}</h2>
<ul class="cards">${at.site.catalog.toolkits.map((toolkit) => toolkitCard(at, toolkit))}
</ul>
</section>`;
}
