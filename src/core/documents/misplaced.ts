import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import { startOf } from "../../values/place.ts";
import type { NodeContext } from "./parse-context.ts";
import type { FilePlace } from "./parse-path.ts";

/** Reports a file that Commonkit never reads because of its name or folder. */
export function reportMisplaced(
  file: SourceFile,
  at: Extract<FilePlace, { kind: "no-language" | "unknown" }>,
  context: NodeContext,
): ContentProblem[] {
  const place = startOf(file.path);
  if (at.kind === "no-language") {
    const suggestion = `${at.slug || "document"}.${context.language}.md`;
    return [{ code: "language-not-in-name", severity: "error", place, suggestion }];
  }
  const severity = context.trust === "own" ? "warning" : "notice";
  return [{ code: "unknown-file", severity, place, suggestion: at.suggestion }];
}
