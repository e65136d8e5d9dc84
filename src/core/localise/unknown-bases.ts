import type { Digest } from "../../model/ids.ts";
import type { BaseUnknown } from "../../model/problems/local.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { joinPointer } from "../../values/json/pointer.ts";
import { parsePath, toolkitOf } from "../documents/parse-path.ts";
import { makeLocator } from "../files/locate.ts";
import { nothingDigest } from "../overrides/digest.ts";
import type { LocalView } from "./local-view.ts";
import { madeBase, todaysBase } from "./note-base.ts";
import { againstOf, isRecordItem, listOwnItems, type OwnItem } from "./own-items.ts";

/**
 * Entries under `base:` in the node's own files that belong to no text: neither to the partner's as it is now, nor to one that was kept. If no texts
 * are kept at all, nothing can be said. `texts` are all files by path.
 */
export function findUnknownBases(
  view: LocalView,
  bases: ReadonlyMap<Digest, string>,
  texts: ReadonlyMap<string, string>,
): readonly BaseUnknown[] {
  const keeping = new Set(
    [...texts.keys()].flatMap((path) => {
      const place = parsePath(path);
      return place.kind === "base" ? [place.toolkit] : [];
    }),
  );
  const { inFile: locate } = makeLocator(texts);
  return listOwnItems(view).flatMap((item) => {
    if (!keeping.has(toolkitOf(item.path) ?? "")) return [];
    const today = todaysBase(item);
    return Object.entries(madeBase(item)).flatMap(([target, digest]): BaseUnknown[] => {
      if (today[target] === digest || digest === nothingDigest || bases.has(digest)) return [];
      // An entry for a part that is no longer changed has no meaning any more.
      if ((item.kind === "override" || isRecordItem(item)) && !Object.hasOwn(today, target)) return [];
      const pointer = joinPointer(basePointer(item), target);
      const place = locate(item.path, pointer, "key");
      const about = { document: item.document, language: item.language, target, ...againstOf(item) };
      return [{ code: "base-unknown", severity: "warning", place, ...about }];
    });
  });
}

function basePointer(item: OwnItem): string {
  if (isRecordItem(item)) return [...item.within, "base"].reduce(joinPointer, "");
  return item.kind === "copy" ? "/forked/base" : "/base";
}

/** Problems, without those that only follow from an entry that belongs to no text. */
export function dropFromUnknown(
  problems: readonly Problem[],
  unknown: readonly BaseUnknown[],
): readonly Problem[] {
  const known = new Set(unknown.map(({ place, target }) => `${place.path} ${target}`));
  return problems.filter(
    (problem) => problem.code !== "change-drifted" || !known.has(`${problem.place.path} ${problem.target}`),
  );
}
