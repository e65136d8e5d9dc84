import type { Section } from "../../model/document.ts";
import type { Operation, OperationKind } from "../../model/override.ts";
import { fitHeadings } from "../markdown/fit-headings.ts";
import { headingLine } from "../markdown/headings.ts";
import type { LinkTargets } from "../markdown/parse-tokens.ts";
import { headingBraces, headingWords, introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { operationTraits } from "./operation-traits.ts";

/** One change of a text by offsets; nothing outside `start` to `end` changes. */
export interface Edit {
  operation: Operation;
  start: number;
  end: number;
  /** Edits that start at the same place go in this order: lower ranks first, then deeper levels, then as listed. */
  rank: number;
  level: number;
  /** A new heading line, without its line end; null if the edit starts with `text`. */
  heading: string | null;
  text: string;
  /** Ids of headings in the text that were already taken, each with its replacement. */
  renamed: ReadonlyMap<string, string>;
}

/** A section that an edit adds. */
export interface NewSection {
  id: string;
  level: number;
}

/** An edit with the sections it adds, in order. */
export interface PlannedEdit extends Edit {
  brings: readonly NewSection[];
  /** What it writes, parsed on its own: what it has to mean on the page. */
  alone: ParsedBody;
  /** Where names of links lead that it does not define itself. */
  scope: LinkTargets;
  /** Names of links that lead where the text they are applied to says. */
  borrowed: ReadonlySet<string>;
  /** What would be a link only because of a name that the text defines, as written: in new words it stays words. */
  onlyWords: readonly string[];
}

/** Ranks of edits that can start at one place. */
const ranks = {
  prepend: 0,
  append: 1,
  after: 2,
  before: 3,
  replace: 4,
  remove: 4,
  orphan: 5,
} as const satisfies Record<OperationKind | "orphan", number>;

/**
 * The edit that an operation makes. `target` is null if the text has no such section: then it goes to the end. `id` is that
 * of a new section; headings in the operation's text without an id, or with one that is `taken`, get one from `chooseId`.
 */
export function planEdit(
  parsed: ParsedBody,
  operation: Operation,
  target: Section | null,
  id: string,
  chooseId: (wanted: string) => string,
  taken: ReadonlySet<string>,
): PlannedEdit {
  const level = target === null || target.id === introId ? (parsed.sections[1]?.level ?? 2) : target.level;
  const isTop = target?.id === introId && !operationTraits[operation.kind].isNew;
  const fitted = fitHeadings(operation.text, isTop ? 0 : level - operation.level, chooseId, taken);
  const base = { operation, level, heading: null, ...fitted };
  const edit = target ? makeEdit(parsed, base, target, id) : makeOrphan(parsed, base, id);
  const alone = parseBody(writtenText(edit));
  const brings = alone.sections.slice(1).map((section, index) => {
    const braces = headingBraces(alone, index + 1);
    return { level: section.level, id: braces?.id ?? section.id };
  });
  return { ...edit, brings, alone, scope: {}, borrowed: new Set(), onlyWords: [] };
}

/** The text that an edit adds, its heading included. */
export const writtenText = ({ heading, text }: Edit): string =>
  heading === null ? text : `${heading}\n${text}`;

/** An edit that has no place yet. */
type Unplaced = Omit<Edit, "start" | "end" | "rank">;

function makeEdit(parsed: ParsedBody, base: Unplaced, target: Section, id: string): Edit {
  const { operation, level } = base;
  const { kind } = operation;
  const isIntro = target.id === introId;
  const title = operation.title || headingWords(parsed, parsed.sections.indexOf(target)) || operation.id;
  const heading = headingLine(level, title, id);
  switch (kind) {
    case "replace":
      return isIntro
        ? { ...base, start: 0, end: target.end, rank: ranks.prepend }
        : { ...base, start: target.start, end: target.end, rank: ranks.replace, heading };
    case "remove":
      return { ...base, start: target.start, end: target.end, rank: isIntro ? ranks.prepend : ranks.remove };
    case "prepend":
      return { ...base, start: target.bodyStart, end: target.bodyStart, rank: ranks.prepend };
    case "append":
      return { ...base, start: target.ownEnd, end: target.ownEnd, rank: ranks.append };
    case "before":
      return { ...base, start: target.start, end: target.start, rank: ranks.before, heading };
    case "after":
      return { ...base, start: target.end, end: target.end, rank: ranks.after, heading };
  }
}

/** The text of a change whose section is gone moves to the end, under its own heading. */
function makeOrphan({ body }: ParsedBody, base: Unplaced, id: string): Edit {
  const { operation, level } = base;
  const heading = headingLine(level, operation.title || operation.id, id);
  return { ...base, heading, start: body.length, end: body.length, rank: ranks.orphan };
}
