import type { Adopt } from "../../model/network.ts";
import type { AdoptFault, EntryFault } from "../../model/problems/sync.ts";
import type { SyncLimits, TreeEntry } from "../../model/remote.ts";
import { formatPath } from "../documents/format-path.ts";
import { oneForm } from "../documents/path-of-link.ts";
import { compareEntries, isPlainPath, shown } from "../sync/tree.ts";
import { isLicenceFile } from "./licence.ts";
import { type AdoptPlace, isAdopted, placeAdopted } from "./place.ts";

/** A file of a foreign repository that becomes a document. */
export interface AdoptedFile extends AdoptPlace {
  /** Path in the partner's repository. */
  path: string;
  blob: string;
  size: number;
  /** Path of the document that it becomes, as in a node's own repository. */
  target: string;
}

/** A file of a foreign repository that is not used. */
export interface RejectedFile {
  path: string;
  blob: string;
  /** Path of the document that it would become; null if it would not become one. */
  target: string | null;
  why: EntryFault | AdoptFault;
}

/** A foreign repository's tree, as far as it matters. */
export interface AdoptTree {
  documents: readonly AdoptedFile[];
  rejected: readonly RejectedFile[];
  /** Git's id of the file that states the licence; null if there is none that can be read. */
  licence: string | null;
  /** Ordinary files, by path in one form (`oneForm`). */
  files: ReadonlyMap<string, TreeEntry>;
  /** Folders by the same, as they are written, without a slash at the end; the top is an empty text. */
  folders: ReadonlyMap<string, string>;
}

/** Chooses the files that the settings ask for, and what each becomes. If two would become the same, the first by path is used, lower-case names first. */
export function chooseAdopted(entries: readonly TreeEntry[], adopt: Adopt, limits: SyncLimits): AdoptTree {
  const files = new Map<string, TreeEntry>();
  const folders = new Map([["", ""]]);
  const documents: AdoptedFile[] = [];
  const rejected: RejectedFile[] = [];
  const taken = new Set<string>();
  let licence: string | null = null;
  const sorted = [...entries].sort(compareEntries);
  for (const entry of sorted) {
    const { path, mode, blob, size } = entry;
    // Names that start with a full stop are for tools.
    if (path === null || path.split("/").some((part) => part.startsWith("."))) continue;
    const isFile = mode === "100644" || mode === "100755";
    if (isFile) noteFile(entry, path, files, folders);
    const isText = isFile && size !== null && size <= limits.textBytes;
    if (isLicenceFile(path)) {
      if (isText) licence ??= blob;
      continue;
    }
    if (!isAdopted(path, adopt)) continue;
    const place = isPlainPath(path) ? placeAdopted(path, adopt) : null;
    const target = place && formatPath({ kind: "document", toolkit: adopt.toolkit, ...place });
    const refuse = (why: RejectedFile["why"]) => rejected.push({ path: shown(path), blob, target, why });
    if (!isPlainPath(path)) refuse("name");
    else if (mode === "160000") refuse("submodule");
    else if (!isFile) refuse("link");
    else if (place === null || target === null) refuse("no-language");
    else if (!isText) refuse("too-large");
    else if (taken.has(target.toLowerCase())) rejected.push({ path, blob, target: null, why: "same-name" });
    else {
      taken.add(target.toLowerCase());
      documents.push({ path, blob, size, target, ...place });
    }
  }
  return { documents, rejected, licence, files, folders };
}

function noteFile(
  entry: TreeEntry,
  path: string,
  files: Map<string, TreeEntry>,
  folders: Map<string, string>,
): void {
  // Two names that look the same are one for every link: the first stays.
  if (!files.has(oneForm(path))) files.set(oneForm(path), entry);
  for (let at = path.lastIndexOf("/"); at !== -1; at = path.lastIndexOf("/", at - 1)) {
    const folder = path.slice(0, at);
    if (folders.has(oneForm(folder))) return;
    folders.set(oneForm(folder), folder);
  }
}
