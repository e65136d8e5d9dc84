import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ownFiles } from "../src/tool/own-files.ts";

type Schema = Readonly<Record<string, unknown>>;

const ENGLISH = new URL("en.yaml", ownFiles.words);
const OUTPUT = new URL("interface.schema.json", ownFiles.site);
const FORMS = ["zero", "one", "two", "few", "many", "other"];

/** What a language's file of words must hold (JSON Schema 2020-12), made from the English file: every key, every gap, nothing else. */
export function interfaceSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "The words of the site's own pages in one language",
    description:
      "One file a language, named after it. {name} is filled in; a map of one, other and so on is a plural.",
    ...group(parse(readFileSync(ENGLISH, "utf8"))),
  };
}

function group(tree: Schema): Schema {
  const entries = Object.entries(tree).map(([key, value]) => {
    if (typeof value === "string") return [key, words(value)] as const;
    const inner = value as Schema;
    return [key, Object.keys(inner).every((name) => FORMS.includes(name)) ? plural() : group(inner)] as const;
  });
  return {
    type: "object",
    additionalProperties: false,
    required: entries.map(([key]) => key),
    properties: Object.fromEntries(entries),
  };
}

/** A text with the same gaps as the English one, in any order. */
function words(english: string): Schema {
  const gaps = [...new Set(english.match(/\{[a-z]+\}/g) ?? [])];
  const text = { type: "string", minLength: 1, description: english };
  if (gaps.length === 0) return { ...text, pattern: "^[^{}]+$" };
  return { ...text, allOf: gaps.map((gap) => ({ pattern: gap.replace(/[{}]/g, "\\$&") })) };
}

/** The forms that a language needs are in `Intl.PluralRules`; `other` is in all of them. */
function plural(): Schema {
  return {
    type: "object",
    required: ["other"],
    propertyNames: { enum: FORMS },
    additionalProperties: { type: "string", minLength: 1 },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(OUTPUT, `${JSON.stringify(interfaceSchema(), null, 2)}\n`);
