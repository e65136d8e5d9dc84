import { keptCache, root } from "./root.ts";

/** Starts the worker that keeps pages on this device; without one, everything else works as before. */
export async function startKeeping(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL("sw.js", root));
    // The very first page was loaded before the worker was there. The search and this list itself come with the worker.
    const own = document.querySelector("body.search-page, #ck-kept") !== null;
    if (navigator.serviceWorker.controller === null && !own) await keepPages([location.href]);
  } catch {
    // Private windows and full disks refuse: the site works without a copy.
  }
}

/** Keeps these pages on this device. Rejects when one cannot be had. */
export async function keepPages(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(keptCache(root));
  const clean = new Set(urls.map((url) => url.replace(/[?#].*$/, "")));
  await cache.addAll([...clean]);
}

/** The button that keeps this page, or a whole toolkit; it says when everything is kept. */
export function offerKeeping(): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-keep-button]");
  if (button === null || !("serviceWorker" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const links = document.querySelectorAll<HTMLAnchorElement>("[data-keep] a");
    button.disabled = true;
    try {
      await keepPages(links.length === 0 ? [location.href] : [...links].map((link) => link.href));
      button.textContent = button.dataset.kept ?? "";
    } catch {
      button.disabled = false;
    }
  });
}
