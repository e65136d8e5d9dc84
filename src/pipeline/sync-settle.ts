import { isRef, nameMirror, redactAddress, settleAddresses } from "../core/sync-address.ts";
import { fail, type Outcome } from "../core/sync-outcome.ts";
import { aboutSource } from "../core/sync-problems.ts";
import { type Location, locate } from "../io/location.ts";
import { dropMirror, mirrorPath } from "../io/mirror.ts";
import { readRef } from "../io/read-ref.ts";
import type { LockedSource } from "../model/lock.ts";
import type { Asked } from "../model/plan.ts";
import type { Address, RefAnswer, RemoteFault, Result } from "../model/remote.ts";
import { isSameChoice, keepFiles, takeCommit } from "./sync-commit.ts";
import type { Run } from "./sync-run.ts";

/** Looks at one source: where its reference is now, and when that has moved, what is there. Its address first, then its mirrors. */
export async function settleSource(run: Run, asked: Asked, previous: LockedSource | null): Promise<Outcome> {
  const about = aboutSource(asked, previous);
  const { url, ref } = asked.partner;
  const addresses = settleAddresses(asked.partner, run.network.substitutes, asked.via === run.network.id);
  if (!addresses.ok) return fail(asked, { ...about, code: "address-refused", ...addresses.fault });
  if (!isRef(ref)) return fail(asked, { ...about, code: "ref-refused", ref });
  const outcomes: Outcome[] = [];
  for (const address of addresses.value) {
    const answer = await tryAddress(run, asked, previous, address, outcomes.length > 0);
    if (answer.ok) return answer.value;
    const where = address.kind === "disk" ? address.path : address.url;
    outcomes.push(
      fail(asked, {
        ...about,
        code: "partner-unreachable",
        reason: answer.fault,
        address: redactAddress(where),
        asked: redactAddress(url),
        ...(answer.limit && { limit: answer.limit }),
      }),
    );
  }
  const [first] = outcomes;
  if (first === undefined) throw new Error("a partner without any address");
  return first;
}

/** The fault says that another address may do better; all else is an outcome. */
async function tryAddress(
  run: Run,
  asked: Asked,
  previous: LockedSource | null,
  address: Address,
  isMirror: boolean,
): Promise<Result<Outcome, RemoteFault>> {
  const { root, limits, emit } = run;
  const node = asked.partner.id;
  const location = locate(root, address);
  if (!location.ok) return location;
  const answer = await run.checks(() => {
    emit({ kind: "step", node, step: "checking" });
    return readRef(location.value, asked.partner.ref, limits);
  });
  if (!answer.ok) return answer;
  return answer.value.kind === "found"
    ? compareCommit(run, asked, previous, { location: location.value, isMirror, ...answer.value })
    : { ok: true, value: describeAbsence(asked, previous, answer.value) };
}

async function compareCommit(
  run: Run,
  asked: Asked,
  previous: LockedSource | null,
  found: { location: Location; isMirror: boolean; name: string; commit: string },
): Promise<Result<Outcome, RemoteFault>> {
  const node = asked.partner.id;
  const { acceptRewrite, acceptLicence } = run.options;
  const isAccepted = acceptRewrite.includes(node);
  const held = previous?.held?.commit === found.commit ? previous.held.why : null;
  const known = held === "rewritten" || held === "gone" ? held : null;
  // A licence that is accepted now may be that of a single text which waits, while everything else was taken.
  const mayAccept = acceptLicence?.includes(node) && asked.partner.licences !== null;
  // So may a file that was too large, when a person asks for this partner by name: the mirror was made without it.
  const mayFit = run.options.partners?.includes(node) && hasTooLarge(previous);
  if (mayFit) dropMirror({ path: mirrorPath(run.root, nameMirror(node, asked.partner.url)), fresh: false });
  if (previous?.commit === found.commit && isSameChoice(asked, previous) && !mayAccept && !mayFit) {
    const kept = await keepFiles(run, asked, previous, found.location);
    // What a version of Commonkit made of a foreign file may not be what this one makes of it: then it is made anew.
    if (kept.ok || asked.partner.adopt === null || kept.fault !== "broken") return kept;
  }
  run.emit({ kind: "step", node, step: "waiting" });
  return run.fetches(() => takeCommit(run, asked, previous, { ...found, isAccepted, known }));
}

function hasTooLarge(source: LockedSource | null): boolean {
  const held = Object.values(source?.files ?? {}).map(({ held }) => held?.why);
  return [...held, ...Object.values(source?.left_out ?? {}).map(({ why }) => why)].includes("too-large");
}

function describeAbsence(
  asked: Asked,
  previous: LockedSource | null,
  answer: Exclude<RefAnswer, { kind: "found" }>,
): Outcome {
  const about = aboutSource(asked, previous);
  if (answer.kind === "empty") return fail(asked, { ...about, code: "partner-empty" });
  return fail(asked, {
    ...about,
    code: "partner-ref-missing",
    ref: asked.partner.ref,
    names: answer.names,
  });
}
