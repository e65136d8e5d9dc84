import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isLicence } from "../../src/core/licences/expression.ts";
import { isClock, isDay, isGitUrl, isHttpsUrl, isLanguage, isPhone } from "../../src/values/formats.ts";
import { root } from "./places.ts";

/** A JSON Schema, or a part of one. */
export type Schema = { [keyword: string]: unknown };

const folder = join(root, "schemas");

/** Every schema in `schemas/`, by the name of its file. */
export const schemaFiles: ReadonlyMap<string, Schema> = new Map(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8")) as Schema]),
);

/** A validator that knows all of them. */
export function makeValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  ajv.addFormat("date", isDay);
  ajv.addFormat("clock", isClock);
  ajv.addFormat("language", isLanguage);
  ajv.addFormat("licence", isLicence);
  ajv.addFormat("phone", isPhone);
  ajv.addFormat("https-url", isHttpsUrl);
  ajv.addFormat("git-url", isGitUrl);
  for (const schema of schemaFiles.values()) ajv.addSchema(schema);
  return ajv;
}

/** Every part of a schema that is a schema itself, with its JSON Pointer. */
export function listSchemas(schema: Schema, pointer = ""): { schema: Schema; pointer: string }[] {
  const inside = (value: unknown, at: string) => listSchemas(value as Schema, `${pointer}/${at}`);
  const maps = ["properties", "$defs"].flatMap((keyword) =>
    Object.entries((schema[keyword] as Schema | undefined) ?? {}).flatMap(([key, value]) =>
      inside(value, `${keyword}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    ),
  );
  const lists = ["anyOf", "allOf"].flatMap((keyword) =>
    ((schema[keyword] as unknown[] | undefined) ?? []).flatMap((value, i) =>
      inside(value, `${keyword}/${i}`),
    ),
  );
  const single = ["items", "additionalProperties", "propertyNames", "if", "then", "else", "not"].flatMap(
    (keyword) => (typeof schema[keyword] === "object" ? inside(schema[keyword], keyword) : []),
  );
  return [{ schema, pointer }, ...maps, ...lists, ...single];
}

/** What a schema says under a keyword, or what it refers to says for it; undefined when neither does. */
export function say(part: Schema, keyword: string, file: string): unknown {
  if (part[keyword] !== undefined || typeof part.$ref !== "string") return part[keyword];
  const [name, pointer = ""] = part.$ref.split("#");
  const home = name === "" || name === undefined ? file : name;
  let target: unknown = schemaFiles.get(home);
  for (const step of pointer.split("/").slice(1)) target = (target as Schema | undefined)?.[step];
  if (typeof target !== "object" || target === null) throw new Error(`${part.$ref} leads nowhere`);
  return say(target as Schema, keyword, home);
}
