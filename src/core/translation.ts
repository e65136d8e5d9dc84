import type { Document } from "../model/document.ts";
import type { TranslationState } from "../model/override.ts";
import { translationBase } from "./digest.ts";
import { introId, readSections } from "./sections.ts";

/**
 * How a translation stands towards the text it was made from: part by part, keyed by section id, `@title` and `@summary`, and
 * as a whole. `orphaned` is a part that the source no longer has; `missing` one that the translation does not have yet.
 * The whole is `upstream-changed` when any part is not as the source has it now, else `untracked` when any part was never
 * compared, else `current`.
 */
export function translationState(
  source: Document,
  translation: Document,
): { state: TranslationState; sections: Readonly<Record<string, TranslationState>> } {
  const now = translationBase(source);
  const base = translation.translation?.base ?? {};
  const present = new Set(["@title", "@summary", ...readSections(translation.body).map(({ id }) => id)]);
  const ours = Object.entries(now).map(([id, digest]): [string, TranslationState] => {
    if (!present.has(id)) return [id, "missing"];
    const made = Object.hasOwn(base, id) ? base[id] : undefined;
    return [id, made === undefined ? "untracked" : made === digest ? "current" : "upstream-changed"];
  });
  const gone = [...present]
    .filter((id) => id !== introId && !Object.hasOwn(now, id))
    .map((id): [string, TranslationState] => [id, "orphaned"]);
  const sections = Object.fromEntries([...ours, ...gone]);
  const states = new Set(Object.values(sections));
  const changed = states.has("upstream-changed") || states.has("missing") || states.has("orphaned");
  return {
    state: changed ? "upstream-changed" : states.has("untracked") ? "untracked" : "current",
    sections,
  };
}
