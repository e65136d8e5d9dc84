import type { LockedSource, NotTaken } from "../../../model/lock.ts";
import type { Asked } from "../../../model/plan.ts";
import type { Problem } from "../../../model/problems/problem.ts";
import type { EntryFault } from "../../../model/problems/sync.ts";
import { documentAt, parsePath, toolkitOf } from "../../documents/parse-path.ts";
import { aboutSource } from "../about-source.ts";
import { type KeptFor, keptReasons } from "../keep-ours.ts";
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
  ours: ReadonlyMap<string, KeptFor> = new Map(),
): Problem[] {
  if (asked.partner.adopt !== null) return listNotAdopted(asked, source);
  const held = Object.entries(source.files).flatMap(([path, { held, since }]) =>
    held === undefined || (held.why === keptReasons.removed && toolkitFile(path))
      ? []
      : [describe(asked, source, path, held, since, causes, ours)],
  );
  const leftOut = Object.entries(source.left_out ?? {}).map(([path, entry]) =>
    describe(asked, source, path, entry, null, causes, ours),
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
  ours: ReadonlyMap<string, KeptFor>,
): Problem {
  const about = { ...aboutSource(asked, source), path, stays };
  if (isEntryFault(why)) return { ...about, code: "partner-file-refused", reason: why };
  const cause = causes.get(path) ?? null;
  const keptFor = ours.get(path) ?? { yours: [], moved: null };
  if (why === keptReasons.removed)
    return {
      ...about,
      code: "partner-text-removed",
      document: documentAt(asked.partner.id, path),
      ...keptFor,
    };
  if (cause?.code === "changes-forbidden" || why === keptReasons.licence) {
    const licence = cause?.code === "changes-forbidden" ? cause.licence : null;
    return { ...about, code: "partner-text-licence", licence, yours: keptFor.yours };
  }
  if (cause?.code === "licence-refused" || why === "licence-refused") {
    const licence = cause?.code === "licence-refused" ? cause.licence : null;
    return { ...about, code: "partner-file-licence", licence };
  }
  return { ...about, code: "partner-file-held", found: commit, why, cause };
}

/** The description of a toolkit stays with the documents that stay: they are what is reported. */
const toolkitFile = (path: string): boolean => parsePath(path).kind === "toolkit";

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
