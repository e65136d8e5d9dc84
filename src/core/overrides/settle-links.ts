import type { Operation } from "../../model/override.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { findLinks } from "../markdown/find-links.ts";
import { findAskedNames, type LinkTargets } from "../markdown/parse-tokens.ts";
import { type ParsedBody, parseBody, parseShown } from "../markdown/sections.ts";
import { makeEdits, type TextEdit } from "../markdown/text-edits.ts";
import { type PlannedEdit, writtenText } from "./edits.ts";
import { operationTraits } from "./operation-traits.ts";

/*
 * Links by name, `[our desk][1]` with `[1]: https://…` elsewhere in the file. On a page a name can lead to one place only, and the
 * first definition counts, whoever wrote it. So a name that two texts use for different things is changed in the text that is brought.
 */

/** The operations of the file that an operation is in: they share its definitions. */
export type FileOf = (operation: Operation) => readonly Operation[];

/** The names of one file, as its author means them. */
interface FileNames {
  targets: LinkTargets;
  /** Its definitions as written, without those in lists and quotes. */
  definitions: ReadonlyMap<string, string>;
  /** Names that mean something else in other texts, and those to use instead. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Edits whose links lead where they lead in their own file, and that change no link of the text. A version of a section can also use the
 * names that the text defines, as the section does; in new words these are only words.
 */
export function settleLinks(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
  fileOf: FileOf,
): readonly PlannedEdit[] {
  if (!edits.some((edit) => writtenText(edit).includes("["))) return edits;
  // What the text defines in a comment counts too: words in the middle of it make it no comment any more.
  const theirs = { ...before.targets, ...targetsOf(before) };
  const names = readNames(before.body, theirs, edits, fileOf);
  return edits.map((edit) => {
    const file = names.get(fileOf(edit.operation));
    return file && writtenText(edit).includes("[") ? settle(theirs, edit, file) : edit;
  });
}

/** Its start, its words and its end. */
const headingTokens = 3;

function readNames(
  body: string,
  theirs: LinkTargets,
  edits: readonly PlannedEdit[],
  fileOf: FileOf,
): ReadonlyMap<readonly Operation[], FileNames> {
  const files = new Map(
    [...new Set(edits.map(({ operation }) => fileOf(operation)))].map((operations) => [
      operations,
      { ...readDefinitions(operations), used: new Set<string>(), asked: new Set<string>() },
    ]),
  );
  for (const edit of edits) {
    const file = files.get(fileOf(edit.operation));
    if (!file) continue;
    const own = targetsOf(edit.alone);
    const scope = { ...file.targets, ...own };
    for (const { name } of findLinks(plainLineEnds(writtenText(edit)), scope))
      if (name !== null) file.used.add(name);
    // Definitions without words can only be meant for the links of the text, which are not ours to change.
    if (edit.alone.tokens.length > (edit.heading === null ? 0 : headingTokens))
      for (const name of Object.keys(own)) file.used.add(name);
    for (const name of findAskedNames(writtenText(edit))) file.asked.add(name);
  }
  const asked = [...files.values()].some(({ used }) => used.size > 0)
    ? findAskedNames(body)
    : new Set<string>();
  const taken = new Set([...asked, ...[...files.values()].flatMap((file) => [...file.asked])]);
  const choose = makeIdChooser(new Set([...taken, ...Object.keys(theirs)].map(lower)));
  return new Map(
    [...files].map(([operations, { targets, definitions, used }]) => {
      const others = [...files].flatMap(([other, file]) => (other === operations ? [] : [...file.asked]));
      const elsewhere = new Set([...asked, ...others]);
      const clashing = [...used].filter((name) => {
        const other = targetOf(theirs, name);
        return other ? !isSame(other, targets[name]) : elsewhere.has(name);
      });
      const renamed = new Map(clashing.map((name) => [name, choose(lower(name))]));
      return [operations, { targets, definitions, renamed }];
    }),
  );
}

function readDefinitions(operations: readonly Operation[]): Pick<FileNames, "targets" | "definitions"> {
  const targets: Record<string, { href: string; title: string }> = {};
  const definitions = new Map<string, string>();
  for (const { text } of operations) {
    if (!text.includes("]:")) continue;
    const parsed = seen(parseBody(text));
    for (const [name, target] of Object.entries(parsed.targets)) targets[name] ??= target;
    for (const { name, start, end, nested } of parsed.definitions) {
      if (nested) continue;
      const written = text.slice(parsed.lineStarts[start], parsed.lineStarts[end]).trim();
      if (!definitions.has(name)) definitions.set(name, written);
    }
  }
  return { targets, definitions };
}

function settle(theirs: LinkTargets, edit: PlannedEdit, file: FileNames): PlannedEdit {
  const defined = targetsOf(edit.alone);
  const own = { ...file.targets, ...defined };
  const { isVersion } = operationTraits[edit.operation.kind];
  const scope = isVersion ? { ...theirs, ...own } : own;
  const written = writtenText(edit);
  const alone = parseBody(written, scope);
  const links = findLinks(plainLineEnds(written), { ...theirs, ...own });
  const names = new Set(links.flatMap(({ name }) => name ?? []));
  const missing = [...names].filter((name) => !Object.hasOwn(defined, name) && Object.hasOwn(own, name));
  const strange = links.filter(({ name }) => name !== null && !Object.hasOwn(scope, name));
  const borrowed = new Set([...names].filter((name) => !Object.hasOwn(own, name)));
  const isRenamed = [...names, ...Object.keys(own)].some((name) => file.renamed.has(name));
  if (missing.length === 0 && strange.length === 0 && !isRenamed) return { ...edit, alone, scope, borrowed };
  const renamed = renameLinks(escapeStrange(plainLineEnds(written), scope, theirs), scope, file.renamed);
  const added = missing.map((name) => rename(file.definitions.get(name) ?? "", name, file.renamed));
  const text = added.length === 0 ? renamed : `${renamed.trimEnd()}\n\n${added.join("\n")}\n`;
  const end = edit.heading === null ? -1 : text.indexOf("\n");
  return {
    ...edit,
    alone,
    scope,
    borrowed,
    onlyWords: strange.map(({ start, end }) => plainLineEnds(written).slice(start, end)),
    heading: edit.heading === null ? null : text.slice(0, end),
    text: text.slice(end + 1),
  };
}

/** How often a bracket within another is looked for. */
const mostNested = 5;

/** Brackets that would only be a link because of a definition that is not meant get a backslash. */
function escapeStrange(text: string, scope: LinkTargets, theirs: LinkTargets): string {
  let escaped = text;
  for (let round = 0; round < mostNested; round++) {
    const edits = findLinks(escaped, { ...theirs, ...scope }).flatMap(
      ({ name, labelStart, labelEnd, end }): TextEdit[] => {
        if (name === null || Object.hasOwn(scope, name)) return [];
        const second = end > labelEnd + 1 ? [labelEnd + 1, end - 1] : [];
        return [labelStart - 1, labelEnd, ...second].map((start) => ({ start, end: start, text: "\\" }));
      },
    );
    if (edits.length === 0) break;
    escaped = makeEdits(escaped, edits);
  }
  return escaped;
}

/** Links and definitions with other names. */
function renameLinks(text: string, scope: LinkTargets, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return text;
  const parsed = seen(parseBody(text));
  const edits = findLinks(text, scope).flatMap(({ name, labelEnd, end }): TextEdit[] => {
    const instead = renamed.get(name ?? "");
    return instead === undefined ? [] : [{ start: labelEnd, end, text: `][${instead}]` }];
  });
  const definitions = parsed.definitions.flatMap(({ name, start, end }): TextEdit[] => {
    const [from = 0, to = 0] = [parsed.lineStarts[start], parsed.lineStarts[end]];
    return renamed.has(name)
      ? [{ start: from, end: to, text: rename(text.slice(from, to), name, renamed) }]
      : [];
  });
  return makeEdits(text, [...edits, ...definitions]);
}

/** A definition with another name. */
function rename(definition: string, name: string, renamed: ReadonlyMap<string, string>): string {
  const instead = renamed.get(name);
  return instead === undefined
    ? definition
    : definition.replace(/\[(?:[^[\]\\]|\\.)*\]:/s, () => `[${instead}]:`);
}

/** A text as readers see it: a definition right below a comment is one. */
const seen = (parsed: ParsedBody): ParsedBody => parseShown(parsed, () => true);

const targetsOf = (parsed: ParsedBody): LinkTargets => seen(parsed).targets;

const lower = (name: string): string => name.toLowerCase();

const targetOf = (targets: LinkTargets, name: string): LinkTargets[string] | undefined =>
  Object.hasOwn(targets, name) ? targets[name] : undefined;

const isSame = (one: LinkTargets[string], other: LinkTargets[string] | undefined): boolean =>
  one.href === other?.href && one.title === other.title;
