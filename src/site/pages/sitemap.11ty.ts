import { addresses } from "../addresses.ts";
import { attr, html } from "../html.ts";
import type { Site } from "../site.ts";

/** All pages for search engines (https://www.sitemaps.org/protocol.html); not made if the site's own address is unknown. */
export default class SitemapFile {
  data() {
    return {
      permalink: ({ site }: { site: Site }) => (site.catalog.node.url === null ? false : "sitemap.xml"),
    };
  }

  render({ site }: { site: Site }): string {
    const { node, pages } = site.catalog;
    if (node.url === null) return "";
    const full = (url: string) => new URL(url, node.url as string).href;
    const records = [
      ...site.servicePages.map(({ service, language }) => addresses.service(language, service.id)),
      ...site.factPages.map(({ fact, language }) => addresses.fact(language, fact.id)),
    ];
    const own = site.languages.flatMap((language) => [
      addresses.home(language),
      addresses.services(language),
      addresses.partners(language),
      addresses.glossary(language),
      addresses.index(language),
      addresses.changes(language),
      addresses.card(language),
      addresses.toolkits(language),
    ]);
    return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${[
      ...own,
      ...records,
    ].map(
      (url) => html`
<url><loc>${full(url)}</loc></url>`,
    )}${pages.map(
      (page) => html`
<url><loc>${full(page.url)}</loc><lastmod>${page.reviewed}</lastmod>${page.translations.map((other) => html`<xhtml:link rel="alternate"${attr("hreflang", other.language)}${attr("href", full(other.url))}/>`)}</url>`,
    )}
</urlset>
`.value;
  }
}
