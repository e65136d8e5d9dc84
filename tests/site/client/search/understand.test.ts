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
  page("room", "A flat near the station"),
  page("اطباء", "قائمة الأطباء"),
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
    expect(await ask("shcool")).toMatchObject([{ used: "school", surprising: true, met: ["school"] }]);
    expect(await ask("zzz")).toMatchObject([{ used: null, met: [] }]);
  });

  it("that was corrected is found by the other words for the same thing too", async () => {
    expect(await ask("appartment")).toMatchObject([
      { used: "apartment", surprising: true, met: ["apartment", "flat"] },
    ]);
  });

  it("is found by its other forms, whatever is written before it", async () => {
    const arabic = { ...knowledge, language: "ar", alike: [["طبيب", "أطباء"]] };
    for (const word of ["طبيب", "الطبيب", "والطبيب"]) {
      const [found] = await understand(splitQuery(word, "ar"), texts, arabic);
      expect([word, found?.surprising, found?.met.map(({ text }) => text)]).toEqual([
        word,
        false,
        ["الاطباء"],
      ]);
    }
  });

  it("that very many pages have is left out beside rarer ones", async () => {
    const counts = new Map([
      ["school", 9000],
      ["child", 5000],
    ]);
    const large = { ...texts, frequency: async (word: string) => counts.get(word) ?? null };
    const typed = async (query: string) =>
      (await understand(splitQuery(query, "en"), large, knowledge)).map((one) => one.typed);
    expect(await typed("school street")).toEqual(["street"]);
    expect(await typed("school child")).toEqual(["child"]);
    expect(await typed("school")).toEqual(["school"]);
    expect(await typed('"school street"')).toHaveLength(2);
  });

  it("whose beginning is typed costs no word list", async () => {
    let asked = 0;
    const counted = {
      ...knowledge,
      known: async () => {
        asked++;
        return [];
      },
    };
    await understand(splitQuery("sch", "en"), texts, counted);
    expect(asked).toBe(0);
    // Where words are written as one, the list knows those that end with it.
    await understand(splitQuery("sch", "nl"), texts, { ...counted, language: "nl" });
    expect(asked).toBe(1);
  });

  it("in quotation marks is that word", async () => {
    expect(await ask('"the doctor"')).toMatchObject([{ met: ["the"] }, { met: ["doctor"] }]);
  });
});
