import { readHeadingBraces } from "../markdown/headings.ts";
import { type ParsedBody, parseBody } from "../markdown/sections.ts";
import { parseText } from "../sync/bytes.ts";
import type { Version } from "../sync/versions.ts";
import type { NamedHeading } from "./headings.ts";
import type { Outline } from "./outline.ts";

/** Ids that headings of a foreign text keep from an earlier version of it, by the id that each would get now. */
export type KeptIds = ReadonlyMap<string, string>;

/** What is known of a file made earlier: the ids it kept, what it was made from, and its bytes if they are here. */
export type MadeBefore = Pick<Version, "ids"> & Partial<Pick<Version, "blob" | "bytes">>;

/**
 * The ids that are kept: those that were kept before, and that of a heading which only has another title now, with the same level, the same
 * place and the same words below it. An id that another heading has now is not kept.
 */
export function keepIds(
  { parsed }: Outline,
  headings: readonly NamedHeading[],
  before: MadeBefore | undefined,
): KeptIds {
  const kept = new Map<string, string>();
  const free = new Set(headings.map(({ id }) => id));
  const keep = (id: string, old: string | undefined): void => {
    if (old === undefined || free.has(old)) return;
    free.add(old);
    kept.set(id, old);
  };
  const ids = new Map(Object.entries(before?.ids ?? {}));
  for (const { id } of headings) keep(id, ids.get(id));
  const made = before?.bytes === undefined ? null : parseText(before.bytes);
  if (made === null) return kept;
  const old = parseBody(made.replace(/^---\n[\s\S]*?\n---\n/, ""));
  for (const [place, { id, index, section }] of headings.entries()) {
    const was = old.sections[place + 1];
    if (kept.has(id) || was === undefined || was.id === id || was.level !== section.level) continue;
    const words = wordsBelow(parsed, index);
    if (words !== "" && words === wordsBelow(old, place + 1)) keep(id, was.id);
  }
  return kept;
}

/** The words of a section without its heading and without what is made of links, which is written anew for each version. */
function wordsBelow({ body, sections }: ParsedBody, index: number): string {
  const { bodyStart = 0 } = sections[index] ?? {};
  const text = body.slice(bodyStart, sections[index + 1]?.start ?? body.length);
  const words = text
    .split("\n")
    .map((line) => line.slice(0, readHeadingBraces(line)?.start))
    .join("\n")
    .replace(/\]\([^()\n]*\)/g, " ");
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
