import type { Site } from "../site.ts";

/** The catalog for other programs, without the pages' texts. */
export default class CatalogFile {
  data() {
    return { permalink: "catalog.json" };
  }

  render({ site }: { site: Site }): string {
    return `${JSON.stringify(site.catalog, (key, value: unknown) => (key === "pieces" ? undefined : value))}\n`;
  }
}
