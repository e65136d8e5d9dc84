import type { Commit } from "../../model/ids.ts";
import type { LockedFile, LockedSource, NotTaken } from "../../model/lock.ts";
import type { Asked } from "../../model/plan.ts";
import type { CommitFacts } from "../../model/remote.ts";
import { dropUnseen } from "../../values/hidden.ts";
import { compareText } from "../../values/order.ts";
import { digestBytes } from "./bytes.ts";
import type { Version, Versions } from "./versions.ts";

/** A version that is not used, by path: Git's id of it, and the code of what is wrong. */
export type Rejected = ReadonlyMap<string, { blob: string; why: string }>;

const LONGEST_SUBJECT = 120;
/** The most files that are recorded as left out. */
const MOST_LEFT_OUT = 2_000;
/** A repository that was not written for Commonkit can have more unusable files; they are reported as one, with their number. */
const MOST_NOT_ADOPTED = 5_000;

/** What the lock will say about a source: what is kept, since when, and what is not used. */
export function assembleSource(
  { partner, via }: Asked,
  facts: CommitFacts,
  licence: string,
  { kept, rejected }: { kept: Versions; rejected: Rejected },
  previous: LockedSource | null,
): LockedSource {
  const notTaken = (path: string, before: NotTaken | undefined): NotTaken | null => {
    const now = rejected.get(path);
    if (now === undefined) return null;
    const first = before?.blob === now.blob ? before.commit : facts.commit;
    return { commit: first, blob: now.blob, why: now.why };
  };
  const files = sortedByPath(kept).map(([path, version]): [string, LockedFile] => {
    const before = previous?.files[path];
    const held = notTaken(path, before?.held);
    return [path, { ...lockVersion(version, before), ...(held && { held }) }];
  });
  const leftOut = sortedByPath(rejected)
    .filter(([path]) => !kept.has(path))
    .slice(0, partner.adopt === null ? MOST_LEFT_OUT : MOST_NOT_ADOPTED)
    .flatMap(([path]): [string, NotTaken][] => {
      const entry = notTaken(path, previous?.left_out?.[path]);
      return entry === null ? [] : [[path, entry]];
    });
  return {
    url: partner.url,
    ref: partner.ref,
    commit: facts.commit,
    subject: cleanSubject(facts.subject),
    committed: formatSeconds(facts.seconds),
    via,
    licence,
    ...(partner.include && { include: partner.include }),
    ...(partner.languages && { languages: partner.languages }),
    ...(partner.licences && { licences: partner.licences }),
    ...(partner.adopt && { adopt: partner.adopt }),
    files: Object.fromEntries(files),
    ...(leftOut.length > 0 && { left_out: Object.fromEntries(leftOut) }),
  };
}

/** The same source, asked for in another way or by another node; what was found stays. */
export function readdress(source: LockedSource, { partner, via }: Asked): LockedSource {
  const { held: _, ...rest } = source;
  return { ...rest, url: partner.url, ref: partner.ref, via };
}

/** The same bytes keep the commit in which they first arrived, whatever happened in between. */
function lockVersion({ blob, bytes, since, from, ids }: Version, before: LockedFile | undefined): LockedFile {
  const digest = digestBytes(bytes);
  const arrived = before?.digest === digest ? before.since : since;
  return { digest, blob, since: arrived, ...(from && { from }), ...(ids && { ids }) };
}

function sortedByPath<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

/** First line of a commit's message, safe to show: one line, nothing hidden, not endless. */
function cleanSubject(subject: string): string {
  const plain = dropUnseen(subject);
  const letters = [...plain];
  return letters.length > LONGEST_SUBJECT ? `${letters.slice(0, LONGEST_SUBJECT - 1).join("")}…` : plain;
}

/** ISO 8601 with time, UTC; a time that does not exist becomes the start of 1970. */
export function formatSeconds(seconds: number): string {
  const isTime = seconds >= 0 && seconds < 253_402_300_800;
  return new Date(isTime ? seconds * 1000 : 0).toISOString().replace(".000Z", "Z");
}

/** Commits that a source's files came from, the pinned one first. */
export function commitsOf(source: LockedSource, paths: readonly string[]): Commit[] {
  return [...new Set([source.commit, ...paths.flatMap((path) => source.files[path]?.since ?? [])])];
}
