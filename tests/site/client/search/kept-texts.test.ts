import { describe, expect, it } from "vitest";
import { type KeptPage, keptTexts } from "../../../../src/site/client/search/kept-texts.ts";

/** A page that a device keeps, with its words as `segment` cuts them. */
const kept = (url: string, language: string, words: readonly string[]): KeptPage => ({
  url,
  language,
  content: words.join(language === "zh" ? "\u200B" : " "),
  weights: words.map(() => 1),
  keywords: [],
  meta: { title: url },
  filters: {},
  anchors: [],
});

const found = async (pages: readonly KeptPage[], word: string): Promise<string[]> => {
  const texts = keptTexts(pages);
  const met = await texts.meet(texts.normalise(word));
  return met.flatMap((one) => one.pages.map(({ page }) => `${one.text} ${pages[page]?.url}`));
};

describe("a kept page is found", () => {
  it("by a word in the middle of a sentence of a language that writes no spaces", async () => {
    expect(await found([kept("a", "zh", ["每个月", "付", "房租", "。"])], "房租")).toEqual(["房租 a"]);
  });

  it("by the beginning of a word, whatever its accents and signs", async () => {
    expect(await found([kept("a", "en", ["The", "“Café”,"])], "cafe")).toEqual(["cafe a"]);
    expect(await found([kept("a", "en", ["registration"])], "regis")).toEqual(["registration a"]);
  });

  it("and shown with its words marked", async () => {
    const texts = keptTexts([kept("a", "en", ["Pay", "the", "rent."])]);
    const { excerpt } = await texts.hit(0, [{ at: 2, weight: 1 }]);
    expect(excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["rent"]);
  });
});
