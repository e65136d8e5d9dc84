import type { ErrorObject } from "ajv/dist/2020.js";
import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import {
  joinPointer,
  nameField,
  parentPointer,
  showText,
  splitPointer,
  valueAt,
} from "../../values/json/pointer.ts";
import { suggestWord } from "../../values/suggest.ts";
import { explainError } from "./schema-errors.ts";
import { type SchemaNode, schemaOf } from "./schema-walk.ts";
import type { FileKind, Schema } from "./schemas.ts";
import type { Trust } from "./trust.ts";
import type { ParsedYaml } from "./yaml.ts";

/** A problem, and the JSON Pointer of the value it is about. */
export interface Explained {
  problem: ContentProblem;
  at: string;
}

/**
 * Turns the validator's errors into one problem for each mistake. Unknown keys of partners are removed from
 * `whole`, and are warnings.
 */
export function explainSchemaErrors(
  kind: FileKind,
  errors: readonly ErrorObject[],
  whole: Record<string, unknown>,
  { locate, written }: Pick<ParsedYaml, "locate" | "written">,
  trust: Trust,
): Explained[] {
  const chosen = new Map<string, ErrorObject>();
  for (const error of errors) {
    if (isEcho(error)) continue;
    const at = pointerOf(error);
    const other = chosen.get(at);
    if (other === undefined || rankOf(error) < rankOf(other)) chosen.set(at, error);
  }
  const needed = listNeeded(chosen);
  const meant = new Set<string>();
  const explained: Explained[] = [];
  for (const [at, error] of chosen) {
    if (error.keyword !== "additionalProperties") continue;
    const { suggestion, ...facts } = describeUnknownKey(at, error, nodeAt(kind, error.instancePath), whole);
    const instead = suggestion === null ? null : joinPointer(error.instancePath, suggestion);
    if (instead !== null) meant.add(instead);
    // A key that a partner's file needs is not left out as if it were new: it is misspelt.
    const severity = trust === "own" || (instead !== null && needed.has(instead)) ? "error" : "warning";
    if (severity === "warning") removeKey(at, whole);
    const problem = {
      code: "unknown-key",
      severity,
      place: locate(at, "key"),
      suggestion,
      ...facts,
    } as const;
    explained.push({ problem, at });
  }
  for (const [at, error] of chosen) {
    if (error.keyword === "additionalProperties") continue;
    // A key that is missing because it is misspelt is one mistake.
    if (needsOf(error, at).some((key) => meant.has(key))) continue;
    const place = placeOf(error, at, locate);
    const base = { severity: "error", place, field: nameField(at, whole) } as const;
    explained.push({ problem: explainError(base, error, nodeAt(kind, at), written.get(at)), at });
  }
  return explained;
}

function listNeeded(errors: ReadonlyMap<string, ErrorObject>): Set<string> {
  return new Set([...errors].flatMap(([at, error]) => needsOf(error, at)));
}

/** JSON Pointers of the keys that an error asks for. */
function needsOf(error: ErrorObject, at: string): string[] {
  if (error.keyword === "required") return [at];
  const keys = error.keyword === "anyOf" ? (keysAskedFor(error.schema) ?? []) : [];
  return keys.map((key) => joinPointer(error.instancePath, key));
}

function placeOf(
  { keyword, propertyName, params }: ErrorObject,
  at: string,
  locate: ParsedYaml["locate"],
): Place {
  if (keyword === "required") return locate(parentPointer(at), "value");
  if (keyword === "uniqueItems") return locate(joinPointer(at, Math.max(params.i, params.j)), "value");
  return locate(at, propertyName === undefined ? "value" : "key");
}

/** Errors that only repeat another: of `if`, of alternatives of which one is "nothing", of names of keys. */
function isEcho(error: ErrorObject): boolean {
  if (error.keyword === "if" || error.keyword === "propertyNames") return true;
  if (error.keyword === "anyOf") return keysAskedFor(error.schema) === null;
  if (error.keyword === "type") return error.params.type === "null";
  return error.keyword === "required" && Object.keys(error.parentSchema ?? {}).length === 1;
}

/** The keys of which one is required; null for other alternatives. */
function keysAskedFor(anyOf: unknown): string[] | null {
  const keys = (anyOf as readonly Schema[]).map((one) => (one.required as string[] | undefined)?.[0]);
  return keys.some((key) => key === undefined) ? null : (keys as string[]);
}

function pointerOf(error: ErrorObject): string {
  const { additionalProperty, missingProperty } = error.params;
  const key = error.propertyName ?? additionalProperty ?? missingProperty;
  return typeof key === "string" ? joinPointer(error.instancePath, key) : error.instancePath;
}

/** Of several errors at one value, the first of these explains most. */
const RANKS = ["type", "const", "enum", "minLength", "minItems", "minProperties", "not", "pattern", "format"];

function rankOf(error: ErrorObject): number {
  const rank = RANKS.indexOf(error.keyword);
  return rank === -1 ? RANKS.length : rank;
}

function nodeAt(kind: FileKind, pointer: string): SchemaNode | null {
  let node: SchemaNode | null = schemaOf(kind);
  for (const part of splitPointer(pointer)) {
    node =
      node?.item() !== null && /^\d+$/.test(part) ? (node?.item() ?? null) : (node?.property(part) ?? null);
  }
  return node;
}

function describeUnknownKey(at: string, error: ErrorObject, parent: SchemaNode | null, whole: unknown) {
  const key = String(error.params.additionalProperty);
  const allowed = parent?.keys ?? [];
  const present = Object.keys(Object(valueAt(error.instancePath, whole)));
  const free = allowed.filter((one) => !present.includes(one));
  return { field: nameField(at, whole), key: showText(key), suggestion: suggestWord(key, free), allowed };
}

function removeKey(at: string, whole: unknown): void {
  const parent = valueAt(parentPointer(at), whole);
  const key = splitPointer(at).at(-1);
  if (typeof parent === "object" && parent !== null && key !== undefined) {
    delete (parent as Record<string, unknown>)[key];
  }
}
