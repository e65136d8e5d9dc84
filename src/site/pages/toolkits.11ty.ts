import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { toolkitCard } from "../components/toolkit-card.ts";
import { here } from "../here.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** All toolkits in one list, for each language. */
export default class ToolkitsPages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.toolkits(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.toolkits(language), language);
    return page(at, {
      title: at.t("toolkit.title"),
      description: at.t("toolkit.title"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.toolkits(other) })),
      kind: "list",
      main: html`${pageHead(at, at.t("toolkit.title"), null)}
<ul class="cards">${site.catalog.toolkits.map((toolkit) => toolkitCard(at, toolkit))}
</ul>`,
    });
  }
}
