import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { ChangeState, Drift } from "../../model/override.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestOwnTexts, digestValue, nothingDigest, translationBase } from "../overrides/digest.ts";

/** One part of a copy and how it stands towards where it came from. */
export interface ForkPart {
  target: string;
  state: Drift;
  /** True for a part that the source has and the copy has not. */
  isNew: boolean;
  /** 1-based line of the copy's file; 1 for what is up to date. */
  line: number;
}

/**
 * How each part of a copy stands towards the document it was copied from, as that is now. A part that both left out, or in which
 * both say the same, is up to date; one that the source got since and the copy has not is `upstream-changed`.
 */
export function forkParts(
  source: Document,
  copy: Document,
  parsed: () => ParsedBody = once(() => parseBody(copy.body)),
): readonly ForkPart[] {
  const base = copy.forked?.base ?? {};
  const now = translationBase(source);
  // What of it is up to date by what was noted needs no look at our text.
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
      // Gone there: a part that we do not have either is no matter, and the text at the top is no part by itself.
      const isOurs = own !== undefined && target !== introId;
      return [{ ...part, state: isOurs ? "orphaned" : "current" }];
    }
    if (made === undefined)
      return [{ ...part, state: known && own === undefined ? "upstream-changed" : "untracked" }];
    return [{ ...part, state: "upstream-changed" }];
  });
}

/** What `base:` of a copy says when it was compared with the source as it is now; parts that the source no longer has are known to be gone. */
export function forkBase(source: Document, copy: Document): Readonly<Record<string, Digest>> {
  const now = translationBase(source);
  const gone = Object.keys(copy.forked?.base ?? {}).filter((key) => !Object.hasOwn(now, key));
  return { ...now, ...Object.fromEntries(gone.map((key) => [key, nothingDigest])) };
}

/** The same as states, for `status` and the site. */
export function forkStates(source: Document, copy: Document): readonly ChangeState[] {
  const { id, language, node, path } = copy;
  return forkParts(source, copy).map(({ target, state, line }) => ({
    document: id,
    partner: source.node,
    language,
    node,
    target,
    kind: "copy",
    // A translation of our own text is compared with that one too.
    ...(copy.translation !== null && { against: source.id }),
    state,
    path,
    line,
  }));
}

/** Does a piece of work when its result is first asked for, and not again. */
function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

const valueIn = (map: Readonly<Record<string, Digest>>, key: string): Digest | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
