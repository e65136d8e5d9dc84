// Lighthouse, in its mobile profile, on each kind of page of the site in `_site` (`npx commonkit publish` makes it).
// Run: npx tsx bench/lighthouse.ts [part of an address]. Exit code 1 when a bar is missed.
// It is fetched by npx when it runs: its browser's settings come in packages for single platforms, which our lock file could not all name.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { chromiumPath } from "../tests/support/browser.ts";

const VERSION = "13.5.0";
const RUNS = 3;
const BARS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const PAGES = [
  "en/",
  "en/nl-network/arrival/first-week/",
  "en/open-pathways/agreements/organisation-and-group/",
  "en/services/",
  "en/search/",
  "en/toolkits/nl-network/training/",
  "ar/nl-network/arrival/first-week/",
];
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

type Category = keyof typeof BARS;
interface Report {
  categories: Readonly<
    Record<Category, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  audits: Readonly<
    Record<string, { title: string; score: number | null; numericValue?: number; displayValue?: string }>
  >;
}

const site = fileURLToPath(new URL("../_site/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "commonkit-lighthouse-"));
// As hosts do: compressed, and told apart by their names.
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  const path = join(
    site,
    normalize(decodeURIComponent(pathname)),
    pathname.endsWith("/") ? "index.html" : "",
  );
  const found = path.startsWith(site) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "content-encoding": "gzip",
  });
  response.end(gzipSync(readFileSync(path)));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const bound = server.address();
const base = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}/`;
const chrome = await chromiumPath();
let missed = false;
console.log(
  "| page | performance | accessibility | best practices | SEO | largest paint | blocked |\n|---|---|---|---|---|---|---|",
);
try {
  for (const page of PAGES.filter((one) => one.includes(process.argv[2] ?? ""))) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run++) reports.push(await look(base + page));
    // The middle one by performance: the rest of the machine is measured with it.
    const [, report] = reports.sort((a, b) => scoreOf(a, "performance") - scoreOf(b, "performance"));
    if (report === undefined) continue;
    const scores = (Object.keys(BARS) as Category[]).map((category) => scoreOf(report, category));
    missed ||= (Object.values(BARS) as number[]).some((bar, at) => (scores[at] ?? 0) < bar);
    const time = (audit: string): string => `${Math.round(report.audits[audit]?.numericValue ?? 0)} ms`;
    console.log(
      `| /${page} | ${scores.join(" | ")} | ${time("largest-contentful-paint")} | ${time("total-blocking-time")} |`,
    );
    for (const category of Object.keys(BARS) as Category[])
      for (const { id, weight } of report.categories[category].auditRefs) {
        const { score = null, title = id, displayValue = "" } = report.audits[id] ?? {};
        if (weight > 0 && score !== null && score < 0.9)
          console.error(`  ${category}: ${title} ${displayValue}`);
      }
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;

async function look(url: string): Promise<Report> {
  const out = join(folder, "report.json");
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic";
  await promisify(execFile)(
    "npx",
    [
      "--yes",
      `lighthouse@${VERSION}`,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${out}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, CHROME_PATH: chrome } },
  );
  return JSON.parse(readFileSync(out, "utf8")) as Report;
}

function scoreOf(report: Report, category: Category): number {
  return Math.round((report.categories[category].score ?? 0) * 100);
}
