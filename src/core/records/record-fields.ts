import type { Digest } from "../../model/ids.ts";
import type { ChangeState, Drift } from "../../model/override.ts";
import { isMap } from "../../values/json/merge-patch.ts";
import { digestValue, nothingDigest } from "../overrides/digest.ts";

/*
 * A change to a service or fact names single fields, and each has a state of its own: fields it does not name follow the
 * partner. A field is the value at the end of a chain of keys in the file: `phones.desk.number`, `label.en`.
 */

/** One field that a change names. */
export interface FieldChange {
  /** As in `base:`: `@phones.desk.number`. */
  key: string;
  /** The keys in the file, below the record's own. */
  path: readonly string[];
  /** What the record says without the change; undefined if it says nothing. */
  now: unknown;
  /** What it says with the change; undefined if the change removes it. */
  wanted: unknown;
  /** True if the record could not have the change, and is shown without it. */
  isRefused?: boolean;
}

/**
 * The day someone checked a record is not part of what it says: the partner's day and the node's own are independent. And the first
 * to say that an address is secret decides it.
 */
const notCompared = new Set(["assured_date", "checked", "x_confidential_address"]);

/** A source is one thing: another title does not belong to the old address. */
const whole = new Set(["source"]);

/** Names in files that differ from those in code. */
const writtenNames: Readonly<Record<string, string>> = {
  otherSources: "other_sources",
  reviewEvery: "review_every",
  validFrom: "valid_from",
  validTo: "valid_to",
};

/** The fields that a change names, in its order; `below` and `above` are the record without and with it. */
export function changedFields(
  below: object,
  above: object,
  change: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  return Object.entries(change).flatMap(([name, value]) => {
    if (notCompared.has(name) || !Object.hasOwn(below, name)) return [];
    const ways = whole.has(name) ? [[name]] : leavesOf(value, [name]);
    return ways.map((way): FieldChange => {
      const path = [writtenNames[name] ?? name, ...way.slice(1)];
      return { key: `@${path.join(".")}`, path, now: valueAt(below, way), wanted: valueAt(above, way) };
    });
  });
}

function leavesOf(value: unknown, way: readonly string[]): readonly (readonly string[])[] {
  if (!isMap(value)) return [way];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...way, key]));
}

function valueAt(record: object, way: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of way) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return withoutNothing(value);
}

/** A value without empty members, which do not need to be shown. Undefined if nothing is left. */
export function withoutNothing(value: unknown): unknown {
  if (value === null || value === "" || value === undefined || value === false) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutNothing);
  if (typeof value !== "object") return value;
  const members = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withoutNothing(inner);
    return kept === undefined ? [] : [[key, kept]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** The digest of a value; that of nothing if there is none. */
export const digestField = (value: unknown): Digest =>
  value === undefined ? nothingDigest : digestValue(value);

/** The state of a changed field. A field that the partner never had is simply the node's own. */
export function fieldDrift({ now, wanted, isRefused = false }: FieldChange, made: Digest | undefined): Drift {
  if (isRefused) return "refused";
  const digest = digestField(now);
  if (made === digest) return "current";
  if (digest === digestField(wanted)) return "redundant";
  if (now === undefined) return made === undefined ? "current" : "orphaned";
  return made === undefined ? "untracked" : "upstream-changed";
}

/** What `base:` says if each field is made against the record as it is now. */
export const fieldsBase = (fields: readonly FieldChange[]): Readonly<Record<string, Digest>> =>
  Object.fromEntries(fields.map(({ key, now }) => [key, digestField(now)]));

/** The state of each field of one change, for `status` and the site. */
export function fieldStates(
  fields: readonly FieldChange[],
  base: Readonly<Record<string, Digest>>,
  about: Pick<ChangeState, "document" | "partner" | "node" | "path"> & { kind: "service" | "fact" },
): readonly ChangeState[] {
  return fields.map((field) => ({
    ...about,
    language: null,
    target: field.key,
    state: fieldDrift(field, Object.hasOwn(base, field.key) ? base[field.key] : undefined),
    ...(field.isRefused && { because: "value" as const }),
    line: 1,
  }));
}
