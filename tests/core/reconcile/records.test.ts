import { describe, expect, test } from "vitest";
import { compareYours } from "../../../src/core/reconcile/plan-diff.ts";
import { partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import { Paper } from "../support/paper.ts";

const desk = "nl-network/desk";
const period = "nl-network/nl.support-period";
const ours = "toolkits/local/services/desk.yaml";
const facts = "toolkits/local/facts/nl.yaml";

const files = (s = service(), f = fact()) =>
  partnerFiles("nl-network", {
    "toolkits/housing/services/desk.yaml": s,
    "toolkits/housing/facts/nl.yaml": f,
  });

describe("a change to a service", () => {
  test("is told when its field moves, field by field; merge takes what does not touch and says both where it does; accept clears it", () => {
    const paper = new Paper(files());
    paper.override(`${desk}#phones`);
    paper.write(ours, paper.read(ours).replace("20 000 00 00", "10 000 00 01"));
    const upToDate = ["@phones.desk.number current", "@phones.desk.type current"];
    expect(paper.states()).toEqual(upToDate);

    paper.publish(files(service(["Help with", "Advice on"], ["2026-11-01", "2026-11-20"])));
    expect(paper.states()).toEqual(upToDate);
    expect(paper.codes()).toEqual([]);

    paper.publish(files(service(["20 000 00 00", "20 000 00 09"], ["type: voice", "type: cell"])));
    expect(paper.states()).toEqual([
      "@phones.desk.number upstream-changed",
      "@phones.desk.type upstream-changed",
    ]);
    expect(paper.problems()).toMatchObject([
      { code: "change-drifted", place: { path: ours, line: 5 } },
      { code: "change-drifted", place: { path: ours, line: 6 } },
    ]);
    const [number] = compareYours(paper.node(), ["nl-network"]);
    expect(number).toMatchObject({
      before: "+31 20 000 00 00",
      now: "+31 20 000 00 09",
      ours: "+31 10 000 00 01",
    });
    expect(compareYours(paper.node(), ["another"])).toEqual([]);
    expect(paper.compare(desk, { part: "phones.desk.number" })).toEqual([number]);

    const merged = paper.merge(desk);
    expect(paper.read(ours)).toContain("type: cell");
    expect(paper.read(ours)).toContain("# Edit me.\nphones:\n  desk:\n    number: +31 10 000 00 01\n");
    expect(merged.problems).toMatchObject([
      {
        ...{ code: "merge-by-hand", reason: "value", target: "@phones.desk.number" },
        ...{ place: { path: ours, line: 5 } },
        values: { before: "+31 20 000 00 00", theirs: "+31 20 000 00 09", ours: "+31 10 000 00 01" },
      },
    ]);

    const kept = paper.paths();
    const done = paper.accept(desk, { part: "phones.desk.number" });
    expect(done.accepted).toMatchObject([{ document: desk, parts: ["@phones.desk.number"] }]);
    // The number that ours was made against until now is compared with nothing any more.
    const cleared = kept.filter((path) => !paper.paths().includes(path));
    expect(cleared).toEqual([expect.stringMatching(/^toolkits\/local\/bases\//)]);
    expect(paper.states()).toEqual(upToDate);
    expect(paper.read(ours)).toMatch(/accepted:\n {2}"@phones.desk.number":\n {4}by: /);
  });

  test("another field goes into the same file; lists of words are merged word by word; a field that is gone is told", () => {
    const paper = new Paper(files());
    paper.override(`${desk}#x_topic`);
    expect(paper.override(`${desk}#x_topic`).problems).toMatchObject([{ code: "change-exists" }]);
    expect(paper.override(`${desk}#description`).parts).toEqual(["description"]);
    const text = paper.read(ours).replace("- work", "- work\n  - language");
    paper.write(ours, text.replace("Help with finding", "Help in finding"));
    expect(paper.states()).toEqual(["@x_topic current", "@description current"]);
    paper.publish(files(service(["[housing, work]", "[housing, health]"])));
    expect(paper.merge(desk).problems).toEqual([]);
    expect(paper.read(ours)).toContain("x_topic:\n  - housing\n  - language\n  - health\n");
    paper.publish(files(service([/x_topic.*\n/, ""])));
    expect(paper.states()).toEqual(["@x_topic orphaned", "@description current"]);
    expect(paper.merge(desk).problems).toMatchObject([{ reason: "gone" }]);
    paper.accept(desk);
    expect(paper.states()).toEqual(["@x_topic current", "@description current"]);
  });

  test("written by hand it works, and is said never to have been compared until somebody says so", () => {
    const paper = new Paper(files());
    paper.write(ours, `overrides: ${desk}\ndescription: Ours.\nfees_description: Free.\nemail: null\n`);
    expect(paper.states()).toEqual([
      "@description untracked",
      "@fees_description current",
      "@email redundant",
    ]);
    expect(paper.codes()).toEqual(["change-untracked", "change-redundant"]);
    paper.accept(desk);
    expect(paper.codes()).toEqual([]);
  });

  test("what was taken out of its file since cannot be accepted", () => {
    const paper = new Paper(files());
    paper.override(`${desk}#phones`);
    paper.write(ours, paper.read(ours).replace(/ +type: voice\n/, ""));
    expect(paper.accept(desk, { part: "phones.desk.type" })).toMatchObject({
      usable: false,
      problems: [{ code: "name-unknown", possible: ["@phones.desk.number"] }],
    });
  });
});

describe("a change to a fact", () => {
  test("each fact of a file by itself, and its base beside it", () => {
    const paper = new Paper(files());
    paper.override(period);
    paper.write(facts, `${paper.read(facts).replace("P12M", "P18M")}  # Ours since May.\n`);
    expect(paper.states()).toEqual(["@value current", "@source current"]);
    paper.publish(files(service(), fact(["P12M", "P15M"], ["Rules", "New rules"])));
    expect(paper.states()).toEqual(["@value upstream-changed", "@source upstream-changed"]);
    expect(paper.merge(period).problems).toMatchObject([
      { reason: "value", target: "@value", values: { before: "P12M", theirs: "P15M", ours: "P18M" } },
    ]);
    const text = paper.read(facts);
    expect(text).toMatch(/^overrides: nl-network\n# Edit me.\nsupport-period:\n {2}value: P18M\n/);
    expect(text).toContain("title: New rules");
    expect(text).toContain("# Ours since May.");
    paper.accept(period);
    expect(paper.states()).toEqual(["@value current", "@source current"]);
  });

  test("that the partner took away is said to be of something gone, and nothing else is said to be meant", () => {
    const paper = new Paper(files());
    paper.override(period);
    paper.publish(files(service(), fact(["support-period", "support-periods"])));
    expect(paper.problems()).toMatchObject([
      { code: "record-change-target-missing", record: period, gone: true, suggestion: null },
    ]);
  });
});
