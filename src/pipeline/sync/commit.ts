import { aboutSource } from "../../core/sync/about-source.ts";
import { nameMirror } from "../../core/sync/address.ts";
import { compareFiles, isDifferent } from "../../core/sync/compare-locked.ts";
import { doubtHistory, holdWhileInDoubt } from "../../core/sync/doubts.ts";
import type { HistoryHold } from "../../core/sync/hold-traits.ts";
import { oursKept } from "../../core/sync/keep-ours.ts";
import { acceptAll, makeLicenceJudge } from "../../core/sync/licences.ts";
import { fail, type Outcome, stay } from "../../core/sync/outcome.ts";
import { listNotTaken } from "../../core/sync/problems/not-taken.ts";
import { readdress } from "../../core/sync/source.ts";
import { understandFiles } from "../../core/sync/understand.ts";
import type { Version } from "../../core/sync/versions.ts";
import { fetchRef } from "../../io/git/fetch-source.ts";
import type { Location } from "../../io/git/location.ts";
import { dropMirror } from "../../io/git/mirror.ts";
import { formatOf } from "../../io/git/object-format.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { RemoteFault, Result } from "../../model/remote.ts";
import { addAll } from "../../values/add-all.ts";
import { readAdoptedFiles } from "./adopt.ts";
import { listKept, listPartnerFiles, readVersions, restoreFiles } from "./disk.ts";
import { doubtContent, doubtSignature } from "./doubt.ts";
import { readFiles } from "./read.ts";
import type { Run } from "./run.ts";

/** Where to get a new commit. */
interface NewCommit {
  location: Location;
  /** Full name of the branch or tag. */
  name: string;
  /** What it leads to, as far as the partner has said. */
  commit: string;
  isMirror: boolean;
  /** True if someone has accepted its history, whatever it is. */
  isAccepted: boolean;
  /** What an earlier run found out about the history of this same commit; null if it was not checked, or it follows. */
  known: HistoryHold | null;
}

/** Fetches what the reference points to, reads it, and checks whether anything about it has to be accepted first. */
export async function takeCommit(
  run: Run,
  asked: Asked,
  previous: LockedSource | null,
  { location, name, commit, isMirror, isAccepted, known }: NewCommit,
): Promise<Result<Outcome, RemoteFault>> {
  const { root, options, limits, emit } = run;
  const node = asked.partner.id;
  const source = { name: nameMirror(node, asked.partner.url), location, format: formatOf(commit) };
  const ours = oursKept(run.ours, node, options);
  const after = isAccepted || known !== null ? null : (previous?.commit ?? null);
  const earlier = readVersions(root, node, previous, limits);
  const judge = options.acceptLicence?.includes(node)
    ? acceptAll
    : makeLicenceJudge(asked, previous, earlier);
  for (;;) {
    emit({ kind: "step", node, step: "fetching" });
    const fetched = await fetchRef(root, source, name, after, limits);
    if (!fetched.ok) return fetched;
    const { facts, mirror } = fetched.value;
    const descent = isAccepted ? "follows" : (known ?? fetched.value.descent);
    // A mirror that is behind can look like one whose history was rewritten: only the partner's own address is certain.
    if (descent !== "follows" && known === null && isMirror)
      return { ok: false, fault: descent === "behind" ? "behind" : "other-history" };
    const doubts =
      descent === "follows" || previous === null
        ? []
        : [doubtHistory(asked, previous, facts.commit, descent)];
    addAll(doubts, await doubtSignature(run, asked, previous, fetched.value));
    emit({ kind: "step", node, step: "reading" });
    await addDamaged(root, location, asked, previous, earlier, limits);
    const read = asked.partner.adopt === null ? readFiles : readAdoptedFiles;
    const files = await read(asked, fetched.value, earlier, limits);
    if (files.ok) {
      const before = { previous, earlier, present: listPartnerFiles(root, node), ours };
      const outcome = understandFiles(asked, facts, files.value, before, judge);
      addAll(doubts, await doubtContent(run, asked, previous, fetched.value, files.value, outcome));
      return { ok: true, value: holdWhileInDoubt(asked, previous, facts.commit, doubts, outcome) };
    }
    if (files.fault !== "broken" || mirror.fresh)
      return doubts.length === 0
        ? files
        : { ok: true, value: holdWhileInDoubt(asked, previous, facts.commit, doubts, fail(asked)) };
    // A mirror is a cache, and this one is incomplete: the second time it is new, so there is no third.
    dropMirror(mirror);
  }
}

/** Held files that were damaged on disk are not in the new commit: they come from the commits they were taken from, if those still exist. */
async function addDamaged(
  root: string,
  location: Location,
  asked: Asked,
  previous: LockedSource | null,
  earlier: Map<string, Version>,
  limits: Run["limits"],
): Promise<void> {
  const files = Object.entries(previous?.files ?? {});
  const lost = files.filter(([path, { held }]) => held && !earlier.has(path)).map(([path]) => path);
  if (previous === null || lost.length === 0) return;
  const restored = await restoreFiles(root, location, asked, previous, lost, limits);
  if (restored.ok) for (const [path, version] of restored.value) earlier.set(path, version);
}

/** Nothing new: the pin stays, and files that were lost or added on disk are restored without reading any other. */
export async function keepFiles(
  run: Run,
  asked: Asked,
  previous: LockedSource,
  location: Location,
): Promise<Result<Outcome, RemoteFault>> {
  const { root, limits, fetches } = run;
  const node = asked.partner.id;
  const names = compareFiles(previous, listPartnerFiles(root, node));
  const restored =
    names.missing.length === 0
      ? { ok: true as const, value: new Map<string, Version>() }
      : await fetches(() => restoreFiles(root, location, asked, previous, names.missing, limits));
  if (!restored.ok) return restored;
  const source = readdress(previous, asked);
  const problems: Problem[] = listNotTaken(
    asked,
    source,
    new Map(),
    listKept(root, node, source, run.ours, limits),
  );
  if (isDifferent(names)) {
    const about = { ...aboutSource(asked, previous), severity: "notice" as const };
    problems.push({ ...about, code: "partners-folder-changed", ...names, lineEnds: false, repaired: true });
  }
  return { ok: true, value: stay(asked, source, problems, restored.value, names.extra) };
}
