import { findReversed } from "../records/hours.ts";
import { type Found, listValues, members, under } from "./account.ts";
import { type Draft, take } from "./draft.ts";
import type { HsdsService } from "./find.ts";
import {
  toClock,
  toCountry,
  toDay,
  toDays,
  toExtension,
  toLine,
  toOneOf,
  toPhone,
  toText,
} from "./values.ts";

/** As many as one of Commonkit's files can have. */
const MOST_PHONES = 20;
const MOST_SCHEDULES = 30;
const MOST_ADDRESSES = 10;

/**
 * Phone numbers, each once: of the service and its contacts, of its places, or else of its organisation. A number that is
 * repeated counts as used with the first.
 */
export function addPhones(
  draft: Draft,
  service: Found,
  places: readonly Found[],
  organization: Found | null,
): void {
  const near = [service, ...places, ...places.flatMap((place) => under(place, "location") ?? [])];
  for (const holders of [near, organization === null ? [] : [organization]]) {
    const lists = holders.flatMap((holder) => [
      ...members(under(holder, "phones")),
      ...members(under(holder, "contacts")).flatMap((contact) => members(under(contact, "phones"))),
    ]);
    for (const phone of lists) addPhone(draft, phone);
    if (draft.fields.phones !== undefined) return;
  }
}

function addPhone(draft: Draft, from: Found): void {
  const marks: string[] = [];
  const number = take(draft, from, "number", toPhone, marks);
  if (number === null) return;
  const extension = take(draft, from, "extension", toExtension, marks);
  const type = take(draft, from, "type", toOneOf("voice", "text", "fax", "cell", "textphone"), marks);
  const description = take(draft, from, "description", toText, marks);
  const phone = {
    number: extension === null ? number : `${number} ext ${extension}`,
    ...(type !== null && { type }),
    ...(description !== null && { description }),
  };
  addMember(draft, "phones", "phone", phone, marks, MOST_PHONES);
}

/** Keys that make hours apply on other days than those they name: without them the hours would be wrong. */
const NARROWER = ["count", "until", "bymonthday", "byweekno", "byyearday"];

/** Opening hours. Those that apply only in some weeks are left out whole: half of such a rule sends people to a closed door. */
export function addSchedules(draft: Draft, holders: readonly Found[]): void {
  for (const from of holders.flatMap((holder) => members(under(holder, "schedules")))) {
    const narrower = NARROWER.some((key) => under(from, key) !== null);
    const interval = under(from, "interval")?.value ?? 1;
    if (narrower || Number(interval) > 1) {
      for (const at of listValues(from)) draft.tried.add(at);
      continue;
    }
    const marks: string[] = [];
    const freq = take(draft, from, "freq", toOneOf("WEEKLY", "MONTHLY"), marks);
    const byday = take(draft, from, "byday", toDays, marks);
    const opens_at = take(draft, from, "opens_at", toClock, marks);
    const closes_at = take(draft, from, "closes_at", toClock, marks);
    const valid_from = take(draft, from, "valid_from", toDay, marks);
    const valid_to = take(draft, from, "valid_to", toDay, marks);
    const description = take(draft, from, "description", toText, marks);
    const interval1 = take(draft, from, "interval", (value) => (Number(value) === 1 ? 1 : null), marks);
    const schedule = {
      ...(freq !== null && { freq }),
      byday,
      opens_at,
      closes_at,
      ...(valid_from !== null && { valid_from }),
      ...(valid_to !== null && { valid_to }),
      ...(description !== null && { description }),
    };
    const whole = byday !== null && opens_at !== null && closes_at !== null && interval1 !== undefined;
    if (whole && findReversed({ schedule }).length === 0)
      addMember(draft, "schedules", "hours", schedule, marks, MOST_SCHEDULES);
    else for (const at of marks) draft.tried.add(at);
  }
}

/** Adds a member under a short name of its own; a repeated one only counts as used. */
function addMember(
  draft: Draft,
  field: "phones" | "schedules",
  word: string,
  member: object,
  marks: readonly string[],
  most: number,
): void {
  const all = (draft.fields[field] ?? {}) as Record<string, object>;
  const said = JSON.stringify(member);
  const same = Object.entries(all).find(([, other]) => JSON.stringify(other) === said);
  const key = same?.[0] ?? `${word}-${Object.keys(all).length + 1}`;
  if (same === undefined && Object.keys(all).length >= most) {
    for (const at of marks) draft.tried.add(at);
    return;
  }
  draft.fields[field] = { ...all, [key]: member };
  draft.from.set(`${field}.${key}`, [...(draft.from.get(`${field}.${key}`) ?? []), ...marks]);
}

/** The first place with an address, with all its addresses: in Commonkit, a service is in one place. */
export function addAddresses(draft: Draft, places: HsdsService["places"]): void {
  const found = places.flatMap(({ location }) => location ?? []);
  const from = found.find((location) => members(under(location, "addresses")).length > 0) ?? found[0] ?? null;
  if (from === null) return;
  const marks: string[] = [];
  const location_type = take(draft, from, "location_type", toOneOf("physical", "postal", "virtual"), marks);
  const name = take(draft, from, "name", toLine, marks);
  const transportation = take(draft, from, "transportation", toText, marks);
  const accessibility = members(under(from, "accessibility"))
    .flatMap((one) => take(draft, one, "description", toText, marks) ?? [])
    .join("\n");
  const addresses = members(under(from, "addresses"))
    .slice(0, MOST_ADDRESSES)
    .flatMap((address) => readAddress(draft, address, marks) ?? []);
  draft.fields.location = {
    location_type: location_type ?? "physical",
    ...(name !== null && { name }),
    ...(transportation !== null && { transportation }),
    ...(accessibility !== "" && { accessibility }),
    ...(addresses.length > 0 && { addresses }),
  };
  draft.from.set("location", marks);
}

function readAddress(draft: Draft, from: Found, marks: string[]): object | null {
  const own: string[] = [];
  const line1 = take(draft, from, "address_1", toLine, own);
  const line2 = take(draft, from, "address_2", toLine, own);
  const city = take(draft, from, "city", toLine, own);
  const country = take(draft, from, "country", toCountry, own);
  if (line1 === null || city === null || country === null) {
    for (const at of own) draft.tried.add(at);
    return null;
  }
  const state_province =
    take(draft, from, "state_province", toLine, own) ?? take(draft, from, "region", toLine, own);
  const postal_code = take(draft, from, "postal_code", toLine, own);
  const address_type = take(draft, from, "address_type", toOneOf("physical", "postal", "virtual"), own);
  marks.push(...own);
  return {
    address_1: line2 === null ? line1 : `${line1}, ${line2}`,
    city,
    ...(state_province !== null && { state_province }),
    ...(postal_code !== null && { postal_code }),
    country,
    ...(address_type !== null && { address_type }),
  };
}
