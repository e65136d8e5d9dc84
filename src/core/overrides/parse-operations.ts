import type { DocumentId } from "../../model/ids.ts";
import type { Operation } from "../../model/override.ts";
import type { ConflictMarker } from "../../model/problems/content.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { addAll } from "../../values/add-all.ts";
import { startOf } from "../../values/place.ts";
import { findConflict } from "../files/damage.ts";
import { findNearBraces } from "../markdown/headings.ts";
import { lineAt, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { findStrayText, type OperationHeading, readOperationHeadings } from "./operation-headings.ts";
import { describeMistake, findBadId, findDeepMistake, findLostText } from "./operation-mistakes.ts";
import { operationTraits } from "./operation-traits.ts";
import { type OperationWords, parseOperationWords } from "./operation-words.ts";

/** The most changes to one document: more make it a different text, and take long to apply. */
const mostOperations = 200;

/**
 * Reads what an override does from the text below its front matter. Each of its highest headings ends in one operation; deeper
 * headings belong to its text. `## Anything {#_intro replace}` is for the introduction. A heading
 * with a mistake gives a problem instead of an operation. `firstLine` is the 1-based line of the file on which the text starts.
 */
export function parseOperations(
  body: string,
  firstLine: number,
  path: string,
  document: DocumentId,
): { operations: readonly Operation[]; problems: readonly (ConflictMarker | MergeProblem)[] } {
  const parsed = parseBody(body);
  const unfinished = findConflict(body, path);
  if (unfinished !== null) {
    const line = unfinished.place.line + firstLine - 1;
    return { operations: [], problems: [{ ...unfinished, place: { ...unfinished.place, line } }] };
  }
  const groups = readOperationHeadings(parsed, firstLine, path);
  const half = findHalfChoice(parsed, groups);
  if (half !== null) {
    const place = startOf(path, firstLine + lineAt(parsed, half), 7);
    const rest = parseOperations(body.slice(0, half) + body.slice(half + 7), firstLine, path, document);
    return { ...rest, problems: [{ code: "conflict-marker", severity: "error", place }, ...rest.problems] };
  }
  const firstHeading = groups[0]?.heading.section.start ?? body.length;
  const problems: MergeProblem[] = [...findStrayText(parsed, firstHeading, firstLine, path)];
  const operations: Operation[] = [];
  const tooMany = groups[mostOperations];
  if (tooMany) {
    const { place } = tooMany.heading;
    problems.push({
      code: "operations-too-many",
      severity: "error",
      place,
      document,
      found: groups.length,
      limit: mostOperations,
    });
  }
  for (const { heading, inside } of groups.slice(0, mostOperations)) {
    const found = parseHeading(parsed, heading, inside, firstLine);
    const twice = found.operation === null ? null : findTwin(operations, found.operation);
    if (twice !== null) {
      const { id } = found.operation ?? twice;
      problems.push({
        code: "operation-twice",
        severity: "error",
        place: heading.place,
        id,
        firstLine: twice.line,
      });
    } else {
      addAll(problems, found.problems);
      if (found.operation && found.problems.length === 0) operations.push(found.operation);
    }
  }
  return { operations, problems };
}

/**
 * The place of a `=======` left from a choice whose other marks are gone; null if there is none. Markdown reads it as
 * the underline of a heading.
 */
function findHalfChoice(
  { body }: ParsedBody,
  groups: ReturnType<typeof readOperationHeadings>,
): number | null {
  for (const { heading } of groups) {
    const { start, bodyStart } = heading.section;
    const written = body.slice(start, bodyStart);
    if (heading.braces === null && /[\r\n]={7}\s*$/.test(written))
      return start + written.lastIndexOf("=======");
  }
  return null;
}

function parseHeading(
  parsed: ParsedBody,
  { section, braces, title, place }: OperationHeading,
  inside: readonly OperationHeading[],
  firstLine: number,
): { operation: Operation | null; problems: readonly MergeProblem[] } {
  const words: OperationWords = braces ? parseOperationWords(braces.attributes) : { mistake: "missing" };
  if (braces === null || "mistake" in words) {
    const heading = { title, id: braces?.id ?? findNearBraces(title)?.id ?? null };
    return { operation: null, problems: "mistake" in words ? [describeMistake(words, heading, place)] : [] };
  }
  const { kind, anchor, reason } = words;
  const { isNew, hasText } = operationTraits[kind];
  const problems = [
    ...inside.flatMap((deeper) => findDeepMistake(deeper, section.level)),
    ...(isNew ? findBadId(braces.id, place) : []),
    ...(hasText ? [] : findLostText(parsed, section, braces.id, place)),
  ];
  const operation: Operation = {
    kind,
    target: anchor ?? braces.id,
    id: braces.id,
    title,
    level: section.level,
    text: hasText ? parsed.body.slice(section.bodyStart, section.end) : "",
    reason,
    line: place.line,
    textLine: firstLine + lineAt(parsed, section.bodyStart),
  };
  return { operation, problems };
}

/** Another operation with the same id: only a text before the words of a section and one after them can be combined. */
function findTwin(operations: readonly Operation[], operation: Operation): Operation | null {
  const edgeOf = ({ kind }: Operation) => operationTraits[kind].edge;
  const isPair = (one: Operation, other: Operation): boolean =>
    edgeOf(one) !== null && edgeOf(other) !== null && edgeOf(one) !== edgeOf(other);
  return operations.find((other) => other.id === operation.id && !isPair(other, operation)) ?? null;
}
