import type { CatalogPartner } from "../../model/catalog.ts";
import type { Language, NodeId } from "../../model/ids.ts";
import { formatDay } from "../../values/time/day.ts";
import { addresses } from "../addresses.ts";
import { graph } from "../components/graph.ts";
import { copySentence } from "../components/notices.ts";
import { pageHead } from "../components/page-head.ts";
import { heldReason } from "../filters/held-reason.ts";
import { languageName } from "../filters/language-name.ts";
import { licenceLink } from "../filters/licence.ts";
import { formatList } from "../filters/list.ts";
import { shortAddress, webLink } from "../filters/web-link.ts";
import { type Here, here, languageMark, nodeName, pick, sentence } from "../here.ts";
import { attr, html, type Markup, nothing } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";
import { holdWords } from "../state-words.ts";

/** Whose texts are here, which version, and when they were last checked. */
export default class PartnersPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.partners(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.partners(language), language);
    const { partners } = site.catalog;
    return page(at, {
      title: at.t("partners.title"),
      description: at.t("partners.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.partners(other) })),
      kind: "list",
      main: html`${pageHead(at, at.t("partners.title"), at.t("partners.intro"))}${graph(at)}
<div class="partners">${ourselves(at)}${partners.map((partner) => card(at, partner))}</div>
${partners.length === 0 && html`<p>${at.t("partners.none")}</p>`}
<p><a href="${at.to(addresses.translations(language))}">${at.t("coverage.link")}</a></p>`,
    });
  }
}

function ourselves(at: Here): Markup {
  const { node, pages } = at.site.catalog;
  const own = new Set(
    pages.filter((document) => document.node === node.id).map((document) => document.document),
  );
  return html`
<article class="partner" id="${node.id}">
<h2>${nodeName(at, node.id)} <span class="kind">${at.t("partners.ourselves")}</span></h2>
${summary(at, node.summary)}
<dl>${row(at.t("document.licence"), licence(node.licence))}${link(at.t("partners.files"), node.repository)}${row(at.t("partners.holds"), html`${own.size}`)}${takesFrom(at, node.id)}
</dl>
</article>`;
}

function card(at: Here, partner: CatalogPartner): Markup {
  const { t, words } = at;
  const day = (value: string | null) =>
    value === null ? nothing : html`<time datetime="${value}">${formatDay(value, words.language)}</time>`;
  return html`
<article class="partner" id="${partner.id}">
<h2>${nodeName(at, partner.id)}</h2>
${summary(at, partner.summary)}
<dl>${row(t("document.licence"), partner.licence === null ? nothing : licence(partner.licence))}${link(t("partners.site"), partner.site)}${link(t("partners.files"), partner.repository)}
${row(
  t("service.languages"),
  html`${formatList(
    partner.languages.map((tag) => languageName(tag, words.language)),
    words.language,
  )}`,
)}
${row(t("partners.holds"), html`${partner.documents}`)}${takesFrom(at, partner.id)}
${row(t("partners.last-checked"), day(partner.lastChecked))}${row(t("partners.last-changed"), day(partner.lastChanged))}
${row(t("partners.version"), partner.commit === null ? html`${t("partners.never")}` : html`<code dir="ltr">${partner.commit.slice(0, 10)}</code>${partner.subject !== null && html` <bdi>${partner.subject}</bdi>`}`)}
</dl>
${partner.copyFrom !== undefined && html`<p class="fine">${copySentence(at, partner.copyFrom)} ${sentence(at, "document.copy-text", { node: nodeName(at, partner.id) })}</p>`}
${partner.via !== at.site.catalog.node.id && html`<p class="fine">${sentence(at, "partners.via", { node: nodeName(at, partner.via) })}</p>`}
${partner.waits !== undefined && html`<p class="notice">${t("partners.waits")} ${t(holdWords[partner.waits])}</p>`}
${
  partner.held.length > 0 &&
  html`<div class="notice"><p><strong>${t("partners.held")}:</strong> ${t("partners.held-text")}</p>
<ul>${partner.held.map(
    (held) => html`
<li>${heldText(at, partner, held.path)} ${at.t(heldReason(held.why))}</li>`,
  )}
</ul></div>`
}
</article>`;
}

/** The page that is still shown, if the file is one; otherwise the file. */
function heldText(at: Here, partner: CatalogPartner, path: string): Markup {
  const shown = at.site.catalog.pages.find(
    ({ origin }) => origin.node === partner.id && origin.path === path && origin.copyFrom === undefined,
  );
  if (shown === undefined) return html`<bdi dir="ltr">${path}</bdi>:`;
  return html`<a href="${at.to(shown.url)}"${languageMark(shown.language, at.words.language)}>${shown.title}</a>:`;
}

/** The same as the drawing says, in words: where this organisation gets its texts. */
function takesFrom(at: Here, id: NodeId): Markup {
  const listed = at.site.catalog.graph.edges.filter(({ from }) => from === id);
  const names = listed.map(
    ({ to }, index) => html`${index > 0 && " · "}<a href="#${to}">${nodeName(at, to)}</a>`,
  );
  return row(at.t("partners.takes-from"), html`${names}`);
}

function summary(at: Here, texts: CatalogPartner["summary"]): Markup {
  const { text, language } = pick(at, texts);
  return text === "" ? nothing : html`<p${languageMark(language, at.words.language)}>${text}</p>`;
}

function link(term: string, address: string | null): Markup {
  const url = webLink(address);
  return url === null
    ? nothing
    : row(term, html`<a${attr("href", url)}><bdi dir="ltr">${shortAddress(url)}</bdi></a>`);
}

function licence(id: string): Markup {
  const url = licenceLink(id);
  return url === null
    ? html`<bdi dir="ltr">${id}</bdi>`
    : html`<a href="${url}"><bdi dir="ltr">${id}</bdi></a>`;
}

function row(term: string, value: Markup): Markup {
  return value.value === ""
    ? nothing
    : html`
<div><dt>${term}</dt><dd>${value}</dd></div>`;
}
