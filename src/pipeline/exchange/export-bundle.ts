import { parseNetwork } from "../../core/node/parse-network.ts";
import { formatSeconds } from "../../core/sync/source.ts";
import { readText } from "../../io/files/files.ts";
import { listUncommitted, readOwnCommit, writeBundle } from "../../io/git/bundle.ts";
import { isGitUsable, readGitVersion } from "../../io/git/version.ts";
import type { Exported } from "../../model/export.ts";
import type { ExportRefused } from "../../model/problems/export.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { startOf } from "../../values/place.ts";
import { describeMachineFault } from "../node/turn.ts";

const FILE = "network.yaml";
const MOST_BYTES = 1024 * 1024;
const MOST_NAMED = 5;
const ABOUT = { severity: "error", place: startOf(FILE) } as const;

/** Writes this node as a Git bundle with its whole history. `out` is the file; null for one named after the node. */
export async function exportBundle(root: string, out: string | null): Promise<Exported> {
  try {
    return await writeOwn(root, out);
  } catch (fault) {
    return refuse(describeMachineFault(fault));
  }
}

const refuse = (...problems: readonly Problem[]): Exported => ({ bundle: null, problems });

async function writeOwn(root: string, out: string | null): Promise<Exported> {
  const text = readText(root, FILE, MOST_BYTES);
  if (text === null) return refuse({ ...ABOUT, code: "network-missing" });
  const parsed = parseNetwork({ origin: { node: "", commit: null, path: FILE }, path: FILE, text }, "own");
  if (parsed.network === null) return refuse(...parsed.problems);
  const version = await readGitVersion();
  if (!isGitUsable(version)) return refuse({ ...ABOUT, code: "git-missing", found: version });

  const node = parsed.network.id;
  const file = out ?? `${node}.bundle`;
  const fail = (reason: ExportRefused["reason"]) =>
    refuse({ ...ABOUT, code: "export-refused", reason, file });
  const own = await readOwnCommit(root);
  if (!own.ok) return fail(own.fault);
  const size = await writeBundle(root, file, own.value);
  if (!size.ok) return fail(size.fault);
  const uncommitted = await listUncommitted(root);
  const { branch, facts } = own.value;
  const { commit, subject, seconds } = facts;
  const committed = formatSeconds(seconds);
  const told: Problem = {
    ...ABOUT,
    severity: "warning",
    code: "export-uncommitted",
    count: uncommitted.length,
    paths: uncommitted.slice(0, MOST_NAMED),
  };
  return {
    bundle: { node, file, branch, commit, subject, committed, size: size.value, uncommitted },
    problems: uncommitted.length > 0 ? [told] : [],
  };
}
