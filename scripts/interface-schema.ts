import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ownFiles } from "../src/tool/own-files.ts";

type Schema = Readonly<Record<string, unknown>>;

const ENGLISH = new URL("en.yaml", ownFiles.words);
const OUTPUT = new URL("interface.schema.json", ownFiles.site);
const FORMS = ["zero", "one", "two", "few", "many", "other"];

/**
 * What a language's file of words must hold (JSON Schema 2020-12), made from the English file: every key, every gap, nothing else. It does not
 * repeat the English words, so it changes only when keys or gaps do.
 */
export function interfaceSchema(): Schema {
  const gaps = new Set<string>();
  const root = group(parse(readFileSync(ENGLISH, "utf8")), gaps);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "The words of the site's own pages in one language",
    description:
      "One file for each language, named after it. {name} is filled in; a map of one, other and so on is a plural.",
    ...root,
    $defs: {
      text: { type: "string", minLength: 1, pattern: "^[^{}]+$" },
      // The forms that a language needs are in `Intl.PluralRules`; `other` is in all of them.
      plural: {
        type: "object",
        required: ["other"],
        propertyNames: { enum: FORMS },
        additionalProperties: { type: "string", minLength: 1 },
      },
      ...Object.fromEntries(
        [...gaps].sort().map((name) => [`gap-${name}`, { type: "string", pattern: `\\{${name}\\}` }]),
      ),
    },
  };
}

function group(tree: Schema, gaps: Set<string>): Schema {
  const entries = Object.entries(tree).map(([key, value]) => {
    if (typeof value === "string") return [key, words(value, gaps)] as const;
    const inner = value as Schema;
    const isPlural = Object.keys(inner).every((name) => FORMS.includes(name));
    return [key, isPlural ? refer("plural") : group(inner, gaps)] as const;
  });
  return {
    type: "object",
    additionalProperties: false,
    required: entries.map(([key]) => key),
    properties: Object.fromEntries(entries),
  };
}

/** A text with the same gaps as the English one, in any order; `gaps` has their names. */
function words(english: string, gaps: Set<string>): Schema {
  const names = [...new Set(Array.from(english.matchAll(/\{([a-z]+)\}/g), ([, name = ""]) => name))];
  for (const name of names) gaps.add(name);
  return names.length === 0 ? refer("text") : { allOf: names.map((name) => refer(`gap-${name}`)) };
}

const refer = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** A schema as JSON with one line for each key of a file of words, so that a change of one key is a change of one line. */
export function formatSchema(schema: Schema, indent = ""): string {
  const lines = Object.entries(schema).map(([key, value]) => {
    const isGroup =
      key === "properties" || key === "$defs" || (value as Schema | null)?.properties !== undefined;
    const text = isGroup ? formatSchema(value as Schema, `${indent}  `) : JSON.stringify(value);
    return `${indent}  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(OUTPUT, `${formatSchema(interfaceSchema())}\n`);
