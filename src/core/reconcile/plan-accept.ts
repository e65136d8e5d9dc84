import type { DocumentId, Language } from "../../model/ids.ts";
import type { Identity } from "../../model/local.ts";
import type { LocalProblem } from "../../model/problems/local.ts";
import { startOf } from "../../values/place.ts";
import { findConflict } from "../files/damage.ts";
import { chooseItems, findKey, type ItemChoice } from "../localise/choose-items.ts";
import { findLikely } from "../localise/find-move.ts";
import { nowhere, unknownName } from "../localise/find-name.ts";
import { madeBase, noteBase, todaysBase } from "../localise/note-base.ts";
import { againstOf, type OwnItem } from "../localise/own-items.ts";
import { type LocalNode, type LocalPlan, refuse } from "../localise/plan.ts";
import { introId } from "../markdown/sections.ts";
import { nothingDigest } from "../overrides/digest.ts";
import { translationState } from "../translations/translation-state.ts";

/** What someone accepts. */
export interface AcceptChoice extends ItemChoice {
  /** The document that the text was compared with; most texts are compared with only one, and then it is not named. */
  against?: DocumentId;
}

/** What was accepted. */
export interface AcceptPlan extends LocalPlan {
  /** Each part that was recorded, by file. */
  accepted: readonly {
    document: string;
    language: Language | null;
    path: string;
    parts: readonly string[];
  }[];
  who: Identity | null;
}

/**
 * Records that someone accepted one of the node's texts against the partner's as it is today. If the choice could mean several texts,
 * nothing is recorded: no one has said that they looked at each of them. `who` is null if Git does not know.
 */
export function planAccept(node: LocalNode, choice: AcceptChoice, who: Identity | null): AcceptPlan {
  const none = { accepted: [], who };
  const found = chooseOne(node, choice);
  if ("problems" in found) return { ...found, ...none };
  if (who === null)
    return { ...refuse({ code: "identity-missing", severity: "error", place: nowhere }), ...none };
  const conflicts = found.items.flatMap(({ path }) => findConflict(node.sources.get(path) ?? "", path) ?? []);
  if (conflicts.length > 0) return { ...refuse(...conflicts), ...none };
  const done = found.items.flatMap((item) => {
    const text = node.sources.get(item.path);
    if (text === undefined) return [];
    const { document, language, path } = item;
    const { parts, untranslated, unknown } =
      found.key === null ? wholeOf(item) : { parts: [found.key], untranslated: [], unknown: [] };
    const problems = [...describeUntranslated(item, untranslated), ...describeUnknown(item, unknown)];
    if (parts.length === 0) return [{ told: [], writes: [], problems }];
    return [
      { told: [{ document, language, path, parts }], writes: noteBase(item, text, parts, who), problems },
    ];
  });
  return {
    usable: true,
    writes: done.flatMap(({ writes }) => writes),
    problems: [...done.flatMap(({ problems }) => problems), ...findLikely(node, choice.document)],
    accepted: done.flatMap(({ told }) => told),
    who,
  };
}

/** The one text that is meant, and the part of it (null for all); a plan that says why if it is none, or not clear which. */
function chooseOne(
  node: LocalNode,
  choice: AcceptChoice,
): { items: readonly OwnItem[]; key: string | null } | LocalPlan {
  const { document, part, against } = choice;
  const named = chooseItems(node, choice, "accept");
  if (!Array.isArray(named)) return named;
  const compared = named.filter(({ source }) => against === undefined || source.id === against);
  if (compared.length === 0)
    return refuse(
      unknownName(
        "document",
        against ?? "",
        document,
        named.map(({ source }) => source.id),
      ),
    );
  const keysOf = (item: OwnItem) => Object.keys(todaysBase(item));
  const key = part === null ? null : findKey(new Set(compared.flatMap(keysOf)), part);
  if (part !== null && key === null)
    return refuse(unknownName("part", part, document, compared.flatMap(keysOf)));
  const items = compared.filter((item) => key === null || keysOf(item).includes(key));
  const texts = new Map(items.map((item) => [`${item.language} ${item.kind}`, item]));
  if (texts.size <= 1) return { items, key };
  const possible = [...texts.values()].map((item) => ({ language: item.language, ...againstOf(item) }));
  return refuse({
    code: "accept-unclear",
    severity: "error",
    place: nowhere,
    document,
    target: key,
    possible,
  });
}

/**
 * The parts of an item that are accepted if none is named. One that the partner's text does not have, and never had, is more likely
 * a typo, and one that is not translated yet is more likely still to be done: to accept those, people name them.
 */
function wholeOf(item: OwnItem): Record<"parts" | "untranslated" | "unknown", readonly string[]> {
  const made = madeBase(item);
  const today = todaysBase(item);
  // The introduction is a place in every text, also where it says nothing.
  const isSlip = (key: string): boolean =>
    item.kind === "override" &&
    !key.startsWith("@") &&
    key !== introId &&
    today[key] === nothingDigest &&
    !Object.hasOwn(made, key);
  const states = item.kind === "translation" ? translationState(item.source, item.ours).sections : {};
  const isMissing = (key: string): boolean => states[key] === "missing";
  const keys = Object.keys(today);
  return {
    parts: keys.filter((key) => !isSlip(key) && !isMissing(key)),
    untranslated: keys.filter(isMissing),
    unknown: keys.filter(isSlip),
  };
}

function describeUnknown(item: OwnItem, parts: readonly string[]): readonly LocalProblem[] {
  if (item.kind !== "override") return [];
  const { document, language, path, override } = item;
  return parts.map((target) => {
    const place = startOf(path, override.operations.find((one) => one.target === target)?.line);
    return { code: "part-unrecorded", severity: "warning", place, document, language, target };
  });
}

function describeUntranslated(item: OwnItem, parts: readonly string[]): readonly LocalProblem[] {
  const { document, language, path } = item;
  if (parts.length === 0 || language === null) return [];
  const about = { document, language, parts, ...againstOf(item) };
  return [{ code: "parts-untranslated", severity: "warning", place: startOf(path), ...about }];
}
