import type { LockedSource } from "../../../model/lock.ts";
import type { Asked } from "../../../model/plan.ts";
import type { Problem } from "../../../model/problems/problem.ts";
import type { LimitName, RemoteFault } from "../../../model/remote.ts";
import { aboutSource } from "../about-source.ts";
import { redactAddress } from "../address.ts";
import { isSameChoice } from "../same-choice.ts";

/** What `network.yaml` asks for that the lock does not have. */
export function listOutdated(asked: Asked, locked: LockedSource): Problem[] {
  const { url, ref } = asked.partner;
  const about = aboutSource(asked, locked);
  const outdated = (key: "url" | "ref" | "choice"): Problem => ({ ...about, code: "lock-outdated", key });
  return [
    ...(url === locked.url ? [] : [outdated("url")]),
    ...(ref === locked.ref ? [] : [outdated("ref")]),
    ...(isSameChoice(asked, locked) ? [] : [outdated("choice")]),
  ];
}

const MOST_NAMED = 5;

/** The lock says about these paths what is not in the partner's commits. */
export const describeForged = (asked: Asked, locked: LockedSource, paths: readonly string[]): Problem => ({
  ...aboutSource(asked, locked),
  severity: "error",
  code: "lock-forged",
  paths: paths.slice(0, MOST_NAMED),
  count: paths.length,
});

/** What the lock says could not be fetched. */
export function describeFault(
  asked: Asked,
  locked: LockedSource,
  { fault, limit }: { fault: RemoteFault; limit?: LimitName },
): Problem {
  const url = redactAddress(locked.url);
  return {
    ...aboutSource(asked, locked),
    code: "partner-unreachable",
    reason: fault,
    address: url,
    asked: url,
    ...(limit && { limit }),
  };
}
