import { ABOUT_ADD } from "../../core/add/check.ts";
import { addEntry } from "../../core/add/entry.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { SYNC_LIMITS } from "../../core/sync/limits.ts";
import { carryOut } from "../../io/files/journal.ts";
import { isGitUsable, readGitVersion } from "../../io/git/version.ts";
import type { AddRequest, Looked, NewPartner } from "../../model/add.ts";
import type { SyncLimits } from "../../model/remote.ts";
import { inTurn } from "../node/turn.ts";
import { readInputs } from "../sync/inputs.ts";
import { look } from "./look.ts";

const FILE = "network.yaml";
const NOTHING = { locked: false, offline: false, acceptRewrite: [] };

/** Looks at a repository that may become a partner. Nothing of ours is changed. */
export async function lookAtPartner(
  root: string,
  request: AddRequest,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<Looked> {
  const nothing = { candidate: null, suggestion: null };
  const done = await inTurn(root, 0, async (): Promise<Looked> => {
    const { inputs, problems, sources } = readInputs(root, NOTHING);
    if (inputs === null) return { ...nothing, problems, sources };
    const version = await readGitVersion();
    if (!isGitUsable(version))
      return { ...nothing, problems: [{ ...ABOUT_ADD, code: "git-missing", found: version }], sources };
    return { ...(await look(root, inputs, request, limits)), sources };
  });
  return done.ok ? done.value : { ...nothing, problems: [done.problem], sources: new Map() };
}

/** What came of writing: no problems when it was done; otherwise why not, and nothing was written. */
export type Enlisted = Pick<Looked, "problems" | "sources">;

/** Writes a new partner into `network.yaml`, whose text stays as it is else. */
export async function enlistPartner(root: string, partner: NewPartner): Promise<Enlisted> {
  const done = await inTurn(root, 0, async (): Promise<Enlisted> => {
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
  return done.ok ? done.value : { problems: [done.problem], sources: new Map() };
}
