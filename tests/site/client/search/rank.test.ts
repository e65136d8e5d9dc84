import { describe, expect, it } from "vitest";
import { rank } from "../../../../src/site/client/search/rank.ts";

type Words = Parameters<typeof rank>[0];

/** A word that is on these pages, at these places. */
const word = (pages: Readonly<Record<number, readonly number[]>>, weight = 1): Words[number] => ({
  met: [
    {
      likeness: 1,
      pages: Object.entries(pages).map(([page, places]) => ({
        page: Number(page),
        places: places.map((at) => ({ at, weight })),
      })),
    },
  ],
});
const lengths = Array.from({ length: 20 }, () => 100);
const order = (words: Words, exact = false): number[] => rank(words, lengths, exact).map(({ page }) => page);

describe("the best page", () => {
  it("has the rarer of two words", () => {
    const common = word(Object.fromEntries(lengths.map((_, page) => [page, [1]])));
    expect(order([common, word({ 7: [50] })])[0]).toBe(7);
  });

  it("has the word in its title", () => {
    expect(rank([{ met: [...word({ 3: [9] }).met, ...word({ 5: [0] }, 7).met] }], lengths)[0]?.page).toBe(5);
  });

  it("is the shorter of two that have the word as often", () => {
    expect(rank([word({ 1: [5], 2: [5] })], [100, 400, 100, ...lengths])[0]?.page).toBe(2);
  });

  it("has the words near to one another", () => {
    expect(order([word({ 1: [5], 2: [5] }), word({ 1: [90], 2: [7] })])).toEqual([2, 1]);
  });

  it("has the word itself rather than one that starts with it", () => {
    const met = [
      { likeness: 0.4, pages: [{ page: 1, places: [{ at: 1, weight: 1 }] }] },
      { likeness: 1, pages: [{ page: 2, places: [{ at: 1, weight: 1 }] }] },
    ];
    expect(order([{ met }])).toEqual([2, 1]);
  });
});

it("a page with any of the words is found, and how many it has is known", () => {
  const found = rank([word({ 1: [5] }), word({ 1: [9], 2: [3] })], lengths);
  expect(found.map(({ page, words }) => [page, words])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

it("words in quotation marks follow one another, in this order", () => {
  const pages = [word({ 1: [5, 30], 2: [5], 3: [6] }), word({ 1: [31], 2: [7], 3: [5] })];
  expect(order(pages, true)).toEqual([1]);
});
