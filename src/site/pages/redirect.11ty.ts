import type { CatalogPage } from "../../model/catalog.ts";
import { directionOf } from "../../values/direction.ts";
import { relative } from "../../values/relative.ts";
import { attr, html } from "../html.ts";
import { policy } from "../policy.ts";
import type { Site } from "../site.ts";

/** An address that a page had before. */
export interface Redirect {
  from: string;
  to: CatalogPage;
}

/** A small page at each former address that redirects automatically, and by a link. */
export default class RedirectPages {
  data() {
    return {
      pagination: { data: "site.redirects", size: 1, alias: "redirect" },
      permalink: ({ redirect }: { redirect: Redirect }) => `${redirect.from}index.html`,
    };
  }

  render({ site, redirect }: { site: Site; redirect: Redirect }): string {
    const { language, title, url } = redirect.to;
    const words = site.wordsIn(language);
    const link = relative(redirect.from, url);
    return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh"${attr("content", `0; url=${link}`)}>
<meta name="robots" content="noindex">
<title>${words.t("site.moved")}</title>
<link rel="stylesheet" href="${relative(redirect.from, site.assets.first)}">
</head>
<body>
<main>
<h1>${words.t("site.moved")}</h1>
<p>${words.t("site.moved-text")} <a href="${link}">${title}</a></p>
</main>
</body>
</html>
`.value;
  }
}
