import { judgeBytes } from "../../core/sync/bytes.ts";
import { chooseFiles } from "../../core/sync/tree.ts";
import type { ReadFiles } from "../../core/sync/understand.ts";
import type { Version, Versions } from "../../core/sync/versions.ts";
import type { Fetched } from "../../io/git/fetch-source.ts";
import { readBlobs, readTree } from "../../io/git/tree.ts";
import type { Asked } from "../../model/plan.ts";
import type { RemoteFault, Result, SyncLimits } from "../../model/remote.ts";

/**
 * Reads a fetched commit: its tree, chosen by the allow-list, and those blobs that are not on disk yet (`earlier`). The fault says that
 * there is too much, or that the mirror is incomplete.
 */
export async function readFiles(
  asked: Asked,
  { mirror, facts }: Pick<Fetched, "mirror" | "facts">,
  earlier: Versions,
  limits: SyncLimits,
): Promise<Result<ReadFiles, RemoteFault>> {
  const tree = await readTree(mirror, facts.commit, limits);
  if (!tree.ok) return tree;
  const chosen = chooseFiles(tree.value, asked.partner.include, limits);
  if (chosen.files.length > limits.files) return { ok: false, fault: "too-many-files", limit: "files" };
  if (chosen.files.reduce((sum, { size }) => sum + size, 0) > limits.sourceBytes)
    return { ok: false, fault: "too-large", limit: "sourceBytes" };

  const isHere = ({ path, blob }: { path: string; blob: string }) => earlier.get(path)?.blob === blob;
  const wanted = chosen.files.filter((file) => !isHere(file)).map(({ blob }) => blob);
  const blobs = await readBlobs(mirror, [...new Set(wanted)], limits);
  if (!blobs.ok) return blobs;
  const found = new Map<string, Version>();
  const rejected = new Map<string, { blob: string; why: string }>();
  for (const { path, blob, reason } of chosen.refused) rejected.set(path, { blob, why: reason });
  for (const file of chosen.files) {
    const { path, blob, kind } = file;
    const bytes = blobs.value.get(blob) ?? new Uint8Array();
    const version = (isHere(file) && earlier.get(path)) || {
      blob,
      since: facts.commit,
      bytes,
      stored: false,
    };
    const fault = judgeBytes(path, kind, version.bytes);
    if (fault === null) found.set(path, version);
    else rejected.set(path, { blob, why: fault });
  }
  const all = new Map(chosen.files.map(({ path, blob }) => [path, blob]));
  return { ok: true, value: { found, rejected, blobs: all, others: chosen.others } };
}
