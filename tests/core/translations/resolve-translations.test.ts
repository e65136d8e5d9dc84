import { describe, expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { resolveTranslations } from "../../../src/core/translations/resolve-translations.ts";
import { agreementText, documentText, network, sourceFile, translationText } from "../support/files.ts";

const target = "nl-network/arrival/first-week";
const translation = (language: string, extra = "") =>
  [
    `toolkits/local/translations/${target}.${language}.md`,
    translationText(`translates: ${target}\n${extra}`),
  ] as const;

/** Our own node, with these files, listing partners by id; `+` before the id: followed. */
function ours(partners: readonly string[], ...files: (readonly [string, string])[]) {
  const entries = partners.map((id) => {
    const name = id.replace("+", "");
    return `  - { id: ${name}, url: https://git.${name}.example/t.git, follow: ${id.startsWith("+")} }\n`;
  });
  const listed = partners.length === 0 ? "" : `partners:\n${entries.join("")}`;
  return parseNode(
    "our-node",
    [sourceFile("network.yaml", network(listed)), ...files.map(([path, text]) => sourceFile(path, text))],
    "own",
  ).content;
}

function theirs(id: string, ...files: (readonly [string, string])[]) {
  return parseNode(
    id,
    files.map(([path, text]) => sourceFile(path, text, id)),
    "partner",
  ).content;
}

const source = [
  "toolkits/arrival/first-week.en.md",
  documentText("licence: CC-BY-SA-4.0\nkeywords: [week]\n"),
] as const;

test("a language that a partner lacks: all but the words is the partner's", () => {
  const { documents, problems } = resolveTranslations([
    ours(["nl-network"], translation("ar")),
    theirs("nl-network", source),
  ]);
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([
    {
      id: target,
      node: "nl-network",
      language: "ar",
      title: "Een huis vinden",
      keywords: ["week"],
      licence: "CC-BY-SA-4.0",
      path: `toolkits/local/translations/${target}.ar.md`,
      origin: { node: "our-node" },
      translation: { of: "en", by: "our-node", base: {}, accepted: [] },
    },
  ]);
});

test("the words of an agreement are laid over it", () => {
  const agreement = ["toolkits/arrival/first-week.en.md", agreementText()] as const;
  const { documents, problems } = resolveTranslations([
    ours(["nl-network"], translation("ar", "parties: { lead: { title: Hoofd }, other: { title: X } }\n")),
    theirs("nl-network", agreement),
  ]);
  expect(documents[0]?.agreement?.parties).toMatchObject({
    lead: { title: "Hoofd" },
    group: { title: "Group" },
  });
  expect(problems).toMatchObject([{ code: "unknown-key", field: "parties.other", severity: "warning" }]);
});

describe("not shown, and said so", () => {
  test("a document that is not there", () => {
    const { documents, problems } = resolveTranslations([
      ours(["nl-network"], translation("ar")),
      theirs("nl-network"),
    ]);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: "translates-nothing", document: target, by: "our-node" }]);
  });

  test("a language that the partner has by now", () => {
    const { documents, problems } = resolveTranslations([
      ours(["nl-network"], translation("en")),
      theirs("nl-network", source),
    ]);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([
      { code: "translation-twice", shown: "nl-network", other: "our-node", language: "en" },
    ]);
  });

  test("a text whose licence allows no changed versions", () => {
    const fixed = [source[0], source[1].replace("CC-BY-SA-4.0", "CC-BY-ND-4.0")] as const;
    const { documents, problems } = resolveTranslations([
      ours(["nl-network"], translation("ar")),
      theirs("nl-network", fixed),
    ]);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: "derivatives-forbidden", licence: "CC-BY-ND-4.0" }]);
  });
});

test("a translation under a licence that cannot be in one text with the document is refused, with both names", () => {
  const kit = (licence: string) =>
    [
      "toolkits/local/toolkit.yaml",
      `title: { en: A }\nsummary: { en: A }\nlanguage: en\nlicence: ${licence}\n`,
    ] as const;
  const resolve = (licence: string) =>
    resolveTranslations([
      ours(["nl-network"], translation("ar"), kit(licence)),
      theirs("nl-network", source),
    ]);
  expect(resolve("CC-BY-NC-4.0")).toMatchObject({
    documents: [],
    problems: [{ code: "licences-clash", licence: "CC-BY-SA-4.0", by: "our-node", other: "CC-BY-NC-4.0" }],
  });
  expect(resolve("CC0-1.0").documents).toMatchObject([{ licence: "CC-BY-SA-4.0" }]);
});

describe("other nodes' translations", () => {
  const regional = (...files: (readonly [string, string])[]) => theirs("region", ...files);

  test("count when we follow them, and ours goes first", () => {
    const contents = (follow: string) => [
      ours([follow, "nl-network"], translation("ar")),
      regional(translation("ar"), translation("tr")),
      theirs("nl-network", source),
    ];
    const by = (follow: string) =>
      resolveTranslations(contents(follow)).documents.map(({ language, translation: made }) => [
        language,
        made?.by,
      ]);
    expect(by("+region")).toEqual([
      ["ar", "our-node"],
      ["tr", "region"],
    ]);
    expect(by("region")).toEqual([["ar", "our-node"]]);
  });

  test("that cannot be shown are theirs to mend", () => {
    const { problems } = resolveTranslations([
      ours(["+region", "nl-network"]),
      regional(translation("ar"), translation("en")),
      theirs("nl-network"),
    ]);
    expect(problems).toEqual([]);
  });
});

test("without any translation there is nothing", () => {
  expect(resolveTranslations([])).toEqual({ documents: [], unseen: new Map(), problems: [] });
});
