import type { Language } from "../../model/ids.ts";
import { directionOf } from "../../values/direction.ts";
import { mainLanguage } from "../../values/languages.ts";
import { addresses } from "../addresses.ts";
import { ownName } from "../filters/language-name.ts";
import { type Here, interfaceMark, languageMark, pick } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { icon } from "./icon.ts";

/** The one slim bar: the node's name, two ways on, search, and the same page in other languages. */
export function header(
  here: Here,
  translations: readonly { language: Language; url: string }[],
  kind: string,
): Markup {
  const { site, own, t, to } = here;
  const name = pick(here, site.catalog.node.title);
  const here_ = (address: string) => (address === here.url ? html` aria-current="page"` : null);
  return html`<a class="skip" href="#ck-main"${interfaceMark(here)}>${t("site.skip")}</a>
<header class="bar"${interfaceMark(here)}>
<a class="brand" href="${to(addresses.home(own))}"${languageMark(name.language, here.words.language)}${kind === "home" && html` aria-current="page"`}>${site.catalog.node.logo !== null && html`<img class="logo" src="${to(site.catalog.node.logo)}" alt="">`}${name.text}</a>
<nav aria-label="${t("site.opens")}">
<a class="wide" href="${to(addresses.services(own))}"${here_(addresses.services(own))}>${t("service.title")}</a>
<a class="wide" href="${to(addresses.toolkits(own))}"${here_(addresses.toolkits(own))}>${t("toolkit.title")}</a>
<a href="${to(addresses.search(own))}"${here_(addresses.search(own))}>${icon("search")}<span>${t("site.search")}</span></a>
</nav>
${site.languages.length > 1 && languageChoice(here, translations)}
</header>`;
}

/** Stays on the page if it is translated, and leads to the language's home if it is not. */
function languageChoice(here: Here, translations: readonly { language: Language; url: string }[]): Markup {
  const { site, language, t, to } = here;
  return html`<details class="languages">
<summary><span class="hidden">${t("site.language")}: </span><span class="full" lang="${language}" dir="${directionOf(language)}">${ownName(language)}</span><span class="code" aria-hidden="true">${mainLanguage(language).toUpperCase()}</span></summary>
<ul>${site.languages.map((other) => {
    const url = translations.find((page) => page.language === other)?.url ?? addresses.home(other);
    return html`
<li><a href="${to(url)}" lang="${other}" hreflang="${other}" dir="${directionOf(other)}"${other === language && html` aria-current="true"`}>${ownName(other)}</a></li>`;
  })}
</ul>
</details>`;
}
