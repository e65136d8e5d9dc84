import { ABOUT_ADD } from "../../core/add/check.ts";
import { addEntry } from "../../core/add/entry.ts";
import { SYNC_LIMITS } from "../../core/sync/limits.ts";
import { parseInputs } from "../../core/sync/parse-inputs.ts";
import { isGitUsable, readGitVersion } from "../../io/git/version.ts";
import type { AddRequest, Looked, NewPartner } from "../../model/add.ts";
import type { SyncEvent } from "../../model/plan.ts";
import type { SyncLimits } from "../../model/remote.ts";
import { withInputs } from "../sync/inputs.ts";
import { refuse, type SyncResult, settle } from "../sync/sync.ts";
import { write } from "../sync/write.ts";
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

/**
 * Writes a new partner into `network.yaml`, whose text otherwise stays as it is, together with all that a sync of this partner decides. If
 * there is no plan in the result, nothing was written.
 */
export const addPartner = (
  root: string,
  partner: NewPartner,
  onProgress: (event: SyncEvent) => void,
  limits: SyncLimits = SYNC_LIMITS,
): Promise<SyncResult> =>
  withInputs(
    root,
    NOTHING,
    // Read again: someone may have changed it between the look and the answer.
    async ({ sources }): Promise<SyncResult> => {
      const text = addEntry(sources.get(FILE) ?? "", partner);
      if (text === null) return refuse([{ ...ABOUT_ADD, code: "add-cannot-edit" }], sources);
      const changed = new Map([...sources, [FILE, text]]);
      const { inputs, problems } = parseInputs(changed);
      if (inputs === null) return refuse(problems, changed);
      const options = { ...NOTHING, partners: [partner.id] };
      const result = await settle(
        root,
        { ...inputs, problems, sources: changed },
        options,
        onProgress,
        limits,
      );
      const entry = { path: FILE, bytes: new TextEncoder().encode(text) };
      if (result.plan !== null) await write(root, result.plan, sources, options, [entry]);
      return result;
    },
    refuse,
  );
