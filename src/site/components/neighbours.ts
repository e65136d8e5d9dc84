import type { CatalogPage } from "../../model/catalog.ts";
import { addresses } from "../addresses.ts";
import { ownName } from "../filters/language-name.ts";
import { type Here, interfaceMark, languageMark, pick } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { entry, linkTo } from "./entry.ts";

/** The documents before and after this one in its toolkit, in the same language if it exists. */
export function neighbours(here: Here, page: CatalogPage): Markup {
  const toolkit = here.site.toolkits.get(page.toolkit);
  const at = toolkit?.documents.indexOf(page.document) ?? -1;
  if (toolkit === undefined || at < 0) return nothing;
  const link = (to: number, word: string) => {
    const document = toolkit.documents[to];
    const other = document === undefined ? null : here.site.version(document, here.language);
    if (other === null) return nothing;
    return html`
<a rel="${word === "previous" ? "prev" : "next"}" href="${linkTo(here, other)}"><span>${here.t(`document.${word}`)}${other.language !== here.language && html` · <bdi lang="${other.language}">${ownName(other.language)}</bdi>`}</span> <bdi${languageMark(other.language, here.words.language)}>${other.title}</bdi></a>`;
  };
  const previous = at > 0 ? link(at - 1, "previous") : nothing;
  const next = link(at + 1, "next");
  if (previous === nothing && next === nothing) return nothing;
  return html`
<nav class="neighbours" aria-label="${here.t("document.order")}"${interfaceMark(here)}>${previous}${next}
</nav>`;
}

/** Other pages on the same topics. */
export function related(here: Here, page: CatalogPage): Markup {
  const pages = here.site.related.of(page);
  if (pages.length === 0) return nothing;
  return html`
<section class="related"${interfaceMark(here)}>
<h2>${here.t("document.related")}</h2>
<ul class="entries">${pages.map((other) => entry(here, other))}
</ul>
</section>`;
}

/** The way back: home and the page's toolkit, without the page's own title, which follows just below. */
export function breadcrumb(here: Here, page: CatalogPage): Markup {
  const toolkit = here.site.toolkits.get(page.toolkit);
  const title = toolkit === undefined ? null : pick(here, toolkit.title);
  return html`<nav class="crumbs" aria-label="${here.t("document.breadcrumb")}"${interfaceMark(here)}><a href="${here.to(addresses.home(here.own))}">${here.t("site.home")}</a>${
    title !== null &&
    html` <span aria-hidden="true">/</span> <a href="${here.to(addresses.toolkit(here.own, page.toolkit))}"${languageMark(title.language, here.words.language)}>${title.text}</a>`
  }</nav>`;
}
