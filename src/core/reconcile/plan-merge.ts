import type { Language } from "../../model/ids.ts";
import type { Span } from "../../model/local.ts";
import { lineEndsOf, plainLineEnds } from "../../values/line-ends.ts";
import { findConflict } from "../files/damage.ts";
import { carryDocument, carryInto } from "../localise/carry-document.ts";
import { chooseItems, findKey, type ItemChoice, listKeys } from "../localise/choose-items.ts";
import { noteBase, todaysBase } from "../localise/note-base.ts";
import { isRecordItem, type OwnItem } from "../localise/own-items.ts";
import { type LocalNode, type LocalPlan, refuse } from "../localise/plan.ts";
import { driftTraits } from "../overrides/drift-traits.ts";
import { translationState } from "../translations/translation-state.ts";
import { compareWords } from "./compare-words.ts";
import { type Followed, followRenames } from "./follow-renames.ts";
import { mergeCopy } from "./merge-copy.ts";
import { mergeFields } from "./merge-fields.ts";
import { describeOpen, mergeOverride } from "./merge-item.ts";
import type { MergedItem } from "./merged-item.ts";

/** What was merged, file by file. */
export interface MergePlan extends LocalPlan {
  merged: readonly {
    document: string;
    language: Language | null;
    path: string;
    /** Parts that are now based on the partner's text as it is. */
    settled: readonly string[];
    /** Parts that have the id that they have at the partner now. */
    renamed: Followed["renamed"];
    /** How the node's file has changed, word by word; empty if choices are left, which are to be read in the file. */
    change: readonly Span[];
  }[];
}

/**
 * Merges the node's changes to a document, or to one part of it, with what the partner has now; what touches is left as a choice in the
 * file. The file keeps its own line ends.
 */
export function planMerge(node: LocalNode, choice: ItemChoice): MergePlan {
  const named = chooseItems(node, choice, "merge");
  if (!Array.isArray(named)) return { ...named, merged: [] };
  const key = choice.part === null ? null : findKey(new Set(named.flatMap(listKeys)), choice.part);
  const isWanted = (target: string): boolean => key === null || target === key;
  const found = named.filter((item) => key === null || listKeys(item).includes(key));
  const conflicts = found.flatMap(({ path }) => findConflict(node.sources.get(path) ?? "", path) ?? []);
  if (conflicts.length > 0) return { ...refuse(...conflicts), usable: true, merged: [] };
  const texts = new Map(node.sources);
  const done = found.flatMap((one) => {
    const file = texts.get(one.path);
    if (file === undefined) return [];
    const before = plainLineEnds(file);
    const { item, text, renamed } = followRenames(one, before, node.bases, isWanted);
    const result = mergeItem(node, item, text, isWanted);
    const wanted = new Set(Object.keys(todaysBase(item)));
    const settled = result.settled.filter((part) => wanted.has(part));
    const based = [...settled, ...renamed.map(({ to }) => to)];
    // A picture that is new there is added with the words around it.
    const shown = item.kind === "copy" ? carryDocument(node, item.source, new Set()).files : [];
    const files = shown.filter(({ path }) => result.text.includes(path.split("/").at(-1) ?? path));
    const noted = based.length === 0 ? [] : noteBase(item, result.text, based, null);
    const isSame = noted.length === 0 && result.text === before;
    const writes = (noted.length === 0 ? [{ path: item.path, text: result.text }] : noted).map((write) =>
      write.path === item.path ? { ...write, text: isSame ? file : lineEndsOf(file, write.text) } : write,
    );
    for (const write of writes) texts.set(write.path, write.text);
    const after = writes.find(({ path }) => path === item.path)?.text ?? result.text;
    const hasChoice = result.open.some(({ reason }) => reason === "choice");
    const told = { document: item.document, language: item.language, path: item.path, settled, renamed };
    return [
      {
        told: { ...told, change: hasChoice ? [] : compareWords(bodyOf(before), bodyOf(result.text)) },
        writes: [...writes, ...files],
        problems: describeOpen(item, { ...result, text: after }),
      },
    ];
  });
  return {
    usable: true,
    writes: done.flatMap(({ writes }) => writes),
    problems: done.flatMap(({ problems }) => problems),
    merged: done.map(({ told }) => told),
  };
}

function mergeItem(
  node: LocalNode,
  item: OwnItem,
  text: string,
  isWanted: (target: string) => boolean,
): MergedItem {
  const names = { ours: node.network.id, theirs: item.source.node };
  if (item.kind === "override") return mergeOverride(item, text, node.bases, names, isWanted);
  if (item.kind === "copy")
    return mergeCopy(item, text, node.bases, names, carryInto(node, item.source), isWanted);
  if (isRecordItem(item)) return mergeFields(item, text, node.bases, isWanted);
  const open = Object.entries(translationState(item.source, item.ours).sections).flatMap(
    ([target, state]) => {
      const reason = driftTraits[state].translation;
      return reason === null || !isWanted(target) ? [] : [{ target, reason }];
    },
  );
  return { text, settled: [], open };
}

/** What is shown of a file that has changed: a document's text; all of a service or facts, without the records in it. */
function bodyOf(text: string): string {
  if (text.startsWith("---")) return text.slice(text.indexOf("\n---", 3) + 4).trimStart();
  return text;
}
