import { diff3MergeRegions } from "node-diff3";
import { plainLineEnds } from "../../values/line-ends.ts";
import { type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestMarkdown } from "../overrides/digest.ts";

/** A text in three versions: what ours was made from, the partner's now, and ours. */
export interface ThreeTexts {
  before: string;
  theirs: string;
  ours: string;
}

/** Two changes brought together. */
export interface Merged {
  text: string;
  /** How many choices are left to a person; 0 when the changes do not touch. */
  choices: number;
}

/** What stands at the marks of a choice: whose words are whose. */
export interface MergeNames {
  ours: string;
  theirs: string;
}

/**
 * Brings together what two did to one text: section by section (subsections by themselves), then line by line. What only one has
 * changed is taken, whatever the other did elsewhere; where both have changed the same lines both stand between marks, ours
 * first, as Git writes them. No word of ours is left out that we did not leave out ourselves.
 */
export function mergeTexts({ before, theirs, ours }: ThreeTexts, names: MergeNames): Merged {
  const [base, upstream, own] = [before, theirs, ours].map((text) => splitSections(text)) as [
    Pieces,
    Pieces,
    Pieces,
  ];
  const pieces: string[] = [];
  let choices = 0;
  for (const id of orderOf(base, upstream, own)) {
    const merged = mergePiece(
      { before: base.get(id) ?? null, theirs: upstream.get(id) ?? null, ours: own.get(id) ?? null },
      names,
    );
    if (merged.text !== "") pieces.push(merged.text);
    choices += merged.choices;
  }
  const text = pieces.map((piece) => piece.trimEnd()).join("\n\n");
  return { text: text === "" ? "" : `${text}\n`, choices };
}

type Pieces = ReadonlyMap<string, string>;

/** Own texts of all sections, keyed by id, in order; the text at the top only when it says something. */
function splitSections(text: string): Pieces {
  const parsed: ParsedBody = parseBody(plainLineEnds(text));
  const pieces = parsed.sections.map(({ id, start, ownEnd }): [string, string] => [
    id,
    parsed.body.slice(start, ownEnd),
  ]);
  return new Map(pieces.filter(([, piece]) => piece.trim() !== ""));
}

/** Our order, with what is new at theirs behind what stands before it there. What both have left out is not in it. */
function orderOf(base: Pieces, theirs: Pieces, ours: Pieces): readonly string[] {
  const order = [...ours.keys()];
  let last: string | null = null;
  for (const id of theirs.keys()) {
    // What we left out and they did not touch stays out; what they changed meanwhile must be seen.
    if (!order.includes(id) && !(base.has(id) && isSame(base.get(id), theirs.get(id))))
      order.splice(last === null ? 0 : order.indexOf(last) + 1, 0, id);
    if (order.includes(id)) last = id;
  }
  return order;
}

/** One piece in three versions; null where it is not there. */
function mergePiece(
  { before, theirs, ours }: Readonly<Record<keyof ThreeTexts, string | null>>,
  names: MergeNames,
): Merged {
  if (isSame(ours, theirs)) return { text: ours ?? "", choices: 0 };
  if (isSame(before, theirs)) return { text: ours ?? "", choices: 0 };
  if (isSame(before, ours)) return { text: theirs ?? "", choices: 0 };
  const [a, o, b] = [ours, before, theirs].map(toLines) as [string[], string[], string[]];
  // One has left the part out, the other has changed it: nothing of it is settled line by line.
  if (ours === null || theirs === null) return writeRegions([{ ours: a, before: o, theirs: b }], names);
  return mergeLines(a, o, b, names);
}

const toLines = (text: string | null): string[] =>
  text === null
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line) => line.trimEnd());

const isSame = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? null) === (b ?? null) || (a != null && b != null && digestMarkdown(a) === digestMarkdown(b));

interface Region {
  stable: boolean;
  bufferContent?: readonly string[];
  aContent?: readonly string[];
  oContent?: readonly string[];
  bContent?: readonly string[];
}

type Lines = Readonly<Record<keyof ThreeTexts, readonly string[]>>;

/** Lines that only one has changed, or both in the same way; null where a person has to choose. */
function settle({ ours, before, theirs }: Lines): readonly string[] | null {
  const [a, o, b] = [ours, before, theirs].map((lines) => lines.join("\n"));
  if (a === b || b === o) return ours;
  return a === o ? theirs : null;
}

/** A line that says something by itself: an item of a list, a row of a table, a heading. */
const ownLine = /^\s*(?:[-*+]|\d+[.)])\s|^\s*\||^#{1,6}\s|^\s*$/;

/**
 * Neighbouring lines that both have changed, taken apart: items of a list do not touch one another. Lines of running text do, and
 * stay together.
 */
function splitRegion(region: Lines): readonly Lines[] {
  const { ours, before, theirs } = region;
  const isEven = ours.length === before.length && theirs.length === before.length;
  if (!isEven || ![ours, before, theirs].every((lines) => lines.every((line) => ownLine.test(line))))
    return [region];
  return before.map((line, index) => ({
    before: [line],
    ours: [ours[index] ?? ""],
    theirs: [theirs[index] ?? ""],
  }));
}

/** Merges line by line; lines that differ only in blanks at their end are the same. */
function mergeLines(a: string[], o: string[], b: string[], names: MergeNames): Merged {
  const regions = (diff3MergeRegions(a, o, b) as readonly Region[]).flatMap((region): readonly Lines[] => {
    const { bufferContent = [], aContent = [], oContent = [], bContent = [] } = region;
    return region.stable
      ? [{ ours: bufferContent, before: bufferContent, theirs: bufferContent }]
      : splitRegion({ ours: aContent, before: oContent, theirs: bContent });
  });
  return writeRegions(regions, names);
}

function writeRegions(regions: readonly Lines[], names: MergeNames): Merged {
  const lines: string[] = [];
  let choices = 0;
  for (const region of regions) {
    const settled = settle(region);
    if (settled !== null) lines.push(...settled);
    else {
      choices++;
      lines.push(`<<<<<<< ${names.ours}`, ...region.ours, "||||||| before", ...region.before);
      lines.push("=======", ...region.theirs, `>>>>>>> ${names.theirs}`);
    }
  }
  return { text: `${lines.join("\n")}\n`, choices };
}
