import { addresses } from "../addresses.ts";
import type { Here } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** The way back: home, and the list that a page belongs to. */
export function crumbs(here: Here, list: { title: string; url: string } | null): Markup {
  return html`<nav class="crumbs" aria-label="${here.t("document.breadcrumb")}"><a href="${here.to(addresses.home(here.own))}">${here.t("site.home")}</a>${list !== null && html` <span aria-hidden="true">/</span> <a href="${here.to(list.url)}">${list.title}</a>`}</nav>`;
}

/** The top of one of the site's own pages: the way back, the title, one sentence. */
export function pageHead(here: Here, title: Markup | string, intro: Markup | string | null): Markup {
  return html`${crumbs(here, null)}
<h1>${title}</h1>
${intro !== null && intro !== "" && html`<p class="summary">${intro}</p>`}`;
}
