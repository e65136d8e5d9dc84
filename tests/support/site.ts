import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sirv from "sirv";
import { cutIndex } from "../../src/core/search/index-parts.ts";
import { startRenderer } from "../../src/io/site/renderer.ts";
import { writeSearchIndex } from "../../src/io/site/search-index.ts";
import type { Catalog } from "../../src/model/catalog.ts";

/** A site on disk, made as the tool makes it. */
export interface BuiltSite {
  folder: string;
  remove(): Promise<void>;
}

/** Builds a catalog's pages, and its search index when asked for, in a folder of its own. */
export async function buildSite(catalog: Catalog, { search }: { search: boolean }): Promise<BuiltSite> {
  const parent = await mkdtemp(join(tmpdir(), "commonkit-site-"));
  const folder = join(parent, "out");
  await writeSite(catalog, folder, { search });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** More than any site here needs. */
const SECONDS = 120;

/** The same in a folder that is not there yet. */
export async function writeSite(
  catalog: Catalog,
  folder: string,
  { search }: { search: boolean },
): Promise<void> {
  await startRenderer().write(JSON.stringify(catalog), folder, SECONDS);
  if (search) await writeSearchIndex(folder, cutIndex, SECONDS);
}

/** A site on loopback, under a path of its own, as it may be on a host that has other sites too. */
export interface ServedSite {
  /** Ends in a slash. */
  url: string;
  /** Ends the server and every connection, as if the network were gone. */
  stop(): Promise<void>;
}

/** Answers a request itself, as a host on a bad day, when it returns true. The path begins at the site. */
export type BadDay = (path: string, response: ServerResponse) => boolean;

/** Serves a folder under `/some/path/`. */
export async function serveSite(folder: string, badDay: BadDay = () => false): Promise<ServedSite> {
  const prefix = "/some/path";
  const files = sirv(folder, { dev: true });
  const server: Server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404).end();
    };
    if (!request.url?.startsWith(`${prefix}/`)) return notFound();
    request.url = request.url.slice(prefix.length);
    if (!badDay(request.url, response)) files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${prefix}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
