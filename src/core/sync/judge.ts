import type { Language, NodeId } from "../../model/ids.ts";
import type { FileMistake } from "../../model/problems/sync.ts";
import { placeAt } from "../../values/place.ts";
import { parsePath } from "../documents/parse-path.ts";
import { findPrivateNumbers } from "../documents/private-numbers.ts";
import { parseNode } from "../node/parse-node.ts";
import { acceptAll, type LicenceJudge } from "./licences.ts";
import { type Refusal, toSources, type Versions } from "./versions.ts";

/** Files as they will be, and what is wrong with the versions that are not used. */
export interface Judged {
  kept: Versions;
  /** By path: the first mistake in a version that is not used; null if a file only failed together with others. */
  failed: ReadonlyMap<string, Refusal | null>;
}

/** The most rounds; what still fails then is left out. */
const MOST_ROUNDS = 6;

/**
 * Reads a partner's new files as a build would. A file that cannot be used stays as it was before (`earlier`), or is left out
 * if there was none. Files depend on one another, so the result is read again until nothing more fails.
 */
export function judgeFiles(
  node: NodeId,
  found: Versions,
  earlier: Versions,
  judgeLicences: LicenceJudge,
  judgeChanges: LicenceJudge = acceptAll,
): Judged {
  const kept = new Map(found);
  const failed = new Map<string, Refusal | null>();
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const bad = findBad(node, kept, earlier, judgeLicences, judgeChanges);
    if (bad.size === 0) break;
    for (const [path, cause] of bad) {
      const before = failed.has(path) ? undefined : earlier.get(path);
      const isOther = before !== undefined && before.blob !== kept.get(path)?.blob;
      if (!failed.has(path)) failed.set(path, cause);
      if (isOther && round < MOST_ROUNDS) kept.set(path, before);
      else kept.delete(path);
    }
  }
  return { kept, failed };
}

/** Files that cannot be used, each with its first mistake. A translation that only fails with its original waits for another round. */
function findBad(
  node: NodeId,
  kept: Versions,
  earlier: Versions,
  judgeLicences: LicenceJudge,
  judgeChanges: LicenceJudge,
): Map<string, Refusal | null> {
  const { content, problems, failed } = parseNode(node, toSources(node, kept), "partner");
  const folder = `partners/${node}/`;
  const bad = new Map<string, Refusal | null>();
  for (const path of failed) {
    const cause = problems.find(({ place, severity }) => place.path === path && severity === "error") ?? null;
    if (kept.has(path.slice(folder.length))) bad.set(path.slice(folder.length), cause);
  }
  // If a licence cannot be read, new texts are not published under an older one: they wait with their toolkit's description.
  for (const [path, cause] of [...bad]) {
    if (cause?.code !== "unknown-licence" || !path.endsWith("/toolkit.yaml")) continue;
    const folder = path.slice(0, -"toolkit.yaml".length);
    for (const [other, { blob }] of kept)
      if (other.startsWith(folder) && other.endsWith(".md") && earlier.get(other)?.blob !== blob)
        bad.set(other, bad.get(other) ?? cause);
  }
  for (const [path, mistake] of findPrivate(node, kept)) if (!bad.has(path)) bad.set(path, mistake);
  for (const [path, licence] of judgeChanges(content, kept))
    bad.set(path, { code: "changes-forbidden", licence });
  for (const [path, licence] of judgeLicences(content, kept))
    bad.set(path, { code: "licence-refused", licence });
  const roots = [...bad].filter(([, cause]) => cause?.code !== "source-text-broken");
  return roots.length > 0 ? new Map(roots) : bad;
}

/**
 * New texts with a bank account or a personal number in them, which the node would publish a second time. Published ones stay:
 * `check` reports them.
 */
function findPrivate(node: NodeId, kept: Versions): readonly [string, FileMistake][] {
  const fresh = new Map([...kept].filter(([path, { stored }]) => !stored && !describes(path)));
  return toSources(node, fresh).flatMap(({ path, origin, text }): [string, FileMistake][] => {
    const [first] = findPrivateNumbers(text);
    if (first === undefined) return [];
    const place = placeAt(path, text, first.index, first.length);
    return [[origin.path, { code: "private-number", severity: "error", place, kind: first.kind }]];
  });
}

/**
 * Which paths are in languages that are asked for; a file that is not a text in one language always is. The language that a toolkit is
 * first written in always is too: its translations take from it what they do not say themselves.
 */
export function chooseLanguages(
  node: NodeId,
  found: Versions,
  languages: readonly Language[] | null,
): (path: string) => boolean {
  if (languages === null) return () => true;
  const describing = new Map([...found].filter(([path]) => describes(path)));
  const { toolkits } = parseNode(node, toSources(node, describing), "partner").content;
  const firstLanguage = new Map(toolkits.map(({ slug, language }) => [slug, language]));
  return (path) => {
    const place = parsePath(path);
    if (!("language" in place) || languages.includes(place.language)) return true;
    return place.kind === "document" && firstLanguage.get(place.toolkit) === place.language;
  };
}

/** True for files that describe a node or a toolkit. */
const describes = (path: string): boolean => ["network", "toolkit"].includes(parsePath(path).kind);
