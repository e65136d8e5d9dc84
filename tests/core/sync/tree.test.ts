import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLock } from "../../../src/core/node/parse-lock.ts";
import { formatLock } from "../../../src/core/sync/format-lock.ts";
import { assembleSource } from "../../../src/core/sync/source.ts";
import { chooseFiles } from "../../../src/core/sync/tree.ts";
import type { TreeEntry } from "../../../src/model/remote.ts";
import { LIMITS } from "../../support/limits.ts";

const HASH = "0123456789abcdef0123456789abcdef01234567";
const entry = (path: string | null, more: Partial<TreeEntry> = {}): TreeEntry => ({
  path,
  mode: "100644",
  blob: HASH,
  size: 10,
  ...more,
});
const paths = (entries: TreeEntry[], include: string[] | null = null) =>
  chooseFiles(entries, include, LIMITS).files.map(({ path }) => path);

const asked = {
  partner: {
    id: "nl-network",
    url: "https://git.nl-network.example/toolkits.git",
    mirrors: [],
    ref: "main",
    include: null,
    languages: null,
    follow: false,
    licences: null,
    adopt: null,
    signers: null,
    place: { line: 1, column: 1 },
  },
  via: "welkom-utrecht",
  place: { line: 1, column: 1 },
};

/** Parts of names that programs trip over. */
const part = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "",
    ".git",
    "con",
    "A",
    "a",
    "a\\b",
    "__proto__",
    "constructor",
    "é",
    "e\u0301",
    "\n",
    "\u202E",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const path = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom(".md", ".yaml", ".png", "", ".js"))
  .map(([parts, end]) => `toolkits/${parts.join("/")}${end}`);
const mode = fc.constantFrom("100644", "100755", "120000", "160000", "40000");
const size = fc.constantFrom(0, 10, LIMITS.textBytes + 1, LIMITS.assetBytes + 1, null);
const entries = fc.array(fc.record({ path: fc.option(path), mode, blob: fc.constant(HASH), size }), {
  maxLength: 30,
});

test("only network.yaml, network.lock.json and allowed kinds under toolkits/ are taken", () => {
  const all = [
    "network.yaml",
    "network.lock.json",
    "toolkits/a/toolkit.yaml",
    "toolkits/a/b.zh-Hans.md",
    "toolkits/a/services/x.yaml",
    "toolkits/a/bases/n1-sha256-00.md",
    "toolkits/a/map.png",
    "toolkits/a/map.PDF",
    "toolkits/a/map.svg",
    "toolkits/a/x.yml",
    "README.md",
    "toolkits.md",
  ];
  expect(paths(all.map((path) => entry(path)))).toEqual([
    "network.lock.json",
    "network.yaml",
    "toolkits/a/bases/n1-sha256-00.md",
    "toolkits/a/map.png",
    "toolkits/a/services/x.yaml",
    "toolkits/a/toolkit.yaml",
    "toolkits/a/b.zh-Hans.md",
  ]);
  expect(
    paths(
      all.map((path) => entry(path)),
      ["b"],
    ),
  ).toEqual(["network.lock.json", "network.yaml"]);
});

test("the lock may be larger than a text", () => {
  const large = { size: LIMITS.textBytes + 1 };
  expect(paths([entry("network.lock.json", large), entry("toolkits/a/b.en.md", large)])).toEqual([
    "network.lock.json",
  ]);
});

test("whatever a tree holds: what is taken is harmless, on every disk, and nothing is taken twice", () => {
  fc.assert(
    fc.property(entries, (found) => {
      const { files, refused, others } = chooseFiles(found, null, LIMITS);
      expect(files.length + refused.length + others.length).toBe(found.length);
      for (const { path, size } of files) {
        expect(path).toMatch(/^toolkits(\/[A-Za-z0-9_][A-Za-z0-9_.@+-]*)+\.(md|yaml|png)$/);
        expect(path.split("/")).not.toContain("..");
        expect(size).toBeLessThanOrEqual(LIMITS.assetBytes);
      }
      const folded = files.map(({ path }) => path.toLowerCase());
      expect(new Set(folded).size).toBe(folded.length);
      const folders = new Set(
        folded.flatMap((path) => path.split("/").map((_, n, all) => all.slice(0, n).join("/"))),
      );
      for (const path of folded) expect(folders.has(path)).toBe(false);
    }),
  );
});

test("whatever was left out is written so that the lock can be read again, and the same lock gives the same bytes", () => {
  fc.assert(
    fc.property(entries, fc.string({ unit: "binary" }), fc.double(), (found, subject, seconds) => {
      const { refused, files } = chooseFiles(found, null, LIMITS);
      const rejected = new Map(refused.map(({ path, blob, reason }) => [path, { blob, why: reason }]));
      const kept = new Map(
        files.map(({ path, blob }) => [path, { blob, since: HASH, bytes: new Uint8Array(), stored: false }]),
      );
      const facts = { commit: HASH, subject, seconds };
      const source = assembleSource(asked, facts, "CC-BY-4.0", { kept, rejected }, null);
      const lock = { format: 1 as const, sources: { "nl-network": source } };
      const text = formatLock(lock);
      const read = parseLock(text, "network.lock.json");
      expect(read.problems).toEqual([]);
      expect(read.lock && formatLock(read.lock)).toBe(text);
    }),
  );
});
