import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  stringify,
} from "yaml";
import type { NewPartner } from "../../model/add.ts";

/** How list entries are indented: spaces before `-`, and between `-` and the first word. */
interface Layout {
  before: string;
  gap: string;
}

const PLAIN: Layout = { before: "  ", gap: " " };

/** The entry as YAML, one line for each key, as it is under `partners:`; without a line end. */
export function formatEntry(partner: NewPartner, { before, gap }: Layout = PLAIN): string {
  const { id, url, ref, include, languages, follow } = partner;
  const list = (items: readonly string[]) => `[${items.map(scalar).join(", ")}]`;
  const lines = [
    `id: ${scalar(id)}`,
    `url: ${scalar(url)}`,
    ...(ref === null ? [] : [`ref: ${scalar(ref)}`]),
    ...(include.length === 0 ? [] : [`include: ${list(include)}`]),
    ...(languages.length === 0 ? [] : [`languages: ${list(languages)}`]),
    ...(follow ? ["follow: true"] : []),
  ];
  return lines.map((line, index) => `${before}${index === 0 ? "-" : " "}${gap}${line}`).join("\n");
}

const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

/**
 * The text of `network.yaml` with one more partner at the end of its list, and its substitute if it has one. Nothing else in the text
 * changes, not even a space; null if there is no place where that is certain.
 */
export function addEntry(text: string, partner: NewPartner): string | null {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const withPartner = insert(text, "partners", eol, (layout) => formatEntry(partner, layout));
  const { url, substitute } = partner;
  const isThere = substitute === null || readSubstitutes(text)[url] === substitute;
  const added =
    withPartner === null || isThere
      ? withPartner
      : insert(
          withPartner,
          "substitutes",
          eol,
          ({ before }) => `${before}${scalar(url)}: ${scalar(substitute)}`,
        );
  return added !== null && isAsMeant(text, added, partner) ? added : null;
}

/** Adds lines at the end of the list or map under a key at the top; creates the key if it is missing. */
function insert(text: string, key: string, eol: string, format: (layout: Layout) => string): string | null {
  const document = parseDocument(text, OPTIONS);
  const { contents } = document;
  if (!isMap(contents) || contents.flow) return null;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const lines = (layout: Layout) => format(layout).replaceAll("\n", eol);
  if (pair === undefined) {
    const end = text === "" || text.endsWith("\n") ? "" : eol;
    return `${text}${end}${key}:${eol}${lines(PLAIN)}${eol}`;
  }
  const { value } = pair;
  if (isCollection(value) && value.items.length > 0)
    return value.flow || !value.range
      ? null
      : putBehind(text, contentEnd(pair), eol, value.range[0], lines, isSeq(value) ? listItems(value) : []);
  return putBelow(text, pair, eol, lines(PLAIN));
}

/** After the last entry of a block, indented like the entry before it. */
function putBehind(
  text: string,
  end: number | null,
  eol: string,
  start: number,
  lines: (layout: Layout) => string,
  items: readonly number[],
): string | null {
  if (end === null) return null;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (before.trim() !== "") return null;
  const gap = /^-( +)\S/.exec(text.slice(start))?.[1] ?? PLAIN.gap;
  let at = lineEnd(text, end);
  // A comment that is indented further than the list belongs to the entry above it.
  for (;;) {
    const remark = /^([ \t]*)#[^\n]*(\n|$)/.exec(text.slice(at));
    if (remark === null || (remark[1] ?? "").length < Math.max(before.length, 1)) break;
    at += remark[0].length;
  }
  const last = items.at(-1);
  const airy = items.length > 1 && last !== undefined && /\n[ \t]*\r?\n[^\n]*$/.test(text.slice(0, last));
  const head = text.slice(0, at);
  return `${head}${head.endsWith("\n") ? "" : eol}${airy ? eol : ""}${lines({ before, gap })}${eol}${text.slice(at)}`;
}

/** Below a key whose list or map is empty: `partners:`, `partners: []`, with or without a comment after it. */
function putBelow(text: string, { key, value }: Pair, eol: string, lines: string): string | null {
  if (!isNode(key) || !key.range) return null;
  const colon = text.indexOf(":", key.range[1]);
  const range = isNode(value) ? value.range : null;
  const written = range ? text.slice(range[0], range[1]) : "";
  if (colon === -1 || !/^(\[\s*\]|\{\s*\}|null|~|)$/.test(written)) return null;
  const head = range && written !== "" ? text.slice(0, range[0]).trimEnd() + text.slice(range[1]) : text;
  const at = lineEnd(head, colon);
  const before = head.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : eol}${lines}${eol}${head.slice(at)}`;
}

/** The end of a value's last word, without comments and spaces after it; null if that is not certain. */
function contentEnd(node: unknown): number | null {
  if (isPair(node)) return contentEnd(node.value) ?? contentEnd(node.key);
  if (isCollection(node) && !node.flow) return node.items.length > 0 ? contentEnd(node.items.at(-1)) : null;
  if (!isNode(node) || !node.range || node.range[1] === node.range[0]) return null;
  return node.range[1];
}

function listItems({ items }: { items: readonly unknown[] }): number[] {
  return items.flatMap((item) => (isNode(item) && item.range ? [item.range[0]] : []));
}

/** The start of the next line. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

const OPTIONS = { schema: "core", merge: false, strict: true, uniqueKeys: false } as const;

function readSubstitutes(text: string): Record<string, unknown> {
  const { substitutes } = parseDocument(text, OPTIONS).toJS() ?? {};
  return typeof substitutes === "object" && substitutes !== null ? substitutes : {};
}

/** True if the new text says what the old one said, plus the new entry, and nothing else. */
function isAsMeant(before: string, after: string, partner: NewPartner): boolean {
  const document = parseDocument(after, OPTIONS);
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const said = parseDocument(before, OPTIONS).toJS();
  const { id, url, ref, include, languages, follow, substitute } = partner;
  const entry = {
    ...{ id, url },
    ...(ref !== null && { ref }),
    ...(include.length > 0 && { include }),
    ...(languages.length > 0 && { languages }),
    ...(follow && { follow }),
  };
  const meant = {
    ...said,
    partners: [...(said.partners ?? []), entry],
    ...(substitute !== null && { substitutes: { ...said.substitutes, [url]: substitute } }),
  };
  return JSON.stringify(document.toJS()) === JSON.stringify(meant);
}
