import type { Document, Section } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { Override } from "../../model/override.ts";
import { compareText } from "../../values/order.ts";
import { sha256 } from "../files/hash.ts";
import { canonicalText, sectionRange, wholeText } from "../markdown/canonical.ts";
import { introId, type ParsedBody, toParsed } from "../markdown/sections.ts";
import { changedValues } from "./front-matter-layers.ts";

const digestText = (text: string): Digest => `n1-sha256-${sha256(text)}`;

/** Digest of nothing at all: in `base:` it records that the partner has no such part or value. */
export const nothingDigest: Digest = digestText("");

/** Digest of a whole text: of what it says, not how it was typed (see `canonical.ts`). */
export function digestMarkdown(text: string | ParsedBody): Digest {
  const parsed = toParsed(text);
  return digestText(canonicalText(parsed, wholeText(parsed)));
}

/** Digest of one section of a text, its heading included: with its subsections, or only its own text. */
export function digestSection(
  body: string | ParsedBody,
  section: Section,
  extent: "whole" | "own" = "whole",
): Digest {
  const parsed = toParsed(body);
  const index = parsed.sections.findIndex(({ id }) => id === section.id);
  return digestText(canonicalText(parsed, sectionRange(parsed, index, extent)));
}

/**
 * Digest of every section, its heading and subsections included, keyed by section id: what an override of it is made
 * against. `_intro` is always there, even if it is empty.
 */
export const digestSections = (body: string | ParsedBody): Readonly<Record<string, Digest>> =>
  digestAll(body, "whole");

/**
 * Digest of every section's heading and own text without its subsections, keyed by section id: what a translation is made
 * against, so that one changed section is one section to translate again. `_intro` is there only if it says something.
 */
export function digestOwnTexts(body: string | ParsedBody): Readonly<Record<string, Digest>> {
  const parsed = toParsed(body);
  const { [introId]: intro, ...others } = digestAll(parsed, "own");
  return intro === undefined || intro === digestText("") ? others : { [introId]: intro, ...others };
}

function digestAll(body: string | ParsedBody, extent: "whole" | "own"): Readonly<Record<string, Digest>> {
  const parsed = toParsed(body);
  return Object.fromEntries(
    parsed.sections.map(({ id }, index) => [
      id,
      digestText(canonicalText(parsed, sectionRange(parsed, index, extent))),
    ]),
  );
}

/** Digest of a value from front matter (JSON types); the order of a map's keys does not matter. */
export const digestValue = (value: unknown): Digest => digestText(JSON.stringify(sorted(value)) ?? "");

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? value.normalize("NFC") : value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}

/**
 * The `base:` of an override if each of its changes is made against the document as it is now, keyed by section id or
 * `@title` and so on. A missing section or value has the digest of nothing.
 */
export function overrideBase(
  document: Document,
  override: Pick<Override, "operations" | "frontMatter">,
): Readonly<Record<string, Digest>> {
  const sections = digestSections(document.body);
  const targets = override.operations.map(({ target }): [string, Digest] => [
    target,
    (Object.hasOwn(sections, target) ? sections[target] : undefined) ?? nothingDigest,
  ]);
  const values = changedValues(document, override.frontMatter).map(({ key, now }): [string, Digest] => [
    key,
    now === undefined ? nothingDigest : digestValue(now),
  ]);
  return Object.fromEntries([...targets, ...values]);
}

/** The `base:` of a translation if it is made against the document as it is now: every section, `@title` and `@summary`. */
export function translationBase(source: Document): Readonly<Record<string, Digest>> {
  return {
    "@title": digestValue(source.title),
    "@summary": digestValue(source.summary),
    ...digestOwnTexts(source.body),
  };
}
