import type { Day, NodeId } from "../../model/ids.ts";
import type { Lock, Status } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { PartnerStanding } from "../../model/standing.ts";
import { notAfter } from "../../values/time/day.ts";
import { addDays } from "./days.ts";

/** After so many days without a check of any partner, someone should see whether the nightly run still works. */
const LONG = 7;

/** Partners in the order of `network.yaml`, then their partners; those that were never fetched too. */
export function listPartners(
  network: Network,
  lock: Lock,
  status: Status,
  today: Day,
): readonly PartnerStanding[] {
  const asked = network.partners.map(({ id }) => id).filter((id) => id !== network.id);
  const ids = [...asked, ...Object.keys(lock.sources).filter((id) => !asked.includes(id))];
  const viaOf = (id: NodeId): NodeId => lock.sources[id]?.via ?? network.id;
  // A clock that was ahead may have written a later day; the next sync corrects it.
  const looks = Object.values(status.partners).map(({ last_checked }) => notAfter(last_checked, today));
  const newest = looks.sort().at(-1) ?? "";
  return ids.map((id): PartnerStanding => {
    const source = lock.sources[id];
    const days = status.partners[id];
    const lastChecked = days ? notAfter(days.last_checked, today) : null;
    const isLongAgo = lastChecked !== null && addDays(lastChecked, LONG) < today;
    const isBehind = lastChecked !== null && lastChecked < newest;
    const held = Object.entries(source?.files ?? {}).flatMap(([path, file]) =>
      file.held ? [{ path, commit: file.held.commit, why: file.held.why, stays: true }] : [],
    );
    const leftOut = Object.entries(source?.left_out ?? {}).map(([path, { commit, why }]) => ({
      path,
      commit,
      why,
      stays: false,
    }));
    return {
      id,
      via: viaOf(id),
      brought: ids.filter((other) => viaOf(other) === id),
      version: source
        ? { commit: source.commit, subject: source.subject, committed: source.committed }
        : null,
      copyFrom: source?.copy?.from ?? null,
      lastChecked,
      lastChanged: days ? notAfter(days.last_changed, today) : null,
      silent: isBehind ? "behind" : isLongAgo ? "ago" : null,
      held: source?.held ?? null,
      files: [...held, ...leftOut],
    };
  });
}
