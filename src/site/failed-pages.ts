import type { CatalogPage, FailedPage } from "../model/catalog.ts";
import type { Language } from "../model/ids.ts";
import { describeException } from "../values/describe-exception.ts";
import { type Here, here } from "./here.ts";
import { html } from "./html.ts";
import { plainPage } from "./layouts/plain-page.ts";
import type { Site } from "./site.ts";

/** What Eleventy hands to a template, as far as every page of the site has it. */
export interface PageData {
  site: Site;
  page: { url: string | false };
  document?: CatalogPage;
  language?: Language;
}

/** Instead of a document: why its page could not be made, and where its text is. */
export function failedDocument(at: Here, { title, origin }: CatalogPage, why: string): string {
  const { node, path, url } = origin;
  const name = html`<bdi dir="ltr">${node}: ${path}</bdi>`;
  return plainPage(at, title, why, url === null ? name : html`<a href="${url}">${name}</a>`);
}

/**
 * Makes a page; if that fails, one that says so, which is added to `failed`. Files for programs, such as feeds, have no such page: they
 * are made, or nothing is.
 */
export async function makeOrSay(
  data: PageData,
  make: () => Promise<string>,
  failed: FailedPage[],
): Promise<string> {
  try {
    return await make();
  } catch (fault) {
    const { site, document, page } = data;
    if (page.url === false || !page.url.endsWith("/")) throw fault;
    const url = page.url.slice(1);
    const why = describeException(fault);
    const at = here(site, url, document?.language ?? data.language ?? site.languages[0]);
    const text =
      document === undefined
        ? plainPage(at, at.t("site.page-failed"), why, null)
        : failedDocument(at, document, why);
    failed.push({ url, why });
    return text;
  }
}
