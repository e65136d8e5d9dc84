import type { Commit, Day, DocumentId, NodeId } from "../../model/ids.ts";
import type { HoldReason, Lock, LockedSource, Status } from "../../model/lock.ts";
import type { Asked, FileWrite, SourceOutcome, SyncPlan } from "../../model/plan.ts";
import { addAll } from "../../values/add-all.ts";
import { documentAt } from "../documents/parse-path.ts";
import { correctDays, correctSource } from "./ahead.ts";

/** The result of looking at one source. */
export type Settled = { asked: Asked } & (
  | { kind: "failed" }
  /** Not looked at in this run. */
  | { kind: "kept" }
  | { kind: "held"; found: Commit; why: HoldReason }
  | {
      kind: "found";
      source: LockedSource;
      /** Bytes of the files that are not yet on disk as they should be, by path in the partner's repository. */
      bytes: ReadonlyMap<string, Uint8Array>;
      /** Paths that are on disk now. */
      present: readonly string[];
    }
);

/** Everything that a plan is made from. */
export interface PlanInput {
  lock: Lock;
  status: Status;
  settled: readonly Settled[];
  /** Paths on disk of sources that no node lists any more. */
  delisted: ReadonlyMap<NodeId, readonly string[]>;
  today: Day;
}

/** Decides what is written and removed, what lock and status will say, and what to report about each source. */
export function planSync({ lock, status, settled, delisted, today }: PlanInput): SyncPlan {
  const locked = new Map(Object.entries(lock.sources));
  const seen = new Map(Object.entries(status.partners));
  const sources = new Map([...locked].filter(([node]) => !delisted.has(node)));
  const days = new Map([...seen].filter(([node]) => sources.has(node)));
  const writes: FileWrite[] = [];
  const removes: string[] = [];
  const outcomes: SourceOutcome[] = [];
  for (const one of settled) {
    const node = one.asked.partner.id;
    const previous = locked.get(node) ?? null;
    const outcome = describeOutcome(one, previous);
    if (one.kind === "found") {
      sources.set(node, one.source);
      for (const [path, bytes] of one.bytes) writes.push({ path: `partners/${node}/${path}`, bytes });
      const extra = one.present.filter((path) => !Object.hasOwn(one.source.files, path));
      addAll(
        removes,
        extra.map((path) => `partners/${node}/${path}`),
      );
    }
    if (one.kind === "held" && previous !== null)
      sources.set(node, { ...previous, held: { commit: one.found, why: one.why } });
    // A copy came from elsewhere: its own address was not reached, and a failed check changes neither day.
    const isCopy = (one.kind === "found" ? one.source : previous)?.copy !== undefined;
    const checked = (one.kind === "found" || one.kind === "held") && sources.has(node) && !isCopy;
    if (checked) days.set(node, moveDays(seen.get(node), outcome?.kind, today));
    if (outcome !== null) outcomes.push(outcome);
  }
  for (const [node, paths] of delisted) {
    addAll(
      removes,
      paths.map((path) => `partners/${node}/${path}`),
    );
    outcomes.push(describeRemoval(node, locked.get(node) ?? null));
  }
  return {
    writes,
    removes,
    lock: { format: 1, sources: mapValues(sources, (source) => correctSource(source, today)) },
    status: { format: 1, partners: mapValues(days, (known) => correctDays(known, today)) },
    outcomes,
  };
}

const mapValues = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries([...map].map(([key, value]) => [key, change(value)]));

type PartnerDays = Status["partners"][NodeId];

function moveDays(before: PartnerDays | undefined, kind: string | undefined, today: Day): PartnerDays {
  const changed = kind === "first" || kind === "moved" || before === undefined;
  return { last_checked: today, last_changed: changed ? today : before.last_changed };
}

/** Null for a source that was not looked at. */
function describeOutcome(settled: Settled, previous: LockedSource | null): SourceOutcome | null {
  if (settled.kind === "kept") return null;
  const { partner, via } = settled.asked;
  const next = settled.kind === "found" ? settled.source : previous;
  const changes =
    settled.kind === "found" ? compareSources(partner.id, previous, settled.source) : NO_CHANGES;
  const isMoved =
    previous?.commit !== next?.commit || Object.values(changes).some(({ length }) => length > 0);
  const kind =
    settled.kind !== "found" ? settled.kind : previous === null ? "first" : isMoved ? "moved" : "unchanged";
  return { node: partner.id, via, kind, ...describePin(next), ...changes };
}

function describeRemoval(node: NodeId, previous: LockedSource | null): SourceOutcome {
  const gone = previous === null ? NO_CHANGES : compareSources(node, previous, { ...previous, files: {} });
  return { node, via: previous?.via ?? node, kind: "removed", ...describePin(previous), ...gone };
}

type Pin = Pick<SourceOutcome, "commit" | "subject" | "committed" | "copyFrom">;

function describePin(source: LockedSource | null): Pin {
  const { commit = null, subject = null, committed = null, copy } = source ?? {};
  return { commit, subject, committed, ...(copy && { copyFrom: copy.from }) };
}

type Changes = Pick<SourceOutcome, "added" | "updated" | "removed" | "others">;
const NO_CHANGES: Changes = { added: [], updated: [], removed: [], others: [] };

/** What happened to a source's files; everything is new if there were none before. */
export function compareSources(node: NodeId, before: LockedSource | null, after: LockedSource): Changes {
  const old = before?.files ?? {};
  const paths = [...new Set([...Object.keys(old), ...Object.keys(after.files)])].sort();
  const changed = paths.filter((path) => old[path]?.digest !== after.files[path]?.digest);
  const documents = [...new Set(changed.flatMap((path) => documentAt(node, path) ?? []))];
  const had = listDocuments(node, Object.keys(old));
  const has = listDocuments(node, Object.keys(after.files));
  return {
    added: documents.filter((id) => !had.has(id)),
    updated: documents.filter((id) => had.has(id) && has.has(id)),
    removed: documents.filter((id) => !has.has(id)),
    others: changed.filter((path) => documentAt(node, path) === null && path !== "network.lock.json"),
  };
}

function listDocuments(node: NodeId, paths: readonly string[]): Set<DocumentId> {
  return new Set(paths.flatMap((path) => documentAt(node, path) ?? []));
}
