import type { Digest } from "../../model/ids.ts";
import type { Comparison } from "../../model/local.ts";
import type { Operation } from "../../model/override.ts";
import { parseJsonValue } from "../../values/json/json-value.ts";
import { sayValue } from "../../values/say-value.ts";
import { baseTextOf, madeBase } from "../localise/note-base.ts";
import { againstOf, isRecordItem, type OwnItem } from "../localise/own-items.ts";
import { headingLine } from "../markdown/headings.ts";
import { parseBody } from "../markdown/sections.ts";
import { applyLayers } from "../overrides/apply-layers.ts";
import { formatValueBase, partText } from "../overrides/base-texts.ts";
import { canMerge } from "../overrides/drift-traits.ts";
import { changedValues } from "../overrides/front-matter-layers.ts";
import { hasText, isOperation, operationTraits } from "../overrides/operation-traits.ts";
import { fieldDrift } from "../records/record-fields.ts";
import { forkParts } from "../translations/fork-state.ts";
import { findRenamedParts } from "../translations/renamed-parts.ts";
import { translationState } from "../translations/translation-state.ts";
import { compareWords } from "./compare-words.ts";

/** The node's text is compared with the partner's word by word if it is another version of it; elsewhere, any shared words are chance. */
const isVersion = (kind: Comparison["kind"]): boolean =>
  isOperation(kind) ? operationTraits[kind].isVersion : kind !== "translation";

/** What is known of one part before its texts are compared. */
type CompareFacts = Pick<Comparison, "state" | "because" | "renamed" | "kind" | "line" | "ours">;

/** Every part of an item in three versions: what it was made against, the partner's now, and the node's. `carry` turns the partner's text into what it is in the node. */
export function compareItem(
  item: OwnItem,
  bases: ReadonlyMap<Digest, string>,
  carry: (text: string) => string = (text) => text,
): readonly Comparison[] {
  const made = madeBase(item);
  const textNow = baseTextOf(item);
  const compare = (
    target: string,
    { state, because, renamed, kind, line, ours }: CompareFacts,
  ): Comparison => {
    const digest = Object.hasOwn(made, target) ? made[target] : undefined;
    const read = (text: string | null): string | null =>
      text === null || target.startsWith("@") ? readable(target, text) : carry(text);
    const now = read(textNow(target));
    const before = state === "current" ? now : read(bases.get(digest ?? "") ?? null);
    return {
      document: item.document,
      language: item.language,
      target,
      ...againstOf(item),
      partner: item.source.node,
      state,
      ...(because && { because }),
      ...(renamed && { renamed }),
      kind,
      canMerge: canMerge({ state, kind, target }),
      path: item.path,
      line,
      before,
      now,
      ours,
      leavesOut: ours === null && isOperation(kind),
      theirChange: before === null ? [] : compareWords(before, now ?? ""),
      ourChange: !isVersion(kind) || ours === null ? [] : compareWords(now ?? before ?? "", ours),
    };
  };
  if (item.kind === "override") return compareOverride(item, compare);
  if (isRecordItem(item))
    return item.fields.map((field) => {
      const { key, wanted } = field;
      const ours = wanted === undefined ? null : readable(key, formatValueBase(wanted));
      const state = fieldDrift(field, Object.hasOwn(made, key) ? made[key] : undefined);
      const why = state === "refused" ? { because: "value" as const } : {};
      return compare(key, { state, ...why, kind: ours === null ? "remove" : item.kind, line: 1, ours });
    });
  const parsed = parseBody(item.ours.body);
  const parts: readonly Pick<Comparison, "target" | "state">[] =
    item.kind === "copy"
      ? forkParts(item.source, item.ours, () => parsed)
      : Object.entries(translationState(item.source, item.ours).sections).map(([target, state]) => ({
          target,
          state,
        }));
  const names = findRenamedParts(item.source, item.ours, item.kind, bases, parsed);
  const lines = new Map(parsed.sections.map(({ id, line }) => [id, item.ours.bodyLine + line - 1]));
  return parts.map(({ target, state }) => {
    const line = lines.get(target) ?? item.ours.bodyLine;
    const ours = readable(target, partText(item.ours, parsed, target));
    const renamed = names.get(target);
    return compare(target, { state, ...(renamed && { renamed }), kind: item.kind, line, ours });
  });
}

function compareOverride(
  { override, source }: Extract<OwnItem, { kind: "override" }>,
  compare: (target: string, facts: CompareFacts) => Comparison,
): readonly Comparison[] {
  const { states } = applyLayers(source, [[override]]);
  const wanted = new Map(
    changedValues(source, override.frontMatter).map((change) => [change.key, change.wanted]),
  );
  const [first = 0] = states.flatMap(({ kind }, at) => (kind === "front-matter" ? [] : [at]));
  return states.map((stand, at) => {
    const operation = stand.kind === "front-matter" ? undefined : override.operations[at - first];
    if (operation === undefined)
      return compare(stand.target, {
        ...stand,
        ours: readable(stand.target, JSON.stringify(wanted.get(stand.target) ?? null)),
      });
    return compare(stand.target, {
      ...stand,
      ours: hasText(operation.kind) ? textOf(operation) : null,
    });
  });
}

const textOf = ({ kind, level, title, id, text }: Operation): string => {
  const isWithin = operationTraits[kind].edge !== null || id === "_intro";
  return isWithin ? text.trimStart() : `${headingLine(level, title.trim(), id)}\n${text}`;
};

/** A kept value as people write it: a list with commas. */
function readable(target: string, text: string | null): string | null {
  if (text === null || !target.startsWith("@")) return text;
  const value = parseJsonValue(text);
  return value === undefined ? text : sayValue(value);
}
