import { aboutSource } from "../../core/sync/about-source.ts";
import { settleAddresses } from "../../core/sync/address.ts";
import { isDifferent } from "../../core/sync/compare-locked.ts";
import { toCarrier } from "../../core/sync/copy.ts";
import { fail, type Outcome, stay } from "../../core/sync/outcome.ts";
import { describeFault, describeForged, listOutdated } from "../../core/sync/problems/locked.ts";
import { listNotTaken } from "../../core/sync/problems/not-taken.ts";
import { listWays } from "../../core/sync/ways.ts";
import type { Location } from "../../io/git/location.ts";
import { locateWay } from "../../io/git/token.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { RemoteFault, Result } from "../../model/remote.ts";
import { compareBytes, haveOtherLineEnds, listKept, restoreFiles } from "./disk.ts";
import type { Run } from "./run.ts";
import { listForged } from "./verify.ts";

/**
 * Compares a source's files with the lock, byte for byte. With `--locked` the lock is compared with the partner's commits, and what differs
 * on disk is restored from exactly these; with `--offline` it is only reported. The lock stays as it is.
 */
export async function settleLocked(run: Run, asked: Asked, locked: LockedSource | null): Promise<Outcome> {
  const about = aboutSource(asked, locked);
  if (locked === null) return fail(asked, { ...about, severity: "error", code: "not-locked" });
  run.emit({ kind: "step", node: asked.partner.id, step: "reading" });
  const differences = compareBytes(run.root, asked.partner.id, locked, run.limits);
  const problems = [
    ...listOutdated(asked, locked),
    ...listNotTaken(
      asked,
      locked,
      new Map(),
      listKept(run.root, asked.partner.id, locked, run.ours, run.limits),
    ),
  ];
  const isSame = !isDifferent(differences);
  const lineEnds = !isSame && haveOtherLineEnds(run.root, asked.partner.id, locked, differences, run.limits);
  const told = { code: "partners-folder-changed" as const, ...differences, lineEnds };
  if (run.options.offline) {
    const changed: Problem[] = isSame ? [] : [{ ...about, ...told, repaired: false }];
    return stay(asked, locked, [...problems, ...changed], new Map(), []);
  }

  const forged = await run.fetches(() =>
    fromFirst(run, asked, locked, (location) =>
      listForged(run.root, location, asked, locked, differences.changed, run.limits),
    ),
  );
  if (forged.ok && forged.value.length > 0)
    return fail(asked, ...problems, describeForged(asked, locked, forged.value));
  // A partner that does not answer now keeps no one from publishing what is as the lock says.
  if (isSame)
    return stay(
      asked,
      locked,
      forged.ok ? problems : [...problems, { ...describeFault(asked, locked, forged), severity: "notice" }],
      new Map(),
      [],
    );
  const wanted = [...differences.changed, ...differences.missing];
  const restored = await run.fetches(() =>
    fromFirst(run, asked, locked, (location) =>
      restoreFiles(run.root, location, asked, locked, wanted, run.limits),
    ),
  );
  if (!restored.ok) return fail(asked, ...problems, describeFault(asked, locked, restored));
  const repaired: Problem = { ...about, ...told, severity: "notice", repaired: true };
  return stay(asked, locked, [...problems, repaired], restored.value, differences.extra);
}

/** From the first address that works; a copy from the addresses of the node that has it. */
async function fromFirst<T>(
  run: Run,
  asked: Asked,
  locked: LockedSource,
  work: (location: Location) => Promise<Result<T, RemoteFault>>,
): Promise<Result<T, RemoteFault>> {
  const { network, emit } = run;
  emit({ kind: "step", node: asked.partner.id, step: "fetching" });
  const holder = locked.copy ? toCarrier(network, locked.copy) : asked;
  const partner = { ...holder.partner, url: locked.copy?.url ?? locked.url };
  const addresses = settleAddresses(partner, network.substitutes, holder.via === network.id);
  let first: Result<never, RemoteFault> | null = null;
  for (const way of addresses.ok ? listWays(network.id, { ...holder, partner }, addresses.value) : []) {
    const location = locateWay(run.root, way);
    const done = location.ok ? await work(location.value) : location;
    if (done.ok) return done;
    first ??= done;
  }
  return first ?? { ok: false, fault: "unknown" };
}
