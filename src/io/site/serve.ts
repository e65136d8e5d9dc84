import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

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
  const files = sirv(folder, { dev: true, dotfiles: true });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    response.setHeader("cache-control", "no-cache");
    if (path === RELOAD_SCRIPT) return void response.setHeader("content-type", "text/javascript").end(script);
    if (path === RELOAD_EVENTS) {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      listeners.add(response);
      return void response.on("close", () => listeners.delete(response));
    }
    const page = path.endsWith("/") ? await readPage(folder, path) : null;
    if (page !== null)
      return void response.setHeader("content-type", "text/html; charset=utf-8").end(withReload(page));
    files(request, response, async () => {
      const missing = await readPage(folder, "/404.html");
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing ?? "Not found");
    });
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

/** The HTML at a path that ends in a slash (or names a page); null if there is none, or if the path leads out of the folder. */
async function readPage(folder: string, path: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.split("/").includes("..") || decoded.includes("\0")) return null;
  const file = decoded.endsWith("/") ? `${decoded}index.html` : decoded;
  return readFile(join(folder, file), "utf8").catch(() => null);
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
