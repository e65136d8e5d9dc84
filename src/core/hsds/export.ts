import type { CatalogService } from "../../model/catalog.ts";
import type { Location } from "../../model/service.ts";
import { mintUuid } from "./uuid.ts";

/**
 * The services of a site as other directories read them: one page of services in the JSON of Open Referral HSDS 3
 * (https://docs.openreferral.org/en/3.0/hsds/api_reference.html). The catalog has only what is public, so this does too. Fields
 * that start with `x_` are Commonkit's own: HSDS has no word for translations or appointments.
 */
export function formatHsds(services: readonly CatalogService[]): string {
  const page = {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services.map(toHsds),
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function toHsds(service: CatalogService): object {
  const id = service.x_hsds_id ?? mintUuid(`service/${service.id}`);
  const part = (name: string) => mintUuid(`service/${service.id}/${name}`);
  const { organization, location } = service;
  return said({
    id,
    name: service.name,
    alternate_name: service.alternate_name,
    description: service.description,
    url: service.url,
    email: service.email,
    status: service.status,
    interpretation_services: service.interpretation_services,
    application_process: service.application_process,
    fees_description: service.fees_description,
    eligibility_description: service.eligibility_description,
    assured_date: service.assured_date,
    assurer_email: service.assurer_email,
    alert: service.alert,
    organization: said({
      // Two services of one organisation share it, even if different people described them.
      id: mintUuid(`organization/${organization.name}`),
      name: organization.name,
      // HSDS asks for a description of each organisation; only its name is known.
      description: organization.name,
      website: organization.website,
    }),
    phones: Object.entries(service.phones).map(([key, { number, type, description }]) => {
      const [plain = "", extension] = number.split(/ ?(?:ext|x)\.? ?(?=\d{1,6}$)/, 2);
      return said({
        id: part(`phone/${key}`),
        number: plain,
        extension: extension === undefined ? null : Number(extension),
        type,
        description,
      });
    }),
    schedules: Object.entries(service.schedules).map(([key, schedule]) =>
      said({ id: part(`schedule/${key}`), ...schedule }),
    ),
    languages: service.languages.map((code) => ({ id: part(`language/${code}`), code })),
    required_documents: service.required_documents.map((document, at) => ({
      id: part(`document/${at}`),
      document,
    })),
    service_areas: service.service_areas.map((area, at) => ({
      id: part(`area/${at}`),
      name: area.name ?? area.region ?? area.country,
      description: [area.name, area.region, area.country].filter(Boolean).join(", "),
    })),
    service_at_locations:
      location === null ? [] : [{ id: part("at-location"), location: toLocation(location, part) }],
    attributes: service.x_topic.map((topic) => ({
      id: part(`topic/${topic}`),
      link_entity: "service",
      taxonomy_term: {
        id: mintUuid(`topic/${topic}`),
        code: topic,
        name: topic,
        description: topic,
        taxonomy: "Commonkit topics",
      },
    })),
    x_by_appointment: service.x_by_appointment || null,
    x_more_hours: service.x_more_hours || null,
    x_language: service.x_language,
    x_translations: service.x_translations,
  });
}

function toLocation(location: Location, part: (name: string) => string): object {
  const { location_type, name, transportation, accessibility, addresses } = location;
  return said({
    id: part("location"),
    location_type,
    name,
    transportation,
    accessibility:
      accessibility === null ? null : [{ id: part("accessibility"), description: accessibility }],
    addresses: addresses.map((address, at) => ({
      id: part(`address/${at}`),
      ...address,
      // Both must be there as texts; an empty one says that there is none.
      state_province: address.state_province ?? "",
      postal_code: address.postal_code ?? "",
    })),
  });
}

/** Leaves out what was not given: HSDS has no null. */
const said = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === "object" && Object.keys(value).length === 0),
    ),
  );
