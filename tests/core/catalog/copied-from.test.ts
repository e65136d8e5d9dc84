import { describe, expect, test } from "vitest";
import { translationBase } from "../../../src/core/overrides/digest.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const original = "nl-network/housing/finding-a-home";
const other = `sha256-${"0".repeat(64)}`;

/** What the page of a partner's document says it was copied from. */
function copyOf(from: string, base: Readonly<Record<string, string>>, theirs = partnerFiles("nl-network")) {
  const forked = `forked: ${JSON.stringify({ from, commit: "0".repeat(40), base })}\nreviewed:`;
  const copy = document("A copy").replace("reviewed:", forked);
  const paper = new Paper(theirs, { town: partnerFiles("town", { [HOME]: copy }) });
  paper.write(
    "network.yaml",
    paper
      .read("network.yaml")
      .replace("partners:\n", "partners:\n  - id: town\n    url: https://git.town.example/t.git\n"),
  );
  expect(paper.node().problems).toEqual([]);
  return paper.examined().catalog.pages.find(({ node }) => node === "town")?.copy;
}

const source = new Paper().node().view.documents.find(({ id }) => id === original);
if (source === undefined) throw new Error("there is no original");
const base = translationBase(source);

describe("a partner's page was copied from a text", () => {
  test("that is known, by its words", () => {
    expect(copyOf(original, base)).toMatchObject({
      of: original,
      url: "en/nl-network/housing/finding-a-home/",
    });
    expect(copyOf(original, base)).not.toHaveProperty("claimed");
    expect(copyOf(original, { ...base, gone: `n1-${other}` })).not.toHaveProperty("claimed");
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["that is not here", "red-cross/first-aid/bleeding", base],
    ["with other words", original, { before: `n1-${other}` }],
    ["with no words", original, {}],
    ["with the same title only", original, { "@title": base["@title"] ?? "" }],
  ])("%s: only the partner says so", (_, from, words) => {
    expect(copyOf(from, words)).toMatchObject({ claimed: true });
  });

  test("that is no longer here: only the partner says so", () => {
    const { [HOME]: _, ...left } = partnerFiles("nl-network");
    expect(copyOf(original, base, left)).toMatchObject({ url: null, claimed: true });
  });
});

test("our own copies are copies", () => {
  const paper = new Paper();
  const forked = `forked: { from: ${original} }\nreviewed:`;
  paper.write("toolkits/own/toolkit.yaml", "title: { en: Own }\nsummary: { en: Ours. }\nlanguage: en\n");
  paper.write("toolkits/own/text.en.md", document("Own").replace("reviewed:", forked));
  const page = paper.examined().catalog.pages.find(({ node }) => node === "welkom-utrecht");
  expect(page?.copy).toMatchObject({ of: original });
  expect(page?.copy).not.toHaveProperty("claimed");
});
