import { describe, expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import {
  agreementText,
  documentText,
  network,
  sourceFile,
  toolkit,
  translationText,
} from "../support/files.ts";

const own = (...files: [string, string][]) =>
  parseNode(
    "our-node",
    files.map(([path, text]) => sourceFile(path, text)),
    "own",
  );
const codes = ({ problems }: ReturnType<typeof own>) =>
  problems.map(({ place, code }) => `${place.path}: ${code}`);

const folder = "toolkits/housing";
const en = `${folder}/home.en.md`;
const nl = `${folder}/home.nl.md`;

describe("documents", () => {
  test("have an id, a place, defaults, and their body byte for byte", () => {
    const body = "## Start {#start}\r\n\r\nText.  ";
    const { content, problems, failed } = own(
      ["network.yaml", network()],
      [`${folder}/toolkit.yaml`, toolkit()],
      [en, documentText("", body)],
    );
    expect(problems).toEqual([]);
    expect(failed).toEqual([]);
    expect(content.documents).toMatchObject([
      {
        id: "our-node/housing/home",
        node: "our-node",
        toolkit: "housing",
        slug: "home",
        language: "en",
        path: en,
        origin: { node: "our-node", commit: null, path: en },
        programme: [],
        keywords: [],
        formerly: [],
        sources: [{ title: "Guide", publisher: null, year: null, url: null, accessed: null, supports: null }],
        reviewEvery: "P1Y",
        agreement: null,
        translation: null,
        forked: null,
        body,
        bodyLine: 12,
      },
    ]);
    expect(content.network?.id).toBe("our-node");
  });

  test("a title over two lines is one line", () => {
    const text = documentText().replace("Finding a home", "Finding\n  a   home");
    expect(own([en, text]).content.documents[0]?.title).toBe("Finding a home");
  });

  test("a conflict that Git left in the text is told", () => {
    const text = documentText("", "<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n");
    expect(codes(own([en, text]))).toEqual([`${en}: conflict-marker`]);
  });
});

describe("licences come down", () => {
  const licence = (files: [string, string][]) => own(...files).content.documents[0]?.licence;
  const inDocument: [string, string] = [en, documentText("licence: CC0-1.0\n")];
  const inToolkit: [string, string] = [`${folder}/toolkit.yaml`, toolkit("licence: CC-BY-SA-4.0\n")];

  test("document, toolkit, node, and none at all", () => {
    expect(licence([["network.yaml", network()], inToolkit, inDocument])).toBe("CC0-1.0");
    expect(licence([["network.yaml", network()], inToolkit, [en, documentText()]])).toBe("CC-BY-SA-4.0");
    expect(
      licence([
        ["network.yaml", network()],
        [en, documentText()],
      ]),
    ).toBe("CC-BY-4.0");
    expect(licence([[en, documentText()]])).toBe("NOASSERTION");
  });

  test("the caller's default stands for a network.yaml that is not there", () => {
    const files = [sourceFile(en, documentText())];
    const { content } = parseNode("our-node", files, "own", { licence: "CC-BY-4.0", language: "en" });
    expect(content.documents[0]?.licence).toBe("CC-BY-4.0");
  });
});

describe("toolkits", () => {
  test("without a description have the folder's name and the node's first language", () => {
    const { content, problems } = own(
      ["network.yaml", network()],
      ["toolkits/first-steps/a.nl.md", documentText()],
    );
    expect(problems).toEqual([]);
    expect(content.toolkits).toMatchObject([
      { id: "our-node/first-steps", title: { nl: "First steps" }, language: "nl" },
    ]);
    expect(content.documents).toHaveLength(1);
  });

  test("with a mistake in the description keep what is right in it, and their documents", () => {
    const text = toolkit("licence: CC-BY-SA-4.0\ndocuments: home\n");
    const parsed = own(
      ["network.yaml", network()],
      [`${folder}/toolkit.yaml`, text],
      [en, documentText()],
      [nl, translationText()],
    );
    expect(codes(parsed)).toEqual([`${folder}/toolkit.yaml: wrong-type`]);
    expect(parsed.failed).toEqual([`${folder}/toolkit.yaml`]);
    expect(parsed.content.toolkits).toMatchObject([
      { title: { en: "Housing" }, licence: "CC-BY-SA-4.0", documents: [] },
    ]);
    expect(parsed.content.documents.map(({ language, licence }) => [language, licence])).toEqual([
      ["en", "CC-BY-SA-4.0"],
      ["nl", "CC-BY-SA-4.0"],
    ]);
  });

  test("that cannot be read at all cost only themselves", () => {
    const parsed = own(
      ["network.yaml", network()],
      [`${folder}/toolkit.yaml`, "title: a: b\n"],
      [nl, documentText()],
    );
    expect(codes(parsed)).toEqual([`${folder}/toolkit.yaml: yaml-broken`]);
    expect(parsed.content.documents).toHaveLength(1);
  });
});

describe("translations beside their text", () => {
  const beside = (translation: string, source = documentText("licence: CC0-1.0\nkeywords: [rent]\n")) =>
    own([`${folder}/toolkit.yaml`, toolkit()], [en, source], [nl, translation]);

  test("take all from it but their own words", () => {
    const digest = `n1-sha256-${"0".repeat(64)}`;
    const { content, problems } = beside(
      translationText(`reviewed: 2026-11-20\nbase: { start: ${digest} }\n`),
    );
    expect(problems).toEqual([]);
    expect(content.documents[1]).toMatchObject({
      id: "our-node/housing/home",
      language: "nl",
      path: nl,
      title: "Een huis vinden",
      type: "guideline",
      topic: ["housing"],
      keywords: ["rent"],
      licence: "CC0-1.0",
      reviewed: "2026-11-20",
      translation: { of: "en", base: { start: digest }, accepted: [], by: "our-node" },
      body: "## Begin {#start}\n\nTekst.\n",
    });
  });

  test("leave out what they cannot have, and say so", () => {
    const parsed = beside(translationText("phase: [settlement]\nlicence: MIT\n"));
    expect(codes(parsed)).toEqual([`${nl}: inherited-key`, `${nl}: inherited-key`]);
    expect(parsed.problems[0]).toMatchObject({ severity: "warning", key: "phase", from: en });
    expect(parsed.content.documents[1]).toMatchObject({ phase: ["arrival"], licence: "CC0-1.0" });
    expect(parsed.failed).toEqual([]);
  });

  test("of an agreement bring the words of its parties, blanks and tasks", () => {
    const source = agreementText(
      "fields:\n  pay: { label: Pay, type: choice, choices: { cash: Cash, goods: Goods } }\nresponsibilities:\n  home: { title: A home, duties: { lead: lead } }\n",
    );
    const words =
      "parties: { lead: { title: Hoofdorganisatie } }\nfields: { pay: { label: Betaling, choices: { cash: Geld, other: X } } }\nresponsibilities: { home: { title: Een huis } }\n";
    const { content, problems } = beside(translationText(words), source);
    expect(problems).toEqual([]);
    expect(content.documents[1]?.agreement).toMatchObject({
      parties: { lead: { title: "Hoofdorganisatie", role: "lead-organisation" }, group: { title: "Group" } },
      fields: { pay: { label: "Betaling", type: "choice", choices: { cash: "Geld", goods: "Goods" } } },
      responsibilities: { home: { title: "Een huis", duties: { lead: "lead" } } },
    });
    expect(content.documents[0]?.agreement?.parties.lead?.title).toBe("Lead");
  });

  test("name parts that are not in it: told with a suggestion", () => {
    const parsed = beside(translationText("parties: { laed: { title: Hoofd } }\n"), agreementText());
    expect(parsed.problems).toMatchObject([
      {
        code: "unknown-key",
        severity: "warning",
        field: "parties.laed",
        suggestion: "lead",
        place: { path: nl, line: 4 },
      },
    ]);
  });

  test("wait for it when it cannot be used", () => {
    const parsed = beside(translationText(), documentText("mood: good\n"));
    expect(codes(parsed)).toEqual([`${en}: unknown-key`, `${nl}: source-text-broken`]);
    expect(parsed.failed).toEqual([en, nl]);
    expect(parsed.content.documents).toEqual([]);
  });

  test("with a mistake cost only themselves", () => {
    const parsed = beside(translationText("mood: good\n"));
    expect(parsed.failed).toEqual([nl]);
    expect(parsed.content.documents.map(({ language }) => language)).toEqual(["en"]);
  });

  test("may not name another document", () => {
    expect(codes(beside(translationText("translates: nl-network/arrival/first-week\n")))).toEqual([
      `${nl}: id-not-as-path`,
    ]);
  });

  test("are documents by themselves where there is no text in the source language", () => {
    const { content, problems } = own([`${folder}/toolkit.yaml`, toolkit()], [nl, documentText()]);
    expect(problems).toEqual([]);
    expect(content.documents).toMatchObject([{ language: "nl", translation: null }]);
  });
});

describe("translations of another node's text", () => {
  const path = "toolkits/local/translations/nl-network/arrival/first-week.ar.md";

  test("are kept for later", () => {
    const { content, problems } = own([path, translationText("translates: nl-network/arrival/first-week\n")]);
    expect(problems).toEqual([]);
    expect(content.documents).toEqual([]);
    expect(content.translations).toMatchObject([
      {
        document: "nl-network/arrival/first-week",
        language: "ar",
        node: "our-node",
        path,
        keywords: null,
        reviewed: null,
      },
    ]);
  });

  test("say what they translate, as their folders do", () => {
    expect(codes(own([path, translationText()]))).toEqual([`${path}: missing-key`]);
    expect(codes(own([path, translationText("translates: nl-network/arrival/second-week\n")]))).toEqual([
      `${path}: id-not-as-path`,
    ]);
  });
});

describe("changes to another node's text", () => {
  const path = "toolkits/local/overrides/nl-network/arrival/first-week.nl.md";
  const change = (front: string, body: string) =>
    `---\noverrides: nl-network/arrival/first-week\n${front}---\n${body}`;

  test("have their front matter and their operations, with lines of the file", () => {
    const { content, problems } = own([
      path,
      change("summary: Anders\n", "## Noodnummers {#numbers replace}\n\n112\n"),
    ]);
    expect(problems).toEqual([]);
    expect(content.overrides).toMatchObject([
      {
        document: "nl-network/arrival/first-week",
        language: "nl",
        node: "our-node",
        frontMatter: { summary: "Anders" },
        base: {},
        operations: [{ kind: "replace", target: "numbers", line: 5 }],
      },
    ]);
  });

  test("never touch licence or sources", () => {
    expect(codes(own([path, change("licence: CC0-1.0\n", "")]))).toEqual([`${path}: unknown-key`]);
  });

  test("name the document their folders name", () => {
    const text = change("", "").replace("first-week", "second-week");
    expect(own([path, text]).problems).toMatchObject([
      {
        code: "id-not-as-path",
        found: "nl-network/arrival/second-week",
        expected: "nl-network/arrival/first-week",
      },
    ]);
  });

  test("with one operation that is wrong keep the others", () => {
    const parsed = own([path, change("", "## A {#a replace}\n\nText\n\n## B {#b swap}\n\nText\n")]);
    expect(parsed.failed).toEqual([path]);
    expect(parsed.content.overrides[0]?.operations.map(({ target }) => target)).toEqual(["a"]);
  });
});

describe("names of files", () => {
  test("without a language: what it should be called, in the node's first language", () => {
    const parsed = own(["network.yaml", network()], [`${folder}/Find a home.md`, documentText()]);
    expect(parsed.problems).toMatchObject([
      { code: "language-not-in-name", suggestion: "find-a-home.nl.md" },
    ]);
    expect(parsed.failed).toHaveLength(1);
  });

  test("that nothing reads: a warning in our own, worth knowing in a partner's", () => {
    const file = `${folder}/more/a.en.md`;
    expect(own([file, ""]).problems).toMatchObject([
      { code: "unknown-file", severity: "warning", suggestion: `${folder}/a.en.md` },
    ]);
    const theirs = parseNode("nl-network", [sourceFile(file, "", "nl-network")], "partner");
    expect(theirs.problems).toMatchObject([
      { severity: "notice", place: { path: `partners/nl-network/${file}` } },
    ]);
    expect(theirs.failed).toEqual([]);
  });
});

test("a partner's files say where they are from, and may be newer than we are", () => {
  const file = sourceFile(en, documentText("mood: good\n"), "nl-network");
  const { content, problems, failed } = parseNode("nl-network", [file], "partner");
  expect(problems).toMatchObject([{ code: "unknown-key", severity: "warning" }]);
  expect(failed).toEqual([]);
  expect(content.documents).toMatchObject([
    {
      id: "nl-network/housing/home",
      path: `partners/nl-network/${en}`,
      origin: { commit: "0".repeat(40), path: en },
    },
  ]);
});
