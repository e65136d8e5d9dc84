import { describe, expect, it } from "vitest";
import { keptTexts } from "../../../../src/site/client/search/kept-texts.ts";
import { splitQuery } from "../../../../src/site/client/search/query.ts";
import { understand } from "../../../../src/site/client/search/understand.ts";

const page = (url: string, text: string) => {
  const words = text.split(" ");
  return {
    url,
    language: "en",
    content: text,
    weights: words.map(() => 1),
    keywords: [],
    meta: {},
    filters: {},
    anchors: [],
  };
};
const texts = keptTexts([
  page("doctor", "The huisarts is a doctor in your street"),
  page("home", "An apartment to rent"),
  page("school", "Every child goes to school"),
]);
const knowledge = {
  language: "en",
  everyday: ["the", "who", "do", "I"],
  alike: [
    ["doctor", "GP", "family physician", "huisarts"],
    ["apartment", "flat"],
  ],
  known: async () => ["apartment", "school", "rent"],
};

async function ask(query: string) {
  const words = await understand(splitQuery(query, "en"), texts, knowledge);
  return words.map(({ typed, used, surprising, met }) => ({
    typed,
    used,
    surprising,
    met: met.map(({ text }) => text).sort(),
  }));
}

describe("a word", () => {
  it("that says nothing is left out, unless there is no other", async () => {
    expect((await ask("Who do I call")).map(({ typed }) => typed)).toEqual(["call"]);
    expect((await ask("the")).map(({ typed }) => typed)).toEqual(["the"]);
  });

  it("is found by the other words for the same thing, in any language", async () => {
    for (const word of ["GP", "gp", "huisarts", "doctor"])
      expect(await ask(word)).toMatchObject([{ used: word, surprising: false, met: ["doctor", "huisarts"] }]);
    expect((await ask("my family physician"))[2]).toMatchObject({ met: ["doctor", "huisarts"] });
  });

  it("that is mistyped is corrected, never met by chance", async () => {
    expect(await ask("appartment")).toMatchObject([
      { used: "apartment", surprising: true, met: ["apartment"] },
    ]);
    expect(await ask("zzz")).toMatchObject([{ used: null, met: [] }]);
  });

  it("in quotation marks is that word", async () => {
    expect(await ask('"the doctor"')).toMatchObject([{ met: ["the"] }, { met: ["doctor"] }]);
  });
});
