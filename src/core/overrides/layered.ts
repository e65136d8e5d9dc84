import type { Piece } from "../../model/catalog.ts";
import type { Document } from "../../model/document.ts";
import type { NodeId } from "../../model/ids.ts";
import type { ChangeState } from "../../model/override.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { ParsedBody } from "../markdown/sections.ts";

/** A document with every layer applied, and the result of each change. */
export interface Layered {
  document: Document;
  /** The body, parsed, for `renderPieces`; null if no layer changed it. */
  parsed: ParsedBody | null;
  states: readonly ChangeState[];
  /** The node that each changed section's words come from, keyed by section id; unchanged sections are not in it. */
  changed: ReadonlyMap<string, NonNullable<Piece["change"]>>;
  /** Sections that were left out, lowest layer first. */
  removed: readonly { title: string; reason: string; by: NodeId }[];
  /** Nodes whose changes are in the result, lowest layer first. */
  changedBy: readonly NodeId[];
  /** From a 1-based line of the resulting body to the file and the line it was written in. */
  place: (line: number) => { path: string; line: number };
  problems: readonly MergeProblem[];
}
