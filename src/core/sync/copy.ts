import type { Lock, LockedSource } from "../../model/lock.ts";
import type { Network, Partner } from "../../model/network.ts";
import type { Asked } from "../../model/plan.ts";
import type { CommitFacts, RemoteFault, SyncLimits, TreeEntry } from "../../model/remote.ts";
import { digestBytes, judgeBytes } from "./bytes.ts";
import type { Outcome } from "./outcome.ts";
import { type ChosenTree, chooseFiles } from "./tree.ts";
import type { ReadFiles } from "./understand.ts";
import type { Version, Versions } from "./versions.ts";

/** Faults by which an address does not answer as itself; if it answers with too much, or with something broken, no copy replaces it. */
const SILENT: ReadonlySet<RemoteFault> = new Set<RemoteFault>([
  ...(["not-found", "removed", "refused", "forbidden", "declined", "server-error", "too-often"] as const),
  ...(["timeout", "slow", "cut", "unknown-host", "no-answer", "proxy", "proxy-sign-in"] as const),
  ...(["certificate", "expired", "not-tls", "no-tls", "redirected", "not-git"] as const),
  ...(["no-such-folder", "disk-not-git"] as const),
]);

/** True for a source that a partner brings, that does not answer, and from which nothing was ever fetched directly. The node's own partners are never copied. */
export function isCopyWanted(
  own: string,
  { settled, problems }: Outcome,
  previous: LockedSource | null,
): boolean {
  const [problem] = problems;
  return (
    settled.kind === "failed" &&
    settled.asked.via !== own &&
    (previous === null || previous.copy !== undefined) &&
    problem?.code === "partner-unreachable" &&
    SILENT.has(problem.reason)
  );
}

/** Who brought a source, then who brought that one, up to one of the node's own partners: those whose repository is fetched, each at the version that will be published. */
export function listCarriers(
  own: string,
  { via }: Asked,
  decided: readonly Outcome[],
  lock: Lock,
): { asked: Asked; source: LockedSource }[] {
  const byNode = new Map(decided.map(({ settled }) => [settled.asked.partner.id, settled]));
  const carriers: { asked: Asked; source: LockedSource }[] = [];
  const seen = new Set<string>([own]);
  for (let id = via; !seen.has(id); ) {
    seen.add(id);
    const settled = byNode.get(id);
    if (settled === undefined) break;
    const before = Object.hasOwn(lock.sources, id) ? lock.sources[id] : undefined;
    const source = settled.kind === "found" ? settled.source : before;
    if (source !== undefined && source.copy === undefined) carriers.push({ asked: settled.asked, source });
    id = settled.asked.via;
  }
  return carriers;
}

/** The node with the copy as a source to ask: one of the own partners if it is one, or else one whose address others chose. */
export function toCarrier(
  network: Network,
  { from, url }: NonNullable<LockedSource["copy"]>,
): Pick<Asked, "partner" | "via"> {
  const listed = network.partners.find(({ id }) => id === from);
  const nothing = { mirrors: [], ref: "main", include: null, languages: null, follow: false };
  const partner: Partner = listed ?? {
    ...nothing,
    ...{ id: from, url, licences: null, signers: null, adopt: null, place: { line: 1, column: 1 } },
  };
  return { partner, via: listed ? network.id : from };
}

/** What a node has of a source in its copy, chosen like that source's own files; null if it is more than the limit for one partner. */
export function readCarried(
  entries: readonly TreeEntry[],
  folder: string,
  include: Partner["include"],
  limits: SyncLimits,
): ChosenTree | null {
  const theirs = entries.flatMap((entry) =>
    entry.path?.startsWith(`${folder}/`) ? [{ ...entry, path: entry.path.slice(folder.length + 1) }] : [],
  );
  const chosen = chooseFiles(theirs, include, limits);
  const size = chosen.files.reduce((sum, file) => sum + file.size, 0);
  return chosen.files.length > limits.files || size > limits.sourceBytes ? null : chosen;
}

/**
 * A copy's files as if they came from the source itself, at the commits that the other node's lock says. Files that differ from that lock are
 * left out. If that node adopted the source, the files are ordinary ones already.
 */
export function toCopy(
  asked: Asked,
  locked: LockedSource,
  { files, refused, others }: ChosenTree,
  blobs: ReadonlyMap<string, Uint8Array>,
  earlier: Versions,
): { own: Asked; facts: CommitFacts; files: ReadFiles } {
  const found = new Map<string, Version>();
  const rejected = new Map<string, { blob: string; why: string }>();
  for (const { path, blob, reason } of refused) rejected.set(path, { blob, why: reason });
  for (const { path, blob, kind } of files) {
    const bytes = blobs.get(blob) ?? new Uint8Array();
    const entry = Object.hasOwn(locked.files, path) ? locked.files[path] : undefined;
    const isAsLocked = entry !== undefined && digestBytes(bytes) === entry.digest;
    const fault = isAsLocked ? judgeBytes(path, kind, bytes) : "not-as-locked";
    if (fault !== null || entry === undefined) rejected.set(path, { blob, why: fault ?? "not-as-locked" });
    else {
      const stored = earlier.get(path)?.blob === blob;
      found.set(path, { blob, since: entry.since, bytes, stored });
    }
  }
  const { commit, subject, committed } = locked;
  const all = new Map(files.map(({ path, blob }) => [path, blob]));
  return {
    own: { ...asked, partner: { ...asked.partner, adopt: null } },
    facts: { commit, subject, seconds: Date.parse(committed) / 1000 },
    files: { found, rejected, blobs: all, others },
  };
}
