import type { ServiceArea } from "../../model/network.ts";
import type { Service } from "../../model/service.ts";
import { compareText } from "../../values/order.ts";
import { neverCloses, weeklyMinutes } from "../../values/time/opening-hours.ts";

/**
 * The one order in which services are shown: what never closes, for whoever needs help at this moment; then what is near: the town, the region,
 * the country; then what is open for longer, since that is the likelier to be open now; then by name.
 */
export function orderServices<One extends Ordered>(
  services: readonly One[],
  area: ServiceArea | null,
): readonly One[] {
  return services
    .map((service) => ({
      service,
      rank: [
        isUrgent(service) ? 0 : 1,
        nearestOf(service, area),
        service.status === "active" ? 0 : 1,
        -weeklyMinutes(Object.values(service.schedules)),
      ],
    }))
    .sort(
      (a, b) =>
        a.rank.map((one, at) => compareNumbers(one, b.rank[at] ?? 0)).find((one) => one !== 0) ??
        (compareText(a.service.name, b.service.name) || compareText(a.service.id, b.service.id)),
    )
    .map(({ service }) => service);
}

/** What the order looks at. */
type Ordered = Pick<Service, "id" | "name" | "status" | "service_areas"> & {
  schedules: Readonly<Record<string, Parameters<typeof neverCloses>[0][number]>>;
};

const isUrgent = ({ status, schedules }: Ordered): boolean =>
  status === "active" && neverCloses(Object.values(schedules));

const nearestOf = ({ service_areas }: Ordered, area: ServiceArea | null): number =>
  Math.min(...service_areas.map((served) => distanceOf(served, area)));

/** Two places that are both too far away are equally far. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a - b);

/**
 * The services that people in an area can use, in the order of all services. Without an area, all of them. Services that have ended, and
 * those for volunteers only, are left out.
 */
export function servicesNear(services: readonly Service[], area: ServiceArea | null): readonly Service[] {
  const usable = services.filter(
    (service) =>
      service.status !== "defunct" &&
      service.x_visibility === "public" &&
      nearestOf(service, area) < Number.POSITIVE_INFINITY,
  );
  return orderServices(usable, area);
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
