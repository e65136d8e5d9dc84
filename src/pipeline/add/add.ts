import { ABOUT_ADD } from "../../core/add/check.ts";
import { addEntry } from "../../core/add/entry.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { SYNC_LIMITS } from "../../core/sync/limits.ts";
import { carryOut } from "../../io/files/journal.ts";
import { isGitUsable, readGitVersion } from "../../io/git/version.ts";
import type { AddRequest, Looked, NewPartner } from "../../model/add.ts";
import type { SyncLimits } from "../../model/remote.ts";
import { withInputs } from "../sync/inputs.ts";
import { look, stop } from "./look.ts";

const FILE = "network.yaml";
const NOTHING = { locked: false, offline: false };

/** Looks at a repository that may become a partner. None of the node's files change. */
export const lookAtPartner = (
  root: string,
  request: AddRequest,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<Looked> =>
  withInputs(
    root,
    NOTHING,
    async ({ sources, ...inputs }) => {
      const version = await readGitVersion();
      const missing = { ...ABOUT_ADD, code: "git-missing", found: version } as const;
      const looked = isGitUsable(version) ? await look(root, inputs, request, limits) : stop(missing);
      return { ...looked, sources };
    },
    (problems, sources) => ({ ...stop(...problems), sources }),
  );

/** The result of writing: no problems if it was done; otherwise why not, and nothing was written. */
export type Enlisted = Pick<Looked, "problems" | "sources">;

/** Writes a new partner into `network.yaml`, whose text otherwise stays as it is. */
export const enlistPartner = (root: string, partner: NewPartner): Promise<Enlisted> =>
  withInputs(
    root,
    NOTHING,
    // Read again: someone may have changed it between the look and the answer.
    async ({ sources }): Promise<Enlisted> => {
      const text = addEntry(sources.get(FILE) ?? "", partner);
      if (text === null) return { problems: [{ ...ABOUT_ADD, code: "add-cannot-edit" }], sources };
      const file = { origin: { node: "", commit: null, path: FILE }, path: FILE, text };
      const { network, problems } = parseNetwork(file, "own");
      if (network === null) return { problems, sources: new Map([[FILE, text]]) };
      await carryOut(root, [{ path: FILE, bytes: new TextEncoder().encode(text) }], []);
      return { problems: [], sources };
    },
    (problems, sources) => ({ problems, sources }),
  );
