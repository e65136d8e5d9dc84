import type { Language } from "../../model/ids.ts";
import { formatDay } from "../../values/time/day.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { type Change, changesOf } from "../filters/changes.ts";
import { type Here, here, pick } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** What changed lately, by day, for the readers of each language; the same as the feed. */
export default class ChangesPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.changes(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.changes(language), language);
    const feed = at.to(addresses.feed(language));
    const changes = changesOf(at);
    const days = [...new Set(changes.map(({ date }) => date.slice(0, 10)))];
    return page(at, {
      title: at.t("changes.title"),
      description: at.t("changes.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.changes(other) })),
      kind: "list",
      head: html`<link rel="alternate" type="application/atom+xml" href="${feed}" title="${at.t("feed.title", { node: pick(at, site.catalog.node.title).text })}">
`,
      main: html`${pageHead(at, at.t("changes.title"), at.t("changes.intro"))}
${days.length === 0 && html`<p>${at.t("changes.none")}</p>`}${days.map((day) =>
  oneDay(
    at,
    day,
    changes.filter(({ date }) => date.startsWith(day)),
  ),
)}
<p><a class="more" href="${feed}" type="application/atom+xml">${at.t("changes.follow")}</a></p>`,
    });
  }
}

function oneDay(at: Here, day: string, changes: readonly Change[]): Markup {
  return html`
<section class="day" aria-labelledby="day-${day}">
<h2 id="day-${day}"><time datetime="${day}">${formatDay(day, at.words.language)}</time></h2>
<ul class="short">${changes.map(
    (change) => html`
<li><a href="${at.to(change.url)}"><bdi>${change.title}</bdi></a></li>`,
  )}
</ul>
</section>`;
}
