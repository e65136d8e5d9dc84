import type { NodeContent } from "../../../model/content.ts";
import type { Section } from "../../../model/document.ts";
import type { Place } from "../../../model/problems/base.ts";
import type { RecordProblem } from "../../../model/problems/records.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";

/** What rules look at. */
export interface RuleInput {
  /** The node whose files are checked. */
  content: NodeContent;
  /** Nodes whose texts it can change or translate. */
  partners: readonly NodeContent[];
  /** Paths of files that could not be read. Rules do not report what is only missing because of them. */
  failed: ReadonlySet<string>;
  /** Texts of this node's files, by path. */
  texts: ReadonlyMap<string, string>;
}

/** The input with what several rules need from it. */
export interface RuleContext extends RuleInput {
  /** Sections of a text; each body is parsed once. */
  sections: (body: string) => readonly Section[];
  /** The place of a key or value in a file's YAML, by JSON Pointer; the file's first character if its text is not known. */
  locate: (path: string, pointer: string, part: "key" | "value") => Place;
}

/** Something that must be true of several files, or several parts of one: returns everything that breaks it, nothing if all is well. */
export type Rule = (context: RuleContext) => readonly (RuleProblem | RecordProblem)[];
