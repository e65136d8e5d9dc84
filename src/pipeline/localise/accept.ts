import { findConflict } from "../../core/files/damage.ts";
import { chooseItems, type ItemChoice } from "../../core/localise/choose-items.ts";
import { nowhere } from "../../core/localise/find-name.ts";
import { madeBase, noteBase, todaysBase } from "../../core/localise/note-base.ts";
import type { OwnItem } from "../../core/localise/own-items.ts";
import { type LocalNode, type LocalPlan, refuse } from "../../core/localise/plan.ts";
import { nothingDigest } from "../../core/overrides/digest.ts";
import { readIdentity } from "../../io/git/identity.ts";
import type { Language } from "../../model/ids.ts";
import type { Identity, LocalOutcome } from "../../model/local.ts";
import { workLocally } from "./local.ts";

/** What was looked at. */
export interface AcceptPlan extends LocalPlan {
  /** Each part that was noted, by file. */
  accepted: readonly {
    document: string;
    language: Language | null;
    path: string;
    parts: readonly string[];
  }[];
  who: Identity | null;
}

/** Notes that somebody has looked at our changes against the partner's text as it is today; who, and when, Git says. */
export const accept = (
  root: string,
  choice: ItemChoice,
): Promise<LocalOutcome & { plan: AcceptPlan | null }> =>
  workLocally(root, async (node) => planAccept(node, choice, await readIdentity(root)));

function planAccept(node: LocalNode, choice: ItemChoice, who: Identity | null): AcceptPlan {
  const none = { accepted: [], who };
  const found = chooseItems(node, choice, "accept");
  if (!Array.isArray(found)) return { ...found, ...none };
  if (who === null)
    return { ...refuse({ code: "identity-missing", severity: "error", place: nowhere }), ...none };
  const conflicts = found.flatMap(({ path }) => findConflict(node.sources.get(path) ?? "", path) ?? []);
  if (conflicts.length > 0) return { ...refuse(...conflicts), ...none };
  const texts = new Map(node.sources);
  const done = found.flatMap((item) => {
    const part = choice.part;
    const isMeant = (key: string) => key === part || key === `@${part}`;
    const parts = part === null ? wholeOf(item) : Object.keys(todaysBase(item)).filter(isMeant);
    const text = texts.get(item.path);
    if (parts.length === 0 || text === undefined) return [];
    const { document, language, path } = item;
    const writes = noteBase(item, text, parts, who);
    // One file may be two things: a translation, and a copy of a partner's translation.
    for (const write of writes) texts.set(write.path, write.text);
    return [{ told: { document, language, path, parts }, writes }];
  });
  return {
    usable: true,
    writes: done.flatMap(({ writes }) => writes),
    problems: [],
    accepted: done.map(({ told }) => told),
    who,
  };
}

/**
 * The parts of an item that are looked at when none is named. One that the partner's text does not have, and never had, is more
 * likely a slip of the pen: whoever means it so names it.
 */
function wholeOf(item: OwnItem): readonly string[] {
  const made = madeBase(item);
  const isSlip = (key: string, digest: string) =>
    item.kind === "override" && !key.startsWith("@") && digest === nothingDigest && !Object.hasOwn(made, key);
  return Object.entries(todaysBase(item)).flatMap(([key, digest]) => (isSlip(key, digest) ? [] : [key]));
}
