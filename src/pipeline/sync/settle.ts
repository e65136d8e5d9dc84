import { aboutSource } from "../../core/sync/about-source.ts";
import { isRef, nameMirror, redactAddress, settleAddresses } from "../../core/sync/address.ts";
import { isHistoryHold } from "../../core/sync/hold-traits.ts";
import { hasReleased, oursKept } from "../../core/sync/keep-ours.ts";
import { fail, type Outcome } from "../../core/sync/outcome.ts";
import {
  describeAbsence,
  describeMirror,
  describeUnreachable,
  type Failure,
} from "../../core/sync/problems/reach.ts";
import { isSameChoice } from "../../core/sync/same-choice.ts";
import { listWays } from "../../core/sync/ways.ts";
import type { Location } from "../../io/git/location.ts";
import { dropMirror, mirrorPath } from "../../io/git/mirror.ts";
import { readRef } from "../../io/git/read-ref.ts";
import { describeToken, locateWay } from "../../io/git/token.ts";
import { ChildStopped } from "../../io/machine/watch-child.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { RemoteFault, Result, Way } from "../../model/remote.ts";
import { keepFiles, takeCommit } from "./commit.ts";
import type { Run } from "./run.ts";

/** Checks one source: where its reference is now, and if that has changed, what is there. Its address first, then its mirrors. */
export async function settleSource(run: Run, asked: Asked, previous: LockedSource | null): Promise<Outcome> {
  const about = aboutSource(asked, previous);
  const { ref } = asked.partner;
  const addresses = settleAddresses(asked.partner, run.network.substitutes, asked.via === run.network.id);
  if (!addresses.ok) return fail(asked, { ...about, code: "address-refused", ...addresses.fault });
  if (!isRef(ref)) return fail(asked, { ...about, code: "ref-refused", ref });
  const failures: (Failure & { way: Way })[] = [];
  for (const way of listWays(run.network.id, asked, addresses.value)) {
    const { address } = way;
    const where = redactAddress(address.kind === "disk" ? address.path : address.url);
    const answer = await tryAddress(run, asked, previous, way, failures.length > 0).catch(
      (fault: unknown): Result<Outcome, RemoteFault> => {
        if (fault instanceof ChildStopped) return { ok: false, fault: "ended" };
        throw fault;
      },
    );
    const [first] = failures;
    if (answer.ok && first === undefined) return answer.value;
    if (answer.ok && first) {
      const problem = describeMirror(asked, previous, first, where);
      return { ...answer.value, problems: [problem, ...answer.value.problems] };
    }
    if (!answer.ok) {
      const { fault: reason, limit } = answer;
      failures.push({ reason, address: where, way, ...(limit && { limit }) });
    }
  }
  const [first, ...mirrors] = failures;
  if (first === undefined) throw new Error("a partner without any address");
  const token = first.way.token === null ? null : describeToken(first.way.token);
  return fail(asked, ...describeUnreachable(asked, previous, [first, ...mirrors], token));
}

/** A fault means that another address may work; everything else is an outcome. */
async function tryAddress(
  run: Run,
  asked: Asked,
  previous: LockedSource | null,
  way: Way,
  isMirror: boolean,
): Promise<Result<Outcome, RemoteFault>> {
  const { limits, emit } = run;
  const node = asked.partner.id;
  const location = locateWay(run.root, way);
  if (!location.ok) return location;
  const answer = await run.checks(() => {
    emit({ kind: "step", node, step: "checking" });
    return readRef(location.value, asked.partner.ref, limits);
  });
  if (!answer.ok) return answer;
  if (answer.value.kind === "found")
    return compareCommit(run, asked, previous, { location: location.value, isMirror, ...answer.value });
  return isMirror
    ? { ok: false, fault: "ref-missing" }
    : { ok: true, value: fail(asked, describeAbsence(asked, previous, answer.value)) };
}

async function compareCommit(
  run: Run,
  asked: Asked,
  previous: LockedSource | null,
  found: { location: Location; isMirror: boolean; name: string; commit: string },
): Promise<Result<Outcome, RemoteFault>> {
  const node = asked.partner.id;
  // People accept what the partner itself has, never what a mirror has instead.
  const { acceptRewrite, acceptLicence } = run.options;
  const isAccepted = !found.isMirror && acceptRewrite?.includes(node) === true;
  const held = previous?.held?.commit === found.commit ? previous.held.why : null;
  const known = held !== null && isHistoryHold(held) ? held : null;
  // A licence that is accepted now may be that of a single text that waits, while everything else is used.
  const mayAccept = acceptLicence?.includes(node) && asked.partner.licences !== null;
  // So may a file that was too large, if someone asks for this partner by name: the mirror was made without it.
  const mayFit = run.options.partners?.includes(node) && hasTooLarge(previous);
  if (mayFit) dropMirror({ path: mirrorPath(run.root, nameMirror(node, asked.partner.url)) });
  // So may a version that waits for the sake of the node's own texts.
  const mayLeave = previous !== null && hasReleased(node, previous, oursKept(run.ours, node, run.options));
  const isSettled = !mayAccept && !mayFit && !mayLeave;
  if (previous?.commit === found.commit && isSameChoice(asked, previous) && isSettled) {
    const kept = await keepFiles(run, asked, previous, found.location);
    // What one version of Commonkit made from a foreign file may differ from what this one makes: then it is made again.
    if (kept.ok || asked.partner.adopt === null || kept.fault !== "broken") return kept;
  }
  run.emit({ kind: "step", node, step: "waiting" });
  return run.fetches(() => takeCommit(run, asked, previous, { ...found, isAccepted, known }));
}

function hasTooLarge(source: LockedSource | null): boolean {
  const held = Object.values(source?.files ?? {}).map(({ held }) => held?.why);
  return [...held, ...Object.values(source?.left_out ?? {}).map(({ why }) => why)].includes("too-large");
}
