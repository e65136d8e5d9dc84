import type { Ahead, FileChange } from "../../model/ahead.ts";
import type { NodeContent } from "../../model/content.ts";
import type { Language, NodeId } from "../../model/ids.ts";
import type { LoadedNode } from "../../model/loaded.ts";
import type { SourceOutcome, SyncPlan } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { compareText } from "../../values/order.ts";
import { viewLocally } from "../localise/local-view.ts";
import { listOwnItems, partnerOf } from "../localise/own-items.ts";
import { followCommits } from "../node/follow-commits.ts";
import { parseNode } from "../node/parse-node.ts";
import { parseText } from "../sync/bytes.ts";
import { compareDocuments } from "./compare-documents.ts";
import { compareWords } from "./compare-words.ts";
import { compareOwn } from "./plan-diff.ts";

/** What a planned sync would fetch from one partner and those that come through it, and which of the node's changes to look at then. */
export function compareAhead(
  node: LoadedNode,
  sources: ReadonlyMap<string, string>,
  name: NodeId,
  language: Language | null,
  plan: SyncPlan,
): Ahead {
  const isAsked = (one: { language: Language | null }) => language === null || one.language === language;
  const outcomes = chooseOutcomes(name, plan.outcomes);
  const contents = new Map(node.contents.map((content) => [content.id, content]));
  const written = readWritten(plan);
  const changes = outcomes.flatMap(({ node: id, kind }) => {
    if (kind !== "first" && kind !== "moved" && kind !== "removed") return [];
    const now = readAhead(id, plan, new Map([...sources, ...written]));
    const before = contents.get(id) ?? null;
    contents.set(id, now);
    return compareDocuments(before, now, new Set(plan.writes.map(({ path }) => path)));
  });
  const nodes = new Set([name, ...outcomes.map((outcome) => outcome.node)]);
  const followed = followCommits([...contents.values()], node.bases);
  const now = followed.contents;
  const then = { ...node, ...followed, view: viewLocally(now), sources: new Map([...sources, ...written]) };
  const yours = listOwnItems(then.view)
    .filter((item) => nodes.has(partnerOf(item)))
    .flatMap((item) => compareOwn(then, item));
  const files = outcomes.flatMap(({ node: id, others }) =>
    others.map((own) => describeFile(`partners/${id}/${own}`, sources, written, new Set(plan.removes))),
  );
  return { outcomes, changes: changes.filter(isAsked), files, yours: yours.filter(isAsked) };
}

function describeFile(
  path: string,
  sources: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
  removed: ReadonlySet<string>,
): FileChange {
  const before = sources.get(path);
  const kind = removed.has(path) ? "removed" : before === undefined ? "added" : "changed";
  return {
    path,
    kind,
    change: kind === "changed" ? compareWords(before ?? "", written.get(path) ?? "") : [],
  };
}

/** Texts that the next sync would write, by path. */
const readWritten = ({ writes }: SyncPlan): ReadonlyMap<string, string> =>
  new Map(
    writes.flatMap(({ path, bytes }): [string, string][] => {
      const text = /\.(md|yaml|yml)$/.test(path) ? parseText(bytes) : null;
      return text === null ? [] : [[path, text]];
    }),
  );

/** The partner, and those that come through it: a parent comes before its children. */
function chooseOutcomes(name: NodeId, outcomes: readonly SourceOutcome[]): readonly SourceOutcome[] {
  const chosen = new Set([name]);
  return outcomes.filter(({ node, via }) => {
    if (node === name || chosen.has(via)) chosen.add(node);
    return chosen.has(node);
  });
}

/** A partner's content as the next sync would leave it on disk. */
function readAhead(id: NodeId, plan: SyncPlan, all: ReadonlyMap<string, string>): NodeContent {
  const folder = `partners/${id}/`;
  const removed = new Set(plan.removes);
  const texts = [...all]
    .filter(([path]) => path.startsWith(folder) && !removed.has(path))
    .sort(([a], [b]) => compareText(a, b));
  const files = texts.map(([path, text]): SourceFile => {
    const own = path.slice(folder.length);
    const commit = plan.lock.sources[id]?.files[own]?.since ?? null;
    return { origin: { node: id, commit, path: own }, path, text };
  });
  return parseNode(id, files, "partner").content;
}
