import type { Section } from "../model/document.ts";
import type { Operation } from "../model/override.ts";
import type { Place } from "../model/problem.ts";
import type { MergeProblem } from "../model/problem-merge.ts";
import { type HeadingBraces, readHeadingBraces, slugOf } from "./headings.ts";
import { type OperationWords, parseOperationWords } from "./operation-words.ts";
import { type ParsedBody, parseBody } from "./sections.ts";

/** A heading of an override with what stands in its braces; the id as written, which a section's id need not be. */
interface Heading {
  section: Section;
  braces: HeadingBraces | null;
  /** Markdown of the heading on one line. */
  title: string;
  place: Place;
}

/**
 * Reads what an override does from the text below its front matter. Each of its highest headings ends in one operation; deeper
 * headings belong to its text. `## Anything {#_intro replace}` is for the text before the partner's first heading. A heading
 * with a mistake gives no operation but a problem. `firstLine` is the 1-based line of the file on which the text begins.
 */
export function parseOperations(
  body: string,
  firstLine: number,
  path: string,
): { operations: readonly Operation[]; problems: readonly MergeProblem[] } {
  const parsed = parseBody(body);
  const unfinished = findConflictMarker(parsed);
  if (unfinished !== null) {
    const place = { path, line: firstLine + unfinished, column: 1, length: 7 };
    return { operations: [], problems: [{ code: "merge-unfinished", severity: "error", place }] };
  }
  const headings = readHeadings(parsed, firstLine, path);
  const groups = groupByHighest(headings);
  const problems: MergeProblem[] = strayText(
    parsed,
    groups[0]?.heading.section.start ?? body.length,
    firstLine,
    path,
  );
  const operations: Operation[] = [];
  for (const { heading, inside } of groups) {
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
      problems.push(...found.problems);
      if (found.operation && found.problems.length === 0) operations.push(found.operation);
    }
  }
  return { operations, problems };
}

/** The highest headings, each with the deeper ones that belong to its text. */
function groupByHighest(
  headings: readonly Heading[],
): readonly { heading: Heading; inside: readonly Heading[] }[] {
  const top = headings.reduce((highest, { section }) => Math.min(highest, section.level), 7);
  const groups: { heading: Heading; inside: Heading[] }[] = [];
  for (const heading of headings) {
    if (heading.section.level === top) groups.push({ heading, inside: [] });
    else groups.at(-1)?.inside.push(heading);
  }
  return groups;
}

function parseHeading(
  parsed: ParsedBody,
  { section, braces, title, place }: Heading,
  inside: readonly Heading[],
  firstLine: number,
): { operation: Operation | null; problems: readonly MergeProblem[] } {
  const words: OperationWords = braces ? parseOperationWords(braces.attributes) : { mistake: "missing" };
  if (braces === null || "mistake" in words) {
    const heading = { title, id: braces?.id ?? null };
    return { operation: null, problems: "mistake" in words ? [describeMistake(words, heading, place)] : [] };
  }
  const isNew = words.kind === "before" || words.kind === "after";
  const problems = [
    ...inside.flatMap((deeper) => findDeepMistake(deeper, section.level)),
    ...(isNew ? findBadId(braces.id, place) : []),
  ];
  const operation: Operation = {
    kind: words.kind,
    target: "anchor" in words ? words.anchor : braces.id,
    id: braces.id,
    title,
    level: section.level,
    text: words.kind === "remove" ? "" : parsed.body.slice(section.bodyStart, section.end),
    reason: words.kind === "remove" ? words.reason : null,
    line: place.line,
    textLine: firstLine + lineOf(parsed, section.bodyStart),
  };
  return { operation, problems };
}

function describeMistake(
  words: Extract<OperationWords, { mistake: string }>,
  { title, id }: { title: string; id: string | null },
  place: Place,
): MergeProblem {
  const base = { severity: "error", place } as const;
  switch (words.mistake) {
    case "missing":
      return { ...base, code: "operation-missing", heading: title, id };
    case "reason":
      return { ...base, code: "remove-reason-missing", id: id ?? "" };
    case "before-intro":
      return { ...base, code: "position-before-intro" };
    case "position":
      return { ...base, code: "position-missing", kind: words.kind };
    case "several":
      return { ...base, code: "operation-several", found: words.found };
    case "unknown":
      return { ...base, code: "operation-unknown", found: words.found, suggestion: words.suggestion };
  }
}

/** A deeper heading may have an id, but nothing to do. */
function findDeepMistake({ section, braces, title, place }: Heading, level: number): readonly MergeProblem[] {
  if (braces === null) return [];
  if (braces.attributes.length === 0) return findBadId(braces.id, place);
  const { level: deep } = section;
  return [
    { code: "operation-too-deep", severity: "error", place, heading: title, level: deep, expected: level },
  ];
}

function findBadId(id: string, place: Place): readonly MergeProblem[] {
  if (id.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !id.startsWith("ck-")) return [];
  const plain = slugOf(id.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-")).replace(/[^a-z0-9]+/g, "-");
  const suggestion = plain.replace(/^-|-$/g, "") || "my-part";
  return [{ code: "part-id-refused", severity: "error", place, id, reason: "form", suggestion }];
}

/** Another operation on the same part: only a text before its words and one after them go together. */
function findTwin(operations: readonly Operation[], operation: Operation): Operation | null {
  const isNew = ({ kind }: Operation): boolean => kind === "before" || kind === "after";
  const pair = ["prepend", "append"];
  const twin = operations.find(
    (other) =>
      other.id === operation.id &&
      isNew(other) === isNew(operation) &&
      !(pair.includes(other.kind) && pair.includes(operation.kind) && other.kind !== operation.kind),
  );
  return twin ?? null;
}

function readHeadings(parsed: ParsedBody, firstLine: number, path: string): readonly Heading[] {
  return parsed.sections.slice(1).map((section, index) => {
    const first = parsed.firstTokens[index + 1] ?? 0;
    const braces = readHeadingBraces(parsed.tokens[first]?.info ?? "");
    const title = (parsed.tokens[first + 1]?.content ?? "").replace(/\s*\n\s*/g, " ");
    const written = parsed.body.slice(section.start, section.bodyStart);
    const at = braces ? written.lastIndexOf("{#") : 0;
    const before = written.slice(0, at).split(/\r\n?|\n/);
    const column = (before.at(-1)?.length ?? 0) + 1;
    const end = braces ? written.lastIndexOf("}") + 1 : written.trimEnd().length;
    const place = {
      path,
      line: firstLine + section.line - 2 + before.length,
      column,
      length: Math.max(1, end - at),
    };
    return { section, braces, title, place };
  });
}

/** Text before the first operation belongs to no part. */
function strayText(parsed: ParsedBody, end: number, firstLine: number, path: string): MergeProblem[] {
  const stray = parsed.body.slice(0, end);
  const at = stray.search(/\S/);
  if (at < 0) return [];
  const line = lineOf(parsed, at);
  const column = at - (parsed.lineStarts[line] ?? 0) + 1;
  const place = { path, line: firstLine + line, column, length: 1 };
  return [{ code: "text-before-heading", severity: "error", place }];
}

/** 0-based line on which an offset lies. */
const lineOf = (parsed: ParsedBody, offset: number): number =>
  parsed.lineStarts.findLastIndex((start) => start <= offset);

/** 0-based line of the first mark that Git leaves where two people changed the same; null when there is none. */
function findConflictMarker({ body }: ParsedBody): number | null {
  const line = body.split(/\r\n?|\n/).findIndex((text) => /^(?:<{7}|>{7}|\|{7})(?: |$)/.test(text));
  return line < 0 ? null : line;
}
