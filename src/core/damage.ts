import type { ContentProblem } from "../model/problem-content.ts";

/** Finds the marks that Git leaves where two people changed the same lines; null when there are none. */
export function findConflict(text: string, path: string): ContentProblem | null {
  if (!text.includes("<<<<<<< ") || !/^>>>>>>> /m.test(text)) return null;
  const start = text.search(/^<<<<<<< /m);
  if (start === -1) return null;
  const line = text.slice(0, start).split("\n").length;
  return { code: "conflict-marker", severity: "error", place: { path, line, column: 1, length: 7 } };
}

/** Finds the first letter that could not be read because the file was not saved as UTF-8; null when there is none. */
export function findWrongEncoding(text: string, path: string): ContentProblem | null {
  const at = text.indexOf("\ufffd");
  if (at === -1) return null;
  const before = text.slice(0, at).split("\n");
  const place = { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 };
  return { code: "wrong-encoding", severity: "warning", place };
}
