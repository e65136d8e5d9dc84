import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "../../model/problems/base.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { findHidden, nameCharacter, replaceHidden } from "../../values/hidden.ts";
import { forbiddenKeys } from "../../values/json/merge-patch.ts";
import { joinPointer, showText } from "../../values/json/pointer.ts";
import { MAX_DEPTH, MAX_KEYS } from "./yaml-limits.ts";

/** The result of making plain values. */
export interface PlainValue {
  /** Undefined if the text has too many. */
  value: unknown;
  problems: ContentProblem[];
  /** JSON Pointers of values left out because of a problem. */
  unread: ReadonlySet<string>;
  /** Values that read differently from how they are written, such as the number `0612`: as written, by JSON Pointer. */
  written: ReadonlyMap<string, string>;
}

/** The place of a value: the last part of its path, linked to those before it. */
type Path = { before: Path; part: string | number } | null;

/**
 * Makes plain values from parsed YAML: maps as plain objects, texts without hidden characters and without space around them.
 * Reports keys that appear twice or are forbidden, references, tags and hidden characters.
 */
export function plainValue(
  text: string,
  doc: Document.Parsed,
  placeAt: (offset: number, length: number) => Place,
): PlainValue {
  const problems: ContentProblem[] = [];
  const unread = new Set<string>();
  const written = new Map<string, string>();
  let keys = 0;
  let tooMuch = false;
  const value = plain(doc.contents, null, 0);
  return { value: tooMuch ? undefined : value, problems, unread, written };

  function plain(node: unknown, path: Path, depth: number): unknown {
    if (tooMuch || node === null || node === undefined) return null;
    if (isAlias(node)) {
      unread.add(pointerOf(path));
      problems.push({ ...error(node), code: "yaml-reference", found: showText(`*${node.source}`) });
      return undefined;
    }
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined) {
      const place = placeBefore(node as Node, "&");
      problems.push({ code: "yaml-reference", severity: "error", place, found: showText(`&${anchor}`) });
    }
    if (tag !== undefined) {
      const place = placeBefore(node as Node, "!");
      problems.push({ code: "yaml-tag", severity: "error", place, tag: showText(tag) });
    }
    if (depth > MAX_DEPTH) return stop({ ...error(node as Node), code: "too-deep", limit: MAX_DEPTH });
    if (isScalar(node)) {
      if (typeof node.value === "string") return plainText(node.value, path, node);
      if (node.source !== undefined && node.source !== String(node.value))
        written.set(pointerOf(path), node.source);
      return node.value;
    }
    if (isSeq(node)) {
      return node.items.map((item, part) => plain(item, { before: path, part }, depth + 1));
    }
    return isMap(node) ? plainMap(node.items, path, depth) : null;
  }

  function plainMap(items: readonly unknown[], path: Path, depth: number): Record<string, unknown> {
    const map: [string, unknown][] = [];
    const known = new Map<string, Node>();
    for (const pair of items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      if (++keys > MAX_KEYS) stop({ ...error(pair.key), code: "too-many-keys", limit: MAX_KEYS });
      if (tooMuch) break;
      const key = String(pair.key.value);
      const first = known.get(key);
      if (forbiddenKeys.has(key) && !isByPart(path)) {
        problems.push({ ...error(pair.key), code: "forbidden-key", field: nameOf(path), key });
      } else if (key === "<<") {
        problems.push({ ...error(pair.key), code: "yaml-reference", found: key });
      } else if (first !== undefined) {
        const firstLine = placeOf(first).line;
        const field = nameOf(path);
        problems.push({ ...error(pair.key), code: "duplicate-key", field, key: showText(key), firstLine });
      } else {
        known.set(key, pair.key);
        const value = plain(pair.value, { before: path, part: key }, depth + 1);
        if (value !== undefined) map.push([key, value]);
      }
    }
    return Object.fromEntries(map);
  }

  function plainText(written: string, path: Path, node: Node): string {
    const hidden = findHidden(written);
    if (hidden === null) return written.trim();
    const character = nameCharacter(hidden);
    const field = nameOf(path);
    problems.push({ code: "hidden-character", severity: "warning", place: placeOf(node), field, character });
    return replaceHidden(written, "").trim();
  }

  function stop(problem: ContentProblem): undefined {
    tooMuch = true;
    problems.push(problem);
  }

  function error(node: Node): { severity: "error"; place: Place } {
    return { severity: "error", place: placeOf(node) };
  }

  function placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 1];
    return placeAt(start, end - start);
  }

  /** The place of the mark before a value. */
  function placeBefore(node: Node, mark: "&" | "!"): Place {
    const [start] = node.range ?? [0];
    const last = text.lastIndexOf(mark, start);
    const at = mark === "!" && text[last - 1] === "!" ? last - 1 : last;
    return at === -1 ? placeOf(node) : placeAt(at, 1);
  }
}

/** Maps by the parts of a text, which can have any name. */
const isByPart = (path: Path): boolean => path?.part === "base" || path?.part === "accepted";

function pointerOf(path: Path): string {
  return path === null ? "" : joinPointer(pointerOf(path.before), path.part);
}

/** List items count from 1, as people count. */
function nameOf(path: Path): string {
  if (path === null) return "";
  const name = typeof path.part === "number" ? String(path.part + 1) : showText(path.part);
  return path.before === null ? name : `${nameOf(path.before)}.${name}`;
}
