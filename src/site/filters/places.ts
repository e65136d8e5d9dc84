import type { CatalogService } from "../../model/catalog.ts";
import type { ServiceArea } from "../../model/network.ts";
import { compareText } from "../../values/order.ts";

/** A place where a reader can be. */
export interface Place {
  /** The same in every language and at every build, so that a device can keep it: `NL/Utrecht/Voorbeeldstad`. */
  key: string;
  country: string;
  region: string | null;
  /** Null for anywhere else in the region or country. */
  town: string | null;
  services: readonly CatalogService[];
}

/**
 * The places that services name, each with what a reader finds there: what works in that town, in its whole region, in its whole country. By country,
 * region and town; a town whose region only some services name is one town.
 */
export function placesOf(services: readonly CatalogService[]): Place[] {
  const regions = new Map<string, string | null>();
  for (const { country, region, name } of services.flatMap((service) => service.service_areas)) {
    if (name === null || region === null) continue;
    const town = `${country}/${name}`;
    // Two towns with one name: neither is confused with the other.
    const known = regions.get(town);
    regions.set(town, known === undefined || known === region ? region : null);
  }
  const whole = (area: ServiceArea): ServiceArea =>
    area.name === null || area.region !== null
      ? area
      : { ...area, region: regions.get(`${area.country}/${area.name}`) ?? null };
  const areas = new Map(services.map((service) => [service, service.service_areas.map(whole)] as const));
  const places = new Map([...areas.values()].flat().map((area) => [keyOf(area), area] as const));
  return [...places]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { country, region, name }]) => ({
      key,
      country,
      region,
      town: name,
      services: services.filter((service) =>
        areas.get(service)?.some((area) => covers(area, { country, region, name })),
      ),
    }));
}

function covers(area: ServiceArea, place: ServiceArea): boolean {
  if (area.country !== place.country) return false;
  if (area.name !== null) return area.name === place.name && area.region === place.region;
  return area.region === null || area.region === place.region;
}

/** The sign between places in the page is removed from names. */
function keyOf({ country, region, name }: ServiceArea): string {
  return [country, region ?? "", ...(name === null ? [] : [name])].join("/").replaceAll("|", " ");
}
