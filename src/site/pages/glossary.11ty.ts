import type { CatalogTerm } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { localesOf } from "../../values/locale.ts";
import { compareText } from "../../values/order.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { type Here, here, languageMark, nodeName, pick } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** Words that the field uses in its own way, in alphabetical order; texts link here by the term's id. */
export default class GlossaryPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.glossary(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.glossary(language), language);
    const title = at.t("glossary.title");
    const order = new Intl.Collator(localesOf(language));
    const terms = [...site.catalog.terms].sort(
      (a, b) => order.compare(pick(at, a.label).text, pick(at, b.label).text) || compareText(a.id, b.id),
    );
    return page(at, {
      title,
      description: at.t("glossary.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.glossary(other) })),
      kind: "list",
      main: html`<div data-pagefind-body>${pageHead(at, title, at.t("glossary.intro"))}
<span hidden data-pagefind-filter="type:term"></span>
${terms.length === 0 ? html`<p>${at.t("glossary.none")}</p>` : terms.map((term) => explain(at, term))}
</div>`,
    });
  }
}

function explain(at: Here, term: CatalogTerm): Markup {
  const label = pick(at, term.label);
  const meaning = pick(at, term.meaning);
  return html`
<section class="term"><h2 id="${term.id.replace("/", "-")}"><bdi${languageMark(label.language, at.words.language)}>${label.text}</bdi></h2>
<p${languageMark(meaning.language, at.words.language)}>${meaning.text}</p>
<p class="fine">${nodeName(at, term.node)}</p></section>`;
}
