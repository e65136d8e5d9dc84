import { redactAddress, settleAddresses } from "../core/sync-address.ts";
import type { Version } from "../core/sync-judge.ts";
import { fail, type Outcome } from "../core/sync-outcome.ts";
import { aboutSource, listNotTaken } from "../core/sync-problems.ts";
import { locate } from "../io/location.ts";
import type { LockedSource } from "../model/lock.ts";
import type { Asked } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { RemoteFault, Result } from "../model/remote.ts";
import { isSameChoice } from "./sync-commit.ts";
import { compareBytes, type Differences, isDifferent, restoreFiles } from "./sync-disk.ts";
import type { Run } from "./sync-run.ts";

/**
 * Compares a source's files with the lock, byte for byte. With `--locked` what differs is brought back from exactly the locked commits; with
 * `--offline` it is only told. The lock stays as it is.
 */
export async function settleLocked(run: Run, asked: Asked, locked: LockedSource | null): Promise<Outcome> {
  const about = aboutSource(asked, locked);
  if (locked === null) return fail(asked, { ...about, severity: "error", code: "not-locked" });
  const outdated = listOutdated(asked, locked);
  run.emit({ kind: "step", node: asked.partner.id, step: "reading" });
  const differences = compareBytes(run.root, asked.partner.id, locked, run.limits);
  const problems = [...outdated, ...listNotTaken(asked, locked, new Map())];
  if (!isDifferent(differences)) return unchanged(asked, locked, problems, new Map(), []);
  const told = { code: "partners-folder-changed" as const, ...differences };
  if (run.options.offline)
    return unchanged(asked, locked, [...problems, { ...about, ...told, repaired: false }], new Map(), []);

  const restored = await run.fetches(() => restore(run, asked, locked, differences));
  if (!restored.ok) {
    const url = redactAddress(locked.url);
    const problem: Problem = {
      ...about,
      code: "partner-unreachable",
      reason: restored.fault,
      address: url,
      asked: url,
      ...(restored.limit && { limit: restored.limit }),
    };
    return { ...fail(asked, problem), problems: [...problems, problem] };
  }
  const repaired: Problem = { ...about, ...told, severity: "notice", repaired: true };
  return unchanged(asked, locked, [...problems, repaired], restored.value, differences.extra);
}

/** From the first address that has the locked commits. */
async function restore(
  { root, network, limits, emit }: Run,
  asked: Asked,
  locked: LockedSource,
  { changed, missing }: Differences,
): Promise<Result<ReadonlyMap<string, Version>, RemoteFault>> {
  emit({ kind: "step", node: asked.partner.id, step: "fetching" });
  const partner = { ...asked.partner, url: locked.url };
  const addresses = settleAddresses(partner, network.substitutes, asked.via === network.id);
  let first: Result<never, RemoteFault> | null = null;
  for (const address of addresses.ok ? addresses.value : []) {
    const location = locate(root, address);
    const restored = location.ok
      ? await restoreFiles(root, location.value, asked, locked, [...changed, ...missing], limits)
      : location;
    if (restored.ok) return restored;
    first ??= restored;
  }
  return first ?? { ok: false, fault: "unknown" };
}

function unchanged(
  asked: Asked,
  source: LockedSource,
  problems: readonly Problem[],
  restored: ReadonlyMap<string, Version>,
  present: readonly string[],
): Outcome {
  const bytes = new Map([...restored].map(([path, version]) => [path, version.bytes]));
  return { settled: { asked, kind: "found", source, bytes, present }, problems, network: null };
}

/** What `network.yaml` asks for that the lock does not have. */
function listOutdated(asked: Asked, locked: LockedSource): Problem[] {
  const { url, ref } = asked.partner;
  const about = aboutSource(asked, locked);
  const outdated = (key: "url" | "ref" | "choice"): Problem => ({ ...about, code: "lock-outdated", key });
  return [
    ...(url === locked.url ? [] : [outdated("url")]),
    ...(ref === locked.ref ? [] : [outdated("ref")]),
    ...(isSameChoice(asked, locked) ? [] : [outdated("choice")]),
  ];
}
