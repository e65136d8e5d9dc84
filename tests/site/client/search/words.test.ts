import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Speech } from "../../../../src/site/client/labels.ts";
import { formatQuestion, knownQuestion, readQuestion } from "../../../../src/site/client/search/address.ts";
import { makeExcerpt, splitWords } from "../../../../src/site/client/search/excerpt.ts";
import { correct, editDistance } from "../../../../src/site/client/search/other-words.ts";
import { splitQuery } from "../../../../src/site/client/search/query.ts";
import type { Labels } from "../../../../src/site/labels.ts";
import { normaliseWord } from "../../../../src/values/search/normalise-word.ts";

describe("an excerpt", () => {
  it("is text with marked runs, whatever stands in it", () => {
    expect(makeExcerpt("A b <img onerror=x> &amp; <mark>c", [{ at: 1, weight: 1 }], 24)).toEqual([
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
    const met = [0, 2, 3].map((at) => ({ at, weight: 1 }));
    const runs = makeExcerpt("“Home”, at – last.", met, 24);
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(["Home", "last"]);
    expect(runs.map((run) => run.text).join("")).toBe("“Home”, at – last. …");
  });

  it("is the stretch that most of the words stand in", () => {
    const text = Array.from({ length: 100 }, (_, at) => `W${at}`).join(" ");
    const met = [3, 60, 62, 63].map((at) => ({ at, weight: 1 }));
    const runs = makeExcerpt(text, met, 10);
    expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual(["W60", "W62", "W63"]);
    expect(runs.map((run) => run.text).join("")).toBe("W57 W58 W59 W60 W61 W62 W63 W64 W65 W66 …");
  });

  it("has no spaces where the language writes none", () => {
    const words = splitWords("住\u200B宅\u200B 法");
    expect(words).toEqual({ words: ["住", "宅", " 法"], space: "" });
    expect(
      makeExcerpt("住\u200B宅\u200B法", [{ at: 1, weight: 1 }], 24)
        .map((run) => run.text)
        .join(""),
    ).toBe("住宅法 …");
  });
});

describe("a query", () => {
  it("is taken apart, each word once", () => {
    expect(splitQuery(" Élan,  “house” … — ! Élan, ", "en")).toEqual({
      words: ["Élan,", "“house”"],
      exact: false,
    });
    expect(splitQuery('"first week"', "en")).toEqual({ words: ['"first', 'week"'], exact: true });
    expect(splitQuery("… — !", "en").words).toEqual([]);
    expect(splitQuery("住宅法律", "zh").words).toEqual(["住宅", "法律"]);
  });

  it("has its words as the index has them", () => {
    expect(normaliseWord("Élan,")).toBe("elan");
    expect(normaliseWord("“house”?")).toBe("house");
    expect(normaliseWord("ガス")).toBe("ガス");
  });
});

describe("other words", () => {
  it("are found for swapped, missing and doubled letters", () => {
    expect(correct("tenacny", ["tenancy", "tenant"])).toBe("tenancy");
    expect(correct("volunter", ["wellbeing", "volunteer"])).toBe("volunteer");
    expect(correct("house", ["tenancy"])).toBeNull();
    expect(correct("bus", ["bug"])).toBeNull();
    expect(correct("lost", ["last"])).toBeNull();
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
