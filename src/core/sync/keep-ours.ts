import type { Document } from "../../model/document.ts";
import type { NodeId } from "../../model/ids.ts";
import type { LockedSource } from "../../model/lock.ts";
import type { Accepted } from "../../model/plan.ts";
import { findMoved } from "../documents/find-moved.ts";
import { formatPath } from "../documents/format-path.ts";
import { parsePath } from "../documents/parse-path.ts";
import { combineLicences } from "../licences/combination.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { parseNode } from "../node/parse-node.ts";
import type { LicenceJudge } from "./licences.ts";
import { type OurText, ofFile } from "./our-texts.ts";
import { toSources, type Versions } from "./versions.ts";

/*
 * What the node has changed or translated does not leave its site because a partner removes the text, or gives it a licence
 * that allows no changes: the version before stays until someone accepts that by name.
 */

/** The reasons why such a version waits, as the lock says them. */
export const keptReasons = { removed: "removed", licence: "changes-forbidden" } as const;

/** What a waiting version is kept for: paths of the node's own files, and the document that has probably taken its place. */
export interface KeptFor {
  yours: readonly string[];
  moved: string | null;
}

/** What the node has of its own at one partner, without what someone has just accepted. */
export interface OursKept {
  removals: readonly OurText[];
  licences: readonly OurText[];
}

/** What of the node's own is kept for at a partner in a run with these options. */
export function oursKept(ours: readonly OurText[], node: NodeId, options: Accepted): OursKept {
  const without = (accepted: readonly NodeId[] | undefined) => (accepted?.includes(node) ? [] : ours);
  return { removals: without(options.acceptRemovals), licences: without(options.acceptLicence) };
}

/**
 * The files that the partner removed and that the node's own texts need, with the description of their toolkit if that is
 * gone too. A document that only has another name now (`formerly`) is not among them: what belongs to it follows.
 */
export function listNeeded(
  node: NodeId,
  { found, earlier }: { found: Versions; earlier: Versions },
  { removals }: OursKept,
  isGone: (path: string) => boolean,
): readonly string[] {
  const gone = [...earlier.keys()].filter(isGone);
  if (!gone.some((path) => ofFile(removals, node, path).length > 0)) return [];
  const documentsIn = (versions: Versions) =>
    parseNode(node, toSources(node, versions), "partner").content.documents;
  const former = new Set(documentsIn(found).flatMap(({ formerly }) => formerly));
  const before = new Map(documentsIn(earlier).map((one) => [one.origin.path, one]));
  const isNeeded = (path: string): boolean => {
    const document = before.get(path);
    const ours = ofFile(removals, node, path);
    if (document === undefined) return parsePath(path).kind !== "toolkit" && ours.length > 0;
    if (former.has(document.id)) return false;
    // Every other language of a document takes from its original what it does not say itself.
    return document.translation === null
      ? ours.length > 0
      : ours.some(({ language }) => language === document.language);
  };
  const needed = gone.filter(isNeeded);
  const toolkits = needed.flatMap((path) => {
    const document = before.get(path);
    return document === undefined ? [] : [formatPath({ kind: "toolkit", toolkit: document.toolkit })];
  });
  return [...new Set([...needed, ...toolkits.filter((path) => earlier.has(path) && isGone(path))])];
}

/** Finds new versions that would not allow what the node has made of the text, although the version before does. */
export function makeChangesJudge(node: NodeId, { licences }: OursKept, earlier: Versions): LicenceJudge {
  if (licences.length === 0) return () => new Map();
  const isNew = (path: string, kept: Versions) => earlier.get(path)?.blob !== kept.get(path)?.blob;
  const allows = ({ id, licence }: Document): boolean =>
    !forbidsDerivatives(licence) &&
    licences.every((one) => one.id !== id || combineLicences(licence, one.licence ?? licence) !== null);
  const isOurs = ({ id }: Document) => licences.some((one) => one.id === id);
  const allowed = new Set(
    parseNode(node, toSources(node, earlier), "partner")
      .content.documents.filter((document) => isOurs(document) && allows(document))
      .map(({ origin }) => origin.path),
  );
  return ({ documents }, kept) => {
    const refused = new Map<string, string>();
    for (const document of documents) {
      const { origin, toolkit, licence } = document;
      if (!allowed.has(origin.path) || allows(document)) continue;
      const described = formatPath({ kind: "toolkit", toolkit });
      if (isNew(origin.path, kept)) refused.set(origin.path, licence);
      else if (isNew(described, kept)) refused.set(described, licence);
    }
    // New texts are not published under the description that stays: they wait with it.
    for (const { origin, toolkit, licence } of documents)
      if (refused.has(formatPath({ kind: "toolkit", toolkit })) && isNew(origin.path, kept))
        refused.set(origin.path, licence);
    return refused;
  };
}

/** Whether any version of a source waits for the sake of the node's own texts. */
export const isKeptForOurs = ({ files }: Pick<LockedSource, "files">): boolean =>
  Object.values(files).some(({ held }) => Object.values(keptReasons).some((why) => why === held?.why));

/** Whether versions that wait for the sake of the node's own texts need not wait any longer: someone accepts them, or nothing of the node's needs them. */
export function hasReleased(node: NodeId, source: LockedSource, { removals, licences }: OursKept): boolean {
  const waiting = (reason: string) =>
    Object.entries(source.files).flatMap(([path, { held }]) => (held?.why === reason ? [path] : []));
  const isFree = (ours: readonly OurText[]) => (path: string) => ofFile(ours, node, path).length === 0;
  const changed = waiting(keptReasons.licence);
  return (
    waiting(keptReasons.removed).some(isFree(removals)) ||
    // Others of a toolkit wait with its description, so all that wait are asked together.
    (changed.length > 0 && changed.every(isFree(licences)))
  );
}

/** What of the node's own a waiting version is kept for, by the path of each; `versions` are all files that are used. */
export function listOurs(
  node: NodeId,
  { files }: Pick<LockedSource, "files">,
  { removals, licences }: OursKept,
  versions: Versions,
): ReadonlyMap<string, KeptFor> {
  const waiting = Object.entries(files).flatMap(([path, { held }]) => {
    if (held?.why === keptReasons.removed) return [{ path, ours: removals, isGone: true }];
    return held?.why === keptReasons.licence ? [{ path, ours: licences, isGone: false }] : [];
  });
  const moves = findMoves(
    node,
    waiting.flatMap(({ path, isGone }) => (isGone ? [path] : [])),
    versions,
  );
  return new Map(
    waiting.map(({ path, ours }) => [
      path,
      { yours: ofFile(ours, node, path).map((one) => one.path), moved: moves.get(path) ?? null },
    ]),
  );
}

/** Where documents that the partner removed have probably moved to, by the path of each; `versions` are all files that are used. */
function findMoves(node: NodeId, paths: readonly string[], versions: Versions): ReadonlyMap<string, string> {
  if (paths.length === 0) return new Map();
  const { documents } = parseNode(node, toSources(node, versions), "partner").content;
  const gone = new Set(paths);
  const others = documents.filter(({ origin }) => !gone.has(origin.path));
  return new Map(
    documents.flatMap((document) => {
      const moved = gone.has(document.origin.path) ? findMoved(document, others) : null;
      return moved === null ? [] : [[document.origin.path, moved.id] as const];
    }),
  );
}
