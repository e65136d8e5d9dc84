import type { Digest } from "../../model/ids.ts";
import type { Identity, TextWrite } from "../../model/local.ts";
import { lineEndsOf, plainLineEnds } from "../../values/line-ends.ts";
import { toolkitOf } from "../documents/parse-path.ts";
import { parseMarkdown } from "../files/parse-markdown.ts";
import { setFrontMatter, setPath } from "../files/set-front-matter.ts";
import { parseYaml } from "../files/yaml.ts";
import { introId, parseBody, readSections } from "../markdown/sections.ts";
import { baseText, formatValueBase, keepBases, partText } from "../overrides/base-texts.ts";
import { nothingDigest, overrideBase, translationBase } from "../overrides/digest.ts";
import { fieldsBase } from "../records/record-fields.ts";
import { forkBase } from "../translations/fork-state.ts";
import { isRecordItem, type OwnItem, type RecordItem } from "./own-items.ts";

/** The parts of an item that can be accepted, each with the digest of its original now. */
export function todaysBase(item: OwnItem): Readonly<Record<string, Digest>> {
  switch (item.kind) {
    case "service":
    case "fact":
      return fieldsBase(item.fields);
    case "override":
      return overrideBase(item.source, item.override);
    case "copy":
      return forkBase(item.source, item.ours);
    case "translation": {
      const now = translationBase(item.source);
      const extra = readSections(item.ours.body).filter(
        ({ id }) => id !== introId && !Object.hasOwn(now, id),
      );
      return { ...now, ...Object.fromEntries(extra.map(({ id }) => [id, nothingDigest])) };
    }
  }
}

/** What an item was made against so far, part by part. */
export function madeBase(item: OwnItem): Readonly<Record<string, Digest>> {
  if (item.kind === "override") return item.override.base;
  if (isRecordItem(item)) return item.base;
  return (item.kind === "copy" ? item.ours.forked?.base : item.ours.translation?.base) ?? {};
}

/** The text behind each key of today's base, as it is kept under `bases/`. */
export function baseTextOf(item: OwnItem): (key: string) => string | null {
  if (isRecordItem(item)) return fieldTextOf(item);
  const parsed = parseBody(item.source.body);
  return (key) =>
    item.kind === "override" ? baseText(item.source, parsed, key) : partText(item.source, parsed, key);
}

/** A field's value as it is kept; an address that must stay secret is never kept elsewhere. */
function fieldTextOf({ fields, source }: RecordItem): (key: string) => string | null {
  const values = new Map(fields.map(({ key, now }) => [key, now]));
  const isSecret = "x_confidential_address" in source && source.x_confidential_address;
  return (key) => {
    const value = isSecret && key.startsWith("@location") ? undefined : values.get(key);
    return value === undefined ? null : formatValueBase(value);
  };
}

/**
 * Records in a file that these parts were made against the text as it is now, and who accepted them when (null: no one, they were only
 * written so). The texts are kept in `bases/`. `text` is the file with everything else that has changed in it.
 */
export function noteBase(
  item: OwnItem,
  text: string,
  parts: readonly string[],
  who: Identity | null,
): readonly TextWrite[] {
  const today = todaysBase(item);
  const fresh = Object.fromEntries(
    parts.flatMap((key) => (today[key] === undefined ? [] : [[key, today[key]]])),
  );
  const base = { ...madeBase(item), ...fresh };
  const place = isRecordItem(item) ? item.within : item.kind === "copy" ? ["forked"] : [];
  const { accepted: seen, ...before } = readMap(text, item.path, place);
  const looked =
    who === null
      ? {}
      : Object.fromEntries(Object.keys(fresh).map((key) => [key, { by: who.name, on: who.day }]));
  // A part that has another id now is no longer here under its old one.
  const still = Object.entries((seen as object | undefined) ?? {}).filter(([key]) =>
    Object.hasOwn(base, key),
  );
  const accepted = { ...Object.fromEntries(still), ...looked };
  const hasAccepted = Object.keys(accepted).length > 0;
  const toolkit = toolkitOf(item.path) ?? "";
  const kept = keepBases(toolkit, fresh, baseTextOf(item));
  if (isRecordItem(item)) {
    const noted = Object.entries({ base, accepted }).filter(([, map]) => Object.keys(map).length > 0);
    const yaml = noted.reduce((file, [key, map]) => setPath(file, [...place, key], map), plainLineEnds(text));
    return [{ path: item.path, text: lineEndsOf(text, yaml) }, ...kept];
  }
  const { commit } = item.source.origin;
  const isWhole = Object.keys(today).every((key) => parts.includes(key));
  const values =
    item.kind === "copy"
      ? {
          forked: {
            ...before,
            ...(isWhole && commit !== null && { commit }),
            base,
            ...(hasAccepted && { accepted }),
          },
        }
      : { base, accepted };
  return [{ path: item.path, text: setFrontMatter(text, values) }, ...kept];
}

/** A map in a file's YAML or front matter, or all of it; empty if it is not there. */
function readMap(text: string, path: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const file = { origin: { node: "", commit: null, path }, path, text };
  const yaml = path.endsWith(".md") ? parseMarkdown(file).markdown?.yaml : parseYaml(text, path);
  let value: Readonly<Record<string, unknown>> = yaml?.value ?? {};
  for (const key of keys) value = (value[key] as Record<string, unknown> | undefined) ?? {};
  return value;
}
