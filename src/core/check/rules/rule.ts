import type { NodeContent } from "../../../model/content.ts";
import type { Section } from "../../../model/document.ts";
import type { Place } from "../../../model/problems/base.ts";
import type { RecordProblem } from "../../../model/problems/records.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";

/** What rules look at. */
export interface RuleInput {
  /** The node whose files are checked. */
  content: NodeContent;
  /** Nodes whose texts it may change or translate. */
  partners: readonly NodeContent[];
  /** Paths of files that could not be read. Nothing is said about what is only missing because of them. */
  failed: ReadonlySet<string>;
  /** Texts of the files, by path. */
  texts: ReadonlyMap<string, string>;
}

/** The input with what several rules ask of it. */
export interface RuleContext extends RuleInput {
  /** Sections of a text; each body is parsed once. */
  sections: (body: string) => readonly Section[];
  /** Where a key or value of a file's YAML stands, by JSON Pointer; the file's first character when its text is not known. */
  locate: (path: string, pointer: string, part: "key" | "value") => Place;
}

/** A truth about several files, or several parts of one: everything that breaks it, nothing when all is well. */
export type Rule = (context: RuleContext) => readonly (RuleProblem | RecordProblem)[];

/** Compares ids as file systems of all kinds do: upper and lower case, and both ways to write an accent, are the same. */
export const foldId = (id: string): string => id.normalize("NFC").toLowerCase();
