import { addresses } from "../addresses.ts";
import type { Here } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** The top of one of the site's own pages: the way back, the title, one sentence. */
export function pageHead(here: Here, title: Markup | string, intro: Markup | string | null): Markup {
  return html`<nav class="crumbs" aria-label="${here.t("document.breadcrumb")}"><a href="${here.to(addresses.home(here.own))}">${here.t("site.home")}</a></nav>
<h1>${title}</h1>
${intro !== null && intro !== "" && html`<p class="summary">${intro}</p>`}`;
}
