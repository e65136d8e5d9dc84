import type { CatalogPage } from "../../model/catalog.ts";
import type { RecordId } from "../../model/ids.ts";
import { BEFORE_KEYWORDS } from "../../values/search/keywords.ts";
import { blanks, clauseNote, parties, roleMatrix, signatures } from "../components/agreement.ts";
import { checkedAgo } from "../components/checked-on.ts";
import { chips } from "../components/chips.ts";
import { contents } from "../components/contents.ts";
import { factsUsed } from "../components/facts.ts";
import { breadcrumb, neighbours, related } from "../components/neighbours.ts";
import {
  copyNotice,
  forkNotice,
  machineNotice,
  missingLanguageNotices,
  translationNotice,
} from "../components/notices.ts";
import { origin, sources } from "../components/origin.ts";
import { piece } from "../components/piece.ts";
import { progressLines } from "../components/progress.ts";
import { failedDocument } from "../failed-pages.ts";
import { numberClauses } from "../filters/clauses.ts";
import { type Here, here, interfaceMark, nodeName, sentence } from "../here.ts";
import { attr, html, type Markup, nothing } from "../html.ts";
import { describeDocument, jsonLd } from "../json-ld.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** One page for each document in each language. */
export default class DocumentPages {
  data() {
    return {
      pagination: { data: "site.catalog.pages", size: 1, alias: "document" },
      permalink: ({ document }: { document: CatalogPage }) => `${document.url}index.html`,
    };
  }

  render({ site, document }: { site: Site; document: CatalogPage }): string {
    const surroundings = here(site, document.url, document.language);
    if (document.failed !== undefined) return failedDocument(surroundings, document, document.failed);
    return page(surroundings, {
      title: document.title,
      language: document.language,
      description: document.summary,
      translations: document.translations,
      sensitive: document.sensitive,
      ...(document.sensitive ? {} : { head: jsonLd(describeDocument(surroundings, document)) }),
      kind: document.agreement === null ? "document" : "document agreement",
      main: article(surroundings, document),
    });
  }
}

function article(here: Here, document: CatalogPage): Markup {
  return html`${breadcrumb(here, document)}${missingLanguageNotices(here, document)}
<article data-pagefind-body>
<span hidden data-pagefind-meta="languages:${document.translations.map((other) => other.language).join(" ")}"></span>${document.sensitive && html`<span hidden data-pagefind-meta="sensitive:yes"></span>`}
<header>
<h1>${document.title}</h1>
<p class="summary" data-pagefind-meta="summary">${document.summary}</p>${copyNotice(here, document)}${translationNotice(here, document)}${forkNotice(here, document)}${machineNotice(here, document)}
${byline(here, document)}
</header>
<div class="start">${contents(here, document.pieces)}${tools(here, document)}</div>
<div class="text">${progressLines(here, document)}${document.agreement !== null && parties(here, document.agreement)}${pieces(here, document)}${
    document.agreement !== null &&
    html`${roleMatrix(here, document.agreement)}${blanks(here, document.agreement)}${!document.pieces.some((part) => part.id === "signatures") && signatures(here, document.agreement)}`
  }${removed(here, document)}
</div>
${factsUsed(here, document)}${sources(here, document)}${chips(here, document)}${origin(here, document)}
${
  document.keywords.length > 0 &&
  html`<span hidden data-pagefind-index-attrs="data-keywords"${attr("data-keywords", `${BEFORE_KEYWORDS} ${document.keywords.join(" ")}`)}></span>
`
}</article>${neighbours(here, document)}${related(here, document)}`;
}

function byline(here: Here, document: CatalogPage): Markup {
  return html`<p class="byline" data-pagefind-ignore${interfaceMark(here)}><span data-pagefind-filter="node:${document.node}">${nodeName(here, document.node)}</span>${changedBy(here, document)}${translatedBy(here, document)} · ${checkedAgo(here, document.reviewed, document.reviewEvery)}</p>`;
}

/** That it is not as its own organisation wrote it; by whom, if that is one other than the node itself. Each changed section names its own. */
function changedBy(here: Here, { changedBy: nodes }: CatalogPage): Markup {
  const others = nodes.filter((node) => node !== here.site.catalog.node.id);
  const [other] = others;
  if (nodes.length === 0) return nothing;
  return other === undefined || others.length > 1
    ? html`, ${here.t("document.changed-locally")}`
    : html`, ${sentence(here, "document.changed-inline", { node: nodeName(here, other) })}`;
}

/** What a reader can do with the whole page; the browser shows each where it works. */
function tools(here: Here, { sensitive }: CatalogPage): Markup {
  const { t } = here;
  return html`<p class="tools" data-pagefind-ignore="all"${interfaceMark(here)}><button type="button" data-print hidden>${t("document.print")}</button>${!sensitive && html`<button type="button" data-share="${t("document.share")}" data-copied="${t("document.copied")}" hidden>${t("document.share")}</button>`}<button type="button" data-keep-button data-kept="${t("document.kept")}" hidden>${t("document.keep")}</button></p>`;
}

/** Who translated it, if its own organisation did not. */
function translatedBy(here: Here, { node, translation }: CatalogPage): Markup {
  return translation === null || translation.by === node
    ? nothing
    : html` · ${sentence(here, "translation.by", { node: nodeName(here, translation.by) })}`;
}

function pieces(here: Here, document: CatalogPage): Markup {
  const { agreement } = document;
  const count = { facts: 0, services: new Set<RecordId>() };
  const numbers =
    agreement === null
      ? null
      : numberClauses(
          agreement,
          document.pieces.map((part) => part.id),
        );
  return html`${document.pieces.map((part) => {
    const numbered = numbers?.get(part.id);
    if (numbered === undefined) return piece(here, document, part, count, null);
    return piece(here, document, part, count, {
      number: numbered.number,
      note: clauseNote(here, numbered),
    });
  })}`;
}

/** Sections that a nearer node left out are named, so that readers know they are missing. */
function removed(here: Here, document: CatalogPage): Markup {
  if (document.removed.length === 0) return nothing;
  return html`
<section class="removed" data-pagefind-ignore="all"${interfaceMark(here)}>
<h2>${here.t("document.removed")}</h2>
<ul>${document.removed.map(
    (part) => html`
<li>${sentence(here, "document.removed-text", { title: html`<bdi>${part.title}</bdi>`, node: nodeName(here, part.by), reason: html`<bdi>${part.reason}</bdi>` })}</li>`,
  )}
</ul>
</section>`;
}
