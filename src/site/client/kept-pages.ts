import { element } from "./element.ts";
import { readLabels, type Speech } from "./labels.ts";
import { keptCache, root } from "./root.ts";
import { readKeptPages } from "./search/kept-cache.ts";

/** Lists the pages that this device keeps, each with a way to remove it, and one to remove all. */
export async function showKeptPages(place: HTMLElement): Promise<void> {
  const instead = document.getElementById("ck-instead");
  // The worker leads here from a page that is not kept.
  if (instead !== null && location.search === "?instead") instead.hidden = false;
  const speech = await readLabels(place);
  await draw(place, speech);
}

async function draw(place: HTMLElement, speech: Speech): Promise<void> {
  const pages = await readKeptPages();
  if (pages.length === 0) {
    place.replaceChildren(element("p", { role: "status", tabindex: "-1" }, speech.t("offline.none")));
    return;
  }
  const cache = await caches.open(keptCache(root));
  const items = pages.map((page, at) => {
    const remove = element(
      "button",
      { type: "button", "aria-label": `${speech.t("offline.remove")}: ${page.meta.title}` },
      speech.t("offline.remove"),
    );
    remove.addEventListener("click", async () => {
      await cache.delete(page.url);
      await draw(place, speech);
      // Readers who use a keyboard stay where they were in the list.
      const left = [...place.querySelectorAll<HTMLElement>("li button, p[tabindex]")];
      (left[at] ?? left.at(-1))?.focus();
    });
    const link = element(
      "a",
      { href: page.url, lang: page.language, dir: "auto" },
      page.meta.title ?? page.url,
    );
    return element("li", { class: "entry kept" }, link, remove);
  });
  const clear = element("button", { type: "button" }, speech.t("offline.clear"));
  clear.addEventListener("click", async () => {
    await caches.delete(keptCache(root));
    await draw(place, speech);
    const cleared = element("p", { role: "status", tabindex: "-1" }, speech.t("offline.cleared"));
    place.prepend(cleared);
    cleared.focus();
  });
  place.replaceChildren(element("ul", { class: "entries" }, ...items), element("p", {}, clear));
}
