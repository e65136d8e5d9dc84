/// <reference lib="webworker" />
import { keptCache } from "./root-name.ts";

// Filled in when the worker is bundled: addresses from the site's root, and a digest of them.
declare const SHELL: readonly string[];
declare const VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const root = new URL(worker.registration.scope);
const shellCache = `commonkit shell ${root.pathname} ${VERSION}`;
const PATIENCE = 5000;

worker.addEventListener("install", (event) => {
  event.waitUntil(fillShell());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(removeOldShells().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== root.origin || !url.pathname.startsWith(root.pathname))
    return;
  const path = url.pathname.slice(root.pathname.length);
  if (event.request.mode === "navigate") event.respondWith(answerPage(event, url, path));
  else if (path.startsWith("assets/")) event.respondWith(answerAsset(event.request, path));
});

/** An install that fails half-way leaves nothing; the old worker stays. */
async function fillShell(): Promise<void> {
  await caches.delete(shellCache);
  const cache = await caches.open(shellCache);
  try {
    await cache.addAll(SHELL.map((path) => new Request(new URL(path, root), { cache: "no-cache" })));
  } catch (error) {
    await caches.delete(shellCache);
    throw error;
  }
}

async function removeOldShells(): Promise<void> {
  const ours = `commonkit shell ${root.pathname} `;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(ours) && name !== shellCache).map((name) => caches.delete(name)),
  );
}

/** The network first, so that a page is never older than it needs to be; a kept copy if there is no network, the server has a fault or it takes too long. */
async function answerPage(event: FetchEvent, url: URL, path: string): Promise<Response> {
  const address = url.origin + url.pathname;
  const kept = await caches.match(address);
  try {
    const fresh = await (kept === undefined ? fetch(event.request) : fetchSoon(event.request));
    if (kept !== undefined && fresh.status >= 500) return kept;
    const readable =
      fresh.ok && !fresh.redirected && (fresh.headers.get("content-type") ?? "").startsWith("text/html");
    if (readable && !SHELL.includes(path)) {
      const copy = fresh.clone();
      event.waitUntil(keepCopy(address, copy));
    }
    return fresh;
  } catch {
    return kept ?? (await offlinePage(path)) ?? Response.error();
  }
}

/** Rejects if nothing has arrived after a while. A response that has started can take its time: it is not cut off. */
async function fetchSoon(request: Request): Promise<Response> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: waiting.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function keepCopy(address: string, copy: Response): Promise<void> {
  try {
    await (await caches.open(keptCache(root))).put(address, copy);
  } catch {
    // The device is full: what is kept stays, and the site works without a new copy.
  }
}

/** The list of kept pages, in the language of the page that was asked for. */
async function offlinePage(path: string): Promise<Response | undefined> {
  const language = path.split("/")[0] ?? "";
  const pages = SHELL.filter((entry) => entry.endsWith("/offline/"));
  const page = pages.find((entry) => entry.startsWith(`${language}/`)) ?? pages[0];
  const found = page === undefined ? undefined : await caches.match(new URL(page, root));
  if (found === undefined || page === undefined) return undefined;
  // Its links are relative to its own address, so it is shown there.
  return path.startsWith(page) ? found : Response.redirect(new URL(`${page}?instead`, root), 302);
}

/** Hashed files never change. A kept page may name one of an older site: then today's of the same name serves. */
async function answerAsset(request: Request, path: string): Promise<Response> {
  const cached = await caches.match(request);
  if (cached !== undefined) return cached;
  const fresh = await fetch(request).catch(() => Response.error());
  if (fresh.ok) {
    await keepCopy(request.url, fresh.clone());
    return fresh;
  }
  const today = SHELL.find((entry) => nameOf(entry) === nameOf(path));
  const found = today === undefined ? undefined : await caches.match(new URL(today, root));
  return found ?? fresh;
}

/** `assets/first-AB12.css // assets/first.css`. */
function nameOf(path: string): string {
  return path.replace(/-[A-Za-z0-9]+(\.[a-z]+)$/, "$1");
}
