import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { fileKinds } from "../src/core/files/schemas.ts";
import { ownFiles } from "../src/tool/own-files.ts";

/** Each kind of file by the name of its type: file in `schemas/`, place in it. */
const KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(fileKinds).map(([kind, ref]) => [typeName(kind), ref]),
);

/** Keywords that say what a TypeScript type has words for. The others are rules for values, or for editors. */
const KEPT = ["description", "type", "const", "enum", "required", "anyOf", "additionalProperties"];

const SCHEMAS = ownFiles.schemas;
const OUTPUT = new URL("src/model/written.ts", ownFiles.folder);

type Schema = { [keyword: string]: unknown };

/** The text of `src/model/written.ts`: one type for each kind of file, and for each map with a name of its own in the schemas. */
export async function generateTypes(): Promise<string> {
  const types: Record<string, Schema> = {};
  const origins: Record<string, string> = {};
  const waiting = Object.entries(KINDS);
  for (const [name, ref] of waiting) {
    if (origins[name] !== undefined && origins[name] !== ref)
      throw new Error(`two types would be called ${name}`);
    if (origins[name] === undefined) types[name] = typed(ref, resolve(ref), (more) => waiting.push(more));
    origins[name] = ref;
  }
  const all = { $id: "Written", type: "object", additionalProperties: false, $defs: types };
  const text = await compile(all as JSONSchema, "Written", {
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
  });
  const head =
    "// Made from schemas/*.schema.json by `npx tsx scripts/generate-types.ts`; not to be changed by hand.";
  return `${head}\n\n${text
    .replace("export interface Written {}", "")
    .replaceAll(/ *\* This interface was referenced by[^\n]*\n[^\n]*definition[^\n]*\n/g, "")
    .replaceAll(/\/\*\*\n *\* ([^\n]*)\n(?: *\*\n)? *\*\//g, "/** $1 */")
    .trim()}\n\n${listFiles()}`;
}

/** What is written in each kind of file. */
function listFiles(): string {
  const rows = Object.keys(fileKinds).map(
    (kind) => `  ${/^\w+$/.test(kind) ? kind : JSON.stringify(kind)}: ${typeName(kind)};\n`,
  );
  return `/** What is written in each kind of file. */\nexport interface WrittenFiles {\n${rows.join("")}}\n`;
}

/** `typeName("fact-changes") // WrittenFactChanges` */
function typeName(kind: string): string {
  return `Written${kind.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** A schema with only what types can say; maps with properties become types of their own. */
function typed(at: string, schema: Schema, add: (type: [string, string]) => void): Schema {
  const file = at.split("#")[0] ?? at;
  const result: Schema = {};
  for (const keyword of KEPT) if (keyword in schema) result[keyword] = schema[keyword];
  const sub = (value: unknown) => typed(at, value as Schema, add);
  if (Array.isArray(schema.anyOf)) result.anyOf = schema.anyOf.map(sub);
  if (schema.anyOf !== undefined && schema.properties !== undefined) delete result.anyOf;
  if (typeof schema.additionalProperties === "object") {
    // Without a description: it would stand at the index, where it says nothing new.
    const { description: _, ...member } = sub(schema.additionalProperties);
    result.additionalProperties = member;
  }
  if (typeof schema.items === "object") result.items = sub(schema.items);
  if (typeof schema.properties === "object") {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties as Schema).map(([key, value]) => [key, sub(value)]),
    );
  }
  if (typeof schema.$ref !== "string") return result;
  const ref = schema.$ref.startsWith("#") ? `${file}${schema.$ref}` : schema.$ref;
  const target = resolve(ref);
  if (target.properties === undefined) return { ...typed(ref, target, add), ...result };
  const name = nameOf(ref);
  add([name, ref]);
  return { $ref: `#/$defs/${name}` };
}

function nameOf(ref: string): string {
  const known = Object.entries(KINDS).find(([, kind]) => kind === ref)?.[0];
  return known ?? typeName(ref.split("/").at(-1) ?? ref);
}

function resolve(ref: string): Schema {
  const [file = "", pointer = ""] = ref.split("#");
  let schema: unknown = JSON.parse(readFileSync(new URL(file, SCHEMAS), "utf8"));
  for (const part of pointer.split("/").slice(1)) schema = (schema as Schema)[part];
  return schema as Schema;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUTPUT, await generateTypes());
