import type { DocumentId, Language } from "../model/ids.ts";
import type { Override } from "../model/override.ts";
import type { ContentProblem } from "../model/problem-content.ts";
import type { MergeProblem } from "../model/problem-merge.ts";
import type { SourceFile } from "../model/source.ts";
import { checkText } from "./check-text.ts";
import { parseOperations } from "./operations.ts";
import { type NodeContext, originOf } from "./parse-context.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { showText } from "./pointer.ts";
import { checkShape } from "./schema.ts";

/** Parses a node's changes to another node's document; null when nothing of it can be used. An operation with a mistake is left out. */
export function parseOverride(
  file: SourceFile,
  { document, language }: { document: DocumentId; language: Language },
  context: NodeContext,
): { override: Override | null; problems: (ContentProblem | MergeProblem)[] } {
  const { markdown, problems } = parseMarkdown(file);
  if (markdown === null) return { override: null, problems };
  const { yaml, body, bodyLine } = markdown;
  const { value, problems: found } = checkShape("override", yaml, context.trust);
  const read = parseOperations(body, bodyLine, file.path);
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
