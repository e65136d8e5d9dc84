import type { CatalogToolkit } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { entry } from "../components/entry.ts";
import { pageHead } from "../components/page-head.ts";
import { here, languageMark, nodeName, pick, sentence } from "../here.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** One toolkit for the readers of one language. */
export interface ToolkitPage {
  toolkit: CatalogToolkit;
  language: Language;
}

/** A page for each toolkit in each language: its documents in reading order. */
export default class ToolkitPages {
  data() {
    return {
      pagination: { data: "site.toolkitPages", size: 1, alias: "item" },
      permalink: ({ item }: { item: ToolkitPage }) =>
        `${addresses.toolkit(item.language, item.toolkit.id)}index.html`,
    };
  }

  render({ site, item }: { site: Site; item: ToolkitPage }): string {
    const { toolkit, language } = item;
    const at = here(site, addresses.toolkit(language, toolkit.id), language);
    const title = pick(at, toolkit.title);
    const summary = pick(at, toolkit.summary);
    const documents = toolkit.documents.flatMap((id) => site.version(id, language) ?? []);
    return page(at, {
      title: title.text,
      description: summary.text,
      translations: site.languages.map((other) => ({
        language: other,
        url: addresses.toolkit(other, toolkit.id),
      })),
      kind: "list",
      main: html`${pageHead(
        at,
        html`<span${languageMark(title.language, at.words.language)}>${title.text}</span>`,
        html`<span${languageMark(summary.language, at.words.language)}>${summary.text}</span>`,
      )}
<p class="byline">${sentence(at, "toolkit.by", { node: nodeName(at, toolkit.node) })}</p>
${
  documents.length === 0
    ? html`<p>${at.t("toolkit.empty")}</p>`
    : html`<ol class="entries" data-keep>${documents.map((document) => entry(at, document))}
</ol>
<p><button type="button" data-keep-button data-kept="${at.t("toolkit.kept")}" hidden>${at.t("toolkit.keep")}</button></p>`
}`,
    });
  }
}
