import type { ConflictMarker, ContentProblem } from "../../model/problems/content.ts";
import { addAll } from "../../values/add-all.ts";
import { placeAt, startOf } from "../../values/place.ts";

/** A line that Git, or `commonkit merge`, writes around two versions of a passage. */
const marker = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

/** Finds the first mark left where two people changed the same lines; null if there is none. */
export function findConflict(text: string, path: string): ConflictMarker | null {
  if (!/<{7}|>{7}|\|{7}/.test(text)) return null;
  const line = text.split(/\r\n?|\n/).findIndex((one) => marker.test(one));
  if (line === -1) return null;
  return {
    code: "conflict-marker",
    severity: "error",
    place: startOf(path, line + 1, 7),
  };
}

/**
 * The text with the node's own side of each open choice, as it was before the merge started. If the marks do not match, only
 * the marks are removed, so that no word is lost.
 */
export function keepOurSide(text: string): string {
  const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/);
  const kept: string[] = [];
  /** Lines of the open choice: the partner's side, restored if the choice never ends. */
  let theirs: string[] = [];
  let side: "none" | "ours" | "theirs" = "none";
  for (const line of lines) {
    const bare = line.replace(/[\r\n]+$/, "");
    const mark = marker.test(bare) ? bare[0] : null;
    if (mark === "<") {
      addAll(kept, theirs);
      [side, theirs] = ["ours", []];
    } else if (mark === "|" || (bare === "=======" && side !== "none")) {
      side = side === "none" ? "none" : "theirs";
    } else if (mark === ">") [side, theirs] = ["none", []];
    else if (side === "theirs") theirs.push(line);
    else kept.push(line);
  }
  return [...kept, ...theirs].join("");
}

/** Finds the first letter that could not be read because the file was not saved as UTF-8; null if there is none. */
export function findWrongEncoding(text: string, path: string): ContentProblem | null {
  const at = text.indexOf("\ufffd");
  if (at === -1) return null;
  return { code: "wrong-encoding", severity: "warning", place: placeAt(path, text, at) };
}
