/*
 * The parts of Open Referral HSDS 3.0 that our services use, written anew after its JSON Schemas: names, types, formats, fixed words
 * and what must be there (https://github.com/openreferral/specification, branch 3.0, folder schema/, read at commit 279fd2e;
 * https://docs.openreferral.org/en/3.0/hsds/schema_reference.html). Nothing is copied: their texts are under CC BY-SA 4.0.
 */

const text = { type: "string", minLength: 1 } as const;
const maybeEmpty = { type: "string" } as const;
const id = { type: "string", format: "uuid" } as const;
const uri = { type: "string", format: "uri" } as const;
const email = { type: "string", format: "email" } as const;
const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;
const clock = { type: "string", pattern: "^\\d{2}:\\d{2}$" } as const;
const place = { type: "string", enum: ["physical", "postal", "virtual"] } as const;

const record = (properties: object, required: readonly string[]) => ({
  type: "object",
  // HSDS allows more fields than it names; we only ever add some that begin with x_.
  patternProperties: { "^x_": {} },
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: "array", minItems: 1, items });

const address = record(
  {
    id,
    address_1: text,
    city: text,
    state_province: maybeEmpty,
    postal_code: maybeEmpty,
    country: { type: "string", pattern: "^[A-Z]{2}$" },
    address_type: place,
  },
  ["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
);

const service = record(
  {
    id,
    name: text,
    alternate_name: text,
    description: text,
    url: uri,
    email,
    status: { type: "string", enum: ["active", "inactive", "defunct", "temporarily closed"] },
    interpretation_services: text,
    application_process: text,
    fees_description: text,
    eligibility_description: text,
    assured_date: day,
    assurer_email: email,
    alert: text,
    organization: record({ id, name: text, description: text, website: uri }, ["id", "name", "description"]),
    phones: list(
      record({ id, number: text, extension: { type: "number" }, type: text, description: text }, [
        "id",
        "number",
      ]),
    ),
    schedules: list(
      record(
        {
          id,
          freq: { type: "string", enum: ["WEEKLY", "MONTHLY"] },
          byday: text,
          opens_at: clock,
          closes_at: clock,
          valid_from: day,
          valid_to: day,
          description: text,
        },
        ["id"],
      ),
    ),
    languages: list(record({ id, code: text }, ["id"])),
    required_documents: list(record({ id, document: text }, ["id"])),
    service_areas: list(record({ id, name: text, description: text }, ["id"])),
    service_at_locations: list(
      record(
        {
          id,
          location: record(
            {
              id,
              location_type: place,
              name: text,
              transportation: text,
              accessibility: list(record({ id, description: text }, ["id"])),
              addresses: list(address),
            },
            ["id", "location_type"],
          ),
        },
        ["id"],
      ),
    ),
    attributes: list(
      record(
        {
          id,
          link_entity: text,
          taxonomy_term: record({ id, code: text, name: text, description: text, taxonomy: text }, [
            "id",
            "name",
            "description",
          ]),
        },
        ["id"],
      ),
    ),
  },
  ["id", "name", "status"],
);

/** One page of services, as an HSDS API answers. */
export const hsdsServices = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...record(
    {
      total_items: { type: "integer", minimum: 0 },
      total_pages: { type: "integer", minimum: 1 },
      page_number: { type: "integer", minimum: 1 },
      size: { type: "integer", minimum: 0 },
      first_page: { type: "boolean" },
      last_page: { type: "boolean" },
      empty: { type: "boolean" },
      contents: { type: "array", items: service },
    },
    ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
  ),
};
