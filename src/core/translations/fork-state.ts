import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { ChangeState, Drift } from "../../model/override.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestOwnTexts, digestValue, nothingDigest, translationBase } from "../overrides/digest.ts";
import { findRenamedParts } from "./renamed-parts.ts";

/** One part of a copy and its state. */
export interface ForkPart {
  target: string;
  state: Drift;
  /** True for a part that the original has and the copy does not. */
  isNew: boolean;
  /** 1-based line of the copy's file; 1 for what is up to date. */
  line: number;
}

/**
 * The state of each part of a copy, compared with the document it was copied from as that is now. A part that both left out, or in which
 * both say the same, is up to date; one that was added to the original since, and is not in the copy, is `upstream-changed`.
 */
export function forkParts(
  source: Document,
  copy: Document,
  parsed: () => ParsedBody = once(() => parseBody(copy.body)),
): readonly ForkPart[] {
  const base = copy.forked?.base ?? {};
  const now = translationBase(source);
  // If the record alone shows that it is up to date, the copy's text does not need to be read.
  const readOurs = once(() => ({
    "@title": digestValue(copy.title),
    "@summary": digestValue(copy.summary),
    ...digestOwnTexts(parsed()),
  }));
  const readLines = once(
    () => new Map(parsed().sections.map(({ id, line }) => [id, copy.bodyLine + line - 1] as const)),
  );
  const known = Object.keys(base).length > 0;
  const keys = [...new Set([...Object.keys(now), ...Object.keys(base)])];
  return keys.flatMap((target): ForkPart[] => {
    const theirs = valueIn(now, target) ?? nothingDigest;
    const made = valueIn(base, target);
    const upToDate = { target, isNew: false, line: 1, state: "current" } as const;
    if (made === theirs) return [upToDate];
    const own = valueIn(readOurs(), target);
    if (own === theirs) return [upToDate];
    const part = { target, isNew: own === undefined, line: readLines().get(target) ?? 1 };
    if (theirs === nothingDigest) {
      // Gone from the original: a part that the copy does not have either does not matter, and the introduction is not a part of its own.
      const isOurs = own !== undefined && target !== introId;
      return [{ ...part, state: isOurs ? "orphaned" : "current" }];
    }
    if (made === undefined)
      return [{ ...part, state: known && own === undefined ? "upstream-changed" : "untracked" }];
    return [{ ...part, state: "upstream-changed" }];
  });
}

/**
 * True if a copy was made from words that its original really has: anyone can name any document as the original of a text. Commits are not compared:
 * each node records the one in which it first saw the words.
 */
export function fitsOriginal(source: Document, copy: Document): boolean {
  const base = copy.forked?.base ?? {};
  return Object.entries(digestOwnTexts(parseBody(source.body))).some(
    ([part, digest]) => digest !== nothingDigest && valueIn(base, part) === digest,
  );
}

/** The `base:` of a copy that was compared with the original as it is now; parts that the original no longer has are recorded as gone. */
export function forkBase(source: Document, copy: Document): Readonly<Record<string, Digest>> {
  const now = translationBase(source);
  const gone = Object.keys(copy.forked?.base ?? {}).filter((key) => !Object.hasOwn(now, key));
  return { ...now, ...Object.fromEntries(gone.map((key) => [key, nothingDigest])) };
}

/** The same as states, for `status` and the site. `bases` are the texts that the copy was made against. */
export function forkStates(
  source: Document,
  copy: Document,
  bases: ReadonlyMap<Digest, string>,
): readonly ChangeState[] {
  const { id, language, node, path } = copy;
  const parts = forkParts(source, copy);
  const isAnyGone = parts.some(({ state }) => state === "orphaned");
  const names = isAnyGone ? findRenamedParts(source, copy, "copy", bases) : new Map<string, string>();
  const nameOf = (target: string) => {
    const renamed = names.get(target);
    return renamed === undefined ? {} : { renamed };
  };
  return parts.map(({ target, state, line }) => ({
    document: id,
    partner: source.node,
    language,
    node,
    target,
    kind: "copy",
    // A translation of the node's own copy is compared with that copy too.
    ...(copy.translation !== null && { against: source.id }),
    state,
    ...nameOf(target),
    path,
    line,
  }));
}

/** Does some work when its result is first asked for, and not again. */
function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

const valueIn = (map: Readonly<Record<string, Digest>>, key: string): Digest | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
