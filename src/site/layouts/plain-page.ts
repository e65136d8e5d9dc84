import { addresses } from "../addresses.ts";
import { type Here, interfaceMark, sentence } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { barePage } from "./bare-page.ts";

/** What stands at the address of a page that could not be made: why, and where its text is. It needs as little as possible, so that it can always be made. */
export function plainPage(here: Here, title: string, why: string, text: Markup | null): string {
  const { site, language, t, to } = here;
  return barePage(
    { language, title, style: to(site.assets.first), icon: to("icon.svg") },
    html`
<div${interfaceMark(here)}>
<p><strong>${t("site.page-failed")}</strong> ${t("site.page-failed-text")}</p>
<p>${sentence(here, "site.page-failed-why", { why: html`<bdi lang="en" dir="ltr">${why}</bdi>` })}</p>${
      text !== null &&
      html`
<p>${sentence(here, "site.page-failed-source", { text })}</p>`
    }
<p><a href="${to(addresses.home(here.own))}">${t("site.home")}</a></p>
</div>`,
  );
}
