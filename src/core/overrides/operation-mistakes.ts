import type { Section } from "../../model/document.ts";
import type { Place } from "../../model/problems/base.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { slugOf } from "../markdown/headings.ts";
import type { ParsedBody } from "../markdown/sections.ts";
import type { OperationHeading } from "./operation-headings.ts";
import type { OperationWords } from "./operation-words.ts";

/** A mistake in a heading's braces as a problem. */
export function describeMistake(
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

/** A deeper heading can have an id, but no operation. */
export function findDeepMistake(
  { section, braces, title, place }: OperationHeading,
  level: number,
): readonly MergeProblem[] {
  if (braces === null) return [];
  if (braces.attributes.length === 0) return findBadId(braces.id, place);
  const { level: deep } = section;
  return [
    { code: "operation-too-deep", severity: "error", place, heading: title, level: deep, expected: level },
  ];
}

/** Text below a section that is left out would never be shown. */
export function findLostText(
  { body }: ParsedBody,
  { bodyStart, end }: Section,
  id: string,
  place: Place,
): readonly MergeProblem[] {
  if (body.slice(bodyStart, end).trim() === "") return [];
  return [{ code: "remove-with-text", severity: "error", place, id }];
}

/** An id that a new section cannot have: not plain words, or reserved for the page itself. */
export function findBadId(id: string, place: Place): readonly MergeProblem[] {
  if (id.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !id.startsWith("ck-")) return [];
  const plain = slugOf(id.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-")).replace(/[^a-z0-9]+/g, "-");
  const suggestion = plain.replace(/^-|-$/g, "") || "my-part";
  return [{ code: "part-id-refused", severity: "error", place, id, reason: "form", suggestion }];
}
