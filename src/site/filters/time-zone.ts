import type { CatalogService } from "../../model/catalog.ts";
import { remember } from "../../values/remember.ts";

/** Zones of countries that have several, where nearly everybody lives in one. Where that is not so, we say nothing. */
const MAIN: Readonly<Record<string, string>> = { DE: "Europe/Berlin", UA: "Europe/Kyiv" };

/** The time zone a service keeps (IANA), by the country of its address, else of its area; null when that is not certain. */
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
    // Older than the method, and in every Node we run on; not in TypeScript's types.
    const { timeZones } = new Intl.Locale("und", { region: country }) as { timeZones?: readonly string[] };
    return timeZones?.length === 1 ? (timeZones[0] ?? null) : null;
  } catch {
    return null;
  }
});
