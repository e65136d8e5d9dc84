import type { RecordKind } from "../../model/content.ts";
import type { Document } from "../../model/document.ts";
import type { DocumentId } from "../../model/ids.ts";
import { withoutNode } from "../../values/ids.ts";
import { relative } from "../../values/relative.ts";
import { toolkitFolder } from "../documents/format-path.ts";
import { documentAt } from "../documents/parse-path.ts";
import { rootOf } from "../documents/path-of-link.ts";
import { orderLayers } from "../overrides/layer-order.ts";
import { findRecord } from "../records/find-record.ts";
import type { CarryTargets } from "./carry-text.ts";
import type { LocalView } from "./local-view.ts";

/** Addresses of pictures and files in the site, keyed by path from the node's root: equal for equal bytes. */
export type Assets = ReadonlyMap<string, string>;

/**
 * Where the links of a partner's document lead in the node's copy of it, which has the same place in the node's own toolkits. `copied` are
 * documents that are copied with it.
 */
export function carryTargets(
  view: LocalView,
  source: Document,
  assets: Assets,
  copied: ReadonlySet<DocumentId>,
): CarryTargets {
  const ids = new Set(view.documents.map(({ id }) => id));
  const ours = (id: DocumentId): DocumentId => `${view.own}/${withoutNode(id)}`;
  const from = source.origin.path;
  return {
    from,
    page: (path) => {
      const id = documentAt(source.node, path);
      if (id === null || !ids.has(id) || copied.has(id) || ids.has(ours(id))) return null;
      return `commonkit:${id}`;
    },
    file: (path) => {
      const own = ownFile(path, source, assets);
      return own === null ? null : linkTo(from, own);
    },
    record: recordNames(view, source),
  };
}

/** The path in the own node of a file that is copied with a document; null if there is no such file. `path` is in the document's repository. */
export function ownFile(path: string, source: Document, assets: Assets): string | null {
  const address = assets.get(rootOf(source) + path);
  if (address === undefined) return null;
  const folder = toolkitFolder(source.toolkit);
  const place = path.startsWith(folder) ? path : folder + path.split("/").slice(1).join("/");
  return freePlace(place, address, assets);
}

/** The place of a file in the own node: the same, or under a similar name if another of the node's files has taken it. */
export function freePlace(place: string, address: string, assets: Assets): string {
  const dot = place.lastIndexOf(".");
  for (let number = 1; ; number++) {
    const own = number === 1 ? place : `${place.slice(0, dot)}-${number}${place.slice(dot)}`;
    if ((assets.get(own) ?? address) === address) return own;
  }
}

/** The way from one file to another in the same repository, as in a link. */
export const linkTo = (from: string, to: string): string => relative(from, to).replaceAll(" ", "%20");

/** The full names of what a document's placeholders mean, if the own node would find another or nothing. */
export function recordNames({ contents, own }: LocalView, source: Document): CarryTargets["record"] {
  const nearest = orderLayers(contents).flat().reverse();
  const namesOf = (kind: `${RecordKind}s`) =>
    new Map(contents.flatMap((content) => content[kind].map(({ id }) => [id, id] as const)));
  const names = { fact: namesOf("facts"), term: namesOf("terms"), service: namesOf("services") };
  return (kind, name) => {
    const there = findRecord(names[kind], name, nearest, source.node);
    return there === findRecord(names[kind], name, nearest, own) ? null : there;
  };
}
