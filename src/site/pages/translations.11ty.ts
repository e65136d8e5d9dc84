import type { CatalogChange } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { type CoverageCell, type CoverageRow, coverageRows, coverageShares } from "../coverage.ts";
import { languageName } from "../filters/language-name.ts";
import { type Here, here, languageMark, nodeName, sentence } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";
import { coverageWords, driftWords } from "../state-words.ts";

/** Which document is in which language, and the state of each translation: for people who translate. */
export default class TranslationsPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.translations(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.translations(language), language);
    return page(at, {
      title: at.t("coverage.title"),
      description: at.t("coverage.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.translations(other) })),
      kind: "list",
      listed: false,
      main: html`${pageHead(at, at.t("coverage.title"), at.t("coverage.intro"))}${table(at)}${openChanges(at)}`,
    });
  }
}

/** The node's own changes that someone should look at; nothing if all are up to date. */
function openChanges(at: Here): Markup {
  const { changes, node } = at.site.catalog;
  const ours = changes.filter(({ by }) => by === node.id);
  if (ours.length === 0) return nothing;
  return html`
<h2 id="changes">${at.t("coverage.changes")}</h2>
<ul>${ours.map((change) => openChange(at, change))}
</ul>`;
}

function openChange(at: Here, { document, language, target, partner, state }: CatalogChange): Markup {
  const shown = language === null ? null : at.site.version(document, language);
  const name = html`<bdi dir="ltr">${document}</bdi>`;
  const link =
    shown === null
      ? name
      : html`<a href="${at.to(shown.url)}" hreflang="${shown.language}">${name}</a> (${languageName(shown.language, at.words.language)})`;
  return html`
<li>${link} · <bdi dir="ltr">${target.replace(/^@/, "")}</bdi>: ${sentence(at, driftWords[state], { from: nodeName(at, partner) })}</li>`;
}

function table(at: Here): Markup {
  const rows = coverageRows(at.site);
  const shares = coverageShares(rows);
  const columns = at.site.languages.map((language) => {
    const done = shares.get(language) ?? 0;
    const name = languageName(language, at.words.language);
    return html`<th scope="col">${name} <span class="fine">${at.t("coverage.share", { done, count: rows.length })}</span></th>`;
  });
  return html`
<div class="coverage" role="region" tabindex="0" aria-label="${at.t("coverage.title")}">
<table>
<thead><tr><th scope="col">${at.t("coverage.document")}</th>${columns}</tr></thead>
<tbody>${rows.map((row) => line(at, row))}
</tbody>
</table>
</div>`;
}

function line(at: Here, { document, cells }: CoverageRow): Markup {
  const shown = at.site.version(document, at.language);
  const title = shown?.title ?? document;
  const mark = languageMark(shown?.language ?? at.words.language, at.words.language);
  return html`
<tr><th scope="row"><bdi${mark}>${title}</bdi> <span class="fine"><bdi dir="ltr">${document}</bdi></span></th>${cells.map((one) => cell(at, one))}</tr>`;
}

function cell(at: Here, { language, state, machine, page: shown }: CoverageCell): Markup {
  const { word, mark } = coverageWords[state];
  const words = machine ? `${at.t(word)} · ${at.t("coverage.machine")}` : at.t(word);
  const text =
    shown === null ? words : html`<a href="${at.to(shown.url)}" hreflang="${language}">${words}</a>`;
  return html`<td data-state="${machine && mark === "good" ? "open" : mark}" data-language="${languageName(language, at.words.language)}">${text}</td>`;
}
