import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { searchBox } from "../components/search-box.ts";
import { emergency } from "../components/services/emergency.ts";
import { here } from "../here.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** The search's own page, with filters; `?q=` is read by the browser. */
export default class SearchPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.search(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.search(language), language);
    return page(at, {
      title: at.t("site.search"),
      description: at.t("search.label"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.search(other) })),
      kind: "search-page",
      main: html`<h1 class="hidden">${at.t("site.search")}</h1>
${searchBox(at)}${emergency(at)}
<p class="fine"><a href="${at.to(addresses.index(language))}">${at.t("index.title")}</a></p>`,
    });
  }
}
