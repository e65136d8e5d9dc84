import type { Service } from "../../model/service.ts";

/** Replaces an address that must stay secret. */
const VEIL = "…";

/** What can be published of a service: with a secret address, no place, and no text that repeats it. */
export function veilService<
  Shown extends Pick<Service, "name" | "organization" | "location" | "x_confidential_address">,
>(service: Shown): Shown {
  if (!service.x_confidential_address) return service;
  const secret = makeSecret(service);
  const texts = secret === null ? {} : (veil(textsOf(service), secret) as Partial<Shown>);
  return { ...service, ...texts, location: null };
}

/** Fields whose texts repeat the service's secret address, in the order of the record; empty if all is well. */
export function findTold(service: Service): readonly string[] {
  const secret = service.x_confidential_address ? makeSecret(service) : null;
  if (secret === null) return [];
  return listTexts(textsOf(service), "").flatMap(([field, text]) =>
    text.search(secret) >= 0 ? [field] : [],
  );
}

/** What a service says in words, without its origin and its place. */
function textsOf(service: object): object {
  const { id, node, origin, path, location, changedBy, x_hsds_id, ...texts } = service as Service;
  return texts;
}

/** Matches street and number, the place's name and the postcode, with any spaces and capitals; null if there are none. */
function makeSecret({ location, name, organization }: Parameters<typeof veilService>[0]): RegExp | null {
  const place = location?.name ?? "";
  // A place with the organisation's own name: that name is known anyway, and is in every list.
  const known = [name, organization.name].some((one) => one.toLowerCase().includes(place.toLowerCase()));
  const words = (location?.addresses ?? [])
    .flatMap(({ address_1, postal_code }) => [
      address_1,
      ...address_1.split(",").filter((part) => /\d/.test(part)),
      postal_code ?? "",
    ])
    .concat(known ? [] : place)
    .map((text) => text.replace(/\s+/g, ""))
    // A word of three letters is not an address, and would black out half a text.
    .filter((text) => text.length >= 4)
    .sort((a, b) => b.length - a.length);
  if (words.length === 0) return null;
  const loose = words.map((word) =>
    [...word].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join("\\s*"),
  );
  return new RegExp(loose.join("|"), "giu");
}

function veil(value: unknown, secret: RegExp): unknown {
  if (typeof value === "string") return value.replace(secret, VEIL);
  if (Array.isArray(value)) return value.map((inner) => veil(inner, secret));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, veil(inner, secret)]));
}

function listTexts(value: unknown, field: string): readonly [string, string][] {
  if (typeof value === "string") return [[field, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTexts(inner, field === "" ? key : `${field}.${key}`),
  );
}
