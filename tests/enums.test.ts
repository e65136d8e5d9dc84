import { describe, expect, test } from "vitest";
import { coverageWords, driftWords, holdWords, translationWords } from "../src/site/state-words.ts";
import { vocabulary } from "../src/site/vocabulary.ts";
import { readWords, wordLanguages } from "../src/site/words.ts";
import { listSchemas, schemaFiles } from "./support/schemas.ts";

/*
 * A list of words in a schema becomes a type (scripts/generate-types.ts), and the compiler asks for the words of each member where a table of
 * the report or the site is keyed by that type. What it cannot see: words that pages look up by name, and lists that are written twice.
 */

/** Every list in the schemas, by its place, without those that only say which names are taken. */
const lists = new Map(
  [...schemaFiles].flatMap(([file, schema]) =>
    listSchemas(schema).flatMap(({ schema: part, pointer }) =>
      Array.isArray(part.enum) && !pointer.endsWith("/not")
        ? [[`${file.replace(".schema.json", "")}${pointer}`, part.enum as readonly string[]] as const]
        : [],
    ),
  ),
);

/** How each is shown: a part of the interface that has exactly these words, a table, or not by words of its own (null). */
const shown: Readonly<Record<string, string | Readonly<Record<string, unknown>> | null>> = {
  "agreement/$defs/field/properties/type": null,
  "agreement/$defs/level": null,
  "agreement/$defs/responsibility/properties/duties/additionalProperties": "duty",
  "catalog/$defs/change/properties/state": driftWords,
  "catalog/$defs/page/properties/translation/anyOf/0/properties/change": null,
  "catalog/$defs/page/properties/translation/anyOf/0/properties/state": translationWords,
  "common/$defs/audiences/items": "audience",
  "common/$defs/phases/items": "phase",
  "common/$defs/programmes/items": "programme",
  "common/$defs/topic": "topic",
  "document/properties/type": "type",
  "fact/$defs/type": null,
  "lock/$defs/holdReason": "hold",
  "network/$defs/adoptDefaults/properties/type": "type",
  "service/$defs/address/properties/address_type": null,
  "service/$defs/location/properties/location_type": null,
  "service/$defs/phone/properties/type": null,
  "service/$defs/schedule/properties/freq": null,
  "service/$defs/service/properties/x_visibility": null,
  "service/$defs/status": null,
};

/** Words that the interface has beside those of the schema: answers of the search that are no documents. */
const more: Readonly<Record<string, readonly string[]>> = { type: ["service", "fact", "term"] };
/** A list that is a part of another: types that a repository without front matter can have. */
const partial = new Set(["network/$defs/adoptDefaults/properties/type"]);

const listOf = (place: string): readonly string[] => lists.get(place) ?? [];

test("every list of words in the schemas is known here, and none that is not there", () => {
  expect([...lists.keys()].sort()).toEqual(Object.keys(shown).sort());
});

describe.each(wordLanguages())("in %s", (language) => {
  const words = readWords(language);

  test.each(Object.entries(shown).filter(([, part]) => typeof part === "string"))(
    "the interface has the words of %s",
    (place, part) => {
      const wanted = [...listOf(place), ...(more[String(part)] ?? [])].map((word) => `${part}.${word}`);
      const found = Object.keys(words.entries(`${part}.`));
      expect(found).toEqual(expect.arrayContaining(wanted));
      if (!partial.has(place)) expect([...wanted].sort()).toEqual([...found].sort());
    },
  );
});

test("tables of the site have every word", () => {
  for (const [place, table] of Object.entries(shown))
    if (typeof table === "object" && table !== null)
      for (const word of listOf(place)) expect(table, place).toHaveProperty([word]);
  expect(Object.keys(holdWords).sort()).toEqual([...listOf("lock/$defs/holdReason")].sort());
  const states = listOf("catalog/$defs/page/properties/translation/anyOf/0/properties/state");
  expect(Object.keys(translationWords).sort()).toEqual([...states].sort());
  expect(Object.keys(coverageWords).sort()).toEqual(["original", ...states].sort());
});

test("facets are listed in an order of their own, and are the same words", () => {
  const places = { phase: "phases/items", topic: "topic", audience: "audiences/items" } as const;
  for (const [facet, place] of Object.entries(places))
    expect([...vocabulary[facet as keyof typeof places]].sort()).toEqual(
      [...listOf(`common/$defs/${place}`)].sort(),
    );
});
