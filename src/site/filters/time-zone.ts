import type { CatalogService } from "../../model/catalog.ts";
import { remember } from "../../values/remember.ts";

/** Zones of countries that have several, where nearly everyone lives in one. For other such countries there is no answer. */
const MAIN: Readonly<Record<string, string>> = { DE: "Europe/Berlin", UA: "Europe/Kyiv" };

/** The time zone of a service (IANA), by the country of its address, or else of its area; null if that is not certain. */
export function timeZone({ location, service_areas }: CatalogService): string | null {
  const address = location?.addresses[0]?.country;
  const countries =
    address === undefined ? [...new Set(service_areas.map(({ country }) => country))] : [address];
  const [country] = countries;
  return country === undefined || countries.length > 1 ? null : zoneOf(country.toUpperCase());
}

const zoneOf = remember((country: string): string | null => {
  if (MAIN[country] !== undefined) return MAIN[country];
  try {
    // Older than the method, and in every supported version of Node; not in TypeScript's types.
    const { timeZones } = new Intl.Locale("und", { region: country }) as { timeZones?: readonly string[] };
    return timeZones?.length === 1 ? (timeZones[0] ?? null) : null;
  } catch {
    return null;
  }
});
