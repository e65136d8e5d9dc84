import { describe, expect, test } from "vitest";
import { planTranslation } from "../../../src/core/begin/plan-translation.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/translations/${id}.nl.md`;

const translate = (paper: Paper, language: string, name = id) =>
  paper.do((node) => planTranslation(node, { document: name, language, help: ["Edit me."] }));

test("a file with the source's words, of which nothing counts as translated until they are others", () => {
  const paper = new Paper();
  expect(translate(paper, "nl")).toMatchObject({ problems: [], path, from: "en" });
  expect(paper.codes()).toEqual([]);
  expect(paper.standing().translations).toMatchObject([{ language: "nl", state: "missing", own: true }]);
  const dutch = paper.read(path).replace("Before you begin", "Voordat je begint");
  paper.write(path, dutch.replace("Call the group", "Bel de groep"));
  expect(paper.standing().translations).toMatchObject([{ state: "current" }]);
});

describe("what cannot be translated", () => {
  const closed = document("Closed").replace("reviewed:", "licence: CC-BY-ND-4.0\nreviewed:");
  const paper = new Paper(partnerFiles("nl-network", { "toolkits/housing/closed.en.md": closed }));
  paper.write(path, "no front matter");
  test.each([
    [id, "en", { code: "language-unknown", reason: "there" }],
    [id, "no language", { code: "language-unknown", reason: "wrong" }],
    [id, "nl", { code: "file-in-the-way" }],
    ["nl-network/housing/closed", "nl", { code: "derivatives-forbidden" }],
    ["nl-network/housing/finding-a-hoem", "nl", { code: "name-unknown", suggestion: id }],
  ])("%s in %s", (name, language, problem) => {
    const before = paper.paths();
    expect(translate(paper, language, name)).toMatchObject({
      usable: false,
      writes: [],
      problems: [problem],
    });
    expect(paper.paths()).toEqual(before);
  });
});

test("links and pictures of the source lead where they lead there", () => {
  const body = "\nRead [the rent](rent.en.md#before).\n\n![A map](img/map.png)\n";
  const paper = new Paper(
    partnerFiles("nl-network", {
      [HOME]: document("Finding a home", body),
      "toolkits/housing/rent.en.md": document("Rent"),
      "toolkits/housing/img/map.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    }),
  );
  translate(paper, "nl");
  expect(paper.codes()).toEqual([]);
});
