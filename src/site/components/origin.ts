import type { CatalogPage } from "../../model/catalog.ts";
import { formatDay } from "../../values/time/day.ts";
import { addresses } from "../addresses.ts";
import { ownName } from "../filters/language-name.ts";
import { licenceLink } from "../filters/licence.ts";
import { shortAddress, webLink } from "../filters/web-link.ts";
import { type Here, interfaceMark, languageMark, nodeName, sentence } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { checkedOn } from "./checked-on.ts";
import { facetLinks } from "./chips.ts";
import { contactLink } from "./contact-link.ts";
import { copyOf, copySentence } from "./notices.ts";

/** Whose text it is, which version, under which licence, and where to report a mistake. */
export function origin(here: Here, page: CatalogPage): Markup {
  const { t } = here;
  const source = webLink(page.origin.url);
  return html`
<section class="origin" data-pagefind-ignore${interfaceMark(here)}>
<details><summary><h2>${t("document.about")}</h2></summary>
<dl>
<div class="paper"><dt>${t("document.from")}</dt><dd><a href="${here.to(addresses.partners(here.own))}#${page.origin.node}">${nodeName(here, page.origin.node)}</a>${page.origin.copyFrom !== undefined && html`<br>${copySentence(here, page.origin.copyFrom)}`}${page.changedBy.map((node) => html`<br>${sentence(here, "document.changed-by", { node: nodeName(here, node) })}`)}${page.copy !== null && html`<br>${copyOf(here, page.node, page.copy)}`}${page.translation !== null && html`<br>${sentence(here, "translation.by", { node: nodeName(here, page.translation.by) })}`}</dd></div>
<div><dt>${t("facet.audience")}</dt><dd>${facetLinks(here, page, "audience").map((link, at) => html`${at > 0 && " · "}${link}`)}</dd></div>
${page.programme.length > 0 && html`<div><dt>${t("facet.programme")}</dt><dd>${page.programme.map((id) => here.words.label("programme", id)).join(" · ")}</dd></div>`}
<div class="paper"><dt>${t("document.checked")}</dt><dd>${checkedOn(here, page.reviewed, page.reviewEvery)}</dd></div>
<div class="paper"><dt>${t("document.licence")}</dt><dd>${licence(page.licence)}</dd></div>
${page.origin.commit !== null && html`<div><dt>${t("document.version")}</dt><dd><code dir="ltr">${page.origin.commit.slice(0, 10)}</code></dd></div>`}
<div><dt>${t("document.source-file")}</dt><dd>${source === null ? html`<bdi dir="ltr">${page.origin.path}</bdi>` : html`<a href="${source}"><bdi dir="ltr">${page.origin.path}</bdi></a>`}</dd></div>
${otherLanguages(here, page)}
<div class="paper print-only"><dt>${t("document.address")}</dt><dd><bdi dir="ltr">${shortAddress(new URL(page.url, here.site.catalog.node.url ?? "https://site.invalid/").href.replace("https://site.invalid/", ""))}</bdi></dd></div>
<div class="paper print-only"><dt>${t("document.printed")}</dt><dd><time data-printed></time></dd></div>
</dl>
</details>
${report(here, page)}
</section>`;
}

function otherLanguages(here: Here, page: CatalogPage): Markup {
  const others = page.translations.filter((other) => other.language !== page.language);
  if (others.length === 0) return nothing;
  return html`<div><dt>${here.t("document.also-in")}</dt><dd>${others.map((other, at) => html`${at > 0 && " · "}<a href="${here.to(other.url)}" hreflang="${other.language}"><bdi lang="${other.language}">${ownName(other.language)}</bdi></a>`)}</dd></div>`;
}

/** An email or an issue with the page's identity filled in; nothing if the node gives no way to write to it. */
function report(here: Here, page: CatalogPage): Markup {
  const { url } = here.site.catalog.node;
  const text = here.t("document.report");
  const address = url === null ? page.url : new URL(page.url, url).href;
  const body = ["", "", "—", page.title, address, page.document, page.origin.commit ?? ""].join("\n");
  const link = contactLink(here, `${text}: ${page.title}`, body);
  return link === null ? nothing : html`<p class="actions"><a href="${link}">${text}</a></p>`;
}

function licence(id: string): Markup {
  const link = licenceLink(id);
  return link === null
    ? html`<bdi dir="ltr">${id}</bdi>`
    : html`<a href="${link}" rel="license"><bdi dir="ltr">${id}</bdi></a>`;
}

/** What the text rests on. */
export function sources(here: Here, page: CatalogPage): Markup {
  if (page.sources.length === 0) return nothing;
  const { t } = here;
  return html`
<section class="sources" data-pagefind-ignore="all"${interfaceMark(here)}>
<h2>${t("document.sources")}</h2>
<ul${languageMark(here.language, here.words.language)}>${page.sources.map((source) => {
    const link = webLink(source.url);
    const details = [source.publisher, source.year === null ? null : String(source.year)]
      .filter(Boolean)
      .join(", ");
    const use = [
      source.supports === null ? null : t("document.supports", { what: source.supports }),
      source.accessed === null
        ? null
        : t("document.read-on", { date: formatDay(source.accessed, here.words.language) }),
    ];
    return html`
<li>${link === null ? html`<bdi>${source.title}</bdi>` : html`<a href="${link}"><bdi>${source.title}</bdi></a>`}${details !== "" && html` · <bdi>${details}</bdi>`}<span class="fine"${interfaceMark(here)}>${use.filter(Boolean).map((part) => html` · ${part}`)}</span></li>`;
  })}
</ul>
</section>`;
}
