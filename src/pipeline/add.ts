import { ABOUT_ADD } from "../core/add-check.ts";
import { addEntry } from "../core/add-entry.ts";
import { parseNetwork } from "../core/parse-network.ts";
import { SYNC_LIMITS } from "../core/sync-limits.ts";
import { takeTurn } from "../io/busy.ts";
import { explainWriteFault } from "../io/disk-fault.ts";
import { isGitUsable, readGitVersion } from "../io/git-version.ts";
import { carryOut, recoverJournal } from "../io/journal.ts";
import type { AddRequest, Looked, NewPartner } from "../model/add.ts";
import type { Problem } from "../model/problem.ts";
import type { SyncLimits } from "../model/remote.ts";
import { look } from "./add-look.ts";
import { readInputs } from "./sync-inputs.ts";

const FILE = "network.yaml";
const NOTHING = { locked: false, offline: false, acceptRewrite: [] };

/** Looks at a repository that may become a partner. Nothing of ours is changed. */
export async function lookAtPartner(
  root: string,
  request: AddRequest,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<Looked> {
  const nothing = { candidate: null, suggestion: null };
  const done = await inTurn(root, async (): Promise<Looked> => {
    const { inputs, problems, sources } = readInputs(root, NOTHING);
    if (inputs === null) return { ...nothing, problems, sources };
    const version = await readGitVersion();
    if (!isGitUsable(version))
      return { ...nothing, problems: [{ ...ABOUT_ADD, code: "git-missing", found: version }], sources };
    return { ...(await look(root, inputs, request, limits)), sources };
  });
  return "code" in done ? { ...nothing, problems: [done], sources: new Map() } : done;
}

/** What came of writing: no problems when it was done; otherwise why not, and nothing was written. */
export type Enlisted = Pick<Looked, "problems" | "sources">;

/** Writes a new partner into `network.yaml`, whose text stays as it is else. */
export async function enlistPartner(root: string, partner: NewPartner): Promise<Enlisted> {
  const done = await inTurn(root, async (): Promise<Enlisted> => {
    // Read again: between the look and the answer somebody may have changed it.
    const { inputs, problems, sources } = readInputs(root, NOTHING);
    if (inputs === null) return { problems, sources };
    const text = addEntry(sources.get(FILE) ?? "", partner);
    if (text === null) return { problems: [{ ...ABOUT_ADD, code: "add-cannot-edit" }], sources };
    const parsed = parseNetwork({ origin: { node: "", commit: null, path: FILE }, path: FILE, text }, "own");
    if (parsed.network === null) return { problems: parsed.problems, sources: new Map([[FILE, text]]) };
    await carryOut(root, [{ path: FILE, bytes: new TextEncoder().encode(text) }], []);
    return { problems: [], sources };
  });
  return "code" in done ? { problems: [done], sources: new Map() } : done;
}

/** Does something while no other run is at work here; the problem when one is, or the disk does not let us write. */
async function inTurn<T>(root: string, work: () => Promise<T>): Promise<T | Problem> {
  try {
    const turn = takeTurn(root);
    if (!turn.ok) return { ...ABOUT_ADD, code: "sync-busy", pid: turn.pid, since: turn.since };
    try {
      recoverJournal(root);
      return await work();
    } finally {
      turn.release();
    }
  } catch (fault) {
    const reason = explainWriteFault(fault);
    if (reason === null) throw fault;
    return { ...ABOUT_ADD, code: "cannot-write", reason };
  }
}
