import { isMap } from "../../values/json/merge-patch.ts";
import { findReversed } from "./hours.ts";
import type { RecordFault } from "./record-layers.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || isText(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isFlag: Check = (value) => typeof value === "boolean";
const isOneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    isText(value) && words.some((word) => word === value);
const isMapOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isMap(value) && Object.entries(fields).every(([key, check]) => check(value[key]));
const isEach =
  (check: Check): Check =>
  (value) =>
    isMap(value) && Object.values(value).every(check);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const kinds = ["physical", "postal", "virtual"] as const;
const isPhone = isMapOf({
  number: isText,
  type: isOneOf("voice", "text", "fax", "cell", "textphone"),
  description: isTextOrNull,
});
const isSchedule = isMapOf({
  freq: isOneOf("WEEKLY", "MONTHLY"),
  byday: isText,
  opens_at: isText,
  closes_at: isText,
  valid_from: isTextOrNull,
  valid_to: isTextOrNull,
  description: isTextOrNull,
});
const isAddress = isMapOf({
  address_1: isText,
  city: isText,
  country: isText,
  address_type: isOneOf(...kinds),
});
const isLocation = isMapOf({
  location_type: isOneOf(...kinds),
  name: isTextOrNull,
  transportation: isTextOrNull,
  accessibility: isTextOrNull,
  addresses: isListOf(isAddress),
});

const checks: Readonly<Record<string, Check>> = {
  name: isText,
  alternate_name: isTextOrNull,
  status: isOneOf("active", "inactive", "defunct", "temporarily closed"),
  organization: isMapOf({ name: isText, website: isTextOrNull }),
  description: isText,
  eligibility_description: isTextOrNull,
  application_process: isTextOrNull,
  fees_description: isTextOrNull,
  interpretation_services: isTextOrNull,
  alert: isTextOrNull,
  url: isTextOrNull,
  email: isTextOrNull,
  phones: isEach(isPhone),
  schedules: isEach(isSchedule),
  languages: isTexts,
  required_documents: isTexts,
  location: (value) => value === null || isLocation(value),
  service_areas: isListOf(isMapOf({ country: isText, region: isTextOrNull, name: isTextOrNull })),
  assured_date: isText,
  assurer_email: isTextOrNull,
  x_topic: isTexts,
  x_phase: isTexts,
  x_review_every: isText,
  x_visibility: isOneOf("public", "volunteers"),
  x_by_appointment: isFlag,
  x_more_hours: isFlag,
  x_confidential_address: isFlag,
  x_language: isText,
  x_translations: isEach(isEach(isText)),
};

const needed = [
  "name",
  "status",
  "organization",
  "description",
  "service_areas",
  "assured_date",
  "x_language",
];

/** The first problem of a record that should be a service; null if it is one. Whose it is has been decided before. */
export function findServiceFault(record: Readonly<Record<string, unknown>>): RecordFault | null {
  const empty = needed.find((field) => isEmpty(record[field]));
  if (empty !== undefined) return { field: empty, reason: "needed" };
  if (isMap(record.organization) && isEmpty(record.organization.name))
    return { field: "organization.name", reason: "needed" };
  const wrong = Object.entries(checks).find(([field, check]) => !check(record[field]));
  if (wrong) return { field: wrong[0], reason: "wrong" };
  const hole =
    findHole(record, "phones", ["number"]) ??
    findHole(record, "schedules", ["byday", "opens_at", "closes_at"]);
  if (hole !== null) return { field: hole, reason: "needed" };
  const [reversed] = findReversed(record.schedules);
  if (reversed !== undefined) return { field: `schedules.${reversed.schedule}`, reason: "wrong" };
  const unreachable = isEmpty(record.phones) && isEmpty(record.email) && isEmpty(record.url);
  return unreachable ? { field: "phones, email or url", reason: "needed" } : null;
}

/** The first member of a map that lacks one of these; null if none does. */
function findHole(
  record: Readonly<Record<string, unknown>>,
  field: string,
  keys: readonly string[],
): string | null {
  const members = record[field];
  if (!isMap(members)) return null;
  for (const [id, member] of Object.entries(members)) {
    const key = keys.find((name) => isMap(member) && isEmpty(member[name]));
    if (key !== undefined) return `${field}.${id}.${key}`;
  }
  return null;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isMap(value) && Object.keys(value).length === 0);
