import type { Digest } from "../model/ids.ts";
import type { BaseUnknown } from "../model/problem-local.ts";
import { madeBase, todaysBase } from "./accept.ts";
import { nothingDigest } from "./digest.ts";
import type { LocalView } from "./local-view.ts";
import { listOwnItems } from "./own-items.ts";

/** Notes under `base:` of ours that belong to no text: neither to the partner's as it is now, nor to one that was kept. */
export function findUnknownBases(
  view: LocalView,
  bases: ReadonlyMap<Digest, string>,
): readonly BaseUnknown[] {
  return listOwnItems(view).flatMap((item) => {
    const today = todaysBase(item);
    return Object.entries(madeBase(item)).flatMap(([target, digest]): BaseUnknown[] => {
      if (today[target] === digest || digest === nothingDigest || bases.has(digest)) return [];
      // A note for a part that is no longer changed says nothing any more.
      if (item.kind === "override" && !Object.hasOwn(today, target)) return [];
      const place = { path: item.path, line: 1, column: 1, length: 1 };
      return [{ code: "base-unknown", severity: "warning", place, document: item.document, target }];
    });
  });
}
