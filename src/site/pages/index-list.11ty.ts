import type { CatalogPage } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { localesOf } from "../../values/locale.ts";
import { addresses } from "../addresses.ts";
import { shortEntry } from "../components/entry.ts";
import { pageHead } from "../components/page-head.ts";
import { indexLetter, indexTitle } from "../filters/index-letter.ts";
import { here } from "../here.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** Everything from A to Z: what searching falls back to without script. */
export default class IndexPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.index(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.index(language), language);
    const letters = [...groupByLetter(site.pagesFor(language), language)];
    return page(at, {
      title: at.t("index.title"),
      description: at.t("index.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.index(other) })),
      kind: "list",
      main: html`${pageHead(at, at.t("index.title"), at.t("index.intro"))}
<ul class="chips">${letters.map(
        ([letter], at) => html`
<li><a href="#letter-${at + 1}">${letter}</a></li>`,
      )}
</ul>${letters.map(
        ([letter, pages], number) => html`
<section aria-labelledby="letter-${number + 1}">
<h2 id="letter-${number + 1}">${letter}</h2>
<ul class="short">${pages.map((document) => shortEntry(at, document))}
</ul>
</section>`,
      )}`,
    });
  }
}

function groupByLetter(pages: readonly CatalogPage[], language: Language): Map<string, CatalogPage[]> {
  const order = new Intl.Collator(localesOf(language));
  const sorted = pages
    .map((document) => ({ document, title: indexTitle(document.title, language) }))
    .sort((a, b) => order.compare(a.title, b.title));
  const groups = new Map<string, CatalogPage[]>();
  for (const { document } of sorted) {
    const letter = indexLetter(document.title, language);
    groups.set(letter, [...(groups.get(letter) ?? []), document]);
  }
  return groups;
}
