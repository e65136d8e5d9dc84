import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { fixtures } from "../../support/places.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "commonkit-check-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}

const fixture = (path: string): string => readFileSync(join(fixtures, path), "utf8");
/** `path code` of every problem, in alphabetical order. */
const find = async (paths: string[] = [], from = root) =>
  (await check(from, paths)).problems.map(({ code, place }) => `${place.path} ${code}`).sort();

describe("a node", () => {
  const home = "toolkits/housing/finding-a-home.en.md";
  beforeEach(() => {
    cpSync(join(fixtures, "nodes/valid_full"), root, { recursive: true });
  });
  const spoil = (path: string) =>
    write(path, readFileSync(join(root, path), "utf8").replace("guideline", "guidline"));

  test("is checked whole when nothing is named; partners' files are not ours to mend", async () => {
    spoil(home);
    spoil("partners/nl-network/toolkits/arrival/first-week.en.md");
    const { problems, sources, files, usable } = await check(root, []);
    expect(problems.map(({ place }) => place.path).filter((path) => path.startsWith("partners"))).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: "wrong-word" }));
    expect([...sources.keys()].every((path) => /^(network\.yaml|toolkits\/)/.test(path))).toBe(true);
    expect({ files, usable }).toEqual({ files: sources.size, usable: true });
    expect(files).toBeGreaterThan(7);
  });

  test("a partner's files are checked when they are named", async () => {
    spoil("partners/nl-network/toolkits/arrival/first-week.en.md");
    expect(await find(["partners/nl-network"])).toEqual([
      "partners/nl-network/toolkits/arrival/first-week.en.md wrong-word",
    ]);
    write(
      "partners/nl-network/toolkits/arrival/first-week.en.md",
      `${readFileSync(join(root, home), "utf8")}\n## More\n`,
    );
    expect(await find(["partners"])).toEqual([
      "partners/nl-network/toolkits/arrival/first-week.en.md section-id-missing",
    ]);
  });

  test("a file or a folder of it is checked, in its node, and nothing else", async () => {
    spoil(home);
    write("toolkits/housing-2/a.en.md", fixture("document/invalid/type_unknown.md"));
    expect(await find([home])).toEqual([`${home} wrong-word`]);
    expect(await find(["toolkits/housing/rights.en.md"])).toEqual([
      "toolkits/housing/rights.en.md link-lost",
    ]);
    expect(await find(["toolkits/local"])).toEqual([]);
    expect(await find(["network.yaml"])).toEqual([]);
    expect((await find(["toolkits/housing"])).filter((line) => line.includes("housing-2"))).toEqual([]);
    expect(await find(["toolkits/housing-2"])).toContain("toolkits/housing-2/a.en.md wrong-word");
  });

  test("what is named twice is told once", async () => {
    spoil(home);
    const once = await find(["toolkits"]);
    expect(await find(["toolkits", home, "./toolkits/../toolkits", join(root, "toolkits")])).toEqual(once);
  });

  test("a translation whose source is broken says so when it is checked alone", async () => {
    spoil(home);
    expect(await find(["toolkits/housing/finding-a-home.nl.md"])).toEqual([
      "toolkits/housing/finding-a-home.nl.md source-text-broken",
    ]);
  });

  test("another node is found from its folder, with paths from where we stand", async () => {
    spoil(home);
    spoil("partners/nl-network/toolkits/arrival/first-week.en.md");
    const other = mkdtempSync(join(tmpdir(), "commonkit-check-"));
    cpSync(root, join(other, "a/node"), { recursive: true });
    expect(await find(["a/node"], other)).toEqual((await find()).map((line) => `a/node/${line}`));
    expect(await find([`a/node/${home}`], other)).toEqual([`a/node/${home} wrong-word`]);
    expect(await find(["a"], other)).toEqual((await find()).map((line) => `a/node/${line}`));
    expect(await find(["../.."], join(other, "a/node/toolkits"))).toEqual(
      (await find()).map((line) => `../${line}`),
    );
    rmSync(other, { recursive: true });
  });

  test("is left as it is", async () => {
    spoil(home);
    const look = () => readdirSync(root, { recursive: true, encoding: "utf8" }).sort().join("\n");
    const before = look();
    await check(root, []);
    expect(look()).toBe(before);
  });

  test("without network.yaml, or with a wrong one, it cannot be used", async () => {
    write("network.yaml", fixture("network/invalid/id_missing.yaml"));
    expect(await check(root, [])).toMatchObject({ usable: false, problems: [{ code: "missing-key" }] });
    rmSync(join(root, "network.yaml"));
    expect(await check(root, [])).toMatchObject({ usable: false, problems: [{ code: "network-missing" }] });
  });
});

test("an empty folder is no node", async () => {
  expect(await check(root, [])).toMatchObject({ usable: false, problems: [{ code: "network-missing" }] });
});

