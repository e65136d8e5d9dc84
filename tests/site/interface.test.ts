import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatSchema, interfaceSchema } from "../../scripts/interface-schema.ts";
import { driftTraits } from "../../src/core/overrides/drift-traits.ts";
import { isOperation, operationTraits } from "../../src/core/overrides/operation-traits.ts";
import {
  coverageWords,
  driftWords,
  operationWords,
  partWords,
  translationWords,
} from "../../src/site/state-words.ts";
import { flatten, readWords, wordLanguages } from "../../src/site/words.ts";
import { needsLook } from "../../src/values/needs-look.ts";
import { root } from "../support/places.ts";
import { findNotInMessages } from "../support/writing.ts";

const folder = join(root, "src/site");
const read = (language: string) =>
  flatten(parse(readFileSync(join(folder, `_data/interface/${language}.yaml`), "utf8")));
const languages = wordLanguages();

describe("the interface's words", () => {
  it("are there in eight languages", () => {
    expect(languages).toEqual(["ar", "de", "en", "es", "fr", "it", "nl", "uk"]);
  });

  it("have a schema made from the English file", () => {
    const written = readFileSync(join(folder, "interface.schema.json"), "utf8");
    expect(written === `${formatSchema(interfaceSchema())}\n`, "run npm run types").toBe(true);
    expect(JSON.parse(written)).toEqual(interfaceSchema());
  });

  it.each(languages)("are whole in %s, by that schema", (language) => {
    const validate = new Ajv2020({ allErrors: true }).compile(interfaceSchema());
    const tree = parse(readFileSync(join(folder, `_data/interface/${language}.yaml`), "utf8"));
    validate(tree);
    expect(validate.errors ?? []).toEqual([]);
    const { search, ...rest } = tree;
    expect(validate({ ...rest, search: { ...search, label: "{query}", extra: "" } })).toBe(false);
    expect(validate(rest)).toBe(false);
    expect(validate({ ...rest, search })).toBe(true);
    // A text that has lost its gap, and one with a gap where the English has none.
    expect(validate({ ...tree, hold: { ...tree.hold, gone: "{name}" } })).toBe(false);
    expect(validate({ ...tree, site: { ...tree.site, "offline-now": "" } })).toBe(false);
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
      // A sentence left in English would be noticed by nobody who speaks it.
      if (language !== "en" && typeof entry === "string" && entry.split(" ").length > 3)
        expect([key, found]).not.toEqual([key, entry]);
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
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    const lists = ["phase", "phase-text", "audience", "topic", "type", "programme", "facet", "duty", "need"];
    const keys = [...read("en").keys()];
    const asked = [
      ...code.matchAll(/(?:\bt|\bsay|sentence)\((?:here, |at, )?"([a-z]+\.[a-z-]+)"/g),
      ...code.matchAll(/"((?:change|hold|held|translation|coverage|report)\.[a-z-]+)"/g),
    ].map((match) => match[1] as string);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    const built =
      /^(report\.(your-|added|changed|removed)|changes|fact|task|quiz|card|service\.(open|closed|hours-note|ordinal|status)|document\.(share|copied)|service\.status|document\.(previous|next)|agreement\.(name|function|date|signature)|search\.|offline\.)/;
    expect(
      keys.filter(
        (key) =>
          !lists.includes(key.split(".")[0] as string) && !built.test(key) && !code.includes(`"${key}"`),
      ),
    ).toEqual([]);
  });

  it("say something where somebody should look, and nothing where nobody need", () => {
    const entries = <Value>(table: Readonly<Record<string, Value>>) => Object.entries(table);
    const states = Object.keys(driftTraits) as (keyof typeof driftTraits)[];
    const open = states.filter(needsLook);
    const told = (table: Readonly<Record<string, unknown>>) =>
      entries(table).flatMap(([state, words]) => (words === null ? [] : [state]));
    // Only a change can be refused, and the report shows those first, in a part of their own.
    expect([...told(translationWords), "refused"].sort()).toEqual([...open].sort());
    expect([...told(driftWords), "missing"].sort()).toEqual([...open].sort());
    expect([...told(partWords), "missing", "refused"].sort()).toEqual([...open].sort());
    const good = entries(coverageWords).flatMap(([state, { mark }]) => (mark === "good" ? [state] : []));
    expect(good.sort()).toEqual(["original", ...states.filter((state) => !needsLook(state))].sort());
    const marked = Object.keys(operationTraits).filter(
      (kind) => isOperation(kind) && operationTraits[kind].hasText,
    );
    expect(told(operationWords).sort()).toEqual(marked.sort());
  });

  it("of the report are plain", () => {
    for (const [key, entry] of read("en")) {
      if (!key.startsWith("report.")) continue;
      const texts = typeof entry === "string" ? [entry] : Object.values(entry);
      for (const text of texts) expect(findNotInMessages(text), key).toEqual([]);
    }
  });

  it("count as their language does", () => {
    expect(readWords("ar").t("count.pages", { count: 2 })).toBe("صفحتان");
    expect(readWords("ar").t("count.pages", { count: 12 })).toBe("12 صفحة");
    expect(readWords("nl").t("count.pages", { count: 1 })).toBe("1 pagina");
    expect(readWords("uk").t("count.pages", { count: 23 })).toBe("23 сторінки");
    expect(readWords("uk").t("count.pages", { count: 11 })).toBe("11 сторінок");
    expect(["en", "nl", "fr", "de"].map((tag) => readWords(tag).ordinal(2))).toEqual([
      "2nd",
      "2e",
      "2e",
      "2.",
    ]);
    expect(readWords("fr").ordinal(1)).toBe("1er");
  });
});
