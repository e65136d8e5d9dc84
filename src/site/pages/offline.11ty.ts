import type { Language } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { emergency } from "../components/services/emergency.ts";
import { here } from "../here.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** What this device keeps. The worker shows this page, too, in place of one that is not kept. */
export default class OfflinePages {
  data() {
    return {
      pagination: { data: "site.languages", size: 1, alias: "language" },
      permalink: ({ language }: { language: Language }) => `${addresses.offline(language)}index.html`,
    };
  }

  render({ site, language }: { site: Site; language: Language }): string {
    const at = here(site, addresses.offline(language), language);
    return page(at, {
      title: at.t("offline.title"),
      description: at.t("offline.intro"),
      translations: site.languages.map((other) => ({ language: other, url: addresses.offline(other) })),
      kind: "list",
      listed: false,
      main: html`${pageHead(at, at.t("offline.title"), at.t("offline.intro"))}${emergency(at)}
<noscript><p class="notice">${at.t("offline.without-script")}</p></noscript>
<p class="notice" id="ck-instead" hidden>${at.t("offline.shown-instead")}</p>
<div id="ck-kept" data-labels="${at.to(site.assets.labels[language] ?? "")}" data-home="${at.to("")}"></div>`,
    });
  }
}
