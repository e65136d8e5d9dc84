import type { CatalogRemoved } from "../../model/catalog.ts";
import { oneOf } from "../../values/languages.ts";
import { formatDay } from "../../values/time/day.ts";
import { addresses } from "../addresses.ts";
import { pageHead } from "../components/page-head.ts";
import { languageName } from "../filters/language-name.ts";
import { type Here, here, languageMark, nodeName, pick, sentence } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { page } from "../layouts/page.ts";
import type { Site } from "../site.ts";

/** The page at the old address of a document that its partner removed. */
interface Removed {
  at: string;
  text: CatalogRemoved;
}

/** A page for each old address: what was removed, who removed it when, and where to look instead. */
export default class RemovedPages {
  data() {
    return {
      pagination: { data: "site.removed", size: 1, alias: "gone" },
      permalink: ({ gone }: { gone: Removed }) => `${gone.at}index.html`,
    };
  }

  render({ site, gone }: { site: Site; gone: Removed }): string {
    const { text } = gone;
    // A language that only this document had has no other pages any more.
    const language = oneOf(site.languages, text.language);
    const at = here(site, gone.at, language);
    const { t, words } = at;
    const title = html`<bdi${languageMark(text.language, words.language)}>${text.title}</bdi>`;
    const date = html`<time datetime="${text.day}">${formatDay(text.day, words.language)}</time>`;
    return page(at, {
      title: t("removed.title"),
      description: "",
      kind: "list",
      listed: false,
      main: html`<div data-pagefind-ignore="all">${pageHead(at, t("removed.title"), sentence(at, "removed.text", { node: nodeName(at, text.node), title, date }))}
<h2>${t("removed.where")}</h2>
<ul>${waysOn(at, text).map(
        (way) => html`
<li>${way}</li>`,
      )}
</ul></div>`,
    });
  }
}

/** The same document in other languages, its toolkit, the search, the list of everything. */
function waysOn(at: Here, { translations, toolkit }: CatalogRemoved): readonly Markup[] {
  const { site, language, t, to, words } = at;
  const found = site.toolkits.get(toolkit);
  const others = translations.map(({ language: other, url }) => {
    const text = t("removed.other-language", { language: languageName(other, words.language) });
    return html`<a href="${to(url)}" hreflang="${other}">${text}</a>`;
  });
  const { text: name, language: named } = pick(at, found?.title ?? {});
  const more = sentence(at, "removed.toolkit", {
    toolkit: html`<bdi${languageMark(named, words.language)}>${name}</bdi>`,
  });
  return [
    ...others,
    ...(found ? [html`<a href="${to(addresses.toolkit(language, toolkit))}">${more}</a>`] : []),
    html`<a href="${to(addresses.search(language))}">${t("site.search")}</a>`,
    html`<a href="${to(addresses.index(language))}">${t("index.title")}</a>`,
  ];
}
