import type { LockedSource } from "../../../model/lock.ts";
import type { Asked } from "../../../model/plan.ts";
import type { Problem } from "../../../model/problems/problem.ts";
import type { AdoptNote } from "../../../model/problems/sync.ts";
import { aboutSource } from "../about-source.ts";

/** What to report about a repository that was not written for Commonkit, apart from files that are not used. */
export type AdoptNoteFacts = Pick<AdoptNote, "what" | "count"> & { paths: readonly string[] };

const MOST_NAMED = 3;

/** One problem for all files of a source that are not used for the same reason, according to the lock. */
export function listNotAdopted(asked: Asked, source: LockedSource): Problem[] {
  const held = Object.entries(source.files).flatMap(([path, { held, from = path }]) =>
    held === undefined ? [] : [{ path: from, why: held.why, stays: true }],
  );
  const leftOut = Object.entries(source.left_out ?? {}).map(([path, { why }]) => ({
    path,
    why,
    stays: false,
  }));
  const groups = new Map<string, { why: string; stays: boolean; paths: string[] }>();
  for (const { path, why, stays } of [...held, ...leftOut]) {
    const key = `${why} ${stays}`;
    const group = groups.get(key) ?? { why, stays, paths: [] };
    groups.set(key, group);
    group.paths.push(path);
  }
  const about = aboutSource(asked, source);
  return [...groups.values()].map(({ why, stays, paths }) => ({
    ...about,
    code: "adopt-files-not-taken",
    why,
    stays,
    count: paths.length,
    paths: paths.slice(0, MOST_NAMED),
  }));
}

/** One problem for each kind of thing that is worth knowing, if there are any. */
export function listAdoptNotes(
  asked: Asked,
  source: LockedSource,
  notes: readonly AdoptNoteFacts[],
): Problem[] {
  const about = { ...aboutSource(asked, source), severity: "notice" as const };
  return notes
    .filter(({ count }) => count > 0)
    .map((note) => ({ ...about, code: "adopt-note", ...note, paths: note.paths.slice(0, MOST_NAMED) }));
}
