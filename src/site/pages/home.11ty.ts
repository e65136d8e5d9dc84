import type { Language } from "../../model/ids.ts";
import { formatDay } from "../../values/time/day.ts";
import { addresses } from "../addresses.ts";
import { facetLinks, journey } from "../components/facet-links.ts";
import { searchBox } from "../components/search-box.ts";
import { serviceCard } from "../components/services/service-card.ts";
import { street } from "../components/street.ts";
import { toolkitCard } from "../components/toolkit-card.ts";
import { changesOf } from "../filters/changes.ts";
import { nearestServices } from "../filters/service-groups.ts";
import { type Here, here, languageMark, pick } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { describeSite, jsonLd } from "../json-ld.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** The first page of each language: search, the journey, topics, what is near. */
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
      main: html`${welcome(at)}${journey(at)}
<div class="halves">${facetLinks(at, "topic", at.t("home.topics"))}${facetLinks(at, "audience", at.t("home.audiences"))}</div>${nearby(at)}${toolkits(at)}${recently(at)}`,
    });
  }
}

function welcome(at: Here): Markup {
  const title = pick(at, at.site.catalog.node.title);
  const summary = pick(at, at.site.catalog.node.summary);
  return html`<div class="welcome">
<h1${languageMark(title.language, at.words.language)}>${title.text}</h1>
${summary.text !== "" && html`<p class="summary"${languageMark(summary.language, at.words.language)}>${summary.text}</p>`}
${searchBox(at)}
${ways(at)}${street()}
</div>`;
}

/** What people who need help now look for, without typing; the bar on a phone has no room for it. */
function ways(at: Here): Markup {
  if (at.site.catalog.services.length === 0) return nothing;
  const { services, card } = addresses;
  return html`<p class="ways"><a class="more" href="${at.to(services(at.language))}">${at.t("service.title")}</a> <a class="more" href="${at.to(card(at.language))}">${at.t("card.title")}</a></p>
`;
}

function nearby(at: Here): Markup {
  const services = nearestServices(at.site.catalog, 3);
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
