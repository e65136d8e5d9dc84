import { expect, test } from "vitest";
import { planTranslation } from "../../../src/core/begin/plan-translation.ts";
import { planAccept } from "../../../src/core/reconcile/plan-accept.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/overrides/${id}.en.md`;

test("looking at all of it does not hide a slip; naming the part does", () => {
  const paper = new Paper();
  const text = "## B {#before append}\n\nMore.\n\n## C {#befor append}\n\nOurs.\n";
  paper.write(path, `---\noverrides: ${id}\nkeywords: [rent]\n---\n${text}`);
  expect(paper.accept(id).problems).toMatchObject([
    { code: "part-unrecorded", target: "befor", place: { path, line: 9 } },
  ]);
  expect(paper.codes()).toEqual(["part-unknown"]);
  paper.accept(id, { part: "befor" });
  expect(paper.codes()).toEqual([]);
});

test("who looked, and when, stands beside each part; without a name nothing is noted", () => {
  const paper = new Paper();
  paper.override(`${id}#before`);
  paper.publish({ ...partnerFiles("nl-network"), [HOME]: document("Another home") });
  const nobody = paper.do((node) => planAccept(node, { document: id, part: null, language: null }, null));
  expect(nobody).toMatchObject({ usable: false, writes: [], problems: [{ code: "identity-missing" }] });
  paper.accept(id);
  expect(paper.read(path)).toMatch(/accepted:\n {2}before:\n {4}by: Sanne de Vries\n {4}on: 2026-11-30\n/);
});

test("accepting a translation records nothing for the parts that still have the original's words", () => {
  const parts = Array.from({ length: 9 }, (_, at) => `\n## Part ${at} {#p${at}}\n\nWords of this part.\n`);
  const theirs = partnerFiles("nl-network", { [HOME]: document("Finding a home", parts.join("")) });
  const paper = new Paper(theirs);
  const translated = `toolkits/local/translations/${id}.nl.md`;
  paper.do((node) => planTranslation(node, { document: id, language: "nl", help: [] }));
  const headings = paper.read(translated).replaceAll("## Part", "## Deel");
  paper.write(translated, headings.replace("Words of this part", "Woorden hiervan"));
  const { accepted, problems } = paper.accept(id);
  expect(accepted).toMatchObject([{ parts: ["@title", "@summary", "p0"] }]);
  const left = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "before"];
  expect(problems).toMatchObject([{ code: "parts-untranslated", parts: left }]);
  expect(paper.standing().translations).toMatchObject([{ state: "missing" }]);
  for (const part of left) paper.accept(id, { part });
  expect(paper.standing().translations).toMatchObject([{ state: "current" }]);
});

test("an addition to an introduction that the partner does not have is accepted with the rest", () => {
  const paper = new Paper(
    partnerFiles("nl-network", { [HOME]: document("A home").replace("---\n\n##", "---\n##") }),
  );
  paper.write(path, `---\noverrides: ${id}\n---\n## Welcome {#_intro append}\n\nOurs.\n`);
  expect(paper.states()).toEqual(["_intro untracked"]);
  expect(paper.accept(id)).toMatchObject({ accepted: [{ parts: ["_intro"] }], problems: [] });
  expect(paper.states()).toEqual(["_intro current"]);
  expect(paper.codes()).toEqual([]);
  paper.publish(partnerFiles("nl-network", { [HOME]: document("A home", "Read this first.\n") }));
  expect(paper.states()).toEqual(["_intro upstream-changed"]);
});
