// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are code
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { findCircles } from "./house/circles.ts";
import { readHouse, readHouseFile } from "./house/house.ts";
import { coreFloors, coreRoomOf, layers } from "./house/layers.ts";
import { tokenise } from "./house/tokens.ts";
import { type Breach, findBreaches, findStaleExceptions, findUnusedDoors } from "./house/walls.ts";

const root = join(import.meta.dirname, "..");
const house = readHouse(root);

test("the house stands: no file imports or says what its room does not allow", () => {
  expect(findBreaches(house)).toEqual([]);
});

test("every exception is still needed", () => {
  expect(findStaleExceptions(house)).toEqual([]);
});

test("every door between rooms is still opened", () => {
  expect(findUnusedDoors(house)).toEqual([]);
});

describe("the test sees the house", () => {
  test("every TypeScript file of src and scripts, in every room", () => {
    const onDisk = ["src", "scripts"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
        (entry) =>
          entry.isFile() &&
          /\.[cm]?tsx?$/.test(entry.name) &&
          !/^(?:written|published)\.ts$/.test(entry.name),
      ),
    );
    expect(house.length).toBe(onDisk.length);
    expect(house.length).toBeGreaterThan(60);
    for (const layer of Object.keys(layers))
      expect(house.filter(({ path }) => path.startsWith(`${layer}/`)).length, layer).toBeGreaterThan(0);
    expect([...new Set(house.flatMap(({ path }) => coreRoomOf(path) ?? []))].sort()).toEqual(
      coreFloors.flat().sort(),
    );
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
    const byUs = house.map(({ path, imports }) => ({
      path,
      imports: imports
        .filter(({ target, typeOnly }) => target !== null && !typeOnly)
        .map(({ target, found }) => found ?? target)
        .sort(),
    }));
    expect(byUs).toEqual(byEsbuild);
    expect(byUs.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });
});

