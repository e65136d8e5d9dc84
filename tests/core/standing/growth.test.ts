import { describe, expect, test } from "vitest";
import { formatText } from "../../../src/report/text.ts";
import { document } from "../../support/partner-files.ts";
import { countWork } from "../../support/work.ts";
import { Paper } from "../support/paper.ts";

const SIZE = 200;
const TOOLKIT = "title: { en: Ours }\nsummary: { en: Ours. }\nlanguage: en\n";

const repeat = (size: number, line: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => line(index)).join("");

const ours = (text: string): Paper => {
  const paper = new Paper();
  paper.write("toolkits/ours/toolkit.yaml", TOOLKIT);
  paper.write("toolkits/ours/a.en.md", document("A", text));
  return paper;
};

/** Texts of so many parts, each of which could be compared with all of them. */
const texts: readonly (readonly [string, (size: number) => Paper])[] = [
  ["facts that nobody knows, a line each", (size) => ours(repeat(size, () => ":fact[x]\n"))],
  ["facts that nobody knows, on one line", (size) => ours(repeat(size, () => ":fact[x]"))],
  ["facts that nobody knows, each another", (size) => ours(repeat(size, (one) => `:fact[x${one}] `))],
  ["links that lead nowhere", (size) => ours(repeat(size, (one) => `[a](b-${one}.en.md)\n`))],
  ["links that are written in another way", (size) => ours(repeat(size, (one) => `[a](b%20${one}.en.md) `))],
  ["pictures in links", (size) => ours(repeat(size, (one) => `[![a](p-${one}.png)](b-${one}.en.md)\n`))],
  ["words of the glossary", (size) => ours(repeat(size, (one) => `:term[t-${one}]\n\n`))],
];

describe("twice as much text is twice as much work, and not four times", () => {
  test.each(texts)("%s", (_, make) => {
    const work = (size: number): number => {
      const paper = make(size);
      return countWork(() => {
        const { problemsIn } = paper.examined();
        return formatText(
          problemsIn(() => true),
          paper.node().sources,
          false,
        );
      });
    };
    // What is only made once, such as the readers of the schemas, is made here.
    work(1);
    expect(work(SIZE * 4) / work(SIZE)).toBeLessThan(5);
  });
});
