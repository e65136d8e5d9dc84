import type { Site } from "../site.ts";

/** A drawing for the browser's tab and a phone's start screen: two hands' width of paper, folded. */
export default class IconFile {
  data() {
    return { permalink: "icon.svg" };
  }

  render({ site }: { site: Site }): string {
    const colour = site.catalog.node.accent?.light ?? "#1d5a4c";
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${colour}"/><path d="M14 18l18 6v26l-18-6zM50 18l-18 6v26l18-6z" fill="#fbf6ec"/><path d="M32 24v26" stroke="${colour}" stroke-width="2.500"/></svg>\n`;
  }
}
