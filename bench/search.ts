// What the search loads until its first result, in kB (1,000 bytes) of gzip bodies, from the open search page.
// Run: npx tsx bench/search.ts [documents], on a site of so many made-up documents (1,000), or
//      npx tsx bench/search.ts SITE QUESTIONS.json, on a built site, with { "en": [{ "question": "…", "keywords": "…" }] }.
// Exit code 1 when a bar is passed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import sirv from "sirv";
import { startBrowser } from "../tests/support/browser.ts";
import { random, vocabulary, writeTexts } from "./natural-texts.ts";

/** kB at the median and at the 95th percentile; for 10,000 documents only the first. */
const BARS = { word: [90, 120], question: [100, 120], many: [195, 195] } as const;
/** So many questions of each language are asked. */
const ASKED = 40;
const MANY = 10_000;

type Question = Readonly<Record<"question" | "keywords", string>>;

/** Questions of words as unevenly common as those of the texts, of which a reader uses the rarer ones. */
function makeQuestions(): Record<string, Question[]> {
  const next = random(11);
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** (0.3 + 0.7 * next())) - 1] ?? "";
  return {
    en: Array.from({ length: ASKED }, () => ({
      question: Array.from({ length: 6 }, word).join(" "),
      keywords: word(),
    })),
  };
}

/** Builds a site of so many documents in a folder. */
function buildSite(root: string, documents: number): string {
  writeTexts(root, documents);
  const command = fileURLToPath(new URL("../scripts/commonkit.mjs", import.meta.url));
  const { status, stderr } = spawnSync("node", [command, "build", "--out", "out"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return join(root, "out");
}

/** Bytes from typing to the first result, in a browser that has loaded nothing but the page. */
async function measure(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  let bytes = 0;
  const waiting: Promise<void>[] = [];
  page.on("response", (response) => {
    const add = (body: Buffer): void => {
      bytes += Math.min(body.length, gzipSync(body).length);
    };
    waiting.push(response.body().then(add, () => undefined));
  });
  await page.getByRole("searchbox").fill(query);
  await page.waitForFunction(() => document.querySelector(".results > li, .others > *") !== null);
  await Promise.all(waiting);
  await context.close();
  return bytes / 1000;
}

const [first = "1000", file] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), "commonkit-search-"));
let passed = false;
try {
  const site = file === undefined ? buildSite(root, Number(first)) : first;
  const questions: Record<string, Question[]> =
    file === undefined ? makeQuestions() : JSON.parse(readFileSync(file, "utf8"));
  const files = sirv(site);
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await startBrowser();
  console.log("| | asked | median kB | bar | 95th percentile | bar |\n|---|---|---|---|---|---|");
  for (const [language, all] of Object.entries(questions))
    for (const kind of ["question", "word"] as const) {
      const step = Math.max(1, Math.floor(all.length / ASKED));
      const sizes: number[] = [];
      for (const { question, keywords } of all.filter((_, at) => at % step === 0).slice(0, ASKED))
        sizes.push(
          await measure(
            browser,
            `http://127.0.0.1:${port}/${language}/search/`,
            kind === "question" ? question : (keywords.split(" ").at(-1) ?? ""),
          ),
        );
      sizes.sort((a, b) => a - b);
      const [median = 0, high = 0] = [0.5, 0.95].map((part) => sizes[Math.floor(sizes.length * part)]);
      const [bar, highBar] = BARS[Number(first) >= MANY ? "many" : kind];
      passed ||= median > bar || high > highBar;
      console.log(
        `| ${language}, a ${kind} | ${sizes.length} | ${median.toFixed(1)} | ${bar} | ${high.toFixed(1)} | ${highBar} |`,
      );
    }
  await browser.close();
  server.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = passed ? 1 : 0;
