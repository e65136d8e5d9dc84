import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { fileKinds } from "../src/core/files/schemas.ts";
import { ownFiles } from "../src/tool/own-files.ts";

/** Types by name: the file in `schemas/`, and the place in it. */
type Kinds = Readonly<Record<string, string>>;

/** What is written in each kind of file. */
const WRITTEN: Kinds = Object.fromEntries(
  Object.entries(fileKinds).map(([kind, ref]) => [typeName("Written", kind), ref]),
);

/** What a site publishes for other programs. */
const PUBLISHED: Kinds = { PublishedCatalog: "catalog.schema.json" };

/** Files of types, by path from the root of the tool; each type's name begins with `prefix`. */
const FILES = [
  { path: "src/model/written.ts", prefix: "Written", kinds: WRITTEN, more: `\n${listFiles()}` },
  { path: "src/model/published.ts", prefix: "Published", kinds: PUBLISHED, more: "" },
] as const;

/** Keywords that say what a TypeScript type has words for. The others are rules for values, or for editors. */
const KEPT = ["description", "type", "const", "enum", "required", "anyOf", "additionalProperties"];

const SCHEMAS = ownFiles.schemas;

type Schema = { [keyword: string]: unknown };

/** The text of each file of types, by path: one type for each kind of file, and for each map with a name of its own in the schemas. */
export const generateTypes = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      FILES.map(
        async ({ path, prefix, kinds, more }) => [path, (await generateFile(prefix, kinds)) + more] as const,
      ),
    ),
  );

async function generateFile(prefix: string, kinds: Kinds): Promise<string> {
  const types: Record<string, Schema> = {};
  const origins: Record<string, string> = {};
  const waiting = Object.entries(kinds);
  const name = (ref: string): string => {
    const known = Object.entries(kinds).find(([, kind]) => kind === ref)?.[0];
    const found = known ?? typeName(prefix, ref.split("/").at(-1) ?? ref);
    waiting.push([found, ref]);
    return found;
  };
  for (const [type, ref] of waiting) {
    if (origins[type] !== undefined && origins[type] !== ref)
      throw new Error(`two types would be called ${type}`);
    if (origins[type] === undefined) types[type] = typed(ref, resolve(ref), name);
    origins[type] = ref;
  }
  const all = { $id: prefix, type: "object", additionalProperties: false, $defs: types };
  const text = await compile(all as JSONSchema, prefix, {
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
  });
  const head =
    "// Made from schemas/*.schema.json by `npx tsx scripts/generate-types.ts`; not to be changed by hand.";
  return `${head}\n\n${text
    .replace(`export interface ${prefix} {}`, "")
    .replaceAll(/ *\* This interface was referenced by[^\n]*\n[^\n]*definition[^\n]*\n/g, "")
    .replaceAll(/\/\*\*\n *\* ([^\n]*)\n(?: *\*\n)? *\*\//g, "/** $1 */")
    .trim()}\n`;
}

/** What is written in each kind of file. */
function listFiles(): string {
  const rows = Object.keys(fileKinds).map(
    (kind) => `  ${/^\w+$/.test(kind) ? kind : JSON.stringify(kind)}: ${typeName("Written", kind)};\n`,
  );
  return `/** What is written in each kind of file. */\nexport interface WrittenFiles {\n${rows.join("")}}\n`;
}

/** `typeName("Written", "fact-changes") // WrittenFactChanges` */
function typeName(prefix: string, kind: string): string {
  return `${prefix}${kind.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** A schema with only what types can say; maps with properties become types of their own, which `name` names. */
function typed(at: string, schema: Schema, name: (ref: string) => string): Schema {
  const file = at.split("#")[0] ?? at;
  const result: Schema = {};
  for (const keyword of KEPT) if (keyword in schema) result[keyword] = schema[keyword];
  const sub = (value: unknown) => typed(at, value as Schema, name);
  if (Array.isArray(schema.anyOf)) result.anyOf = schema.anyOf.map(sub);
  if (schema.anyOf !== undefined && schema.properties !== undefined) delete result.anyOf;
  if (typeof schema.additionalProperties === "object") {
    // Without a description: it would be at the index, where it says nothing new.
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
  if (target.properties === undefined) return { ...typed(ref, target, name), ...result };
  return { $ref: `#/$defs/${name(ref)}` };
}

function resolve(ref: string): Schema {
  const [file = "", pointer = ""] = ref.split("#");
  let schema: unknown = JSON.parse(readFileSync(new URL(file, SCHEMAS), "utf8"));
  for (const part of pointer.split("/").slice(1)) schema = (schema as Schema)[part];
  return schema as Schema;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of await generateTypes()) writeFileSync(new URL(path, ownFiles.folder), text);
