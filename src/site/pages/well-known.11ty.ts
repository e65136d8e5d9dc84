import { addresses } from "../addresses.ts";
import type { Site } from "../site.ts";

/** Who the node is, what it publishes, who its partners are, and where to find it: for other nodes and programs (docs/publishing.md). */
export default class WellKnownFile {
  data() {
    return { permalink: ".well-known/commonkit.json" };
  }

  render({ site }: { site: Site }): string {
    const { format, generator, node, partners, graph, toolkits, pages, services } = site.catalog;
    const { id, title, summary, url, languages, licence, contact, serviceArea, repository } = node;
    const full = (address: string): string => (url === null ? `../${address}` : new URL(address, url).href);
    const each = (address: (language: string) => string) =>
      Object.fromEntries(site.languages.map((language) => [language, full(address(language))]));
    const described = {
      format,
      generator,
      node: { id, title, summary, url, languages, licence, contact, serviceArea },
      repository,
      publishes: {
        documents: new Set(pages.map((page) => page.document)).size,
        pages: pages.length,
        services: services.length,
        toolkits: toolkits.map((toolkit) => ({ id: toolkit.id, title: toolkit.title })),
        catalog: full("catalog.json"),
        feeds: each(addresses.feed),
        sitemap: url === null ? null : full("sitemap.xml"),
      },
      search: { index: full("pagefind/"), pages: each(addresses.search) },
      follows: partners.map((partner) => ({
        id: partner.id,
        title: partner.title,
        site: partner.site,
        repository: partner.repository,
        commit: partner.commit,
        follow: graph.edges.some((edge) => edge.from === id && edge.to === partner.id && edge.follow),
      })),
    };
    return `${JSON.stringify(described, null, 1)}\n`;
  }
}
