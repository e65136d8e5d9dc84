import { directionOf } from "../../values/direction.ts";
import { addresses } from "../addresses.ts";
import { here, pick } from "../here.ts";
import type { Site } from "../site.ts";

/** Lets people put the site on a phone's home screen (https://www.w3.org/TR/appmanifest/). */
export default class ManifestFile {
  data() {
    return { permalink: "manifest.webmanifest" };
  }

  render({ site }: { site: Site }): string {
    const language = site.languages[0];
    const { text } = pick(here(site, "", language), site.catalog.node.title);
    const manifest = {
      name: text,
      short_name: text,
      lang: language,
      dir: directionOf(language),
      id: "./",
      start_url: `./${addresses.home(language)}`,
      scope: "./",
      display: "minimal-ui",
      background_color: "#fbf6ec",
      theme_color: site.catalog.node.accent?.light ?? "#1d5a4c",
      icons: [{ src: "icon.svg", type: "image/svg+xml", sizes: "any" }],
    };
    return `${JSON.stringify(manifest)}\n`;
  }
}