describe("a breach is found, wherever it is planted", () => {
  const plant = (path: string, code: string) => findBreaches([readHouseFile(path, `${code}\n`)]);

  const plants: readonly [path: string, code: string, wall: Breach["wall"]][] = [
    ["src/model/a.ts", 'import type { X } from "../core/x.ts";', "layer"],
    ["src/model/a.ts", 'import type { X } from "yaml";', "package"],
    ["src/model/a.ts", 'import "node:crypto";', "built-in"],
    ["src/core/files/a.ts", 'import { x } from "../../io/files.ts";', "layer"],
    ["src/core/files/a.ts", 'export * from "../../io/files.ts";', "layer"],
    ["src/core/check/rules/a.ts", 'export type { X } from "../../../io/files.ts";', "layer"],
    ["src/core/files/a.ts", 'const x = import("../../io/files.ts");', "layer"],
    ["src/core/files/a.ts", 'type X = typeof import("../../io/files.ts");', "layer"],
    ["src/core/files/a.ts", 'import {\n  // a\n  x,\n} from /* b */ "../../report/text.ts";', "layer"],
    ["src/core/files/a.ts", 'import lock from "../../../package.json" with { type: "json" };', "layer"],
    ["src/core/files/a.ts", 'import { readFile } from "node:fs/promises";', "built-in"],
    ["src/core/files/a.ts", 'const fs = require("node:fs");', "built-in"],
    ["src/core/files/a.ts", "const x = import(`../../io/${name}.ts`);", "unreadable"],
    ["src/core/files/a.ts", "const x = import(name);", "unreadable"],
    ["src/core/files/a.ts", "export async function x() {}", "async"],
    ["src/core/files/a.ts", "export const x = (): Promise<void> => y;", "async"],
    ["src/core/files/a.ts", "const today = new Date();", "clock"],
    ["src/core/files/a.ts", "const now = Date.now();", "clock"],
    ["src/pipeline/a.ts", "const now = await performance.now();", "clock"],
    ["src/io/a.ts", 'import { x } from "../core/digest.ts";', "layer"],
    ["src/io/a.ts", "const home = process.env.HOME;", "host"],
    ["src/io/a.ts", "console.log(1);", "host"],
    ["src/io/a.ts", 'import { env } from "node:process";', "host"],
    ["src/report/a.ts", 'import { x } from "../core/digest.ts";', "layer"],
    ["src/report/a.ts", 'import { x } from "../pipeline/check.ts";', "layer"],
    ["src/report/a.ts", "const x = globalThis.process;", "host"],
    ["src/report/a.ts", "const text = `${`}` + console.log(1)}`;", "host"],
    ["src/pipeline/a.ts", 'import { x } from "../report/text.ts"; await x();', "layer"],
    ["src/pipeline/a.ts", 'import { x } from "../../scripts/check.ts"; await x();', "layer"],
    ["src/pipeline/a.ts", 'import { spawn } from "node:child_process"; await spawn();', "built-in"],
    ["src/pipeline/a.ts", 'const x = await fetch("https://partner.example/");', "network"],
    ["src/pipeline/a.ts", 'export const plan = (x: string) => (x === "await" ? 1 : 2); // await', "thought"],
    ["src/site/a.ts", 'import { x } from "../core/digest.ts";', "layer"],
    ["src/site/a.ts", 'import { x } from "../model/ids.ts";', "layer"],
    ["src/site/a.ts", 'import { request } from "node:https";', "built-in"],
    ["src/site/client/a.ts", 'import { readFileSync } from "node:fs";', "built-in"],
    ["scripts/a.ts", 'import { x } from "../src/core/overrides/digest.ts";', "layer"],
    ["scripts/a.ts", 'import { x } from "../src/io/files/files.ts";', "layer"],
    ["src/stray.ts", "export const x = 1;", "layer"],
    ["scripts/a.ts", "export const x = (y: any) => y;", "any"],
    ["src/io/a.ts", 'export const x = eval("1");', "eval"],
    ["src/io/a.ts", "\n".repeat(301), "length"],
    [
      "src/core/files/a.ts",
      "switch (f({ a })) {\n  case 1:\n    g({ b });\n  default:\n    c();\n}",
      "default",
    ],
    ["scripts/a.ts", "switch (a) { case 1: { b(); } default: c(); }", "default"],
    ["src/core/a.ts", "export const x = 1;", "room"],
    ["src/core/attic/a.ts", "export const x = 1;", "room"],
    ["src/core/files/a.ts", 'import { x } from "../markdown/sections.ts";', "room"],
    ["src/core/files/a.ts", 'import type { X } from "../overrides/digest.ts";', "room"],
    ["src/core/search/a.ts", 'import { x } from "../sync/plan.ts";', "room"],
    ["src/core/overrides/a.ts", 'import { x } from "../files/yaml-value.ts";', "door"],
    ["src/pipeline/a.ts", 'import { x } from "../core/sync/judge.ts"; await x();', "door"],
    ["src/values/a.ts", 'import type { Day } from "../model/ids.ts";', "layer"],
    ["src/values/a.ts", 'import { join } from "node:path";', "built-in"],
    ["src/values/a.ts", 'import { parse } from "yaml";', "package"],
    ["src/io/files/a.ts", 'const x = new URL("../../../package.json", import.meta.url);', "own-files"],
    ["scripts/a.ts", "const root = import.meta.dirname;", "own-files"],
  ];

  test.each(plants)("%s: %s", (path, code, wall) => {
    expect(plant(path, code).map((breach) => [breach.path, breach.wall])).toEqual([[path, wall]]);
  });

  test("a circle, although only types make it", () => {
    const found = findBreaches([
      readHouseFile("src/model/a.ts", 'import type { B } from "./b.ts";'),
      readHouseFile("src/model/b.ts", 'export type { A } from "./c.ts";'),
      readHouseFile("src/model/c.ts", 'type A = import("./a.ts").A;'),
    ]);
    expect(found).toEqual([
      {
        path: "src/model/a.ts",
        line: 1,
        wall: "circle",
        detail: "src/model/a.ts → src/model/b.ts → src/model/c.ts",
      },
    ]);
  });

  test("a file that imports itself", () => {
    expect(findCircles([readHouseFile("src/model/a.ts", 'import "./a.ts";')])).toEqual([["src/model/a.ts"]]);
  });

  test("a folder with more than 28 files", () => {
    const crowd = Array.from({ length: 29 }, (_, index) => readHouseFile(`src/io/new/${index}.ts`, ""));
    expect(findBreaches(crowd.slice(1))).toEqual([]);
    expect(findBreaches(crowd)).toEqual([{ path: "src/io/new", line: 1, wall: "crowd", detail: "29 files" }]);
  });

  test.each([
    [
      "src/core/files/a.ts",
      'export const x = "async process.env import(\\"../io/x.ts\\") from \'../io/x.ts\'";',
    ],
    [
      "src/core/files/a.ts",
      '// import "../io/x.ts"\n/* console.log(any) */\nexport const x = /[/"] from "..\\/io\\/x.ts"/;',
    ],
    ["src/core/files/a.ts", "export const x = `${a / b} any ${`${c}`} process`;"],
    [
      "src/core/files/a.ts",
      'import schema from "../../../schemas/document.schema.json" with { type: "json" };',
    ],
    ["src/core/files/a.ts", "const date = new Date(value); const x = { any: 1, process: 2 }; y.process;"],
    [
      "src/core/files/a.ts",
      "switch (a) { case 1: return { b, default: 2 }; } type X = { y: 1; default: 2 };",
    ],
    ["src/site/a.ts", 'import type { Catalog } from "../model/catalog.ts";'],
    ["src/core/overrides/a.ts", 'import { x } from "../files/yaml.ts";'],
    ["scripts/a.ts", "if (process.argv[1] === fileURLToPath(import.meta.url)) run();"],
  ])("no false alarm in %s: %s", (path, code) => {
    expect(plant(path, code)).toEqual([]);
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
