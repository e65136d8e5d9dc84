import type { CatalogPage } from "../../model/catalog.ts";
import { ownName } from "../filters/language-name.ts";
import { type Here, languageMark } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** A page in a list: title, kind, summary, and its language where that is not the reader's. */
export function entry(here: Here, page: CatalogPage): Markup {
  const mark = languageMark(page.language, here.words.language);
  return html`
<li class="entry"><a href="${linkTo(here, page)}"${mark}>${page.title}</a>
<span class="kind">${kind(here, page)}</span>
<p${mark}>${page.summary}</p></li>`;
}

/** A page in the list from A to Z: only its title, since there can be thousands, and its language if it is another. */
export function shortEntry(here: Here, page: CatalogPage): Markup {
  const link = html`<a href="${linkTo(here, page)}"${languageMark(page.language, here.words.language)}>${page.title}</a>`;
  return page.language === here.language
    ? html`\n<li>${link}</li>`
    : html`\n<li>${link} <span class="kind"><bdi lang="${page.language}">${ownName(page.language)}</bdi></span></li>`;
}

function kind(here: Here, page: CatalogPage): Markup {
  const own = here.words.label("type", page.type);
  if (page.language === here.language) return html`${own}`;
  return html`${own} · <bdi lang="${page.language}">${ownName(page.language)}</bdi>`;
}

/** A link that makes the page say, in the reader's language, that it is shown in another: without script, by the address alone. */
export function linkTo(here: Here, page: CatalogPage): string {
  const missing =
    page.language !== here.language && !page.translations.some((other) => other.language === here.language);
  return here.to(page.url) + (missing ? `#ck-from-${here.language.toLowerCase()}` : "");
}
