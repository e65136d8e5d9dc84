import agreement from "../../../schemas/agreement.schema.json" with { type: "json" };
import common from "../../../schemas/common.schema.json" with { type: "json" };
import document from "../../../schemas/document.schema.json" with { type: "json" };
import fact from "../../../schemas/fact.schema.json" with { type: "json" };
import lock from "../../../schemas/lock.schema.json" with { type: "json" };
import network from "../../../schemas/network.schema.json" with { type: "json" };
import override from "../../../schemas/override.schema.json" with { type: "json" };
import service from "../../../schemas/service.schema.json" with { type: "json" };
import serviceChange from "../../../schemas/service-change.schema.json" with { type: "json" };
import status from "../../../schemas/status.schema.json" with { type: "json" };
import term from "../../../schemas/term.schema.json" with { type: "json" };
import toolkit from "../../../schemas/toolkit.schema.json" with { type: "json" };
import translation from "../../../schemas/translation.schema.json" with { type: "json" };
import type { WrittenFiles } from "../../model/written.ts";

/**
 * Every shape that a file can have: its schema as a file in `schemas/`, and a place in it. The types of what is written are made from
 * this table (`npm run types`).
 */
export const fileKinds = {
  network: "network.schema.json",
  toolkit: "toolkit.schema.json",
  document: "document.schema.json",
  translation: "translation.schema.json",
  override: "override.schema.json",
  service: "service.schema.json#/$defs/service",
  "service-change": "service-change.schema.json",
  facts: "fact.schema.json#/$defs/facts",
  "fact-changes": "fact.schema.json#/$defs/changes",
  terms: "term.schema.json",
  lock: "lock.schema.json",
  status: "status.schema.json",
} as const satisfies Readonly<Record<keyof WrittenFiles, string>>;

/** One kind of file. */
export type FileKind = keyof typeof fileKinds;

/** A JSON Schema, or a part of one (https://json-schema.org/draft/2020-12). */
export type Schema = { readonly [keyword: string]: unknown };

/** The schemas of all files that people or Commonkit write. */
export const SCHEMAS: readonly Schema[] = [
  agreement,
  common,
  document,
  fact,
  lock,
  network,
  override,
  service,
  serviceChange,
  status,
  term,
  toolkit,
  translation,
];

const ROOT = "https://commonkit.example/schemas/";

/** The address of the schema for one kind of file. */
export function schemaUrl(kind: FileKind): string {
  return ROOT + fileKinds[kind];
}

/** The address of a definition that several kinds of file share. */
export function commonUrl(name: keyof typeof common.$defs): string {
  return `${ROOT}common.schema.json#/$defs/${name}`;
}

/** The schema at an address, and the address of its file, which its own references are relative to. */
export function findSchema(url: string): { schema: Schema; base: string } {
  const [base = "", pointer = ""] = url.split("#");
  let schema: unknown = SCHEMAS.find((one) => one.$id === base);
  for (const part of pointer.split("/").slice(1)) schema = (schema as Schema | undefined)?.[part];
  if (typeof schema !== "object" || schema === null) throw new Error(`no schema at ${url}`);
  return { schema: schema as Schema, base };
}
