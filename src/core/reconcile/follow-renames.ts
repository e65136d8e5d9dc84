import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { Operation, Override } from "../../model/override.ts";
import { splitFrontMatter } from "../files/front-matter.ts";
import { madeBase, todaysBase } from "../localise/note-base.ts";
import { isRecordItem, type OwnItem, type TextItem } from "../localise/own-items.ts";
import { parseBody } from "../markdown/sections.ts";
import { makeEdits } from "../markdown/text-edits.ts";
import { applyLayers } from "../overrides/apply-layers.ts";
import { operationTraits } from "../overrides/operation-traits.ts";
import { findRenamedParts } from "../translations/renamed-parts.ts";

/** From a part's id to the id that it has at the partner now. */
type Names = ReadonlyMap<string, string>;

/** An item and its file after its parts got the ids that they have at the partner now. */
export interface Followed {
  item: OwnItem;
  text: string;
  renamed: readonly { from: string; to: string }[];
}

/** Parts of an item whose words the partner has under another id now. `bases` are the texts that they were made against. */
function listRenamed(item: OwnItem, bases: ReadonlyMap<Digest, string>): Names {
  if (isRecordItem(item)) return new Map();
  if (item.kind !== "override") return findRenamedParts(item.source, item.ours, item.kind, bases);
  const { states } = applyLayers(item.source, [[item.override]]);
  return new Map(
    states.flatMap(({ target, renamed }) => (renamed === undefined ? [] : [[target, renamed] as const])),
  );
}

/**
 * Gives parts of an item, in its file too, the ids that they have at the partner now: they count as made against the partner's text as it
 * is, since it says the same. Only those that `isWanted` names. Line ends must be `\n`.
 */
export function followRenames(
  item: OwnItem,
  file: string,
  bases: ReadonlyMap<Digest, string>,
  isWanted: (target: string) => boolean,
): Followed {
  const names: Names = new Map([...listRenamed(item, bases)].filter(([from]) => isWanted(from)));
  if (names.size === 0 || isRecordItem(item)) return { item, text: file, renamed: [] };
  const renamed = [...names].map(([from, to]) => ({ from, to }));
  if (item.kind !== "override") {
    const text = renameHeadings(file, item.path, names);
    return { item: rebase(item, names), text, renamed };
  }
  const override = renameOperations(item.override, names);
  return {
    item: rebase({ ...item, override }, names),
    text: renameInHeadings(file, item.override.operations, names),
    renamed,
  };
}

const renameOperations = (override: Override, names: Names): Override => ({
  ...override,
  operations: override.operations.map((operation) => {
    const target = names.get(operation.target) ?? operation.target;
    return { ...operation, target, id: operationTraits[operation.kind].isNew ? operation.id : target };
  }),
});

/** The item with what it was made against under the new ids: the partner's text as it is now. */
function rebase(item: TextItem, names: Names): TextItem {
  const now = todaysBase(item);
  const base = Object.fromEntries(
    Object.entries(madeBase(item)).flatMap(([key, digest]): [string, Digest][] => {
      const name = names.get(key);
      const digestNow = name === undefined ? digest : now[name];
      return digestNow === undefined ? [] : [[name ?? key, digestNow]];
    }),
  );
  if (item.kind === "override") return { ...item, override: { ...item.override, base } };
  const { ours } = item;
  const made: Pick<Document, "forked" | "translation"> =
    item.kind === "copy"
      ? { forked: ours.forked && { ...ours.forked, base }, translation: ours.translation }
      : { forked: ours.forked, translation: ours.translation && { ...ours.translation, base } };
  return { ...item, ours: { ...ours, ...made } };
}

/** The file of a change with other ids in the braces of its headings. */
function renameInHeadings(file: string, operations: readonly Operation[], names: Names): string {
  const lines = file.split("\n");
  for (const { kind, target, line } of operations) {
    const name = names.get(target);
    const heading = lines[line - 1];
    if (name === undefined || heading === undefined) continue;
    const before = operationTraits[kind].isNew ? new RegExp(`${kind}=["“„]?$`) : /\{#$/;
    lines[line - 1] = replaceLast(heading, target, name, before);
  }
  return lines.join("\n");
}

/** The file of a translation or copy with other ids at its headings. */
function renameHeadings(file: string, path: string, names: Names): string {
  const { parts } = splitFrontMatter(file, path);
  if (parts === null) return file;
  const { sections, body } = parseBody(parts.body);
  const edits = sections.flatMap(({ id, explicit, start, bodyStart }) => {
    const name = explicit ? names.get(id) : undefined;
    const text = name === undefined ? "" : replaceLast(body.slice(start, bodyStart), id, name, /\{#$/);
    return name === undefined ? [] : [{ start, end: bodyStart, text }];
  });
  return file.slice(0, file.length - body.length) + makeEdits(body, edits);
}

/** The text with its last such word replaced, where it stands behind this. */
function replaceLast(text: string, word: string, by: string, before: RegExp): string {
  for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1))
    if (before.test(text.slice(0, at))) return text.slice(0, at) + by + text.slice(at + word.length);
  return text;
}
