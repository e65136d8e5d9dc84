import { diff3MergeRegions } from "node-diff3";
import { addAll } from "../../values/add-all.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestMarkdown } from "../overrides/digest.ts";
import { retype } from "./retype.ts";

/** A text in three versions: what the node's was made from, the partner's now, and the node's. */
export interface ThreeTexts {
  before: string;
  theirs: string;
  ours: string;
}

/** Two merged changes. */
export interface Merged {
  text: string;
  /** How many choices are left for people; 0 if the changes do not touch. */
  choices: number;
}

/** The words at the marks of a choice, which say whose text is whose. */
export interface MergeNames {
  ours: string;
  theirs: string;
}

/**
 * Merges what two sides did to one text: section by section (subsections separately), then line by line. What only one has
 * changed is used, whatever the other did elsewhere; if both have changed the same lines, both are written between marks, the node's
 * first, as Git writes them. None of the node's words are left out unless the node left them out itself.
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

/** Own texts of all sections, keyed by id, in order; the introduction only if it says something. */
function splitSections(text: string): Pieces {
  const parsed: ParsedBody = parseBody(plainLineEnds(text));
  const pieces = parsed.sections.map(({ id, start, ownEnd }): [string, string] => [
    id,
    parsed.body.slice(start, ownEnd),
  ]);
  return new Map(pieces.filter(([, piece]) => piece.trim() !== ""));
}

/** The node's order, with the partner's new sections after the section before them there. Sections that both left out are not in it. */
function orderOf(base: Pieces, theirs: Pieces, ours: Pieces): readonly string[] {
  const order = [...ours.keys()];
  let last: string | null = null;
  for (const id of theirs.keys()) {
    // A section that the node left out and the partner did not touch stays out; one that the partner changed must be seen.
    if (!order.includes(id) && !(base.has(id) && isSame(base.get(id), theirs.get(id))))
      order.splice(last === null ? 0 : order.indexOf(last) + 1, 0, id);
    if (order.includes(id)) last = id;
  }
  return order;
}

/** One piece in three versions; null if it is not there. */
function mergePiece(
  { before, theirs, ours }: Readonly<Record<keyof ThreeTexts, string | null>>,
  names: MergeNames,
): Merged {
  if (isSame(ours, theirs)) return { text: ours ?? "", choices: 0 };
  if (isSame(before, theirs)) return { text: ours ?? "", choices: 0 };
  if (isSame(before, ours)) return { text: theirs ?? "", choices: 0 };
  const [a, o, b] = [ours, before, theirs].map(toLines) as [string[], string[], string[]];
  // One side has left the part out, the other has changed it: it cannot be settled line by line.
  if (ours === null || theirs === null) return writeRegions([{ ours: a, before: o, theirs: b }], names);
  const merged = mergeLines(a, o, b, names);
  if (merged.choices === 0 || before === null) return merged;
  const typed = typeAlike({ before, theirs, ours });
  const again = mergeLines(toLines(typed.ours), toLines(typed.before), toLines(typed.theirs), names);
  return again.choices < merged.choices ? again : merged;
}

/** Three versions that differ only where one says something else: what says the same is typed as the node has it. */
function typeAlike({ before, theirs, ours }: ThreeTexts): ThreeTexts {
  return { before: retype(before, ours), theirs: retype(retype(theirs, before), ours), ours };
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

/** Lines that only one has changed, or both in the same way; null if someone has to choose. */
function settle({ ours, before, theirs }: Lines): readonly string[] | null {
  const [a, o, b] = [ours, before, theirs].map((lines) => lines.join("\n"));
  if (a === b || b === o) return ours;
  return a === o ? theirs : null;
}

/** A line that says something on its own: a list item, a table row, a heading. */
const ownLine = /^\s*(?:[-*+]|\d+[.)])\s|^\s*\||^#{1,6}\s|^\s*$/;

/**
 * Splits neighbouring lines that both have changed: list items do not touch one another. Lines of running text do, and
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

/** Merges line by line; lines that differ only in spaces at their end are the same. */
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
    if (settled !== null) addAll(lines, settled);
    else {
      choices++;
      lines.push(`<<<<<<< ${names.ours}`, ...region.ours, "||||||| before", ...region.before);
      lines.push("=======", ...region.theirs, `>>>>>>> ${names.theirs}`);
    }
  }
  return { text: `${lines.join("\n")}\n`, choices };
}
