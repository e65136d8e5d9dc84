import { isMap } from "../../values/json/merge-patch.ts";
import { type Found, under } from "./account.ts";

/** A service that is being built: its fields, and for each of them the values of the file that it was made from. */
export interface Draft {
  fields: Record<string, unknown>;
  /** JSON Pointers into the file, by field: `name`, `phones.desk`. */
  from: Map<string, string[]>;
  /** Values that had a place, but were not written correctly. */
  tried: Set<string>;
}

/** A draft with nothing in it. */
export const makeDraft = (): Draft => ({ fields: {}, from: new Map(), tried: new Set() });

/** What a value becomes; null if it cannot be used. */
export type Convert<Result> = (value: unknown) => Result | null;

/** Reads one value. A value that cannot be used is remembered as tried; `marks` collects those that can. */
export function take<Result>(
  draft: Draft,
  from: Found | null,
  key: string,
  convert: Convert<Result>,
  marks: string[],
): Result | null {
  const found = from === null ? null : under(from, key);
  if (found === null) return null;
  const result = convert(found.value);
  if (result === null) draft.tried.add(found.at);
  else marks.push(found.at);
  return result;
}

/** Sets a field of the service from the first place that has a value for it. */
export function carry(
  draft: Draft,
  field: string,
  convert: Convert<unknown>,
  ...places: readonly (readonly [from: Found | null, key: string])[]
): void {
  for (const [from, key] of places) {
    const marks: string[] = [];
    const value = take(draft, from, key, convert, marks);
    if (value === null) continue;
    draft.fields[field] = value;
    draft.from.set(field, marks);
    return;
  }
}

/** Adds a member under a short name of its own; a repeated one only counts as used. False if there are too many already. */
export function addMember(
  draft: Draft,
  field: "phones" | "schedules",
  word: string,
  member: object,
  marks: readonly string[],
  most: number,
): boolean {
  const all = (draft.fields[field] ?? {}) as Record<string, object>;
  const said = JSON.stringify(member);
  const same = Object.entries(all).find(([, other]) => JSON.stringify(other) === said);
  const key = same?.[0] ?? `${word}-${Object.keys(all).length + 1}`;
  if (same === undefined && Object.keys(all).length >= most) {
    for (const at of marks) draft.tried.add(at);
    return false;
  }
  draft.fields[field] = { ...all, [key]: member };
  draft.from.set(`${field}.${key}`, [...(draft.from.get(`${field}.${key}`) ?? []), ...marks]);
  return true;
}

/** Removes a field again, or one member of a map of them; its values count as tried. False if there is nothing to remove. */
export function takeOut(draft: Draft, path: string): boolean {
  const [field = "", member] = path.split(".");
  const whole = draft.fields[field];
  const key =
    member !== undefined && isMap(whole) && draft.from.has(`${field}.${member}`)
      ? `${field}.${member}`
      : field;
  if (!Object.hasOwn(draft.fields, field)) return false;
  if (field === "schedules") draft.fields.x_more_hours = true;
  if (key === field) delete draft.fields[field];
  else if (isMap(whole) && member !== undefined) {
    const { [member]: _, ...rest } = whole;
    if (Object.keys(rest).length > 0) draft.fields[field] = rest;
    else delete draft.fields[field];
  }
  for (const [name, marks] of [...draft.from]) {
    if (name !== key && !(key === field && name.startsWith(`${field}.`))) continue;
    for (const at of marks) draft.tried.add(at);
    draft.from.delete(name);
  }
  return true;
}
