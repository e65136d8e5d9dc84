import type { Problem } from "../../../model/problems/problem.ts";
import { aboutSource } from "../about-source.ts";
import { isAhead } from "../ahead.ts";
import type { PlanInput } from "../plan.ts";

/** One problem for each source whose version, or whose days in the status, are from later than today. */
export function listAhead({ lock, status, settled, today }: Omit<PlanInput, "delisted">): Problem[] {
  return settled.flatMap((one): Problem[] => {
    const node = one.asked.partner.id;
    const previous = Object.hasOwn(lock.sources, node) ? (lock.sources[node] ?? null) : null;
    const source = one.kind === "found" ? one.source : previous;
    const { last_checked = "", last_changed = "" } = status.partners[node] ?? {};
    const day = last_checked > last_changed ? last_checked : last_changed;
    const about = {
      ...aboutSource(one.asked, previous),
      severity: "warning" as const,
      code: "day-ahead" as const,
    };
    return [
      ...(source !== null && isAhead(source.committed, today)
        ? [{ ...about, day: source.committed.slice(0, 10), of: "version" as const }]
        : []),
      ...(day > today ? [{ ...about, day, of: "check" as const }] : []),
    ];
  });
}
