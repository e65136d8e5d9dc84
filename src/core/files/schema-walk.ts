import { type FileKind, findSchema, type Schema, schemaUrl } from "./schemas.ts";

/** What all schemas that apply to one value say together, as far as limits and messages need it. */
export interface SchemaNode {
  /** Title, description and examples, the nearest first. */
  description: string;
  example: unknown;
  /** How a text must be written: by a pattern, as one of several words, or freely. */
  form: "pattern" | "words" | "free";
  maxLength: number;
  maxItems: number;
  maxProperties: number;
  maxKeyLength: number;
  /** The keys that the schema names, in its order. */
  keys: readonly string[];
  /** For a key of a map; null if the schema says nothing about it. */
  property: (key: string) => SchemaNode | null;
  /** For the items of a list; null if the schema says nothing about them. */
  item: () => SchemaNode | null;
}

const kinds = new Map<FileKind, SchemaNode>();

/** The schema of one kind of file, with its references followed on demand. */
export function schemaOf(kind: FileKind): SchemaNode {
  let node = kinds.get(kind);
  if (node === undefined) {
    const { schema, base } = findSchema(schemaUrl(kind));
    node = makeNode([{ schema, base }]);
    kinds.set(kind, node);
  }
  return node;
}

interface Placed {
  schema: Schema;
  base: string;
}

function makeNode(at: readonly Placed[]): SchemaNode {
  const all = at.flatMap(flatten);
  const named = new Map<string, SchemaNode | null>();
  let free: SchemaNode | null | undefined;
  let item: SchemaNode | null | undefined;
  return {
    description: String(firstOf(all, "description") ?? ""),
    example: (firstOf(all, "examples") as readonly unknown[] | undefined)?.[0],
    form: formOf(all),
    maxLength: limitOf(all, "maxLength"),
    maxItems: limitOf(all, "maxItems"),
    maxProperties: limitOf(all, "maxProperties"),
    maxKeyLength: child(all, (schema) => schema.propertyNames)?.maxLength ?? Number.POSITIVE_INFINITY,
    keys: [...new Set(all.flatMap(({ schema }) => Object.keys(propertiesOf(schema))))],
    property(key) {
      if (!this.keys.includes(key)) {
        free ??= child(all, (schema) => schema.additionalProperties);
        return free;
      }
      if (!named.has(key))
        named.set(
          key,
          child(all, (schema) => propertiesOf(schema)[key]),
        );
      return named.get(key) ?? null;
    },
    item() {
      item ??= child(all, (schema) => schema.items);
      return item;
    },
  };
}

/** A schema and all others that apply to the same value: those it refers to, and its alternatives. */
function flatten({ schema, base }: Placed): Placed[] {
  const parts = ["anyOf", "allOf"].flatMap((keyword) => (schema[keyword] as Schema[] | undefined) ?? []);
  if (schema.then !== undefined) parts.push(schema.then as Schema);
  const referred = typeof schema.$ref === "string" ? [findSchema(new URL(schema.$ref, base).href)] : [];
  return [{ schema, base }, ...referred, ...parts.map((part) => ({ schema: part, base }))].flatMap(
    (one, index) => (index === 0 ? [one] : flatten(one)),
  );
}

function child(all: readonly Placed[], pick: (schema: Schema) => unknown): SchemaNode | null {
  const found = all.flatMap(({ schema, base }) => {
    const sub = pick(schema);
    return typeof sub === "object" && sub !== null ? [{ schema: sub as Schema, base }] : [];
  });
  return found.length === 0 ? null : makeNode(found);
}

function propertiesOf(schema: Schema): Schema {
  return (schema.properties as Schema | undefined) ?? {};
}

function firstOf(all: readonly Placed[], keyword: string): unknown {
  return all.find(({ schema }) => schema[keyword] !== undefined)?.schema[keyword];
}

/** The widest limit that any of them sets, since one of several can apply; none if nothing limits. */
function limitOf(all: readonly Placed[], keyword: string): number {
  const limits = all.flatMap(({ schema }) => (typeof schema[keyword] === "number" ? [schema[keyword]] : []));
  return limits.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...limits);
}

function formOf(all: readonly Placed[]): SchemaNode["form"] {
  if (firstOf(all, "enum") !== undefined) return "words";
  return firstOf(all, "pattern") === undefined ? "free" : "pattern";
}
