import type { Digest } from "../model/ids.ts";
import type { Identity, TextWrite } from "../model/local.ts";
import { keepBases, partText } from "./base-texts.ts";
import { nothingDigest, overrideBase, translationBase } from "./digest.ts";
import { forkBase } from "./fork.ts";
import type { OwnItem } from "./own-items.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { introId, parseBody, readSections } from "./sections.ts";
import { setFrontMatter } from "./set-front-matter.ts";
import { baseText } from "./start-override.ts";

/** The parts of an item that can be looked at, each with the digest of what it stands on now. */
export function todaysBase(item: OwnItem): Readonly<Record<string, Digest>> {
  switch (item.kind) {
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
  return (item.kind === "copy" ? item.ours.forked?.base : item.ours.translation?.base) ?? {};
}

/** The text behind each key of today's base, as it is kept under `bases/`. */
export function baseTextOf(item: OwnItem): (key: string) => string | null {
  const parsed = parseBody(item.source.body);
  return (key) =>
    item.kind === "override" ? baseText(item.source, parsed, key) : partText(item.source, parsed, key);
}

/**
 * Notes in a file that these parts were made against the text as it is now, and who looked when (null: nobody did, they were only
 * written so). The texts are kept beside it. `text` is the file as it stands, with what else has changed in it.
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
  const before = readMap(text, item.path, item.kind === "copy" ? "forked" : null);
  const looked =
    who === null
      ? {}
      : Object.fromEntries(Object.keys(fresh).map((key) => [key, { by: who.name, on: who.day }]));
  const accepted = { ...(before.accepted as object | undefined), ...looked };
  const seen = Object.keys(accepted).length === 0 ? {} : { accepted };
  const { commit } = item.source.origin;
  const isWhole = Object.keys(today).every((key) => parts.includes(key));
  const values =
    item.kind === "copy"
      ? { forked: { ...before, ...(isWhole && commit !== null ? { commit } : {}), base, ...seen } }
      : { base, ...seen };
  const toolkit = item.path.split("/")[1] ?? "";
  return [
    { path: item.path, text: setFrontMatter(text, values) },
    ...keepBases(toolkit, fresh, baseTextOf(item)),
  ];
}

/** A map of a file's front matter, or the whole of it; empty when it is not there. */
function readMap(text: string, path: string, key: string | null): Readonly<Record<string, unknown>> {
  const value =
    parseMarkdown({ origin: { node: "", commit: null, path }, path, text }).markdown?.yaml.value ?? {};
  return key === null ? value : ((value[key] as Record<string, unknown> | undefined) ?? {});
}
