import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { RewriteIndex } from "../../model/search-index.ts";
import { ownFiles } from "../../tool/own-files.ts";
import { BEFORE_KEYWORDS } from "../../values/search/keywords.ts";
import { isDiskFull } from "../files/disk-fault.ts";
import { ChildStopped, watchChild } from "../machine/watch-child.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What every file of the index starts with once it is unpacked. */
const SIGN = Buffer.from("pagefind_dcd");

/**
 * Writes the search index of the pages in a folder to `pagefind/` inside it, each language's as `rewrite` makes it, in at most so many seconds.
 * Rejects with ChildStopped, or with ChildFailed, if Pagefind does not end well.
 */
export async function writeSearchIndex(
  staging: string,
  rewrite: RewriteIndex,
  seconds: number,
): Promise<void> {
  const folder = join(staging, "pagefind");
  await runPagefind(staging, seconds);
  await removeUnused(folder);
  await rewriteIndexes(folder, rewrite);
}

/**
 * Runs Pagefind's program, which writes the same as its interface for Node: that one is not told when its program ends or hangs. It gets no
 * environment, and works in Commonkit's folder: it would read settings from both.
 */
async function runPagefind(site: string, seconds: number): Promise<void> {
  const child = spawn(findProgram(), ["--silent", "--site", site], {
    cwd: fileURLToPath(ownFiles.folder),
    env: {},
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  await watchChild(child)(seconds, () => isDiskFull(site));
}

/** Where Pagefind's program for this computer is: in a package of its own. */
function findProgram(): string {
  const packages = createRequire(ownFiles.pagefind);
  const [system, end] = platform() === "win32" ? ["windows", ".exe"] : [platform(), ""];
  // The first knows more languages.
  for (const name of ["pagefind_extended", "pagefind"])
    try {
      return packages.resolve(`@pagefind/${system}-${arch()}/bin/${name}${end}`);
    } catch {}
  throw new ChildStopped("missing", null);
}

/** Pagefind's own interfaces, which no page of the site loads. */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  const unused = names.filter((name) =>
    /^pagefind-(component-ui|modular-ui|ui|highlight|worker)\./.test(name),
  );
  await Promise.all(unused.map((name) => rm(join(folder, name))));
}

/** Each language's list and parts, under names made from their content; the entry names the lists. */
async function rewriteIndexes(folder: string, rewrite: RewriteIndex): Promise<void> {
  const entryFile = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(entryFile, "utf8")) as {
    languages: Record<string, { hash: string; list?: string }>;
  };
  const names = await readdir(join(folder, "index")).catch(() => []);
  for (const [language, described] of Object.entries(entry.languages)) {
    const listFile = join(folder, `pagefind.${described.hash}.pf_meta`);
    const theirs = names.filter((name) => name.startsWith(`${language}_`));
    const files = theirs.map(
      (name) => [name.replace(/\.pf_index$/, ""), join(folder, "index", name)] as const,
    );
    const parts = await Promise.all(files.map(async ([name, file]) => [name, await readPart(file)] as const));
    const texts = await readTexts(join(folder, "fragment"), language);
    const {
      list,
      parts: rewritten,
      short,
    } = rewrite(
      { list: await readPart(listFile), parts: new Map(parts) },
      (name) => texts.get(name) ?? "",
      language,
    );
    await Promise.all([listFile, ...files.map(([, file]) => file)].map((file) => rm(file)));
    described.hash = nameFor(list, language);
    await writePart(join(folder, `pagefind.${described.hash}.pf_meta`), list);
    const shortList = Buffer.from(JSON.stringify(short));
    described.list = nameFor(shortList, language);
    await writePart(join(folder, `pagefind.${described.list}.list`), shortList);
    await Promise.all(
      [...rewritten].map(([name, part]) => writePart(join(folder, "index", `${name}.pf_index`), part)),
    );
  }
  await writeFile(entryFile, JSON.stringify(entry));
}

const nameFor = (bytes: Uint8Array, language: string): string =>
  `${language}_${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}`;

/** The words of all pages in a language, by the names of their texts. What readers get of a text is without its keywords. */
async function readTexts(folder: string, language: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${language}_`));
  const texts = new Map<string, string>();
  for (const name of names) {
    const file = join(folder, name);
    const text = JSON.parse(Buffer.from(await readPart(file)).toString()) as { content: string };
    texts.set(name.replace(/\.pf_fragment$/, ""), text.content);
    const end = text.content.lastIndexOf(BEFORE_KEYWORDS);
    if (end < 0) continue;
    const shown = { ...text, content: text.content.slice(0, end).trimEnd() };
    await writePart(file, Buffer.from(JSON.stringify(shown)));
  }
  return texts;
}

async function readPart(file: string): Promise<Uint8Array> {
  return (await unpack(await readFile(file))).subarray(SIGN.length);
}

async function writePart(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, await pack(Buffer.concat([SIGN, bytes]), { level: 9 }));
}
