import { describe, expect, test } from "vitest";
import { planTranslation } from "../../../src/core/begin/plan-translation.ts";
import { parseNetwork } from "../../../src/core/node/parse-network.ts";
import { document, partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import { network, sourceFile } from "../support/files.ts";
import { Paper } from "../support/paper.ts";

/** Names that every object of JavaScript has, whatever was put into it. */
const NAMES = [...Object.getOwnPropertyNames(Object.prototype), "prototype"];

describe("no organisation can have a name of JavaScript's objects", () => {
  test.each(NAMES)("%s: our own file is refused, a partner's loses that entry only", (name) => {
    const text = network(
      `partners:\n  - { id: ${name}, url: https://a.example/t.git }\n  - { id: other, url: https://b.example/t.git }\n`,
    );
    expect(parseNetwork(sourceFile("network.yaml", text), "own").network).toBeNull();
    const theirs = parseNetwork(sourceFile("network.yaml", text), "partner");
    expect(theirs.network?.partners.map(({ id }) => id)).toEqual(["other"]);
    expect(theirs.problems).toMatchObject([{ severity: "warning", place: { line: 7 } }]);
  });

  test("an entry that says nothing, or has another mistake, costs a partner only itself too", () => {
    const text = network(
      "partners:\n  - ~\n  - text\n  - { id: a }\n  - { id: b, url: https://b.example/t.git, ref: a..b }\n  - { id: c, url: https://c.example/t.git }\n",
    );
    const theirs = parseNetwork(sourceFile("network.yaml", text), "partner");
    expect(theirs.network?.partners.map(({ id }) => id)).toEqual(["c"]);
    const broken = sourceFile("network.yaml", text.replace("id: our-node", "id: Our"));
    expect(parseNetwork(broken, "partner").network).toBeNull();
  });
});

describe("parts of a text can have any name", () => {
  const headings = NAMES.map((name) => `## About ${name} {#${name}}\n\nText of ${name}.\n`).join("\n");
  const files = partnerFiles("nl-network", {
    "toolkits/constructor/toolkit.yaml":
      "title: { en: All }\nsummary: { en: All. }\nlanguage: en\ndocuments: [constructor, prototype]\n",
    "toolkits/constructor/constructor.en.md": document("Constructor", headings),
    "toolkits/constructor/prototype.en.md": document(
      "Prototype",
      "::service[constructor] :fact[constructor.support-period] :term[constructor]\n",
    ),
    "toolkits/constructor/services/constructor.yaml": service(),
    "toolkits/constructor/facts/constructor.yaml": fact(),
  });
  const later = document("Constructor", headings.replaceAll("Text of", "Words of"));
  const id = "nl-network/constructor/constructor";

  test("they are read as before", () => {
    const paper = new Paper(files);
    expect(paper.node().problems).toEqual([]);
    const { catalog } = paper.examined();
    const page = catalog.pages.find(({ document }) => document === id);
    expect(page?.pieces.map(({ id }) => id)).toEqual([...NAMES, "before"]);
    expect(catalog.services).toMatchObject([{ id: "nl-network/constructor" }]);
  });

  test.each(NAMES)("%s: our change to it is on the page, and never breaks our own file", (name) => {
    const paper = new Paper(files);
    paper.override(`${id}#${name}`);
    const [path = ""] = paper.paths().filter((path) => path.endsWith("constructor.en.md"));
    paper.write(path, paper.read(path).replace(`Text of ${name}.`, "Ours."));
    expect(paper.codes()).toEqual([]);
    const page = paper.examined().catalog.pages.find(({ document }) => document === id);
    expect(page?.pieces.find((piece) => piece.id === name)).toMatchObject({ change: { kind: "replace" } });
    paper.publish({ ...files, [path.replace(/^.*nl-network\//, "toolkits/")]: later });
    expect(paper.codes()).toEqual(["change-drifted"]);
    paper.accept(id);
    expect(paper.states()).toEqual([`${name} current`]);
    expect(paper.codes()).toEqual([]);
  });

  test("a translation of them is begun and accepted", () => {
    const paper = new Paper(files);
    paper.do((node) => planTranslation(node, { document: id, language: "nl", help: [] }));
    expect(paper.codes()).toEqual([]);
    expect(paper.standing().translations).toMatchObject([{ document: id, language: "nl", own: true }]);
  });
});
