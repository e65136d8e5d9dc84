import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentKindList } from "../src/core/files/content-kinds.ts";
import { operationTraits } from "../src/core/overrides/operation-traits.ts";
import { check } from "../src/pipeline/check/check.ts";
import { describe as describeProblem } from "../src/report/sentences/describe.ts";
import expected from "./fixtures/expected.json" with { type: "json" };
import { fixtures as root } from "./support/places.ts";
import { findNotInMessages } from "./support/writing.ts";

const places: Readonly<Record<string, readonly string[]>> = expected;
const kinds = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "nodes")
  .map(({ name }) => name);
const list = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const invalid = kinds.flatMap((kind) => list(`${kind}/invalid`));
const valid = kinds.flatMap((kind) => list(`${kind}/valid`));
const nodes = list("nodes");

/** What a check of one fixture finds, as `line:column code`; with the path in the fixture's folder when it is a whole node. */
async function findProblems(path: string): Promise<readonly string[]> {
  const { problems } = await check(root, [path]);
  return problems.map(({ code, place }) => {
    const within = place.path === path ? "" : `${place.path.slice(path.length + 1)}:`;
    return `${within}${place.line}:${place.column} ${code}`;
  });
}

describe("a mistake is found at its place, and nothing else", () => {
  test.each(invalid)("%s", async (path) => {
    expect(await findProblems(path)).toEqual(places[path]);
  });
  test.each(nodes)("%s", async (path) => {
    expect([...(await findProblems(path))].sort()).toEqual(places[path]);
  });
});

describe("what is right passes", () => {
  test.each(valid)("%s", async (path) => {
    expect(await findProblems(path)).toEqual([]);
  });
});

describe("the list and the folders agree", () => {
  test("every fixture with a mistake is listed, every one listed is there", () => {
    expect([...invalid, ...nodes].sort()).toEqual(Object.keys(places).sort());
    for (const path of Object.keys(places)) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test("one file, one mistake; each kind has a smallest and a full right one", () => {
    for (const path of invalid) expect(places[path], path).toHaveLength(1);
    for (const kind of kinds) {
      const names = list(`${kind}/valid`).map((path) =>
        path
          .split("/")
          .at(-1)
          ?.replace(/\.\w+$/, ""),
      );
      expect(names, kind).toEqual(expect.arrayContaining(["minimal", "full"]));
    }
    // An agreement is a document whose front matter has more in it.
    expect(kinds).toEqual([...contentKindList, "agreement"].sort());
    expect(invalid.length).toBeGreaterThanOrEqual(150);
  });

  test("the full change of a document has every operation", () => {
    const full = readFileSync(join(root, "override/valid/full.md"), "utf8");
    for (const kind of Object.keys(operationTraits)) expect(full).toMatch(new RegExp(`\\{#\\S+ ${kind}[=}]`));
  });

  test("a smallest right file is smaller than the full one", () => {
    for (const kind of kinds) {
      const [full, minimal] = ["full", "minimal"].map((name) => {
        const path = list(`${kind}/valid`).find((file) => file.includes(`/${name}.`)) ?? "";
        return readFileSync(join(root, path), "utf8").length;
      });
      expect(minimal).toBeLessThan(full ?? 0);
    }
  });
});

test("messages are whole, plain and short", async () => {
  const { problems } = await check(root, [...invalid, ...nodes]);
  expect(problems.length).toBeGreaterThan(150);
  for (const problem of problems) {
    const { sentence, hint } = describeProblem(problem);
    const said = `${problem.code}: ${sentence} | ${hint}`;
    expect(sentence, said).toMatch(/^[\p{Lu}“_]/u);
    expect(sentence, said).not.toMatch(/[.!?]$/);
    expect(sentence.length, said).toBeLessThan(260);
    expect(hint ?? "Fine.", said).not.toMatch(/undefined|null|\[object|NaN/);
    expect(findNotInMessages(`${sentence} ${hint ?? ""}`), said).toEqual([]);
  }
});
