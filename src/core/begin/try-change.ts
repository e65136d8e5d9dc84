import type { Document } from "../../model/document.ts";
import type { Operation } from "../../model/override.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { nowhere } from "../localise/find-name.ts";
import { applyLayers } from "../overrides/apply-layers.ts";
import { operationTraits } from "../overrides/operation-traits.ts";
import { parseOverride } from "../overrides/parse-override.ts";

/** The place of an existing change to a part; null for a new one. A new text next to a section changes nothing in it. */
export function findChange(
  operations: readonly Operation[],
  frontMatter: Readonly<Record<string, unknown>>,
  part: string | null,
): { line: number } | null {
  if (part === null) return null;
  if (part.startsWith("@")) {
    const [, key = "", member] = /^@(\w+)(?:\.(.+))?$/s.exec(part) ?? [];
    const value = Object.hasOwn(frontMatter, key) ? frontMatter[key] : undefined;
    const has = member === undefined ? value !== undefined : Object.hasOwn(Object(value), member);
    return has ? { line: 1 } : null;
  }
  return operations.find(({ kind, target }) => target === part && !operationTraits[kind].isNew) ?? null;
}

/** What would be wrong with the file to be written; it is not written then. */
export function tryChange(document: Document, path: string, text: string, isThere: boolean): Problem[] {
  const node = "our-node";
  const file = { origin: { node, commit: null, path }, path, text };
  const context = { node, trust: "own", language: document.language, licence: "" } as const;
  const read = parseOverride(file, { document: document.id, language: document.language }, context);
  const laid = read.override === null ? [] : applyLayers(document, [[read.override]]).problems;
  return [...read.problems, ...laid]
    .filter(({ severity }) => severity === "error")
    .map((problem): Problem => ({ ...problem, place: isThere ? problem.place : nowhere }));
}
