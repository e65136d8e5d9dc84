import { expect, test } from "vitest";
import { planAccept } from "../../../src/core/reconcile/plan-accept.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/overrides/${id}.en.md`;

test("looking at all of it does not hide a slip; naming the part does", () => {
  const paper = new Paper();
  const text = "## B {#before append}\n\nMore.\n\n## C {#befor append}\n\nOurs.\n";
  paper.write(path, `---\noverrides: ${id}\nkeywords: [rent]\n---\n${text}`);
  paper.accept(id);
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
