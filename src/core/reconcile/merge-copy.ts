import type { Digest } from "../../model/ids.ts";
import { parseJsonValue } from "../../values/json/json-value.ts";
import { splitFrontMatter } from "../files/front-matter.ts";
import { setFrontMatter } from "../files/set-front-matter.ts";
import type { OwnItem } from "../localise/own-items.ts";
import { introId, parseBody } from "../markdown/sections.ts";
import { partText, sectionText } from "../overrides/base-texts.ts";
import { digestValue } from "../overrides/digest.ts";
import { forkParts } from "../translations/fork-state.ts";
import { sayValues } from "./merge-fields.ts";
import { type MergeNames, mergeTexts } from "./merge-texts.ts";
import type { MergedItem } from "./merged-item.ts";

/**
 * Merges a copy with the document it came from, part by part: what only the partner changed is used, a part that is
 * new there is added in the same place, and if both have changed the same lines, someone has to choose. `carry` turns the partner's
 * text into what it is in the node: with links that lead to the same.
 */
export function mergeCopy(
  { ours, source, path }: Extract<OwnItem, { kind: "translation" | "copy" }>,
  file: string,
  bases: ReadonlyMap<Digest, string>,
  names: MergeNames,
  carry: (text: string) => string,
  isWanted: (target: string) => boolean,
): MergedItem {
  const base = ours.forked?.base ?? {};
  const { parts } = splitFrontMatter(file, path);
  const parsed = parseBody(parts?.body ?? ours.body);
  const theirs = parseBody(source.body);
  const pieces = parsed.sections.map(({ id, start, ownEnd }) => ({
    id,
    text: parsed.body.slice(start, ownEnd),
  }));
  const order = theirs.sections.map(({ id }) => id);
  const settled: string[] = [];
  const open: MergedItem["open"][number][] = [];
  const values: Record<string, unknown> = {};
  for (const { target, state, isNew } of forkParts(source, ours, () => parsed)) {
    if (state === "current" || !isWanted(target)) continue;
    const made = Object.hasOwn(base, target) ? base[target] : undefined;
    const now = partText(source, theirs, target);
    const before = bases.get(made ?? "");
    if (state === "orphaned" || now === null) open.push({ target, reason: "gone" });
    else if (target === "@title" || target === "@summary") {
      const key = target.slice(1) as "title" | "summary";
      const old = parseJsonValue(before ?? "");
      const versions = { before: old, theirs: source[key], ours: ours[key] };
      const isOurs = made !== digestValue(ours[key]);
      if (isOurs && old === undefined) open.push({ target, reason: "no-base" });
      else if (isOurs) open.push({ target, reason: "value", values: sayValues(versions) });
      else {
        values[key] = source[key];
        settled.push(target);
      }
    } else if (isNew && made === undefined && state === "upstream-changed") {
      const above = order.slice(0, order.indexOf(target)).reverse();
      const after =
        above.map((id) => pieces.findIndex((piece) => piece.id === id)).find((at) => at >= 0) ?? 0;
      const text = carry(sectionText(theirs, target, "own") ?? "");
      if (target === introId) pieces.splice(0, 1, { id: introId, text });
      else pieces.splice(after + 1, 0, { id: target, text });
      settled.push(target);
    } else if (isNew) open.push({ target, reason: made === undefined ? "new" : "removed" });
    else if (before === undefined) open.push({ target, reason: "no-base" });
    else {
      const piece = pieces.find(({ id }) => id === target);
      const versions = { before: carry(before), theirs: carry(now), ours: piece?.text ?? "" };
      const merged = mergeTexts(versions, names);
      if (piece) piece.text = merged.text;
      if (merged.choices > 0) open.push({ target, reason: "choice" });
      else settled.push(target);
    }
  }
  const changed = settled.length > 0 || open.some(({ reason }) => reason === "choice");
  if (!changed || parts === null) return { text: file, settled, open };
  const head = file.slice(0, file.length - parts.body.length);
  const body = joinPieces(pieces.map(({ text }) => text));
  return { text: setFrontMatter(head + body, values), settled, open };
}

/** Joins parts again: as they were, with an empty line between two if there is none. */
function joinPieces(texts: readonly string[]): string {
  let body = "";
  for (const text of texts) {
    if (text === "") continue;
    const gap = body === "" || /\n[ \t]*\r?\n$/.test(body) ? "" : body.endsWith("\n") ? "\n" : "\n\n";
    body += gap + text;
  }
  return body;
}
