import { directionOf } from "../../values/direction.ts";
import { addresses } from "../addresses.ts";
import { ownName } from "../filters/language-name.ts";
import { here, languageMark, pick } from "../here.ts";
import { html } from "../html.ts";
import { policy } from "../policy.ts";
import type { Site } from "../site.ts";

/** The very first page: choose a language. It works without script and remembers nothing. */
export default class RootPage {
  data() {
    return { permalink: "index.html" };
  }

  render({ site }: { site: Site }): string {
    const language = site.languages[0];
    const at = here(site, "", language);
    const title = pick(at, site.catalog.node.title);
    return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-root="./">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<title>${title.text}</title>
<meta name="description" content="${pick(at, site.catalog.node.summary).text}">
<link rel="stylesheet" href="${site.assets.first}">
<script type="module" src="${site.assets.script}"></script>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="manifest" href="manifest.webmanifest">
</head>
<body class="root">
<main>
<h1${languageMark(title.language, language)}>${title.text}</h1>
<ul class="choice">${site.languages.map(
      (other) => html`
<li><a href="${at.to(addresses.home(other))}" lang="${other}" hreflang="${other}" dir="${directionOf(other)}"><strong>${ownName(other)}</strong><span${languageMark(site.wordsIn(other).language, other)}>${site.wordsIn(other).t("site.choose-language")}</span></a></li>`,
    )}
</ul>
</main>
</body>
</html>
`.value;
  }
}
