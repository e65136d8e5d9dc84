import type { NodeContent } from "../../../model/content.ts";
import type { Document, TranslationFile } from "../../../model/document.ts";
import type { RuleProblem } from "../../../model/problems/rules.ts";
import { startOf } from "../../../values/place.ts";
import type { PlacedText } from "../../documents/placed-text.ts";
import { sectionRange } from "../../markdown/canonical.ts";
import { lineAt, type ParsedBody, parseBody } from "../../markdown/sections.ts";
import { digestSection } from "../../overrides/digest.ts";
import { findNearPlaceholders, findTranslated, type NearPlaceholder } from "./near-placeholders.ts";
import { findOriginals } from "./originals.ts";
import type { Rule } from "./rule.ts";

/** No text has something that was meant as a placeholder and is not read as one. */
export const placeholdersAreRead: Rule = ({ content }) =>
  listTexts(content).flatMap((text) => {
    const found = findNearPlaceholders(text.body);
    if (found.length === 0) return [];
    const parsed = parseBody(text.body);
    const code = findCodeLines(parsed);
    return found
      .filter(({ start }) => !code.has(lineAt(parsed, start)))
      .map((one) => describeUnread(text, parsed, one));
  });

/** Every text of a node with its place: documents, translations, and what changes put into others' documents. */
const listTexts = ({ documents, translations, overrides }: NodeContent): readonly PlacedText[] => [
  ...documents,
  ...translations,
  ...overrides.flatMap(({ path, operations }) =>
    operations.map(({ text, textLine }) => ({ path, body: text, bodyLine: textLine })),
  ),
];

/** The lines, from 0, that are in a block of code. */
const findCodeLines = ({ tokens }: ParsedBody): ReadonlySet<number> =>
  new Set(
    tokens.flatMap(({ type, map }) => {
      const [from, to] = (type === "fence" || type === "code_block") && map !== null ? map : [0, 0];
      return Array.from({ length: to - from }, (_, index) => from + index);
    }),
  );

function describeUnread(
  { path, bodyLine }: PlacedText,
  parsed: ParsedBody,
  { written, suggestion, start }: NearPlaceholder,
): RuleProblem {
  const line = lineAt(parsed, start);
  const column = start - (parsed.lineStarts[line] ?? 0) + 1;
  const place = { path, line: bodyLine + line, column, length: written.length };
  return { code: "placeholder-unread", severity: "warning", place, written, suggestion };
}

/** How many placeholders of a part a message names. */
const mostNamed = 10;

const anyPlaceholder = /:(?:fact|term|field|services?)[[{]/;

/** Each part of a translation has the placeholders of the original's. */
export const translationsHaveTheSamePlaceholders: Rule = (context) => {
  const parsed = new Map<string, ParsedBody>();
  const parse = (body: string): ParsedBody => {
    const known = parsed.get(body) ?? parseBody(body);
    parsed.set(body, known);
    return known;
  };
  return [...findOriginals(context)].flatMap(([text, source]) =>
    [text, source].some(({ body }) => anyPlaceholder.test(body))
      ? compare(text, parseBody(text.body), parse(source.body), source.path)
      : [],
  );
};

function compare(
  text: Document | TranslationFile,
  ours: ParsedBody,
  theirs: ParsedBody,
  source: string,
): readonly RuleProblem[] {
  const base = "translation" in text ? (text.translation?.base ?? {}) : text.base;
  const places = new Map(theirs.sections.map(({ id }, index) => [id, index]));
  return ours.sections.flatMap((section, index): readonly RuleProblem[] => {
    const at = places.get(section.id);
    const original = at === undefined ? undefined : theirs.sections[at];
    if (at === undefined || original === undefined) return [];
    const [here, there] = [readPlaceholders(ours, index), readPlaceholders(theirs, at)];
    const written = ours.body.slice(section.start, section.ownEnd);
    const meant = new Set(findNearPlaceholders(written).map(({ suggestion }) => suggestion));
    const missing = [...there].filter((one) => !here.has(one) && !meant.has(one));
    const extra = [...here].filter((one) => !there.has(one));
    if (missing.length + extra.length === 0) return [];
    // That the original has changed since is said already.
    const made = Object.hasOwn(base, section.id) ? base[section.id] : undefined;
    if (made !== undefined && made !== digestSection(theirs, original, "own")) return [];
    const near = findTranslated(written, missing);
    const unread = near.map((one) =>
      describeUnread(text, ours, { ...one, start: section.start + one.start }),
    );
    const named = new Set(near.map(({ suggestion }) => suggestion));
    const lost = missing.filter((one) => !named.has(one));
    if (lost.length + extra.length === 0) return unread;
    const place = startOf(text.path, text.bodyLine + section.line - 1, Math.max(1, section.title.length));
    const severity = lost.length > 0 ? "warning" : "notice";
    const [few, more] = [lost, extra].map((all) => all.slice(0, mostNamed)) as [string[], string[]];
    const about = { place, part: section.id, missing: few, extra: more, source };
    return [...unread, { code: "placeholders-differ", severity, ...about }];
  });
}

/** The placeholders of a section's own text, as they are written if they are written well. */
function readPlaceholders(parsed: ParsedBody, index: number): ReadonlySet<string> {
  const { from, to } = sectionRange(parsed, index, "own");
  const tokens = parsed.tokens.slice(from, to).flatMap((token) => [token, ...(token.children ?? [])]);
  return new Set(
    tokens.flatMap(({ type, info, content }) => {
      if (!type.startsWith("directive")) return [];
      if (info === "services") return [`::services{${content}}`];
      return info === "service" ? [`::service[${content}]`] : [`:${info}[${content}]`];
    }),
  );
}
