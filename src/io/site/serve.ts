import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { isIn } from "../files/safe-path.ts";

/** A site being served. */
export interface Serving {
  /** `http://127.0.0.1:<port>/`. */
  address: string;
  /** Tells every open page to reload. */
  reload(): void;
  close(): Promise<void>;
}

const RELOAD_SCRIPT = "/commonkit-reload.js";
const RELOAD_EVENTS = "/commonkit-reload";

/** In the page: waits for news of a new release, then reloads. Served next to the site, never part of it. */
const script = `const events = new EventSource("${RELOAD_EVENTS}"); events.onmessage = () => location.reload();`;

/**
 * Serves a folder on loopback only. Every file is read when it is asked for, so a new release is seen at once.
 * Uses the next free port if `port` is taken.
 */
export async function serveFolder(folder: string, port: number): Promise<Serving> {
  const listeners = new Set<ServerResponse>();
  const files = sirv(folder, { dev: true, dotfiles: true, extensions: ["html"] });
  const server = createServer(async (request, response) => {
    const path = pathOf(request);
    response.setHeader("cache-control", "no-cache");
    // A page elsewhere whose name leads to this computer must not read the site.
    if (!isHere(request.headers.host)) return void response.writeHead(403).end("Not this site");
    if (path === null) return void response.writeHead(400).end("Not an address");
    if (path === RELOAD_SCRIPT) return void response.setHeader("content-type", "text/javascript").end(script);
    if (path === RELOAD_EVENTS) {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      listeners.add(response);
      return void response.on("close", () => listeners.delete(response));
    }
    const page = path.endsWith("/") ? await readPage(folder, path) : null;
    if (page !== null)
      return void response.setHeader("content-type", "text/html; charset=utf-8").end(withReload(page));
    const answerMissing = async () => {
      const missing = await readPage(folder, "/404.html");
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing ?? "Not found");
    };
    const found = ["", ".html", "/index.html"].map((end) => isWithin(folder, join(folder, path) + end));
    if ((await Promise.all(found)).includes(false)) return void (await answerMissing());
    files(request, response, answerMissing);
  });
  const taken = await listen(server, port);
  return {
    address: `http://127.0.0.1:${taken}/`,
    reload: () => {
      for (const listener of listeners) listener.write("data: new\n\n");
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
      }),
  };
}

/** The path that was asked for, without its escapes; null if the request is not for a path in this site. */
function pathOf({ url = "" }: IncomingMessage): string | null {
  if (!url.startsWith("/") || url.startsWith("//")) return null;
  try {
    const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
    return path.includes("\0") || path.includes("\\") || path.split("/").includes("..") ? null : path;
  } catch {
    return null;
  }
}

/** True for the names under which this computer reaches itself, with any port. */
const isHere = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? "");

/** True if a path, links followed, is in the folder; also if it does not exist. */
async function isWithin(folder: string, path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null);
  return real === null || isIn(real, await realpath(folder).catch(() => folder));
}

/** The HTML at a path that ends in a slash (or names a page); null if there is none, or if a link leads out of the folder. */
async function readPage(folder: string, path: string): Promise<string | null> {
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return (await isWithin(folder, file)) ? readFile(file, "utf8").catch(() => null) : null;
}

const withReload = (page: string): string =>
  page.replace("</body>", `<script src="${RELOAD_SCRIPT}"></script></body>`);

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(candidate, "127.0.0.1", () => {
        server.removeListener("error", resolve);
        resolve(null);
      });
    });
    if (error === null) return candidate;
    if (error.code !== "EADDRINUSE" || candidate - port > 20) throw error;
  }
}
