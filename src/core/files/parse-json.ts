import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { isMap } from "../../values/json/merge-patch.ts";
import { showText, splitPointer } from "../../values/json/pointer.ts";
import { placeAt } from "../../values/place.ts";
import { checkShape, type Shaped } from "./check-shape.ts";
import { findConflict } from "./damage.ts";

const FORBIDDEN = /"(?:__proto__|constructor|prototype)"\s*:/;

/** Parses a JSON file that Commonkit writes, and validates its shape. Its places are those of the keys, as near as a search finds them. */
export function parseJson<Kind extends "lock" | "status">(
  kind: Kind,
  text: string,
  path: string,
): Shaped<Kind> {
  const locate = (pointer: string) => findKey(text, path, pointer);
  const conflict = findConflict(text, path);
  if (conflict !== null) return broken({ ...conflict, code: "json-conflict" });
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) {
    const key = forbidden[0].split('"')[1] ?? "";
    return broken({
      code: "forbidden-key",
      severity: "error",
      place: placeAt(path, text, forbidden.index),
      field: "",
      key,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = showText(error instanceof Error ? error.message : "");
    const at = Number(/position (\d+)/.exec(detail)?.[1] ?? 0);
    return broken({ code: "json-broken", severity: "error", place: placeAt(path, text, at), detail });
  }
  if (!isMap(value)) {
    const found = Array.isArray(value) ? "list" : "text";
    return broken({
      code: "not-a-map",
      severity: "error",
      place: placeAt(path, text, 0),
      part: "file",
      found,
    });
  }
  return checkShape(
    kind,
    { value: value as Record<string, unknown>, problems: [], unread: new Set(), written: new Map(), locate },
    "own",
  );
}

const broken = (
  problem: ContentProblem,
): { value: null; problems: ContentProblem[]; broken: ReadonlySet<string> } => ({
  value: null,
  problems: [problem],
  broken: new Set(),
});

function findKey(text: string, path: string, pointer: string): Place {
  let at = 0;
  for (const part of splitPointer(pointer)) {
    const next = text.indexOf(JSON.stringify(part), at);
    if (next === -1) break;
    at = next;
  }
  return placeAt(path, text, at);
}
