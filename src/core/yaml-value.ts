import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "../model/problem.ts";
import type { ContentProblem } from "../model/problem-content.ts";
import { showText } from "./pointer.ts";
import { MAX_DEPTH, MAX_KEYS } from "./yaml-limits.ts";

/** Keys that JavaScript gives a meaning of its own; no file of ours has them. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Characters that nobody sees and that can make a text read as another. Tab and line feed stay, and so do the joiners and direction marks that scripts need. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|\p{Cs}/gu;

/**
 * Makes plain values of parsed YAML: maps as plain objects, texts without hidden characters and without space around them.
 * Reports keys that stand twice or are forbidden, references, tags and hidden characters, and leaves out what they
 * concern. The value is undefined when there is too much of it.
 */
export function plainValue(
  doc: Document.Parsed,
  placeAt: (offset: number, length: number) => Place,
): { value: unknown; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  let keys = 0;
  let tooMuch = false;
  const value = plain(doc.contents, "", 0);
  return { value: tooMuch ? undefined : value, problems };

  function plain(node: unknown, field: string, depth: number): unknown {
    if (tooMuch || node === null || node === undefined) return null;
    const place = placeOf(node as Node);
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (isAlias(node) || anchor !== undefined) {
      const found = showText(isAlias(node) ? `*${node.source}` : `&${anchor}`);
      problems.push({ code: "yaml-reference", severity: "error", place, found });
      return undefined;
    }
    if (tag !== undefined) {
      problems.push({ code: "yaml-tag", severity: "error", place, tag: showText(tag) });
      return undefined;
    }
    if (depth > MAX_DEPTH) return stop({ code: "too-deep", severity: "error", place, limit: MAX_DEPTH });
    if (isScalar(node)) {
      return typeof node.value === "string" ? plainText(node.value, field, place) : node.value;
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => plain(item, joinField(field, index + 1), depth + 1));
    }
    return isMap(node) ? plainMap(node.items, field, depth) : null;
  }

  function plainMap(items: readonly unknown[], field: string, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    const lines = new Map<string, number>();
    for (const pair of items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const place = placeOf(pair.key);
      if (++keys > MAX_KEYS) stop({ code: "too-many-keys", severity: "error", place, limit: MAX_KEYS });
      if (tooMuch) break;
      const key = String(pair.key.value);
      const firstLine = lines.get(key);
      if (FORBIDDEN.has(key)) {
        problems.push({ code: "forbidden-key", severity: "error", place, field, key });
      } else if (key === "<<") {
        problems.push({ code: "yaml-reference", severity: "error", place, found: key });
      } else if (firstLine !== undefined) {
        problems.push({
          code: "duplicate-key",
          severity: "error",
          place,
          field,
          key: showText(key),
          firstLine,
        });
      } else {
        lines.set(key, place.line);
        const value = plain(pair.value, joinField(field, key), depth + 1);
        if (value !== undefined) map[key] = value;
      }
    }
    return map;
  }

  function plainText(text: string, field: string, place: Place): string {
    const hidden = text.match(HIDDEN)?.[0];
    if (hidden === undefined) return text.trim();
    const character = `U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    problems.push({ code: "hidden-character", severity: "warning", place, field, character });
    return text.replace(HIDDEN, "").trim();
  }

  function stop(problem: ContentProblem): undefined {
    tooMuch = true;
    problems.push(problem);
  }

  function placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 1];
    return placeAt(start, end - start);
  }
}

function joinField(field: string, part: string | number): string {
  return field === "" ? showText(String(part)) : `${field}.${showText(String(part))}`;
}
