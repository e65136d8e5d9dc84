/*
 * A service that says everything that HSDS 3.0 has a field for, in texts of our own: the same fields, nested in the same way, as in
 * examples/service_full.json of the specification (https://github.com/openreferral/specification, branch 3.0, commit 279fd2e).
 */

let count = 0;
const id = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;
const term = { code: "housing", name: "Somewhere to live", description: "All about homes" };

const language = () => ({ id: id(), name: "Arabic", code: "ara", note: "On Mondays" });
const phone = (number: string) => ({
  id: id(),
  number,
  extension: 12,
  type: "voice",
  description: "Ask for the desk",
  languages: [language()],
});
const contact = () => ({
  id: id(),
  name: "Reception",
  title: "Desk",
  department: "Front office",
  email: "reception@house.example",
  phones: [phone("+44 1632 960003")],
});
const schedule = (over: object = {}) => ({
  id: id(),
  valid_from: "2026-01-01",
  valid_to: "2026-12-31",
  timezone: 1,
  wkst: "MO",
  freq: "WEEKLY",
  interval: 1,
  byday: "TH, FR",
  description: "Not on holidays",
  opens_at: "10:00:00",
  closes_at: "18:00",
  schedule_link: "https://house.example/hours",
  attending_type: "In person",
  notes: "Lunch at noon",
  ...over,
});
const location = () => ({
  id: id(),
  location_type: "physical",
  url: "https://house.example/place",
  name: "Example House",
  alternate_name: "The House",
  description: "A large building",
  transportation: "Bus 1",
  latitude: 52.1,
  longitude: 5.1,
  external_identifier: "123",
  external_identifier_type: "UPRN",
  languages: [language()],
  addresses: [
    {
      id: id(),
      attention: "Desk",
      address_1: "1 Example Street",
      address_2: "Back door",
      city: "Exampletown",
      region: "North",
      state_province: "Exampleshire",
      postal_code: "EX4 4MP",
      country: "gb",
      address_type: "physical",
    },
  ],
  contacts: [contact()],
  accessibility: [
    { id: id(), description: "A lift", details: "At the back", url: "https://house.example/lift" },
  ],
  phones: [phone("+44 1632 960004")],
  schedules: [schedule()],
});
const organization = () => ({
  id: id(),
  name: "Example House Trust",
  alternate_name: "The Trust",
  description: "Runs the house",
  email: "trust@house.example",
  website: "https://house.example/",
  tax_status: "charity",
  year_incorporated: 2011,
  legal_status: "Trust",
  logo: "https://house.example/logo.png",
  uri: "https://house.example/id",
  parent_organization_id: id(),
  funding: [{ id: id(), source: "Gifts" }],
  contacts: [contact()],
  phones: [phone("+44 1632 960005")],
  locations: [location()],
  programs: [{ id: id(), name: "Homes", alternate_name: "Housing", description: "All about homes" }],
  organization_identifiers: [
    { id: id(), identifier_scheme: "GB-CHC", identifier_type: "Charity number", identifier: "000000" },
  ],
});

/** A whole service; `over` replaces some of its fields. */
export const hsdsService = (over: object = {}) => ({
  id: "ac148810-d857-441c-9679-408f346de14b",
  name: "Housing advice",
  alternate_name: "Home desk",
  description: "Advice on finding a home.\nAnd on keeping it.",
  url: "https://house.example/advice",
  email: "advice@house.example",
  status: "Active",
  interpretation_services: "Ask a week before",
  application_process: "Just come",
  fees_description: "Free",
  wait_time: "A week",
  fees: "None",
  accreditations: "None",
  eligibility_description: "Everybody",
  minimum_age: 16,
  maximum_age: 120,
  assured_date: "2026-10-01",
  assurer_email: "check@house.example",
  licenses: "None",
  alert: "Closed on Friday",
  last_modified: "2026-10-02T10:30:45.123Z",
  phones: [phone('"+44 1632 960001"'), phone("call us")],
  schedules: [schedule(), schedule({ byday: "SA", bymonthday: "1,2", count: 3, until: "2026-06-01" })],
  service_areas: [
    {
      id: id(),
      name: "Exampletown",
      description: "And around",
      extent: "{}",
      extent_type: "geojson",
      uri: "https://house.example/area",
    },
  ],
  service_at_locations: [
    {
      id: id(),
      description: "In the house",
      contacts: [contact()],
      phones: [phone("+44 1632 960002")],
      schedules: [schedule({ dtstart: "2026-01-01", byweekno: "41", byyearday: "2" })],
      location: location(),
    },
  ],
  languages: [language(), { id: id(), name: "Urdu" }],
  organization: organization(),
  funding: [{ id: id(), source: "Gifts" }],
  cost_options: [
    {
      id: id(),
      valid_from: "2026-01-01",
      valid_to: "2026-12-31",
      option: "Under 18",
      currency: "gbp",
      amount: 3,
      amount_description: "an hour",
    },
  ],
  program: { id: id(), name: "Homes", alternate_name: "Housing", description: "All about homes" },
  required_documents: [{ id: id(), document: "A letter", uri: "https://house.example/letter" }],
  contacts: [contact()],
  attributes: [
    {
      id: id(),
      link_type: "x",
      link_entity: "service",
      value: "x",
      taxonomy_term: {
        id: id(),
        ...term,
        parent_id: id(),
        taxonomy: "Ours",
        taxonomy_detail: {
          id: id(),
          name: "Ours",
          description: "A list",
          uri: "https://house.example/list",
          version: "1",
        },
        language: "eng",
        term_uri: "https://house.example/term",
      },
    },
  ],
  metadata: [
    {
      id: id(),
      resource_type: "service",
      last_action_date: "2026-01-01",
      last_action_type: "update",
      field_name: "name",
      previous_value: "Advice",
      replacement_value: "Housing advice",
      updated_by: "Desk",
    },
  ],
  ...over,
});

/** An answer of an API with some services in it. */
export const hsdsPage = (contents: readonly unknown[]) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});
