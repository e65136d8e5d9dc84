import type { Commit, NodeId } from "../../model/ids.ts";
import type { FileMistake } from "../../model/problems/sync.ts";
import type { SourceFile } from "../../model/source.ts";
import { parseText } from "./bytes.ts";

/** One version of one file of a partner. */
export interface Version {
  blob: string;
  /** The commit in which these bytes first arrived. */
  since: Commit;
  bytes: Uint8Array;
  /** True if these bytes are already on disk, in their place. */
  stored: boolean;
  /** Path of the file it was made from, if that is another. */
  from?: string;
  /** Ids that its headings keep from an earlier version, by the id that each would get, if it was made from a foreign text. */
  ids?: Readonly<Record<string, string>>;
}

/** Versions by path in the partner's repository. */
export type Versions = ReadonlyMap<string, Version>;

/** Why a version is not used: a mistake in it, or a licence that is not accepted, or that would not allow what the node has made of the text. */
export type Refusal =
  | FileMistake
  | { code: "licence-refused"; licence: string }
  | { code: "changes-forbidden"; licence: string };

/** The texts among these files, as the parser reads them. */
export function toSources(node: NodeId, versions: Versions): SourceFile[] {
  return [...versions].flatMap(([path, { since, bytes }]) => {
    const text = /\.(md|yaml)$/.test(path) ? parseText(bytes) : null;
    return text === null
      ? []
      : [{ origin: { node, commit: since, path }, path: `partners/${node}/${path}`, text }];
  });
}
