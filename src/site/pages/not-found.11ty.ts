import { addresses } from "../addresses.ts";
import { emergency } from "../components/services/emergency.ts";
import { ownName } from "../filters/language-name.ts";
import { here } from "../here.ts";
import { html } from "../html.ts";
import { barePage } from "../layouts/bare-page.ts";
import type { Site } from "../site.ts";

/** Shown by hosts at any depth, so its links start at the site's root: the path of the node's own address. */
export default class NotFoundPage {
  data() {
    return { permalink: "404.html" };
  }

  render({ site }: { site: Site }): string {
    const root = rootPath(site.catalog.node.url);
    const language = site.languages[0];
    return barePage(
      {
        ...{ language, title: site.wordsIn(language).t("site.not-found") },
        ...{
          style: `${root}${site.assets.first}`,
          more: `${root}${site.assets.more}`,
          icon: `${root}icon.svg`,
        },
      },
      html`${emergency(here(site, "404.html", language))}${site.languages.map((other) => {
        const words = site.wordsIn(other);
        return html`
<section lang="${words.language}" dir="${words.dir}">
<p>${words.t("site.not-found-text")}</p>
<p><a href="${root}${addresses.home(other)}">${words.t("site.home")} (<bdi lang="${other}">${ownName(other)}</bdi>)</a> · <a href="${root}${addresses.index(other)}">${words.t("index.title")}</a></p>
</section>`;
      })}`,
    );
  }
}

/** `/` if the site's address is not known. */
function rootPath(url: string | null): string {
  if (url === null || !URL.canParse(url)) return "/";
  const { pathname } = new URL(url);
  return pathname.endsWith("/") ? pathname : `${pathname}/`;
}
