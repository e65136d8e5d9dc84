import { describe, expect, test } from "vitest";
import { checkRules } from "../../../src/core/check/rules.ts";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { documentText, network, sourceFile, toolkit, translationText } from "../support/files.ts";

type Files = Readonly<Record<string, string>>;

/** What the rules find in our node beside one partner. */
function check(files: Files, theirs: Files = {}) {
  const own = Object.entries({ "network.yaml": network(), ...files }).map(([path, text]) =>
    sourceFile(path, text),
  );
  const partner = Object.entries(theirs).map(([path, text]) => sourceFile(path, text, "nl-network"));
  const content = parseNode("our-node", own, "own").content;
  return checkRules({
    content,
    partners: [parseNode("nl-network", partner, "partner").content],
    failed: new Set(),
    texts: new Map(own.map(({ path, text }) => [path, text])),
  });
}

const path = "toolkits/local/facts/nl.yaml";
const fact = (value: string, more = "", type = "duration") =>
  `support-period:\n  label: { en: Support period }\n  type: ${type}\n  value: ${value}\n  source: { title: Decree }\n${more}  checked: 2026-11-01\n  review_every: P6M\n`;
const others = (value: string) => `  other_sources: [{ title: Guide, value: ${value} }]\n`;

describe("sources of a fact", () => {
  test("that say something else are told, with both", () => {
    expect(check({ [path]: fact("P12M", others("P18M")) })).toMatchObject([
      {
        code: "fact-sources-disagree",
        severity: "warning",
        place: { path, line: 4, column: 10 },
        fact: "our-node/nl.support-period",
        value: "P12M",
        source: "Decree",
        others: [{ title: "Guide", value: "P18M" }],
      },
    ]);
  });

  test.each([
    ["P12M", "P1Y", "duration"],
    ["P1Y6M", "P18M", "duration"],
    ['"+31 10 000 00 00"', '"+31 (10) 0000000"', "phone"],
    ["Within  two days", "Within two days", "text"],
    ["2026-01-01", "2026-01-01", "date"],
  ])("say the same with %s and %s", (value, other, type) => {
    expect(check({ [path]: fact(value, others(other), type) })).toEqual([]);
  });

  test("two nodes that say different things under one name are told, unless one changes the other", () => {
    const theirs = { [path]: fact("P18M") };
    expect(check({ [path]: fact("P12M") }, theirs)).toMatchObject([
      { code: "facts-disagree", fact: "our-node/nl.support-period", other: "nl-network/nl.support-period" },
    ]);
    expect(check({ [path]: fact("P18M") }, theirs)).toEqual([]);
    const change =
      "overrides: nl-network\nsupport-period: { value: P12M, source: { title: Ours }, checked: 2026-11-01 }\n";
    expect(
      check(
        {
          "network.yaml": network("partners: [{ id: nl-network, url: 'https://a.example/b.git' }]\n"),
          [path]: change,
        },
        theirs,
      ),
    ).toEqual([]);
  });
});

describe("contacts in the sentences of a text", () => {
  const texts = (body: string, translated = body): Files => ({
    "toolkits/housing/toolkit.yaml": toolkit(),
    "toolkits/housing/a.en.md": documentText("", body),
    "toolkits/housing/a.nl.md": translationText("", translated),
  });

  test("are one notice a document, with how many and the first place; its translation says the same", () => {
    const body = "## Start {#start}\n\nCall +44 1632 960001, or\ndesk@house.example, or +44 1632 960002.\n";
    expect(check(texts(body))).toMatchObject([
      {
        code: "contact-in-prose",
        severity: "notice",
        place: { path: "toolkits/housing/a.en.md", line: 14, column: 6, length: 15 },
        phones: 2,
        emails: 1,
        hours: 0,
        first: "+44 1632 960001",
      },
    ]);
  });

  test("a text without any has none", () => {
    expect(check(texts("## Start {#start}\n\nIn 2026 it costs € 1.250. Dial 112.\n"))).toEqual([]);
  });
});

describe("numbers of persons and accounts", () => {
  test("are errors in any of our files, and of nobody else's here", () => {
    const bsn = "Her number: 111222333.\n";
    const found = check(
      { "toolkits/local/terms/a.yaml": `a:\n  label: { en: A }\n  meaning: { en: "${bsn.trim()}" }\n` },
      { "toolkits/local/terms/b.yaml": `b:\n  label: { en: B }\n  meaning: { en: "${bsn.trim()}" }\n` },
    );
    expect(found).toMatchObject([
      {
        code: "private-number",
        severity: "error",
        kind: "nl-bsn",
        place: { path: "toolkits/local/terms/a.yaml", line: 3, column: 31, length: 9 },
      },
    ]);
  });

  test("a list of them is told ten times, not a thousand", () => {
    const list = "111222333\n".repeat(1000);
    expect(check({ "toolkits/local/terms/a.yaml": `# ${list.replaceAll("\n", "\n# ")}\n` })).toHaveLength(10);
  });
});
