// What a telephone has to load, in kB (1,000 bytes) of gzip bodies, on a built site of 1,000 documents of about 700 words.
// Run: npx tsx bench/sizes.ts [documents]. Exit code 1 when a bar is passed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import sirv from "sirv";
import { startBrowser } from "../tests/support/browser.ts";
import { measureReadable } from "../tests/support/readable.ts";
import { vocabulary, writeTexts } from "./natural-texts.ts";

const tool = fileURLToPath(new URL("..", import.meta.url));

interface Load {
  requests: number;
  bytes: number;
}

/** Counts what a page loads from now on. */
function count(page: Page): Load & { names: string[]; waiting: Promise<void>[] } {
  const load = {
    requests: 0,
    bytes: 0,
    names: [] as string[],
    waiting: [] as Promise<void>[],
  };
  page.on("response", (response) => {
    load.waiting.push(
      response.body().then(
        (body) => {
          load.requests++;
          load.bytes += Math.min(body.length, gzipSync(body).length);
          load.names.push(new URL(response.url()).pathname);
        },
        () => undefined,
      ),
    );
  });
  return load;
}

const documents = Number(process.argv[2] ?? 1000);
const root = mkdtempSync(join(tmpdir(), "commonkit-sizes-"));
const results: [name: string, kB: number, requests: number, bar: number][] = [];
try {
  writeTexts(root, documents);
  const { status, stderr } = spawnSync(
    "node",
    [join(tool, "scripts/commonkit.mjs"), "build", "--out", "out"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const files = sirv(join(root, "out"));
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
  const load = count(page);
  await page.goto(`${base}en/bench/part-1/page-123/`, { waitUntil: "networkidle" });
  await Promise.all(load.waiting);
  const readable = await measureReadable(`${base}en/bench/part-1/page-123/`);
  results.push(["document, until it can be read", readable.bytes, readable.requests, 14_000]);
  results.push(["document, until idle", load.bytes, load.requests, 24_000]);

  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(".results > li") === null) return;
      document.documentElement.dataset.found = String(performance.now());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${base}en/search/`, { waitUntil: "networkidle" });
  const turned = await page.evaluate(() => performance.now());
  await page.getByRole("searchbox").fill(vocabulary[300] ?? "");
  await page.locator(".results > li").first().waitFor();
  const needed = await page.evaluate(
    (from) =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(
          ({ startTime, responseEnd }) =>
            startTime > from && responseEnd <= Number(document.documentElement.dataset.found),
        )
        .map(({ name }) => name),
    turned,
  );
  let search = 0;
  for (const name of needed) {
    const body = Buffer.from(await (await fetch(name)).arrayBuffer());
    search += Math.min(body.length, gzipSync(body).length);
  }
  results.push([
    `search, to the first hit among ${documents.toLocaleString("en")} pages`,
    search,
    needed.length,
    90_000,
  ]);
  await browser.close();
  server.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log("| | requests | kB | bar |\n|---|---|---|---|");
for (const [name, bytes, requests, bar] of results)
  console.log(`| ${name} | ${requests} | ${(bytes / 1000).toFixed(1)} | ${bar / 1000} |`);
process.exitCode = results.some(([, bytes, , bar]) => bytes > bar) ? 1 : 0;
