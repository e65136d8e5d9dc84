import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { Language } from "../model/ids.ts";
import { ownFiles } from "../tool/own-files.ts";
import { compareText } from "../values/order.ts";
import { addresses } from "./addresses.ts";
import type { AssetNames } from "./asset-names.ts";
import { knownWords, labelsFor } from "./labels.ts";
import type { Site } from "./site.ts";

/** What the browser is given, from the folder of the site. */
const siteAssets = {
  first: "styles/first.css",
  more: "styles/more.css",
  agreement: "styles/agreement.css",
  script: "client/site.ts",
  worker: "client/worker.ts",
} as const;

// The folder, the output and the TypeScript settings are fixed, since esbuild's bytes and hashes depend on all three.
const shared: BuildOptions & { write: false } = {
  absWorkingDir: fileURLToPath(ownFiles.site),
  outdir: "assets",
  tsconfigRaw: {},
  bundle: true,
  minify: true,
  write: false,
  legalComments: "none",
  // The CSS is written for today's browsers and is left as it is.
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  charset: "utf8",
  logLevel: "silent",
};

/** Writes styles, scripts, labels and the service worker into the output folder; the same sources give the same names. */
export async function bundleAssets(outDir: string, site: Site): Promise<AssetNames> {
  const files = withAccent(await bundlePages(), site);
  const labels: Record<Language, string> = {};
  const words: Record<Language, string> = {};
  for (const language of site.languages) {
    labels[language] = addJson(files, `labels-${language}`, labelsFor(site, language));
    words[language] = addJson(files, `words-${language}`, knownWords(site, language));
  }
  const shell = [
    ...files.keys(),
    ...site.languages.flatMap((tag) => [addresses.offline(tag), addresses.search(tag)]),
  ];
  files.set("sw.js", await bundleWorker(shell.sort()));

  await mkdir(join(outDir, "assets"), { recursive: true });
  for (const [name, text] of files) await writeFile(join(outDir, name), text);
  return {
    first: find(files, "first", ".css"),
    more: find(files, "more", ".css"),
    agreement: find(files, "agreement", ".css"),
    script: find(files, "site", ".js"),
    labels,
    words,
  };
}

async function bundlePages(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [siteAssets.first, siteAssets.more, siteAssets.agreement, siteAssets.script],
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    format: "esm",
    splitting: true,
  });
  const files = outputFiles.map((file) => [`assets/${basename(file.path)}`, file.text] as const);
  return new Map(files.sort(([a], [b]) => compareText(a, b)));
}

/** The styles followed by the node's own colour, under a name that says so. */
function withAccent(files: Map<string, string>, site: Site): Map<string, string> {
  const { accent } = site.catalog.node;
  if (accent === null) return files;
  const name = find(files, "first", ".css");
  const colour = (value: string): string => (/^#[0-9a-f]{6}$/.test(value) ? value : "inherit");
  const own = `@layer theme{:root{--accent:light-dark(${colour(accent.light)},${colour(accent.dark)});--on-accent:light-dark(#fff,#14110d)}}`;
  const text = (files.get(name) ?? "") + own;
  files.delete(name);
  return files.set(`assets/first-${digest(text)}.css`, text);
}

async function bundleWorker(shell: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [siteAssets.worker],
    format: "iife",
    define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(digest(shell.join("\n"))) },
  });
  return outputFiles[0]?.text ?? "";
}

/** Adds a file under a name that says its content. Returns that name. */
function addJson(files: Map<string, string>, name: string, value: unknown): string {
  const text = JSON.stringify(value);
  const path = `assets/${name.toLowerCase()}-${digest(text)}.json`;
  files.set(path, text);
  return path;
}

function find(files: ReadonlyMap<string, string>, name: string, extension: string): string {
  const found = [...files.keys()].find(
    (file) => file.startsWith(`assets/${name}-`) && file.endsWith(extension),
  );
  if (found === undefined) throw new Error(`esbuild made no assets/${name}-*${extension}`);
  return found;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
