import type { RemoteFault, Result, SyncLimits, TreeEntry } from "../../model/remote.ts";
import { explain } from "./fault.ts";
import { local, type Mirror } from "./mirror.ts";

/** Bytes of a listing for each file that can be in it; a tree that lists more is one that grows without end. */
const LINE = 1_000;
/** All paths of a node that are ever read. */
const LOOKED_AT = ["network.yaml", "network.lock.json", "toolkits"];

/**
 * Lists a commit's files, links and submodules too: those of a node in the places that sync reads, those `everywhere`, or those below the
 * paths that are named. No work tree, no checkout.
 */
export async function readTree(
  mirror: Mirror,
  commit: string,
  limits: SyncLimits,
  where: "node" | "everywhere" | readonly string[] = "node",
): Promise<Result<TreeEntry[], RemoteFault>> {
  const paths = where === "node" ? LOOKED_AT : where === "everywhere" ? [] : where;
  const run = await local(mirror.path, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...paths], {
    most: limits.files * LINE,
    seconds: limits.checkSeconds,
  });
  if (run.stopped === "timeout" || run.stopped === "too-large")
    return { ok: false, fault: "too-many-files", limit: "files" };
  if (run.code !== 0) return { ok: false, fault: run.stopped ?? "broken" };
  return { ok: true, value: parseTree(run.stdout) };
}

/** Lines of `ls-tree -l -z`: `<mode> <type> <object> <size>\t<path>\0`; the size of a blob that never arrived is `BAD`. */
function parseTree(output: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
    const tab = output.indexOf(9, start);
    const [mode, , blob, size] = output.subarray(start, tab).toString().split(/ +/);
    if (mode === undefined || blob === undefined || size === undefined) continue;
    const path = decode(strict, output.subarray(tab + 1, end));
    entries.push({ path, mode, blob, size: /^\d+$/.test(size) ? Number(size) : null });
  }
  return entries;
}

function decode(strict: TextDecoder, bytes: Buffer): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Reads blobs by their ids in one `cat-file --batch`; the fault `broken` if one of them is not there after all. */
export async function readBlobs(
  mirror: Mirror,
  blobs: readonly string[],
  limits: SyncLimits,
): Promise<Result<Map<string, Uint8Array>, RemoteFault>> {
  const found = new Map<string, Uint8Array>();
  if (blobs.length === 0) return { ok: true, value: found };
  const run = await local(mirror.path, ["cat-file", "--batch", "--buffer"], {
    input: `${blobs.join("\n")}\n`,
    most: limits.sourceBytes + blobs.length * 100,
  });
  if (run.stopped === "too-large") return { ok: false, fault: "too-large", limit: "sourceBytes" };
  if (run.code !== 0) return { ok: false, fault: run.stopped === null ? "broken" : explain(run) };
  for (let start = 0; start < run.stdout.length; ) {
    const end = run.stdout.indexOf(10, start);
    const [blob, type, size] = run.stdout.subarray(start, end).toString().split(" ");
    if (blob === undefined || type !== "blob") return { ok: false, fault: "broken" };
    const length = Number(size);
    found.set(blob, run.stdout.subarray(end + 1, end + 1 + length));
    start = end + 1 + length + 1;
  }
  return blobs.every((blob) => found.has(blob)) ? { ok: true, value: found } : { ok: false, fault: "broken" };
}
