import { listShown, type OldText } from "../../core/begin/bring-in.ts";
import { type ForkPlan, planFork } from "../../core/begin/plan-fork.ts";
import { type MoveChoice, type MovePlan, planMove } from "../../core/begin/plan-move.ts";
import { type OverrideOptions, type OverridePlan, planOverride } from "../../core/begin/plan-override.ts";
import {
  planTranslation,
  type TranslateOptions,
  type TranslatePlan,
} from "../../core/begin/plan-translation.ts";
import type { ItemChoice } from "../../core/localise/choose-items.ts";
import { nowhere } from "../../core/localise/find-name.ts";
import { type Choices, listChoices } from "../../core/localise/list-choices.ts";
import { viewLocally } from "../../core/localise/local-view.ts";
import { type LocalNode, type LocalPlan, settlePlan } from "../../core/localise/plan.ts";
import { type AcceptChoice, type AcceptPlan, planAccept } from "../../core/reconcile/plan-accept.ts";
import { compareYours, type DiffPlan, planDiff } from "../../core/reconcile/plan-diff.ts";
import { type MergePlan, planMerge } from "../../core/reconcile/plan-merge.ts";
import { readBytes, readText } from "../../io/files/files.ts";
import { writeOwnFiles } from "../../io/files/write-own.ts";
import { readIdentity } from "../../io/git/identity.ts";
import type { NodeId } from "../../model/ids.ts";
import type { Comparison, LocalOutcome } from "../../model/local.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { loadNode } from "../node/load.ts";
import { inTurn } from "../node/turn.ts";
import { withRemoved } from "./with-removed.ts";

/** The result of a command that works on local changes; `plan` is null if the node's own files cannot be used. */
type Outcome<Plan> = Promise<LocalOutcome & { plan: Plan | null }>;

/** Starts a local change: a file with the partner's text as it is, to be edited. */
export const override = (root: string, options: OverrideOptions): Outcome<OverridePlan> =>
  workLocally(root, (node) => planOverride(node, options));

/** What can be changed, to choose from; nothing if the node's own files cannot be used. */
export async function listWhatToChange(root: string): Promise<Choices> {
  const { node } = await loadNode(root);
  if (node === null) return { names: [], partsOf: () => [] };
  return listChoices({ ...node, view: viewLocally(node.contents) });
}

/** Starts a translation of the node's own document or of a partner's: a file with the original's words, to be written over. */
export const translate = (root: string, options: TranslateOptions): Outcome<TranslatePlan> =>
  workLocally(root, (node) => planTranslation(node, options));

/** Makes copies of a partner's document or toolkit; `from` is one of the node's files, copied earlier, to use instead of the partner's text. */
export const fork = (
  root: string,
  { name, from }: { name: string; from: string | null },
): Outcome<ForkPlan> =>
  workLocally(root, async (node) => {
    const old = from === null ? null : readOldText(root, from);
    return planFork(await withRemoved(root, node, name), { name, from: old });
  });

/** Compares the node's changes to a document with what they were made against and with the text now. Writes nothing. */
export const diff = (root: string, choice: ItemChoice): Outcome<DiffPlan> =>
  workLocally(root, (node) => planDiff(node, choice));

/** What of the node's own is based on an earlier text of these partners; nothing if they changed nothing that the node changed. */
export async function findYours(root: string, partners: readonly NodeId[]): Promise<readonly Comparison[]> {
  if (partners.length === 0) return [];
  const { node, sources } = await loadNode(root);
  return node === null ? [] : compareYours({ ...node, sources, view: viewLocally(node.contents) }, partners);
}

/** Merges the node's changes to a document with what the partner has now; what touches is left as a choice in the file. */
export const merge = (root: string, choice: ItemChoice): Outcome<MergePlan> =>
  workLocally(root, (node) => planMerge(node, choice));

/** Gives what the node has of a partner's text the new name of that text. */
export const move = (root: string, choice: MoveChoice): Outcome<MovePlan> =>
  workLocally(root, (node) => planMove(node, choice));

/** Records that someone accepted one of the node's texts against the partner's as it is today; Git knows who, and when. */
export const accept = (root: string, choice: AcceptChoice): Outcome<AcceptPlan> =>
  workLocally(root, async (node) => planAccept(node, choice, await readIdentity(root)));

/** Problems of the whole node that every command says. */
const LEFT: ReadonlySet<Problem["code"]> = new Set(["edit-kept", "rest-dropped", "cannot-read"]);

/** Reads the node, lets `work` decide, and writes what it decided, all or nothing. Anything else that `work` returns is passed on. */
async function workLocally<Plan extends LocalPlan>(
  root: string,
  work: (node: LocalNode) => Plan | Promise<Plan>,
): Outcome<Plan> {
  const nothing = { usable: false, written: [], cleared: [] };
  const done = await inTurn(root, async () => {
    const { node, problems, sources } = await loadNode(root);
    if (node === null) return { ...nothing, problems, sources, plan: null };
    const seen = { ...node, sources, view: viewLocally(node.contents) };
    const plan = await work(seen);
    const { writes, cleared: free, removes, sources: after } = settlePlan(seen, plan);
    const left = problems.filter(({ code }) => LEFT.has(code));
    // A file that cannot be read may need any of the kept texts.
    const cleared = problems.some(({ code }) => code === "cannot-read") ? [] : free;
    const told = { problems: [...left, ...plan.problems], sources: after, plan };
    if (!plan.usable) return { ...nothing, ...told };
    const fault = await writeOwnFiles(root, writes, [...cleared, ...removes]);
    if (fault !== null) {
      const code = fault.why === "changed" ? "file-changed" : "file-in-the-way";
      const problem: Problem = { code, severity: "error", place: startOf(fault.path) };
      return { ...nothing, problems: [problem], sources, plan };
    }
    const written = writes.map(({ path, before }) => ({ path, isNew: before === null }));
    return { usable: true, written, cleared, ...told };
  });
  if (done.ok) return done.value;
  const problem = done.problem.code === "cannot-read" ? done.problem : { ...done.problem, place: nowhere };
  return { ...nothing, problems: [problem], sources: new Map(), plan: null };
}

/** The most bytes of a text that is turned into a copy, and of a picture in it. */
const MOST_TEXT = 1024 * 1024;
const MOST_FILE = 16 * 1024 * 1024;

function readOldText(root: string, path: string): OldText {
  const text = readText(root, path, MOST_TEXT);
  const shown = (text === null ? [] : listShown(path, text)).flatMap((one): [string, Uint8Array][] => {
    const bytes = readBytes(root, one, MOST_FILE);
    return bytes === null ? [] : [[one, bytes]];
  });
  return { path, text, shown: new Map(shown) };
}
