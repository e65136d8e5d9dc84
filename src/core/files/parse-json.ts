import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { forbiddenKeys, isMap } from "../../values/json/merge-patch.ts";
import { joinPointer, showText, splitPointer } from "../../values/json/pointer.ts";
import { placeAt } from "../../values/place.ts";
import { checkShape, type Shaped } from "./check-shape.ts";
import { findConflict } from "./damage.ts";
import { commonUrl, findSchema } from "./schemas.ts";

const FORBIDDEN = /"(__proto__|constructor|prototype)"\s*:/;

/** Where each file has its partners by name. */
const MEMBERS = { lock: "sources", status: "partners" } as const;

/** Parses a JSON file that Commonkit writes, and validates its shape. A partner that cannot have its name is left out. Its places are those of the keys, as near as a search finds them. */
export function parseJson<Kind extends "lock" | "status">(
  kind: Kind,
  text: string,
  path: string,
): Shaped<Kind> {
  const locate = (pointer: string) => findKey(text, path, pointer);
  const conflict = findConflict(text, path);
  if (conflict !== null) return broken({ ...conflict, code: "json-conflict" });
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
  const { kept, names } = leaveOutReserved(value, MEMBERS[kind]);
  const forbidden = FORBIDDEN.test(text) ? FORBIDDEN.exec(JSON.stringify(kept)) : null;
  if (forbidden !== null) {
    const key = forbidden[1] ?? "";
    const place = placeAt(path, text, text.indexOf(`"${key}"`));
    return broken({ code: "forbidden-key", severity: "error", place, field: "", key });
  }
  const problems = names.map((node): ContentProblem => {
    const place = locate(joinPointer(`/${MEMBERS[kind]}`, node));
    return { code: "partner-name-reserved", severity: "warning", place, node };
  });
  return checkShape(kind, { value: kept, problems, unread: new Set(), written: new Map(), locate }, "own");
}

/** Partners with a name that none can have: one of them must not cost the others, and an older Commonkit wrote such names. */
function leaveOutReserved(
  value: Readonly<Record<string, unknown>>,
  members: string,
): { kept: Record<string, unknown>; names: readonly string[] } {
  const map = value[members];
  const names = isMap(map) ? Object.keys(map).filter(isReserved) : [];
  const rest = Object.entries(Object(map)).filter(([name]) => !isReserved(name));
  return { kept: names.length === 0 ? value : { ...value, [members]: Object.fromEntries(rest) }, names };
}

const { not } = findSchema(commonUrl("nodeId")).schema as { not: { enum: readonly string[] } };
const reserved: ReadonlySet<string> = new Set([...not.enum, ...forbiddenKeys]);
const isReserved = (name: string): boolean => reserved.has(name);

const broken = (
  problem: ContentProblem,
): { value: null; problems: ContentProblem[]; wrong: ReadonlySet<string> } => ({
  value: null,
  problems: [problem],
  wrong: new Set(),
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
