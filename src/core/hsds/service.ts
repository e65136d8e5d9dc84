import type { ServiceArea } from "../../model/network.ts";
import { type Found, members, under } from "./account.ts";
import { carry, type Draft, makeDraft, take } from "./draft.ts";
import type { HsdsService } from "./find.ts";
import { addAddresses, addPhones } from "./parts.ts";
import { addSchedules } from "./schedules.ts";
import { toAddress, toDay, toLanguage, toLine, toOneOf, toText, toUuid, toWord } from "./values.ts";

/** Values to use if a file does not give them. */
export interface ImportDefaults {
  /** The node's own area: its country for areas that name none, and all of it for services without an area. */
  area: ServiceArea | null;
  /** The node's topics: a term of another directory is one of them if it has the same name. */
  topics: readonly string[];
}

/** The longest line of text that one of Commonkit's files can have, in characters. */
const LONGEST_LINE = 200;

/** An HSDS service in Commonkit's fields; the usual check finds what is missing. */
export function draftService(
  { service, organization, places }: HsdsService,
  { area, topics }: ImportDefaults,
): Draft {
  const draft = makeDraft();
  const around = places.map(({ at }) => at);
  const contacts = members(under(service, "contacts"));
  carry(draft, "x_hsds_id", toUuid, [service, "id"]);
  carry(draft, "name", toLine, [service, "name"]);
  carry(draft, "alternate_name", toLine, [service, "alternate_name"]);
  carry(draft, "status", toOneOf("active", "inactive", "defunct", "temporarily closed"), [service, "status"]);
  addOrganization(draft, organization);
  carry(draft, "description", toText, [service, "description"]);
  for (const field of ["eligibility_description", "application_process", "interpretation_services", "alert"])
    carry(draft, field, toText, [service, field]);
  carry(draft, "fees_description", toText, [service, "fees_description"], [service, "fees"]);
  addCosts(draft, service);
  carry(draft, "url", toAddress, [service, "url"]);
  carry(
    draft,
    "email",
    toEmail,
    [service, "email"],
    ...contacts.map((contact) => [contact, "email"] as const),
    [organization, "email"],
  );
  addPhones(draft, service, around, organization);
  for (const field of ["x_by_appointment", "x_more_hours"])
    carry(draft, field, (value) => (value === true ? true : null), [service, field]);
  addSchedules(draft, [service, ...around, ...places.flatMap(({ location }) => location ?? [])]);
  addList(draft, "languages", service, "languages", "code", toLanguage);
  addList(draft, "required_documents", service, "required_documents", "document", toShortLine);
  addAddresses(draft, places);
  addAreas(draft, service, area);
  carry(draft, "assured_date", toDay, [service, "assured_date"], [service, "last_modified"]);
  carry(draft, "assurer_email", toEmail, [service, "assurer_email"]);
  addTopics(draft, service, topics);
  return draft;
}

function addOrganization(draft: Draft, organization: Found | null): void {
  const marks: string[] = [];
  const name = take(draft, organization, "name", toShortLine, marks);
  const website =
    take(draft, organization, "website", toAddress, marks) ??
    take(draft, organization, "url", toAddress, marks);
  if (name === null) return;
  draft.fields.organization = website === null ? { name } : { name, website };
  draft.from.set("organization", marks);
}

/** Costs as a list, if no text gives them: as in the UK profile. */
function addCosts(draft: Draft, service: Found): void {
  if (draft.fields.fees_description !== undefined) return;
  const marks: string[] = [];
  const lines = members(under(service, "cost_options")).flatMap((cost) => {
    const option = take(draft, cost, "option", toLine, marks);
    const amount = take(draft, cost, "amount", toWord, marks);
    const currency = amount === null ? null : take(draft, cost, "currency", toLine, marks);
    const remark = take(draft, cost, "amount_description", toLine, marks);
    const money = [amount, currency?.toUpperCase()].filter(Boolean).join(" ");
    const said = [money, remark].filter(Boolean).join(", ");
    const line = option === null ? said : said === "" ? option : `${option}: ${said}`;
    return line === "" ? [] : [line];
  });
  if (lines.length === 0) return;
  draft.fields.fees_description = lines.join("\n");
  draft.from.set("fees_description", marks);
}

function addList(
  draft: Draft,
  field: string,
  from: Found,
  list: string,
  key: string,
  convert: (value: unknown) => string | null,
): void {
  const marks: string[] = [];
  const values = members(under(from, list)).flatMap(
    (member) => take(draft, member, key, convert, marks) ?? [],
  );
  if (values.length === 0) return;
  draft.fields[field] = [...new Set(values)];
  draft.from.set(field, marks);
}

/** Areas by name; their maps and descriptions have no place here. A service without one is for the node's own area. */
function addAreas(draft: Draft, service: Found, area: ServiceArea | null): void {
  if (area === null) return;
  const marks: string[] = [];
  const names = members(under(service, "service_areas")).flatMap(
    (one) => take(draft, one, "name", toShortLine, marks) ?? [],
  );
  const { country, region, name } = area;
  const own = { country, ...(region !== null && { region }), ...(name !== null && { name }) };
  draft.fields.service_areas =
    names.length === 0
      ? [own]
      : [...new Set(names)].map((one) => (one === region ? { country, region } : { country, name: one }));
  draft.from.set("service_areas", marks);
}

/** Terms of another directory's lists that have the name of one of Commonkit's topics. */
function addTopics(draft: Draft, service: Found, topics: readonly string[]): void {
  const found = new Set<string>();
  const marks: string[] = [];
  for (const attribute of members(under(service, "attributes"))) {
    const term = under(attribute, "taxonomy_term") ?? attribute;
    for (const key of ["code", "name"]) {
      const named = under(term, key);
      const topic = topics.find(
        (one) =>
          one ===
          toLine(named?.value)
            ?.toLowerCase()
            .replace(/[\s_]+/g, "-"),
      );
      if (topic === undefined || named === null) continue;
      found.add(topic);
      marks.push(named.at);
    }
  }
  if (found.size === 0) return;
  draft.fields.x_topic = [...found];
  draft.from.set("x_topic", marks);
}

function toShortLine(value: unknown): string | null {
  const line = toLine(value);
  return line !== null && line.length <= LONGEST_LINE ? line : null;
}

function toEmail(value: unknown): string | null {
  const text = toLine(value) ?? "";
  return text.length <= 254 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
}
