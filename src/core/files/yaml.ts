import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
} from "yaml";
import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem, ValueKind } from "../../model/problems/content.ts";
import { splitPointer } from "../../values/json/pointer.ts";
import { startOf } from "../../values/place.ts";
import { findConflict, findWrongEncoding } from "./damage.ts";
import { checkLimits } from "./yaml-limits.ts";
import { explainYamlErrors } from "./yaml-mistakes.ts";
import { type PlainValue, plainValue } from "./yaml-value.ts";

/** YAML of one file, as plain values with their places. */
export interface ParsedYaml {
  /** The map at the top; null if the text could not be read or is something else, which is then one of the problems. */
  value: Record<string, unknown> | null;
  problems: ContentProblem[];
  /** JSON Pointers of values left out because of one of the problems. */
  unread: ReadonlySet<string>;
  written: PlainValue["written"];
  /** The place of a key or value, by JSON Pointer; the nearest that encloses it if it is not there. */
  locate: (pointer: string, part: "key" | "value") => Place;
}

/**
 * Parses YAML 1.2 (core schema, https://yaml.org/spec/1.2.2/) into plain values. Never throws, whatever the text.
 * `firstLine` is the line of the file on which the text starts, 1-based: front matter starts on line 2.
 */
export function parseYaml(text: string, path: string, firstLine = 1): ParsedYaml {
  const top = startOf(path, firstLine);
  // Front matter was already checked as part of its file when it was split.
  const encoding = firstLine === 1 ? findWrongEncoding(text, path) : null;
  const nothing = { value: null, unread: new Set<string>(), written: new Map(), locate: () => top };
  const refused = (firstLine === 1 ? findConflict(text, path) : null) ?? checkLimits(text, path, firstLine);
  if (refused !== null) return { ...nothing, problems: [refused] };

  const lines = new LineCounter();
  // plainValue looks for duplicate keys, in linear time: the library compares each key with all before it.
  const doc = parseDocument(text, {
    lineCounter: lines,
    schema: "core",
    merge: false,
    strict: true,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const placeAt = (offset: number, length: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    const rest = text.indexOf("\n", offset);
    const onLine = (rest === -1 ? text.length : rest) - offset;
    return { path, line: line + firstLine - 1, column: col, length: Math.max(1, Math.min(length, onLine)) };
  };

  const broken = explainYamlErrors(text, doc, placeAt);
  if (broken !== null) {
    const problem = { ...(encoding ?? broken), severity: "error" } as const;
    return { ...nothing, problems: [problem] };
  }
  const { value, problems, unread, written } = plainValue(text, doc, placeAt);
  if (encoding !== null) problems.push(encoding);
  const locate = (pointer: string, part: "key" | "value") => locateNode(doc, pointer, part, placeAt) ?? top;
  const isMap = kindOf(value) === "map";
  if (!isMap && value !== undefined) problems.push(notAMap(value, locate("", "value"), firstLine));
  return { value: isMap ? (value as Record<string, unknown>) : null, problems, unread, written, locate };
}

function notAMap(value: unknown, place: Place, firstLine: number): ContentProblem {
  const part = firstLine === 1 ? "file" : "front-matter";
  const found = kindOf(value);
  // Nothing between the two lines `---`: the first of them is the nearest visible place.
  const line = found === "nothing" && part === "front-matter" ? firstLine - 1 : place.line;
  return { code: "not-a-map", severity: "error", place: { ...place, line }, part, found };
}

/** What a plain value is, in the words that problems use. */
export function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "map";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "yes-or-no" : "text";
}

function locateNode(
  doc: Document.Parsed,
  pointer: string,
  part: "key" | "value",
  placeAt: (offset: number, length: number) => Place,
): Place | null {
  let key: unknown = null;
  let value: unknown = doc.contents;
  for (const name of splitPointer(pointer)) {
    if (isMap(value)) {
      const pair = value.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
      if (pair === undefined) break;
      key = pair.key;
      value = pair.value ?? pair.key;
    } else if (isCollection(value)) {
      const item: unknown = value.items[Number(name)];
      if (item === undefined) break;
      key = null;
      value = isPair(item) ? item.key : item;
    } else break;
  }
  const node = part === "key" && key !== null ? key : value;
  if (!isNode(node) || !node.range) return null;
  // The place of a list or map is its start: its end is lines away.
  return placeAt(node.range[0], isCollection(node) ? 1 : node.range[1] - node.range[0]);
}
