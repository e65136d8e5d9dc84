import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { Place, Severity } from "../../model/problems/base.ts";
import type { Kept } from "../../model/problems/holds.ts";
import { placeInNetwork } from "../files/locate.ts";

/** Where a problem with a source is shown: at the entry in the node's own `network.yaml` that brought it. */
export function placeOf({ place }: Pick<Asked, "place">): Place {
  return placeInNetwork(place);
}

/** What every problem with one source has. It is a warning as long as something from the source is published. */
export function aboutSource(
  asked: Asked,
  source: LockedSource | null,
): {
  node: string;
  kept: Kept | null;
  severity: Severity;
  place: Place;
} {
  const kept = source === null ? null : { commit: source.commit, committed: source.committed };
  return {
    node: asked.partner.id,
    kept,
    severity: kept === null ? "error" : "warning",
    place: placeOf(asked),
  };
}
