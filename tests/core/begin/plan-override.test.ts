import { describe, expect, test } from "vitest";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/overrides/${id}.en.md`;

test("a part, then a value, then all the rest, in one file; what is begun is no mistake", () => {
  const paper = new Paper();
  expect(paper.override(`${id}#before`)).toMatchObject({ problems: [], path, parts: ["before"] });
  expect(paper.read(path)).toMatch(/## Before you begin \{#before replace\}\n\nCall the group\.\n$/);
  expect(paper.override(`${id}#title`).parts).toEqual(["@title"]);
  expect(paper.read(path)).toContain("title: Finding a home\n");
  expect(paper.override(id).parts).toEqual(["@summary"]);
  expect(paper.codes()).toEqual([]);
  expect(paper.states()).toEqual(["@title current", "@summary current", "before current"]);
  expect(paper.override(`${id}#title`).problems).toMatchObject([{ code: "change-exists", target: "@title" }]);
  expect(paper.override(`${id}#before`)).toMatchObject({
    usable: false,
    problems: [{ code: "change-exists", place: { path, line: 11 } }],
  });
});

test("a service and a fact: only what is named, the rest follows the partner", () => {
  const paper = new Paper(
    partnerFiles("nl-network", {
      "toolkits/housing/services/desk.yaml": service(),
      "toolkits/housing/facts/nl.yaml": fact(),
    }),
  );
  paper.override("nl-network/desk#phones");
  expect(paper.read("toolkits/local/services/desk.yaml")).toMatch(
    /^overrides: nl-network\/desk\n# Edit me\.\nphones:\n {2}desk:\n/,
  );
  paper.override("nl-network/nl.support-period");
  expect(paper.read("toolkits/local/facts/nl.yaml")).toMatch(
    /^overrides: nl-network\n# Edit me\.\nsupport-period:\n {2}value: P12M\n {2}source:\n/,
  );
  expect(paper.codes()).toEqual([]);
  expect(paper.override("nl-network/desk").problems).toMatchObject([{ code: "change-exists" }]);
});

describe("what must not be changed is refused, and nothing is written", () => {
  const closed = document("Closed").replace("reviewed:", "licence: CC-BY-ND-4.0\nreviewed:");
  const paper = new Paper(partnerFiles("nl-network", { "toolkits/housing/closed.en.md": closed }));
  paper.write("toolkits/own/toolkit.yaml", "title: { en: Own }\nsummary: { en: Ours. }\nlanguage: en\n");
  paper.write("toolkits/own/text.en.md", document("Own"));

  test.each([
    ["nl-network/housing/closed", "derivatives-forbidden"],
    ["welkom-utrecht/own/text", "own-text"],
    ["nl-network/housing/finding-a-hoem", "name-unknown"],
    [`${id}#befor`, "name-unknown"],
    ["", "name-missing"],
  ])("%s: %s", (name, code) => {
    const before = paper.paths();
    expect(paper.override(name)).toMatchObject({ usable: false, writes: [], problems: [{ code }] });
    expect(paper.paths()).toEqual(before);
  });

  test("in a language in which it is not there", () => {
    expect(paper.override(id, "fr")).toMatchObject({
      usable: false,
      problems: [{ code: "language-unknown", possible: ["en"] }],
    });
  });

  test("where a file stands already of which nothing can be used", () => {
    const there = new Paper();
    there.write(path, "no front matter");
    expect(there.override(id)).toMatchObject({ usable: false, problems: [{ code: "file-in-the-way" }] });
  });
});

describe("a change and what it was made against", () => {
  test("it follows its document where that moves; where it is gone, the near name is told", () => {
    const paper = new Paper();
    paper.override(id);
    const to = "nl-network/housing/finding-home";
    const { [HOME]: _, ...others } = partnerFiles("nl-network");
    const moved = document("Finding a home").replace("reviewed:", `formerly: [${id}]\nreviewed:`);
    paper.publish({ ...others, "toolkits/housing/finding-home.en.md": moved });
    expect(paper.problems()).toMatchObject([{ code: "document-moved", document: id, to }]);
    expect(paper.standing().changes.map(({ document, state }) => `${document} ${state}`)).toEqual([
      `${to} current`,
      `${to} current`,
      `${to} current`,
    ]);
    expect(paper.compare(to)).toHaveLength(3);
    paper.publish({ ...others, "toolkits/housing/finding-home.en.md": document("Finding a home") });
    expect(paper.problems()).toMatchObject([{ code: "override-target-missing", suggestion: to }]);
  });

  test("a note that belongs to no text is told", () => {
    const paper = new Paper();
    paper.override(`${id}#before`);
    const other = paper
      .read(path)
      .replace(/sha256-[0-9a-f]{64}/, `sha256-${"0".repeat(64)}`)
      .replace("Call", "Ring");
    paper.write(path, other);
    expect(paper.codes()).toEqual(["base-unknown"]);
  });
});
