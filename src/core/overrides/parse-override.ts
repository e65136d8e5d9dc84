import type { DocumentId, Language } from "../../model/ids.ts";
import type { Override } from "../../model/override.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import type { SourceFile } from "../../model/source.ts";
import { showText } from "../../values/json/pointer.ts";
import { checkText } from "../documents/check-text.ts";
import { type NodeContext, originOf } from "../documents/parse-context.ts";
import { checkShape } from "../files/check-shape.ts";
import { parseMarkdown } from "../files/parse-markdown.ts";
import { parseOperations } from "./parse-operations.ts";

/** Parses a node's changes to another node's document; null if nothing of it can be used. An operation with a mistake is left out. */
export function parseOverride(
  file: SourceFile,
  { document, language }: { document: DocumentId; language: Language },
  context: NodeContext,
): { override: Override | null; problems: (ContentProblem | MergeProblem)[] } {
  const { markdown, problems } = parseMarkdown(file);
  if (markdown === null) return { override: null, problems };
  const { yaml, body, bodyLine } = markdown;
  const { value, problems: found } = checkShape("override", yaml, context.trust);
  const read = parseOperations(body, bodyLine, file.path, document);
  const all = [...problems, ...found, ...read.problems];
  if (value === null) return { override: null, problems: all };
  const unusable = checkText({ path: file.path, body, bodyLine });
  if (unusable.length > 0) return { override: null, problems: [...all, ...unusable] };
  const { overrides, base = {}, accepted: _, ...frontMatter } = value;
  if (overrides !== document) {
    const place = yaml.locate("/overrides", "value");
    const problem = { place, field: "overrides", found: showText(overrides), expected: document };
    return { override: null, problems: [...all, { code: "id-not-as-path", severity: "error", ...problem }] };
  }
  const operations = read.operations;
  return {
    override: { document, language, ...originOf(file, context), frontMatter, base, operations },
    problems: all,
  };
}
