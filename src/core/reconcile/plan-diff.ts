import type { NodeId } from "../../model/ids.ts";
import type { Comparison } from "../../model/local.ts";
import { carryInto } from "../localise/carry-document.ts";
import { chooseItems, findKey, type ItemChoice } from "../localise/choose-items.ts";
import { findLikely } from "../localise/find-move.ts";
import { listOwnItems, type OwnItem, partnerOf } from "../localise/own-items.ts";
import type { LocalNode, LocalPlan } from "../localise/plan.ts";
import { driftTraits } from "../overrides/drift-traits.ts";
import { compareItem } from "./compare-item.ts";

/** What the node's text and the partner's say, part by part. */
export interface DiffPlan extends LocalPlan {
  comparisons: readonly Comparison[];
}

/** Compares the node's changes to a document with what they were made against and with the text now. Writes nothing. */
export function planDiff(node: LocalNode, choice: ItemChoice): DiffPlan {
  const items = chooseItems(node, choice, "diff");
  if (!Array.isArray(items)) return { ...items, comparisons: [] };
  const all = items.flatMap((item) => compareOwn(node, item));
  const { part } = choice;
  const key = part === null ? null : findKey(new Set(all.map(({ target }) => target)), part);
  const comparisons = part === null ? all : all.filter(({ target }) => target === key);
  return { usable: true, writes: [], problems: findLikely(node, choice.document), comparisons };
}

/** What of the node's own is based on an earlier text of these partners; nothing if they changed nothing that the node changed. */
export const compareYours = (node: LocalNode, partners: readonly NodeId[]): readonly Comparison[] =>
  listOwnItems(node.view)
    .filter((item) => partners.includes(partnerOf(item)))
    .flatMap((item) => compareOwn(node, item))
    .filter(({ state }) => driftTraits[state].hasMoved);

/** Links of a copy lead to the same in another place: that is not a difference. */
export const compareOwn = (node: LocalNode, item: OwnItem): readonly Comparison[] =>
  compareItem(item, node.bases, item.kind === "copy" ? carryInto(node, item.source) : undefined);
