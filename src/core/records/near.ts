import type { ServiceArea } from "../../model/network.ts";
import type { Service } from "../../model/service.ts";
import { compareText } from "../../values/order.ts";

/**
 * The services that people in an area can use, the most local first, then by name: those of the town, the region and the
 * country. Without an area, all of them. Services that have ended, and those for volunteers only, are left out.
 */
export function servicesNear(services: readonly Service[], area: ServiceArea | null): readonly Service[] {
  return services
    .filter((service) => service.status !== "defunct" && service.x_visibility === "public")
    .map((service) => ({
      service,
      distance: Math.min(...service.service_areas.map((served) => distanceOf(served, area))),
    }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        compareText(a.service.name, b.service.name) ||
        compareText(a.service.id, b.service.id),
    )
    .map(({ service }) => service);
}

/** 0 for the node's own town, 1 for its region, 2 for its country; infinite if the service is for another area. */
function distanceOf(served: ServiceArea, area: ServiceArea | null): number {
  if (area === null) return served.name !== null ? 0 : served.region !== null ? 1 : 2;
  if (served.country !== area.country) return Number.POSITIVE_INFINITY;
  if (served.name !== null)
    return area.name === null || foldName(served.name) === foldName(area.name) ? 0 : Number.POSITIVE_INFINITY;
  if (served.region !== null)
    return area.region === null || foldName(served.region) === foldName(area.region)
      ? 1
      : Number.POSITIVE_INFINITY;
  return 2;
}

/** A name as people write it: capitals, accents and spaces do not make another town. */
const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();
