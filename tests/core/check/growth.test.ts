import { expect, test } from "vitest";
import { listedDocumentsExist } from "../../../src/core/check/rules/listed-documents.ts";
import { checkRules } from "../../../src/core/check/rules.ts";
import { startOf } from "../../../src/values/place.ts";
import { document } from "../../support/partner-files.ts";
import { countWork } from "../../support/work.ts";
import { Paper } from "../support/paper.ts";

const fact = (index: number): string => `f-${index}:
  label: { en: Fact }
  type: number
  value: ${index}
  unit: { en: people }
  source: { title: The law, url: "https://law.example/" }
  other_sources: [{ title: The minister, value: ${index + 1} }]
  checked: 2026-11-01
  review_every: P1Y
`;
const TOOLKIT = "title: { en: Ours }\nsummary: { en: Ours. }\nlanguage: en\n";
const indexes = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

const inputOf = (paper: Paper) => {
  const { contents, sources } = paper.node();
  const [content] = contents;
  if (content === undefined) throw new Error("no node of our own");
  return { content, partners: contents.slice(1), failed: new Set<string>(), texts: sources };
};

test("a file of facts is read again once, however many of its facts have a problem", () => {
  const paper = new Paper();
  paper.write("toolkits/ours/toolkit.yaml", TOOLKIT);
  paper.write("toolkits/ours/facts/nl.yaml", indexes(40).map(fact).join(""));
  const input = inputOf(paper);
  const read: string[] = [];
  const texts = new Map(input.texts);
  texts.get = (path) => {
    read.push(path);
    return input.texts.get(path);
  };
  const problems = checkRules({ ...input, texts });
  expect(problems.map(({ code }) => code)).toEqual(Array(40).fill("fact-sources-disagree"));
  expect(new Set(problems.map(({ place }) => place.line)).size).toBe(40);
  expect(read.filter((path) => path.endsWith("nl.yaml"))).toHaveLength(1);
});

test("each toolkit is compared with its own documents, not with those of all toolkits", () => {
  const work = (size: number): number => {
    const paper = new Paper();
    for (const one of indexes(size)) {
      paper.write(`toolkits/t-${one}/toolkit.yaml`, `${TOOLKIT}documents: [a]\n`);
      paper.write(`toolkits/t-${one}/a.en.md`, document("A"));
    }
    const context = { ...inputOf(paper), sections: () => [], locate: (path: string) => startOf(path) };
    return countWork(() => expect(listedDocumentsExist(context)).toEqual([]));
  };
  expect(work(200) / work(50)).toBeLessThan(5);
});
