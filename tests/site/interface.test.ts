import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { flatten, readWords } from "../../src/site/words.ts";

const folder = new URL("../../src/site/", import.meta.url);
const read = (language: string) =>
  flatten(parse(readFileSync(new URL(`_data/interface/${language}.yaml`, folder), "utf8")));
const languages = [...readWords().keys()];

describe("the interface's words", () => {
  it("are there in English, Dutch and Arabic", () => {
    expect(languages).toEqual(expect.arrayContaining(["ar", "en", "nl"]));
  });

  it.each(languages)("have the same keys and the same gaps in %s as in English", (language) => {
    const english = read("en");
    const other = read(language);
    expect([...other.keys()]).toEqual([...english.keys()]);
    for (const [key, entry] of english) {
      const gaps = (value: unknown) => [...new Set(JSON.stringify(value).match(/\{[a-z]+\}/g) ?? [])].sort();
      const found = other.get(key);
      expect([key, typeof found]).toEqual([key, typeof entry]);
      expect([key, gaps(found)]).toEqual([key, gaps(entry)]);
    }
  });

  it.each(languages)("have every plural form that %s needs", (language) => {
    for (const [key, entry] of read(language)) {
      if (typeof entry === "string") continue;
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      expect([key, Object.keys(entry)]).toEqual([key, expect.arrayContaining(needed)]);
    }
  });

  it("are all used, and none is asked for that is not there", () => {
    const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"))
      .join("\n");
    const lists = [
      "phase",
      "phase-text",
      "audience",
      "topic",
      "type",
      "programme",
      "facet",
      "duty",
      "change",
      "hold",
      "translation",
      "coverage",
    ];
    const keys = [...read("en").keys()];
    const asked = [...code.matchAll(/(?:\bt|sentence)\((?:here, |at, )?"([a-z]+\.[a-z-]+)"/g)].map(
      (match) => match[1] as string,
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    const built =
      /^(service\.status|document\.(previous|next)|agreement\.(name|function|date|signature)|search\.|offline\.)/;
    expect(
      keys.filter(
        (key) =>
          !lists.includes(key.split(".")[0] as string) && !built.test(key) && !code.includes(`"${key}"`),
      ),
    ).toEqual([]);
  });

  it("count as their language does", () => {
    const words = readWords();
    expect(words.get("ar")?.t("count.pages", { count: 2 })).toBe("صفحتان");
    expect(words.get("ar")?.t("count.pages", { count: 12 })).toBe("12 صفحة");
    expect(words.get("nl")?.t("count.pages", { count: 1 })).toBe("1 pagina");
  });
});
