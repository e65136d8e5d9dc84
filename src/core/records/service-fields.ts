import type { Location, Phone, Schedule, Service } from "../../model/service.ts";
import { isMap } from "../../values/json/merge-patch.ts";

/** What a change can affect: everything that people write about a service, but not whose it is. */
export const changeableFields = [
  "name",
  "alternate_name",
  "status",
  "organization",
  "description",
  "eligibility_description",
  "application_process",
  "fees_description",
  "interpretation_services",
  "alert",
  "url",
  "email",
  "phones",
  "schedules",
  "languages",
  "required_documents",
  "location",
  "service_areas",
  "assured_date",
  "assurer_email",
  "x_topic",
  "x_phase",
  "x_review_every",
  "x_visibility",
  "x_by_appointment",
  "x_more_hours",
  "x_confidential_address",
  "x_language",
  "x_translations",
] as const satisfies readonly (keyof Service)[];

/** What a field is if it was removed or never given; `null` otherwise. */
const whenAbsent: Readonly<Record<string, unknown>> = {
  phones: {},
  schedules: {},
  languages: [],
  required_documents: [],
  service_areas: [],
  x_topic: [],
  x_phase: [],
  x_review_every: "P6M",
  x_visibility: "public",
  x_by_appointment: false,
  x_more_hours: false,
  x_confidential_address: false,
  x_translations: {},
};

const phone: Phone = { number: "", type: "voice", description: null };
const schedule: Schedule = {
  freq: "WEEKLY",
  byday: "",
  opens_at: "",
  closes_at: "",
  valid_from: null,
  valid_to: null,
  description: null,
};
const place: Location = {
  location_type: "physical",
  name: null,
  transportation: null,
  accessibility: null,
  addresses: [],
};
const address = { state_province: null, postal_code: null, address_type: "physical" };
const area = { region: null, name: null };

/**
 * A service with every field present: fields that a change removed or did not give get their default, so that a new phone
 * needs only its number.
 */
export function completeService(
  merged: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const complete: Record<string, unknown> = { ...merged, x_hsds_id: merged.x_hsds_id ?? null };
  for (const field of changeableFields) {
    complete[field] ??= Object.hasOwn(whenAbsent, field) ? whenAbsent[field] : null;
  }
  complete.organization = fill({ website: null }, complete.organization);
  complete.phones = fillEach(phone, complete.phones);
  complete.schedules = fillEach(schedule, complete.schedules);
  complete.service_areas = fillList(area, complete.service_areas);
  if (isMap(complete.location)) {
    const location = fill(place, complete.location);
    complete.location = isMap(location)
      ? { ...location, addresses: fillList(address, location.addresses) }
      : location;
  }
  return complete;
}

const fill = (defaults: object, value: unknown): unknown =>
  isMap(value) ? { ...defaults, ...value } : value;

const fillEach = (defaults: object, value: unknown): unknown =>
  isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([id, inner]) => [id, fill(defaults, inner)]))
    : value;

const fillList = (defaults: object, value: unknown): unknown =>
  Array.isArray(value) ? value.map((inner) => fill(defaults, inner)) : value;
