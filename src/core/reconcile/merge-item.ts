import type { Digest } from "../../model/ids.ts";
import type { Operation } from "../../model/override.ts";
import type { LocalProblem } from "../../model/problems/local.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import { parseJsonValue } from "../../values/json/json-value.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { startOf } from "../../values/place.ts";
import { splitFrontMatter } from "../files/front-matter.ts";
import { makeLocator } from "../files/locate.ts";
import { setFrontMatterPath } from "../files/set-front-matter.ts";
import { againstOf, isRecordItem, type OwnItem } from "../localise/own-items.ts";
import { makeFindRenamed } from "../markdown/find-renamed.ts";
import { fitHeadings } from "../markdown/fit-headings.ts";
import { headingLine } from "../markdown/headings.ts";
import { headingWords, parseBody } from "../markdown/sections.ts";
import { sectionText } from "../overrides/base-texts.ts";
import { operationDrift } from "../overrides/change-drift.ts";
import { digestSections, digestValue } from "../overrides/digest.ts";
import { driftTraits } from "../overrides/drift-traits.ts";
import { changedValues } from "../overrides/front-matter-layers.ts";
import { operationTraits } from "../overrides/operation-traits.ts";
import { sayValues } from "./merge-fields.ts";
import { type MergeNames, mergeTexts } from "./merge-texts.ts";
import { mergeValues } from "./merge-values.ts";
import type { MergedItem } from "./merged-item.ts";

/** Merges an override with the document as it is now without it, in the parts that `isWanted` names. `bases` are the texts that changes were made against. */
export function mergeOverride(
  { override, source, path }: Extract<OwnItem, { kind: "override" }>,
  file: string,
  bases: ReadonlyMap<Digest, string>,
  names: MergeNames,
  isWanted: (target: string) => boolean,
): MergedItem {
  const parsed = parseBody(source.body);
  const digests = digestSections(parsed);
  const findRenamed = makeFindRenamed(parsed, "whole");
  let text = file;
  const settled: string[] = [];
  const open: MergedItem["open"][number][] = [];
  // From the end, so that earlier text keeps its lines.
  for (const operation of [...override.operations].reverse()) {
    const { target, kind } = operation;
    const { state, same } = operationDrift(parsed, digests, operation, override, findRenamed);
    const { obstacle } = driftTraits[state];
    if (state === "current" || !isWanted(target)) continue;
    if (same) settled.push(target);
    else if (obstacle !== null) open.push({ target, reason: obstacle });
    else if (!operationTraits[kind].hasText) open.push({ target, reason: "removed" });
    else if (!operationTraits[kind].isVersion) settled.push(target);
    else {
      const before = bases.get(override.base[target] ?? "");
      const theirs = sectionText(parsed, target, "whole");
      if (before === undefined || theirs === null) open.push({ target, reason: "no-base" });
      else {
        const versions = {
          before: asOperation(before, operation),
          theirs: asOperation(theirs, operation),
          ours: `${headingOf(operation, operation.title)}\n${operation.text}`,
        };
        const merged = mergeTexts(versions, names);
        text = replaceOperation(text, path, operation, merged.text);
        if (merged.choices > 0) open.push({ target, reason: "choice" });
        else settled.push(target);
      }
    }
  }
  for (const { key: target, now, wanted: ours } of changedValues(source, override.frontMatter)) {
    const made = Object.hasOwn(override.base, target) ? override.base[target] : undefined;
    if (now === undefined || made === digestValue(now) || !isWanted(target)) continue;
    const before = parseJsonValue(bases.get(made ?? "") ?? "");
    const versions = { before, theirs: now, ours };
    const merged = mergeValues(versions);
    const isClause = target.startsWith("@clauses.");
    if (digestValue(now) === digestValue(ours)) settled.push(target);
    else if (before === undefined) open.push({ target, reason: "no-base" });
    else if (merged === null || isClause) open.push({ target, reason: "value", values: sayValues(versions) });
    else {
      text = setFrontMatterPath(text, pathOf(target), merged.value);
      settled.push(target);
    }
  }
  // A part with several changes is settled when all of them are.
  const left = new Set(open.map(({ target }) => target));
  return { text, settled: [...new Set(settled)].filter((target) => !left.has(target)), open: open.reverse() };
}

/** The place in front matter of a value that can be merged. */
function pathOf(target: string): readonly string[] {
  const [, field] = /^@fields\.(.+)$/s.exec(target) ?? [];
  return field === undefined ? [target.slice(1)] : ["fields", field, "default"];
}

/** A section of the partner's as an operation would write it, so that both can be compared line by line. */
function asOperation(section: string, operation: Operation): string {
  const parsed = parseBody(plainLineEnds(section));
  const index = operation.target === "_intro" ? 0 : 1;
  const found = parsed.sections[index];
  if (!found) return section;
  const title = index === 0 ? operation.title : headingWords(parsed, index);
  const by = index === 0 ? 0 : operation.level - found.level;
  const body = parsed.body.slice(found.bodyStart);
  const { text } = fitHeadings(body, by, makeIdChooser(new Set()));
  return `${headingOf(operation, title)}\n\n${text.replace(/^\n+/, "")}`;
}

const headingOf = ({ level, id }: Operation, title: string): string =>
  headingLine(level, title.trim(), `${id} replace`);

/** The file with another text for one of its operations; everything else stays as it was. */
function replaceOperation(file: string, path: string, operation: Operation, text: string): string {
  const { parts } = splitFrontMatter(file, path);
  if (parts === null) return file;
  const parsed = parseBody(parts.body);
  const line = operation.line - parts.bodyLine + 1;
  const section = parsed.sections.findLast((one) => one.level === operation.level && one.line <= line);
  if (!section) return file;
  const head = file.slice(0, file.length - parts.body.length);
  const rest = parts.body.slice(section.end);
  return `${head}${parts.body.slice(0, section.start)}${text.trimEnd()}\n${rest === "" ? "" : "\n"}${rest}`;
}

/** What people have to do about each open part, as problems in the file; choices at their start. */
export function describeOpen(item: OwnItem, { text, open }: MergedItem): readonly LocalProblem[] {
  const lines = text.split(/\r\n?|\n/);
  const used = new Set<number>();
  const lineOf = (target: string, isChoice: boolean): number => {
    const heading = lines.findIndex((line) => line.includes(`{#${target} `) || line.includes(`{#${target}}`));
    if (!isChoice) return Math.max(0, heading) + 1;
    const from = Math.max(0, heading - 1);
    const mark = lines.findIndex((line, at) => at >= from && line.startsWith("<<<<<<< ") && !used.has(at));
    used.add(mark);
    return Math.max(0, mark) + 1;
  };
  const locate = makeLocator(new Map([[item.path, text]]));
  return open.map(({ target, reason, values }): LocalProblem => {
    const isChoice = reason === "choice";
    const within = isRecordItem(item) ? item.within.map((key) => `${key}.`).join("") : "";
    const place = target.startsWith("@")
      ? locate.ofField(item.path, `${within}${target.slice(1)}`, "key")
      : startOf(item.path, lineOf(target, isChoice));
    const { document, language, kind } = item;
    const about = { severity: "warning" as const, place, document, language, target, ...againstOf(item) };
    const partner = item.source.node;
    if (isChoice) return { ...about, partner, code: "merge-choice" };
    return { ...about, partner, code: "merge-by-hand", kind, reason, ...(values && { values }) };
  });
}
