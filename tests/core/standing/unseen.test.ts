import { expect, test } from "vitest";
import { formatStanding } from "../../../src/report/summaries/status.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const ID = "nl-network/housing/finding-a-home";
const OVERRIDE = "toolkits/local/overrides/nl-network/housing/finding-a-home.en.md";
const TRANSLATION = "toolkits/local/translations/nl-network/housing/finding-a-home.nl.md";

/** A node with these changes to its partner's one document. */
function changing(changes: string, frontMatter = ""): Paper {
  const node = new Paper();
  node.write(OVERRIDE, `---\noverrides: ${ID}\n${frontMatter}---\n${changes}`);
  return node;
}

const partner = (body: string, more = "") =>
  partnerFiles("nl-network", {
    [HOME]: `${document("Finding a home").replace("type: guideline", `type: guideline${more}`).split("## Before")[0]}${body}`,
  });

const unseen = (node: Paper) =>
  node.standing().unseen.map(({ because, words }) => `${because}: ${words.map(({ text }) => text)}`);

test("a prepend and an append to a part that is gone are both on the page, before and after they are accepted", () => {
  const node = changing("## A {#before prepend}\n\nFirst ours.\n\n## B {#before append}\n\nLast ours.\n");
  node.accept(ID);
  node.publish(partner("## Renamed {#renamed}\n\nOther words.\n"));
  for (const states of [
    ["before orphaned", "before orphaned"],
    ["before current", "before current"],
  ]) {
    expect(node.states()).toEqual(states);
    expect(node.pages()).toContain("First ours.");
    expect(node.pages()).toContain("Last ours.");
    expect(node.problems().filter(({ severity }) => severity === "error")).toEqual([]);
    node.accept(ID);
  }
});

test("a change that was refused is never up to date, also after it was accepted", () => {
  const node = changing("## A {#before replace}\n\nA block that does not end:\n\n```\nOurs.\n");
  node.publish(partner("## Before {#before}\n\nCall.\n\n## After {#after}\n\nMore.\n"));
  for (const _ of [1, 2]) {
    expect(node.states()).toEqual(["before refused"]);
    expect(unseen(node)).toEqual(["spreads: A block that does not end:\n\n```\nOurs."]);
    expect(node.compare(ID)).toMatchObject([{ state: "refused", because: "spreads" }]);
    expect(formatStanding(node.standing())).toContain(
      "Your change to “Finding a home” (en) is no longer on the site, because it would change other sections of the page",
    );
    node.accept(ID);
  }
});

test("a change inside a section that is left out is refused, and says why", () => {
  const node = changing('## A {#before remove="Not here"}\n\n## B {#inner append}\n\nOurs.\n');
  node.publish(partner("## Before {#before}\n\nCall.\n\n### Inner {#inner}\n\nMore.\n"));
  expect(unseen(node)).toEqual(["overlap: Ours."]);
});

test("when a licence allows no changed versions any more, all changes and translations are named, as no mistake of ours", () => {
  const node = changing("## A {#before append}\n\nOurs.\n", "title: A home\n");
  node.write(
    TRANSLATION,
    `---\ntranslates: ${ID}\ntitle: Een huis\nsummary: Zo.\n---\n\n## Voor {#before}\n\nBel.\n`,
  );
  expect(unseen(node)).toEqual([]);
  node.publish(partner("## Before {#before}\n\nCall.\n", "\nlicence: CC-BY-ND-4.0"));
  expect(unseen(node)).toEqual(["licence: Een huis,Zo.,Bel.", "licence: A home,Ours."]);
  expect(node.standing()).toMatchObject({ mistakes: 0, needs: 2 });
});

test("what we wrote about a document that is gone is named with our words, first of all", () => {
  const node = changing("## A {#before append}\n\nOurs.\n\n## B {#new after=before}\n\nNew.\n");
  node.accept(ID);
  node.write(
    TRANSLATION,
    `---\ntranslates: ${ID}\ntitle: Een huis\nsummary: Zo.\n---\n\n## Voor {#before}\n\nBel.\n`,
  );
  node.publish(partnerFiles("nl-network", { [HOME]: "", "toolkits/housing/other.en.md": document("Other") }));
  const standing = node.standing();
  expect(standing.unseen.map(({ because, path }) => [because, path])).toEqual([
    ["removed", OVERRIDE],
    ["missing", TRANSLATION],
  ]);
  expect(standing).toMatchObject({ mistakes: 0, needs: 2 });
  const [, , first, second, third] = formatStanding(standing).split("\n");
  expect(first).toBe("Your words that are not on your site");
  expect(second).toContain(
    `Your 2 changes to “${ID}” (en) are no longer on the site, because “nl-network” removed the text that it belongs to`,
  );
  expect(third).toContain("A: “Ours.”");
});

test("a change to a service or fact that is gone, or that would leave it incomplete, is named", () => {
  const service = (more: string) =>
    `name: Desk\norganization: { name: Desk }\ndescription: Help.\nphones: { desk: { number: "+31201234567" } }\n${more}`;
  const node = new Paper(partnerFiles("nl-network", { "toolkits/housing/services/desk.yaml": service("") }));
  node.write("toolkits/local/services/desk.yaml", "overrides: nl-network/desk\ndescription: Our own help.\n");
  node.publish(partnerFiles("nl-network"));
  expect(unseen(node)).toEqual(["missing: Our own help."]);
});
