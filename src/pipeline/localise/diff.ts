import { chooseItems, type ItemChoice } from "../../core/localise/choose-items.ts";
import { listOwnItems, type OwnItem, partnerOf } from "../../core/localise/own-items.ts";
import type { LocalNode, LocalPlan } from "../../core/localise/plan.ts";
import { compareItem } from "../../core/reconcile/compare-item.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Comparison, LocalOutcome } from "../../model/local.ts";
import { carryInto } from "./fork-texts.ts";
import { workLocally } from "./local.ts";

/** What ours and theirs say, part by part. */
export interface DiffPlan extends LocalPlan {
  comparisons: readonly Comparison[];
}

/** Compares our changes to a document with what they were made against and with the text now. Writes nothing. */
export const diff = (root: string, choice: ItemChoice): Promise<LocalOutcome & { plan: DiffPlan | null }> =>
  workLocally(root, (node) => planDiff(node, choice));

/** What of ours no longer stands on the text that these partners have now; nothing when they changed nothing that we changed. */
export async function findYours(root: string, partners: readonly NodeId[]): Promise<readonly Comparison[]> {
  if (partners.length === 0) return [];
  const { plan } = await workLocally(root, (node): DiffPlan => {
    const items = listOwnItems(node.view).filter((item) => partners.includes(partnerOf(item)));
    const comparisons = items
      .flatMap((item) => compareOwn(node, item))
      .filter(({ state }) => state === "upstream-changed" || state === "orphaned");
    return { usable: true, writes: [], problems: [], comparisons };
  });
  return plan?.comparisons ?? [];
}

/** Links of a copy lead elsewhere than theirs, to the same: that is no difference. */
export const compareOwn = (node: LocalNode, item: OwnItem): readonly Comparison[] =>
  compareItem(item, node.bases, item.kind === "copy" ? carryInto(node, item.source) : undefined);

function planDiff(node: LocalNode, choice: ItemChoice): DiffPlan {
  const items = chooseItems(node, choice, "diff");
  if (!Array.isArray(items)) return { ...items, comparisons: [] };
  const all = items.flatMap((item) => compareOwn(node, item));
  const part = choice.part;
  const comparisons =
    part === null ? all : all.filter(({ target }) => target === part || target === `@${part}`);
  return { usable: true, writes: [], problems: [], comparisons };
}
