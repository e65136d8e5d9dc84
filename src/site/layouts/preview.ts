import type { Language } from "../../model/ids.ts";
import type { Here } from "../here.ts";
import { attr, html, type Markup, nothing } from "../html.ts";

/** This page's own address and those of its other languages, for search engines; whole addresses where the site's own is known. */
export function alternates(here: Here, translations: readonly { language: Language; url: string }[]): Markup {
  const { url } = here.site.catalog.node;
  const full = (address: string): string => (url === null ? here.to(address) : new URL(address, url).href);
  const standard = here.site.catalog.node.languages.flatMap(
    (language) => translations.find((other) => other.language === language) ?? [],
  )[0];
  const others = translations.filter((other) => url !== null || other.url !== here.url);
  return html`${url !== null && html`<link rel="canonical"${attr("href", full(here.url))}>\n`}${
    translations.length > 1 &&
    html`${others.map((other) => html`<link rel="alternate" hreflang="${other.language}"${attr("href", full(other.url))}>\n`)}${
      standard !== undefined &&
      html`<link rel="alternate" hreflang="x-default"${attr("href", full(standard.url))}>\n`
    }`
  }`;
}

/** What is shown where the address is shared (https://ogp.me/); of a sensitive page only whose site it is. */
export function preview(
  here: Here,
  {
    title,
    description,
    sensitive,
    listed,
    kind,
  }: {
    title: string;
    description: string;
    sensitive?: boolean;
    listed?: boolean;
    kind: string;
  },
  site: string,
): Markup {
  if (listed === false) return nothing;
  const { url } = here.site.catalog.node;
  const property = (name: string, content: string): Markup =>
    html`<meta property="og:${name}"${attr("content", content)}>\n`;
  if (sensitive) return html`${property("title", site)}${property("type", "website")}`;
  return html`${property("title", title)}${description !== "" && property("description", description)}${property(
    "type",
    kind.startsWith("document") ? "article" : "website",
  )}${property("site_name", site)}${property("locale", here.language.replace("-", "_"))}${
    url !== null && property("url", new URL(here.url, url).href)
  }`;
}
