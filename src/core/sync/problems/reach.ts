import type { LockedSource } from "../../../model/lock.ts";
import type { Asked } from "../../../model/plan.ts";
import type { Problem } from "../../../model/problems/problem.ts";
import type { PartnerUnreachable } from "../../../model/problems/reach.ts";
import type { LimitName, RefAnswer, RemoteFault } from "../../../model/remote.ts";
import { aboutSource } from "../about-source.ts";
import { redactAddress } from "../address.ts";

/** Why nothing came from one address, which is safe to show; `limit` is the limit that was reached, if that is why. */
export interface Failure {
  reason: RemoteFault;
  limit?: LimitName;
  address: string;
}

/** Nothing came from any address of a source: reports its own address, then each mirror. `token` is the access token for it, null if none is meant for it. */
export function describeUnreachable(
  asked: Asked,
  previous: LockedSource | null,
  [{ reason, limit, address }, ...mirrors]: readonly [Failure, ...Failure[]],
  token: NonNullable<PartnerUnreachable["token"]> | null,
): Problem[] {
  const about = aboutSource(asked, previous);
  const url = redactAddress(asked.partner.url);
  return [
    {
      ...{ ...about, code: "partner-unreachable", reason, address, asked: url, token },
      ...(limit && { limit }),
    },
    ...mirrors.map(({ reason, address }): Problem => {
      return { ...about, severity: "notice", code: "mirror-passed-over", reason, address };
    }),
  ];
}

/** A mirror was read, because its own address failed. */
export const describeMirror = (
  asked: Asked,
  previous: LockedSource | null,
  first: Failure,
  mirror: string,
): Problem => ({
  ...aboutSource(asked, previous),
  severity: "notice",
  code: "mirror-used",
  address: mirror,
  asked: first.address,
  reason: first.reason,
});

/** A source that answers does not have the branch or tag that was asked for, or is empty. */
export function describeAbsence(
  asked: Asked,
  previous: LockedSource | null,
  answer: Exclude<RefAnswer, { kind: "found" }>,
): Problem {
  const about = aboutSource(asked, previous);
  if (answer.kind === "empty") return { ...about, code: "partner-empty" };
  return { ...about, code: "partner-ref-missing", ref: asked.partner.ref, names: answer.names };
}
