import { isMap } from "../../values/json/merge-patch.ts";
import { type Found, members, under } from "./account.ts";

/** A service of a file, and what the file says about it elsewhere. */
export interface HsdsService {
  service: Found;
  /** The same service again, once for each of its other places. */
  again: readonly Found[];
  organization: Found | null;
  /** Where it is offered, nearest first: each a `service_at_location`, or a location on its own. */
  places: readonly { at: Found; location: Found | null }[];
}

/**
 * The services of an HSDS file: a service, a service at a location, an organisation with its services, a list of any of them, or a
 * page of an API with them under `contents` (https://docs.openreferral.org/en/3.0/hsds/api_reference.html). Empty if nothing in it
 * is a service. A service that appears once for each of its places is one service with several places.
 */
export function findServices(file: unknown): readonly HsdsService[] {
  const found = collect({ value: file, at: "" });
  const byId = new Map<string, HsdsService>();
  const alone: HsdsService[] = [];
  for (const one of found) {
    const id = under(one.service, "id")?.value;
    if (typeof id !== "string") {
      alone.push(one);
      continue;
    }
    const before = byId.get(id);
    byId.set(
      id,
      before === undefined
        ? one
        : { ...before, again: [...before.again, one.service], places: [...before.places, ...one.places] },
    );
  }
  return [...byId.values(), ...alone];
}

function collect(found: Found): readonly HsdsService[] {
  if (Array.isArray(found.value)) return members(found).flatMap(collect);
  if (!isMap(found.value)) return [];
  const contents = under(found, "contents");
  if (contents !== null && Array.isArray(contents.value)) return collect(contents);
  const service = under(found, "service");
  if (service !== null && isMap(service.value)) {
    return collect(service).map((one) => ({
      ...one,
      places: [{ at: found, location: under(found, "location") }, ...one.places],
    }));
  }
  const services = under(found, "services");
  if (services !== null && Array.isArray(services.value)) {
    return collect(services).map((one) => ({ ...one, organization: one.organization ?? found }));
  }
  return isService(found) ? [describeService(found)] : [];
}

/** A service has a name and a status, as nothing else in HSDS does. */
function isService(found: Found): boolean {
  return typeof under(found, "name")?.value === "string" && typeof under(found, "status")?.value === "string";
}

function describeService(service: Found): HsdsService {
  const places = members(under(service, "service_at_locations")).map((at) => ({
    at,
    location: under(at, "location"),
  }));
  // In versions 1 and 2, directories had the locations here.
  const direct = [...members(under(service, "locations"))].map((at) => ({ at, location: at }));
  return { service, again: [], organization: under(service, "organization"), places: [...places, ...direct] };
}