test("what is not there is said, and the rest is checked all the same", async () => {
  write("a.md", fixture("document/invalid/type_unknown.md"));
  expect(await check(root, ["nowhere", "a.md"])).toMatchObject({ usable: false });
  expect(await find(["nowhere", "a.md"])).toEqual(["a.md wrong-word", "nowhere path-missing"]);
});

describe("a file that stands in no node", () => {
  test("says what it is in its first lines, else by its name; Markdown is a document", async () => {
    write("a.yaml", fixture("service/invalid/status_unknown.yaml"));
    write("b/network.yaml.txt", "not looked at");
    write("b/toolkit.yaml", "title: { en: Housing }\nsummary: { en: A first home. }\n");
    write("c.md", "# Hello\n");
    write("d.yaml", "name: Desk\n");
    expect(await find(["a.yaml", "b/toolkit.yaml", "c.md", "d.yaml"])).toEqual([
      "a.yaml wrong-word",
      "b/toolkit.yaml missing-key",
      "c.md front-matter-missing",
      "d.yaml kind-unknown",
    ]);
    expect(await find(["."])).toEqual(["a.yaml wrong-word", "b/toolkit.yaml missing-key"]);
    expect(await find(["a.yaml", ".", "b"])).toEqual(["a.yaml wrong-word", "b/toolkit.yaml missing-key"]);
  });

  test("is asked for its kind only in its first lines", async () => {
    const modeline = "# yaml-language-server: $schema=../service.schema.json\n";
    write("a.yaml", `${"# nothing\n".repeat(200)}${modeline}name: Desk\n`);
    write(
      "b.yaml",
      `# yaml-language-server: $schema=https://elsewhere.example/other.schema.json\nname: Desk\n`,
    );
    expect(await find(["a.yaml", "b.yaml"])).toEqual(["a.yaml kind-unknown", "b.yaml kind-unknown"]);
  });

  test("is named once, whether by itself or by its folder", async () => {
    write("b/a.md", "# Hello\n");
    expect(await find(["b/a.md", "b"])).toEqual(["b/a.md front-matter-missing"]);
  });

  test("keeps the language of its name", async () => {
    write("a.ar.md", fixture("document/valid/minimal.md"));
    write("translation.nl.md", fixture("translation/valid/full.md"));
    expect(await find(["a.ar.md", "translation.nl.md"])).toEqual([]);
  });

  test("may be a wrong network.yaml without harm to ours", async () => {
    write("a.yaml", fixture("network/invalid/id_missing.yaml"));
    expect(await check(root, ["a.yaml"])).toMatchObject({
      usable: true,
      problems: [{ code: "missing-key" }],
    });
  });
});

describe("files as other people's machines write them", () => {
  const valid = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "nodes")
    .flatMap(({ name }) => readdirSync(join(fixtures, name, "valid")).map((file) => `${name}/valid/${file}`));

  test.each(valid)("%s with line ends of Windows, and with a mark of its encoding", async (path) => {
    const name = path.split("/").at(-1) ?? "";
    write(`windows-${name}`, fixture(path).replaceAll("\n", "\r\n"));
    write(`marked-${name}`, `\ufeff${fixture(path)}`);
    expect(await find([`windows-${name}`, `marked-${name}`])).toEqual([]);
  });

  test("places are right with line ends of Windows too", async () => {
    write("a.md", fixture("document/invalid/section_id_reserved.md").replaceAll("\n", "\r\n"));
    const { problems } = await check(root, ["a.md"]);
    const { problems: unix } = await check(fixtures, ["document/invalid/section_id_reserved.md"]);
    expect(problems.map(({ place }) => ({ ...place, path: "" }))).toEqual(
      unix.map(({ place }) => ({ ...place, path: "" })),
    );
  });

  const modeline = "# yaml-language-server: $schema=term.schema.json\n";
  const term = "{ label: { en: Group }, meaning: { en: People. } }";
  test.each([
    ["too large", `${modeline}a: ${"x".repeat(5_000_000)}\n`, /file-too-large|too-many-lines/],
    ["too many keys", `${modeline}a: { ${"b: 1, ".repeat(9000)} }\n`, /too-many-keys|file-too-large/],
    ["too deep", `${modeline}a: ${"[".repeat(100)}${"]".repeat(100)}\n`, /too-deep/],
    [
      "a map of too many",
      modeline + Array.from({ length: 401 }, (_, index) => `t${index}: ${term}\n`).join(""),
      /too-many/,
    ],
  ])("%s", async (_, text, code) => {
    write("a.yaml", text);
    const { problems } = await check(root, ["a.yaml"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).toMatch(code);
  });

  test("another encoding than UTF-8", async () => {
    write("a.md", Buffer.from(fixture("document/valid/minimal.md").replace("First", "Één"), "latin1"));
    expect(await find(["a.md"])).toEqual(["a.md wrong-encoding"]);
  });
});
