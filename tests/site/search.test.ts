import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuestion, readQuestion } from "../../src/site/client/search/address.ts";
import { parseExcerpt } from "../../src/site/client/search/excerpt.ts";
import { sharedPart } from "../../src/site/client/search/nearness.ts";
import { correct, editDistance, shorten } from "../../src/site/client/search/other-words.ts";

describe("an excerpt", () => {
  it("is text with marked runs, whatever stands in it", () => {
    expect(parseExcerpt("A <mark>b</mark> &lt;img onerror=x&gt; &amp;amp;")).toEqual([
      { text: "A ", marked: false },
      { text: "b", marked: true },
      { text: " <img onerror=x> &amp;", marked: false },
      { text: " …", marked: false },
    ]);
  });

  it("says that its first sentence is cut", () => {
    expect(parseExcerpt("and then")[0]).toEqual({ text: "… ", marked: false });
  });
});

describe("other words", () => {
  it("are found for swapped, missing and doubled letters", () => {
    expect(correct("tenacny", ["tenancy", "tenant"])).toBe("tenancy");
    expect(correct("volunter wellbeing", ["volunteer", "wellbeing"])).toBe("volunteer wellbeing");
    expect(correct("house", ["tenancy"])).toBeNull();
  });

  it("are shorter ones when nothing is near", () => {
    expect(shorten("registrations", 3)).toBe("registrati");
    expect(shorten("bus", 1)).toBeNull();
  });

  it("have a distance that is the same both ways and zero only for the same word", () => {
    const word = fc.stringMatching(/^[a-e]{0,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it("show how much of a query was really found", () => {
    expect(sharedPart("houses", ["house"])).toBe("houses");
    expect(sharedPart("المستشفى", ["مستشفى"])).toBe("المستشفى");
    expect(sharedPart("heatingsystem", ["heating"])).toBe("heating");
    expect(sharedPart("zzzz", ["house"])).toBe("");
  });
});

describe("the question in the address", () => {
  it("comes back as it was", () => {
    const question = { query: "huis & thuis", filters: { phase: "arrival", node: "nl-network" } };
    expect(readQuestion(formatQuestion(question))).toEqual(question);
    expect(formatQuestion({ query: "", filters: {} })).toBe("");
  });

  it("knows no other filters", () => {
    expect(readQuestion("?q=a&__proto__=x&phase=").filters).toEqual({});
  });
});
