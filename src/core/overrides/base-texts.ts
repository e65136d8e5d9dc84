import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { Override } from "../../model/override.ts";
import { parseJsonValue } from "../../values/json/json-value.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { formatPath } from "../documents/format-path.ts";
import { isInToolkits, parsePath } from "../documents/parse-path.ts";
import { lineAt, type ParsedBody, toParsed } from "../markdown/sections.ts";
import { digestMarkdown, digestValue, nothingDigest } from "./digest.ts";
import { changedValues } from "./front-matter-layers.ts";

/*
 * The texts that changes were made against are kept in `bases/`, one file for each, named by its digest: a section as Markdown,
 * a value of front matter as JSON. So a three-way comparison never depends on a partner still having an old version.
 */

/** Where the text with this digest is kept, from the node's root. */
const basePath = (toolkit: string, digest: Digest): string => formatPath({ kind: "base", toolkit, digest });

/** Every kept text, keyed by digest; `texts` are all texts of a node by path. A file whose content does not match its name is left out. */
export function readBases(texts: ReadonlyMap<string, string>): ReadonlyMap<Digest, string> {
  const bases = new Map<Digest, string>();
  for (const [path, text] of texts) {
    const digest = /(?:^|\/)bases\/(n1-sha256-[0-9a-f]{64})\.md$/.exec(path)?.[1];
    if (digest !== undefined && isTextOf(text, digest)) bases.set(digest, text);
  }
  return bases;
}

function isTextOf(text: string, digest: Digest): boolean {
  if (digestMarkdown(text) === digest) return true;
  const value = parseJsonValue(text);
  return value !== undefined && digestValue(value) === digest;
}

/** The kept texts of the sections that an override changes, by section id; those that are not kept are left out. */
export function keptTexts(
  { operations, base }: Pick<Override, "operations" | "base">,
  bases: ReadonlyMap<Digest, string>,
): Readonly<Record<string, string>> {
  const targets = new Set(operations.map(({ target }) => target));
  return Object.fromEntries(
    [...targets].flatMap((target) => {
      const text = Object.hasOwn(base, target) ? bases.get(base[target] ?? "") : undefined;
      return text === undefined ? [] : [[target, text]];
    }),
  );
}

/** A value of front matter as it is kept. */
export const formatValueBase = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * A section as it is kept and compared: with its heading, and with its subsections if `extent` is `whole`. It includes the
 * definitions of links that it uses from elsewhere in the text. Null if there is no such section.
 */
export function sectionText(body: string | ParsedBody, id: string, extent: "whole" | "own"): string | null {
  const parsed = toParsed(body);
  const section = parsed.sections.find((one) => one.id === id);
  if (section === undefined) return null;
  const end = extent === "whole" ? section.end : section.ownEnd;
  const text = plainLineEnds(parsed.body.slice(section.start, end));
  const firstLine = lineAt(parsed, section.start);
  const endLine = lineAt(parsed, end);
  const isWithin = (line: number): boolean =>
    line >= firstLine && (line < endLine || end === parsed.body.length);
  const used = new Set<unknown>();
  for (const token of parsed.tokens) {
    if (token.type !== "inline" || !token.map || !isWithin(token.map[0])) continue;
    for (const child of token.children ?? []) used.add(child.meta?.label);
  }
  const definitions = parsed.definitions
    .filter(({ name, start, nested }) => used.has(name) && !nested && !isWithin(start))
    .map(({ start, end: after }) =>
      parsed.body.slice(parsed.lineStarts[start], parsed.lineStarts[after]).trimEnd(),
    );
  const last = parsed.tokens.findLast(({ map }) => map !== null && isWithin(map[0]));
  // Empty lines at the end of code that nothing ends are part of that code.
  const isOpen =
    last?.type === "fence" && !/^ {0,3}[`~]{3,}[ \t]*$/.test(text.trimEnd().split("\n").at(-1) ?? "");
  const whole = text.trim() === "" ? "" : isOpen ? text : `${text.trimEnd()}\n`;
  return definitions.length === 0 ? whole : `${whole}\n${definitions.join("\n")}\n`;
}

/** Files for `bases/` of one toolkit: the text for each digest of `base`, taken from the document as it is now. */
export function keepBases(
  toolkit: string,
  base: Readonly<Record<string, Digest>>,
  textOf: (key: string) => string | null,
): readonly { path: string; text: string }[] {
  return Object.entries(base).flatMap(([key, digest]) => {
    const text = digest === nothingDigest ? null : textOf(key);
    return text === null ? [] : [{ path: basePath(toolkit, digest), text }];
  });
}

/**
 * Paths of kept texts that nothing of the node's refers to any more once these files have changed; `before` are all texts by path. Texts that
 * nothing referred to before either are left alone.
 */
export function freedBases(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const freed = new Set<Digest>();
  for (const [path, text] of after)
    if (before.get(path) !== text) for (const digest of digestsIn(before.get(path) ?? "")) freed.add(digest);
  if (freed.size === 0) return [];
  const own = [...after].filter(([path]) => isInToolkits(path));
  for (const [, text] of own) for (const digest of digestsIn(text)) freed.delete(digest);
  return own.flatMap(([path]) => {
    const place = parsePath(path);
    return place.kind === "base" && freed.has(place.digest) ? [path] : [];
  });
}

const digestsIn = (text: string): readonly Digest[] => text.match(/n1-sha256-[0-9a-f]{64}/g) ?? [];

/** The text for a key of a translation's or a copy's `base:`, as it is now: a part's own text, the title or the summary; null if there is none. */
export function partText(document: Document, parsed: ParsedBody, key: string): string | null {
  if (key === "@title") return formatValueBase(document.title);
  if (key === "@summary") return formatValueBase(document.summary);
  return sectionText(parsed, key, "own");
}

/** The text for a key of an override's `base:` in a document: a section with its subsections, or a value. */
export function baseText(document: Document, parsed: ParsedBody, key: string): string | null {
  if (!key.startsWith("@")) return sectionText(parsed, key, "whole");
  const value = baseValue(document, key);
  return value === undefined ? null : formatValueBase(value);
}

/** The value of a document for a key of `base:`, such as `@title` or `@fields.duration`; undefined if it has none. */
export function baseValue(document: Document, key: string): unknown {
  const [, kind = "", id = ""] = /^@(fields|clauses)\.(.+)$/s.exec(key) ?? [];
  if (kind === "fields") return own(document.agreement?.fields, id)?.default;
  if (kind === "clauses") return own(document.agreement?.clauses, id);
  return changedValues(document, { [key.slice(1)]: null })[0]?.now;
}

const own = <T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  map && Object.hasOwn(map, key) ? map[key] : undefined;
