// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are code
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findImports } from "./house/imports.ts";
import { tokenise } from "./house/tokens.ts";
import { type Breach, findBreaches, findStaleExceptions, readHouse, rooms } from "./house/walls.ts";

const root = join(import.meta.dirname, "..");
const house = readHouse(root);

test("the house stands: no file imports or says what its room does not allow", () => {
  expect(findBreaches(house)).toEqual([]);
});

test("every exception is still needed", () => {
  expect(findStaleExceptions(house)).toEqual([]);
});

describe("the test sees the house", () => {
  test("every TypeScript file of src and scripts, in every room", () => {
    const onDisk = ["src", "scripts"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name) && entry.name !== "written.ts",
      ),
    );
    expect(house.length).toBe(onDisk.length);
    expect(house.length).toBeGreaterThan(60);
    for (const room of Object.keys(rooms).filter((name) => name !== "src/site/client")) {
      expect(house.filter(({ path }) => path.startsWith(`${room}/`)).length, room).toBeGreaterThan(2);
    }
  });

  test("the same imports as esbuild, file by file", async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: house.map(({ path }) => path),
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      outdir: "unused",
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const byEsbuild = house.map(({ path }) => ({
      path,
      imports: (metafile.inputs[path]?.imports ?? []).map((found) => found.path).sort(),
    }));
    const byUs = house.map(({ path, tokens }) => ({
      path,
      imports: findImports(tokens)
        .filter(({ target, typeOnly }) => target !== null && !typeOnly)
        .map(({ target }) => (target?.startsWith(".") ? posix.join(dirname(path), target) : target))
        .sort(),
    }));
    expect(byUs).toEqual(byEsbuild);
    expect(byUs.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });
});

describe("a breach is found, wherever it is planted", () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "commonkit-house-"));
    for (const folder of ["src", "scripts"])
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const plants: readonly [path: string, code: string, wall: Breach["wall"]][] = [
    ["src/model/a.ts", 'import type { X } from "../core/x.ts";', "room"],
    ["src/model/a.ts", 'import type { X } from "yaml";', "package"],
    ["src/model/a.ts", 'import "node:crypto";', "built-in"],
    ["src/core/a.ts", 'import { x } from "../io/files.ts";', "room"],
    ["src/core/a.ts", 'export * from "../io/files.ts";', "room"],
    ["src/core/deep/a.ts", 'export type { X } from "../../io/files.ts";', "room"],
    ["src/core/a.ts", 'const x = import("../io/files.ts");', "room"],
    ["src/core/a.ts", 'type X = typeof import("../io/files.ts");', "room"],
    ["src/core/a.ts", 'import {\n  // a\n  x,\n} from /* b */ "../report/text.ts";', "room"],
    ["src/core/a.ts", 'import lock from "../../package.json" with { type: "json" };', "room"],
    ["src/core/a.ts", 'import { readFile } from "node:fs/promises";', "built-in"],
    ["src/core/a.ts", 'const fs = require("node:fs");', "built-in"],
    ["src/core/a.ts", "const x = import(`../io/${name}.ts`);", "unreadable"],
    ["src/core/a.ts", "const x = import(name);", "unreadable"],
    ["src/core/a.ts", "export async function x() {}", "async"],
    ["src/core/a.ts", "export const x = (): Promise<void> => y;", "async"],
    ["src/core/a.ts", "const today = new Date();", "clock"],
    ["src/core/a.ts", "const now = Date.now();", "clock"],
    ["src/pipeline/a.ts", "const now = performance.now();", "clock"],
    ["src/io/a.ts", 'import { x } from "../core/digest.ts";', "room"],
    ["src/io/a.ts", "const home = process.env.HOME;", "host"],
    ["src/io/a.ts", "console.log(1);", "host"],
    ["src/io/a.ts", 'import { env } from "node:process";', "host"],
    ["src/report/a.ts", 'import { x } from "../core/digest.ts";', "room"],
    ["src/report/a.ts", 'import { x } from "../pipeline/check.ts";', "room"],
    ["src/report/a.ts", "const x = globalThis.process;", "host"],
    ["src/report/a.ts", "const text = `${`}` + console.log(1)}`;", "host"],
    ["src/pipeline/a.ts", 'import { x } from "../report/text.ts";', "room"],
    ["src/pipeline/a.ts", 'import { x } from "../../scripts/check.ts";', "room"],
    ["src/pipeline/a.ts", 'import { spawn } from "node:child_process";', "built-in"],
    ["src/pipeline/a.ts", 'const x = await fetch("https://partner.example/");', "network"],
    ["src/site/a.ts", 'import { x } from "../core/digest.ts";', "room"],
    ["src/site/a.ts", 'import { x } from "../model/ids.ts";', "room"],
    ["src/site/a.ts", 'import { request } from "node:https";', "built-in"],
    ["src/site/client/a.ts", 'import { readFileSync } from "node:fs";', "built-in"],
    ["scripts/a.ts", 'import { x } from "../src/core/overrides/digest.ts";', "room"],
    ["scripts/a.ts", 'import { x } from "../src/io/files/files.ts";', "room"],
    ["src/stray.ts", "export const x = 1;", "room"],
    ["scripts/a.ts", "export const x = (y: any) => y;", "any"],
    ["src/io/a.ts", 'export const x = eval("1");', "eval"],
    ["src/io/a.ts", "\n".repeat(301), "length"],
  ];

  test.each(plants)("%s: %s", (path, code, wall) => {
    const planted = join(copy, path);
    cpSync(join(root, "src/model/ids.ts"), planted);
    writeFileSync(planted, `${code}\n`);
    try {
      const found = findBreaches(readHouse(copy)).filter((breach) => breach.path === path);
      expect(found.map((breach) => breach.wall)).toEqual([wall]);
    } finally {
      rmSync(planted);
    }
  });

  test.each([
    ["src/core/a.ts", 'export const x = "async process.env import(\\"../io/x.ts\\") from \'../io/x.ts\'";'],
    [
      "src/core/a.ts",
      '// import "../io/x.ts"\n/* console.log(any) */\nexport const x = /[/"] from "..\\/io\\/x.ts"/;',
    ],
    ["src/core/a.ts", "export const x = `${a / b} any ${`${c}`} process`;"],
    ["src/core/a.ts", 'import schema from "../../schemas/document.schema.json" with { type: "json" };'],
    ["src/core/a.ts", "const date = new Date(value); const x = { any: 1, process: 2 }; y.process;"],
    ["src/site/a.ts", 'import type { Catalog } from "../model/catalog.ts";'],
  ])("no false alarm in %s: %s", (path, code) => {
    const planted = join(copy, path);
    writeFileSync(planted, `${code}\n`);
    try {
      expect(findBreaches(readHouse(copy)).filter((breach) => breach.path === path)).toEqual([]);
    } finally {
      rmSync(planted);
    }
  });
});

test("tokens keep texts and code apart", () => {
  const words = (source: string) =>
    tokenise(source)
      .filter(({ kind }) => kind === "word")
      .map(({ text }) => text);
  expect(words("a = `b ${c + `d ${e}`} f` + g")).toEqual(["a", "c", "e", "g"]);
  expect(words("a = b / c / d")).toEqual(["a", "b", "c", "d"]);
  expect(words("a(/[\"'`]/.test(b))")).toEqual(["a", "test", "b"]);
  expect(words("const a = {}; // b\n/* c\n */ d")).toEqual(["const", "a", "d"]);
});
