import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Speech } from "../../../../src/site/client/labels.ts";
import { formatQuestion, knownQuestion, readQuestion } from "../../../../src/site/client/search/address.ts";
import { makeExcerpt, splitWords } from "../../../../src/site/client/search/excerpt.ts";
import { sharedPart } from "../../../../src/site/client/search/nearness.ts";
import { correct, editDistance, shorten } from "../../../../src/site/client/search/other-words.ts";
import { normaliseQuery } from "../../../../src/site/client/search/query.ts";
import type { Labels } from "../../../../src/site/labels.ts";

describe("an excerpt", () => {
  it("is text with marked runs, whatever stands in it", () => {
    expect(makeExcerpt("A b <img onerror=x> &amp; <mark>c", [{ place: 1, weight: 1 }], 24)).toEqual([
      { text: "A ", marked: false },
      { text: "b", marked: true },
      { text: " <img onerror=x> &amp; <mark>c", marked: false },
      { text: " …", marked: false },
    ]);
  });

  it("says that its first sentence is cut", () => {
    expect(makeExcerpt("and then", [], 24)[0]).toEqual({ text: "… ", marked: false });
  });

  it("marks words without the signs around them", () => {
    const met = [0, 2, 3].map((place) => ({ place, weight: 1 }));
    const runs = makeExcerpt("“Home”, at – last.", met, 24);
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(["Home", "last"]);
    expect(runs.map((run) => run.text).join("")).toBe("“Home”, at – last. …");
  });

  it("is the stretch that most of the words stand in", () => {
    const text = Array.from({ length: 100 }, (_, at) => `W${at}`).join(" ");
    const met = [3, 60, 62, 63].map((place) => ({ place, weight: 1 }));
    const runs = makeExcerpt(text, met, 10);
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(["W60", "W62", "W63"]);
    expect(runs.map((run) => run.text).join("")).toBe("W57 W58 W59 W60 W61 W62 W63 W64 W65 W66 …");
  });

  it("has no spaces where the language writes none", () => {
    const words = splitWords("住\u200B宅\u200B 法");
    expect(words).toEqual({ words: ["住", "宅", " 法"], space: "" });
    expect(
      makeExcerpt("住\u200B宅\u200B法", [{ place: 1, weight: 1 }], 24)
        .map((run) => run.text)
        .join(""),
    ).toBe("住宅法 …");
  });
});

describe("a query", () => {
  it("becomes the words of the index", () => {
    expect(normaliseQuery(" Élan,  “house” ", "en")).toEqual({
      words: "elan house",
      typed: "élan house",
      exact: false,
    });
    expect(normaliseQuery('"first week"', "en")).toEqual({
      words: "first week",
      typed: "first week",
      exact: true,
    });
    expect(normaliseQuery("… — !", "en").words).toBe("");
    expect(normaliseQuery("住宅法律", "zh").words).toBe("住宅 法律");
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

  it.each(["__proto__", "constructor", "toString", "zh-!", "", "xx"])(
    "knows no language “%s”",
    (language) => {
      const asked = readQuestion(`?q=a&topic=housing&language=${encodeURIComponent(language)}`);
      expect(knownQuestion(asked, ["en", "nl"])).toEqual({ query: "a", filters: { topic: "housing" } });
    },
  );

  it("keeps a language of the site", () => {
    const asked = readQuestion("?q=a&language=nl");
    expect(knownQuestion(asked, ["en", "nl"])).toEqual(asked);
  });
});

describe("a name that every object of JavaScript has", () => {
  const labels = {
    language: "en",
    words: {},
    facets: { type: { form: "Form" } },
    languages: { en: "English" },
  };
  const speech = new Speech({ ...labels, elsewhere: [] } as unknown as Labels);

  it.each(["__proto__", "constructor", "hasOwnProperty"])("%s is only a name", (name) => {
    expect(speech.label("type", name)).toBe(name);
    expect(speech.label(name, name)).toBe(name);
    expect(speech.ownName(name)).toBe(name);
  });
});
