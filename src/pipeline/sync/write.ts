import { formatLock, formatStatus } from "../../core/sync/format-lock.ts";
import { keepLineEnds } from "../../core/sync/git-attributes.ts";
import { readText } from "../../io/files/files.ts";
import { carryOut } from "../../io/files/journal.ts";
import { forgetDropped } from "../../io/files/kept.ts";
import { isFree } from "../../io/files/write-own.ts";
import type { Lock } from "../../model/lock.ts";
import type { FileWrite, SyncOptions, SyncPlan } from "../../model/plan.ts";
import type { ReadInputs } from "./inputs.ts";

/** The most bytes of `.gitattributes` that are read; Git reads no more lines than fit in this. */
const MOST_ATTRIBUTES = 100 * 1024 * 1024;

/** Carries out what was decided, with other files of the node's own that belong to it; `before` are the texts as they were read. */
export async function write(
  root: string,
  { writes, removes, lock, status }: SyncPlan,
  before: ReadInputs["sources"],
  options: SyncOptions,
  others: readonly FileWrite[] = [],
): Promise<void> {
  const attributes = writes.length > 0 || !isFixed(options) ? keepAttributes(root, lock) : [];
  const ours = [
    ...changedText("network.lock.json", formatLock(lock), before),
    ...changedText("network.status.json", formatStatus(status), before),
  ];
  const all = [...others, ...writes, ...(isFixed(options) ? [] : ours), ...attributes];
  await carryOut(root, all, removes);
  // All is as it should be now, even if there was nothing to write.
  forgetDropped(root);
}

/** `.gitattributes`, if Git would change partners' files in another copy of this repository. What is no ordinary file stays. */
function keepAttributes(root: string, lock: Lock): FileWrite[] {
  const path = ".gitattributes";
  if (Object.keys(lock.sources).length === 0 || !isFree(root, path)) return [];
  const text = keepLineEnds(readText(root, path, MOST_ATTRIBUTES) ?? "");
  return text === null ? [] : [{ path, bytes: new TextEncoder().encode(text) }];
}

/** With `--locked` and `--offline` the lock stays as it is. */
export const isFixed = ({ locked, offline }: SyncOptions): boolean => locked || offline;

/** One of the node's own files is written only if its text changes. */
function changedText(path: string, text: string, before: ReadonlyMap<string, string>): FileWrite[] {
  return before.get(path) === text ? [] : [{ path, bytes: new TextEncoder().encode(text) }];
}
