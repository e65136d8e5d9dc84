import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { TranslationState } from "../../model/override.ts";
import { introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { digestOwnTexts, nothingDigest, translationBase } from "../overrides/digest.ts";
import { isUntouched } from "./untouched.ts";

/**
 * The state of a translation: part by part, keyed by section id, `@title` and `@summary`, and
 * as a whole. `orphaned` is a part that the original had and no longer has; `missing` one that the translation does not have yet, or has
 * only in the original's words, as they are now or were when it was started, unless someone has accepted it so. The whole is `upstream-changed` if any part differs from
 * the original now, or else `missing` if any is, or else `untracked` if any was never compared, or else `current`.
 */
export function translationState(
  source: Document,
  translation: Document,
): { state: TranslationState; sections: Readonly<Record<string, TranslationState>> } {
  const now = translationBase(source);
  const original = parseBody(source.body);
  const parsed = parseBody(translation.body);
  const own = digestOwnTexts(parsed);
  const { base = {}, accepted = [] } = translation.translation ?? {};
  const looked = new Set(accepted);
  const present = new Set(["@title", "@summary", ...parsed.sections.map(({ id }) => id)]);
  const isLeft = (id: string, digest: Digest, made: Digest | undefined): boolean => {
    const said = digestIn(own, id);
    const isCopied = said !== undefined && (said === digest || said === made) && hasWords(parsed, id);
    return isCopied || isUntouched(id, [source, original], [translation, parsed]);
  };
  const ours = Object.entries(now).map(([id, digest]): [string, TranslationState] => {
    const made = digestIn(base, id);
    const isAccepted = looked.has(id) && (made === digest || made === digestIn(own, id));
    if (!isAccepted && (!present.has(id) || isLeft(id, digest, made))) return [id, "missing"];
    return [id, made === undefined ? "untracked" : made === digest ? "current" : "upstream-changed"];
  });
  const gone = [...present]
    .filter((id) => id !== introId && !Object.hasOwn(now, id))
    .map((id): [string, TranslationState] => {
      const made = digestIn(base, id);
      if (made === undefined) return [id, "untracked"];
      return [id, made === nothingDigest ? "current" : "orphaned"];
    });
  const sections = Object.fromEntries([...ours, ...gone]);
  const states = new Set(Object.values(sections));
  const changed = states.has("upstream-changed") || states.has("orphaned");
  const whole = (["missing", "untracked"] as const).find((one) => states.has(one)) ?? "current";
  return { state: changed ? "upstream-changed" : whole, sections };
}

const digestIn = (map: Readonly<Record<string, Digest>>, id: string): Digest | undefined =>
  Object.hasOwn(map, id) ? map[id] : undefined;

/** A part that has only placeholders and numbers is the same in every language. */
function hasWords({ sections, body }: ParsedBody, id: string): boolean {
  const section = sections.find((one) => one.id === id);
  const text = section === undefined ? "" : body.slice(section.bodyStart, section.ownEnd);
  return /\p{L}{2}/u.test(text.replace(/:{1,2}[a-z]+(?:\[[^\]\n]*\]|\{[^}\n]*\})/g, ""));
}
