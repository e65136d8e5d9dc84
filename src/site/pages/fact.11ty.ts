import type { CatalogFact } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { standing } from "../components/facts.ts";
import { crumbs } from "../components/page-head.ts";
import { callLink } from "../filters/phone.ts";
import { webLink } from "../filters/web-link.ts";
import { type Here, here, languageMark, pick } from "../here.ts";
import { attr, html, type Markup } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** One page for each fact in each language: its value with its source and its date, and where it is used. The search shows it as the answer that it is. */
export default class FactPages {
  data() {
    return {
      pagination: { data: "site.factPages", size: 1, alias: "item" },
      permalink: ({ item }: { item: { fact: CatalogFact; language: Language } }) =>
        `${addresses.fact(item.language, item.fact.id)}index.html`,
    };
  }

  render({ site, item }: { site: Site; item: { fact: CatalogFact; language: Language } }): string {
    const { fact, language } = item;
    const at = here(site, addresses.fact(language, fact.id), language);
    const label = pick(at, fact.label);
    const value = pick(at, fact.value);
    const call = fact.type === "phone" ? callLink(value.text) : null;
    const source = webLink(fact.source.url);
    const drawn = html`<bdi${languageMark(value.language, at.words.language)}>${value.text}</bdi>`;
    return page(at, {
      title: label.text,
      description: `${label.text}: ${value.text}`,
      translations: site.languages.map((other) => ({ language: other, url: addresses.fact(other, fact.id) })),
      kind: "fact-page",
      main: html`${crumbs(at, null)}
<div data-pagefind-body>
<span hidden data-pagefind-ignore data-pagefind-meta="languages:${site.languages.join(" ")}"></span><span hidden data-pagefind-ignore data-pagefind-filter="type:fact"></span><span hidden data-pagefind-ignore data-pagefind-filter="node:${fact.node}"></span>
<h1${languageMark(label.language, at.words.language)}>${label.text}</h1>
<p class="value">${call === null ? drawn : html`<a${attr("href", call)}>${drawn}</a>`}</p>
<span hidden data-pagefind-ignore data-pagefind-meta="value">${value.text}</span>${call !== null && html`<span hidden data-pagefind-ignore data-pagefind-meta="call">${value.text}</span>`}<span hidden data-pagefind-ignore data-pagefind-meta="source">${fact.source.title}</span><span hidden data-pagefind-ignore data-pagefind-meta="checked">${fact.checked}</span>
<p data-pagefind-ignore="all">${at.t("facts.source")} ${source === null ? html`<bdi>${fact.source.title}</bdi>` : html`<a href="${source}"><bdi>${fact.source.title}</bdi></a>`}<br><span class="fine">${standing(at, fact)}</span></p>
</div>${uses(at, fact)}`,
    });
  }
}

/** The documents that show it, in the reader's language as far as they are. */
function uses(at: Here, fact: CatalogFact): Markup {
  const pages = at.site.pagesFor(at.language).filter(({ url }) => fact.usedBy.includes(url));
  return html`${
    pages.length > 0 &&
    html`
<h2>${at.t("facts.used")}</h2>
<ul class="short">${pages.map(
      ({ url, title }) => html`
<li><a href="${at.to(url)}"><bdi>${title}</bdi></a></li>`,
    )}
</ul>`
  }`;
}
