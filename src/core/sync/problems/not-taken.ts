import type { LockedSource, NotTaken } from "../../../model/lock.ts";
import type { Asked } from "../../../model/plan.ts";
import type { Problem } from "../../../model/problems/problem.ts";
import type { EntryFault } from "../../../model/problems/sync.ts";
import { toolkitOf } from "../../documents/parse-path.ts";
import { aboutSource } from "../about-source.ts";
import type { Refusal } from "../versions.ts";
import { listNotAdopted } from "./adopted.ts";

const ENTRY_FAULTS: Readonly<Record<EntryFault, true>> = {
  link: true,
  submodule: true,
  name: true,
  twin: true,
  reserved: true,
  "not-as-locked": true,
  "too-large": true,
  "not-text": true,
  "not-as-named": true,
};

/**
 * One problem for each file of a source whose version at the pinned commit is not used, according to the lock, so that a run that finds
 * nothing new still reports what waits. `causes` are the mistakes themselves, by path, as far as this run has read them.
 */
export function listNotTaken(
  asked: Asked,
  source: LockedSource,
  causes: ReadonlyMap<string, Refusal | null>,
): Problem[] {
  if (asked.partner.adopt !== null) return listNotAdopted(asked, source);
  const held = Object.entries(source.files).flatMap(([path, { held, since }]) =>
    held === undefined ? [] : [describe(asked, source, path, held, since, causes)],
  );
  const leftOut = Object.entries(source.left_out ?? {}).map(([path, entry]) =>
    describe(asked, source, path, entry, null, causes),
  );
  return [...held, ...leftOut];
}

function describe(
  asked: Asked,
  source: LockedSource,
  path: string,
  { commit, why }: NotTaken,
  stays: string | null,
  causes: ReadonlyMap<string, Refusal | null>,
): Problem {
  const about = { ...aboutSource(asked, source), path, stays };
  if (isEntryFault(why)) return { ...about, code: "partner-file-refused", reason: why };
  const cause = causes.get(path) ?? null;
  if (cause?.code === "licence-refused")
    return { ...about, code: "partner-file-licence", licence: cause.licence };
  if (why === "licence-refused") return { ...about, code: "partner-file-licence", licence: null };
  return { ...about, code: "partner-file-held", found: commit, why, cause };
}

function isEntryFault(why: string): why is EntryFault {
  return Object.hasOwn(ENTRY_FAULTS, why);
}

const MOST_NAMED = 5;

/** One problem for all files of kinds that are not shared; none if there are none. */
export function listOthers(asked: Asked, source: LockedSource, others: readonly string[]): Problem[] {
  if (others.length === 0) return [];
  const about = { ...aboutSource(asked, source), severity: "notice" as const };
  return [
    { ...about, code: "partner-files-not-taken", count: others.length, paths: others.slice(0, MOST_NAMED) },
  ];
}

/**
 * One problem for each toolkit that `include` names and that does not exist there. The lock shows this too, so a run that finds nothing
 * new still reports it.
 */
export function listMissingToolkits(asked: Asked, source: LockedSource): Problem[] {
  const paths = [...Object.keys(source.files), ...Object.keys(source.left_out ?? {})];
  return (asked.partner.include ?? [])
    .filter((toolkit) => !paths.some((path) => toolkitOf(path) === toolkit))
    .map((toolkit) => ({ ...aboutSource(asked, source), code: "partner-toolkit-missing", toolkit }));
}
