import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import { makeFindRenamed } from "../markdown/find-renamed.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { nothingDigest } from "../overrides/digest.ts";

/** What a translation or copy was made against, part by part. */
const madeAgainst = (
  { translation, forked }: Pick<Document, "translation" | "forked">,
  kind: "translation" | "copy",
): Readonly<Record<string, Digest>> => (kind === "copy" ? forked?.base : translation?.base) ?? {};

/**
 * Parts of a translation or copy whose original has the same words under another id now: from the part's id to the new one. Parts that the
 * text already has under the new id are not among them. `bases` are the texts that they were made against.
 */
export function findRenamedParts(
  source: Document,
  ours: Document,
  kind: "translation" | "copy",
  bases: ReadonlyMap<Digest, string>,
  parsed: ParsedBody = parseBody(ours.body),
): ReadonlyMap<string, string> {
  const theirs = parseBody(source.body);
  const there = new Set(theirs.sections.map(({ id }) => id));
  const here = new Set(parsed.sections.map(({ id }) => id));
  const made = madeAgainst(ours, kind);
  const find = makeFindRenamed(theirs, "own");
  const found = new Map<string, string>();
  for (const id of here) {
    const digest = Object.hasOwn(made, id) ? made[id] : undefined;
    if (id === introId || there.has(id) || digest === undefined || digest === nothingDigest) continue;
    const renamed = find(id, bases.get(digest));
    if (renamed !== null && !here.has(renamed)) found.set(id, renamed);
  }
  return found;
}
