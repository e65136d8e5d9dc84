import { addAll } from "../../values/add-all.ts";
import { type Found, members, under } from "./account.ts";
import { addMember, type Draft, take } from "./draft.ts";
import type { HsdsService } from "./find.ts";
import { toCountry, toExtension, toLine, toOneOf, toPhone, toText } from "./values.ts";

/** As many as one of Commonkit's files can have. */
const MOST_PHONES = 20;
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
  addAll(marks, own);
  return {
    address_1: line2 === null ? line1 : `${line1}, ${line2}`,
    city,
    ...(state_province !== null && { state_province }),
    ...(postal_code !== null && { postal_code }),
    country,
    ...(address_type !== null && { address_type }),
  };
}
