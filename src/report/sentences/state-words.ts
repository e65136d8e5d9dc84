import type { HoldReason } from "../../model/lock.ts";
import type { SourceChange, TranslationState } from "../../model/override.ts";
import { quote } from "./phrases.ts";

/*
 * What states and reasons to wait are called in messages, one table for each, in the words of docs/writing.md. The site has its own in
 * `src/site/state-words.ts`.
 */

/** A part of a change, copy or translation, compared with the partner's text; in the order in which they are shown. */
export const partWords: Readonly<Record<TranslationState, (partner: string) => string>> = {
  "upstream-changed": (partner) => `${quote(partner)} has changed this part since`,
  orphaned: (partner) => `${quote(partner)} no longer has this part; yours is still published`,
  untracked: (partner) => `not compared with ${quote(partner)} yet`,
  missing: () => "not translated yet",
  redundant: (partner) => `${quote(partner)} now says the same; you can delete your change`,
  current: () => "up to date",
};

/** A whole translation, by how much of its original has changed; null where there is nothing to say. */
export const translationWords: Readonly<Record<TranslationState, (change: SourceChange) => string | null>> = {
  current: () => null,
  redundant: () => null,
  "upstream-changed": (change) => changeWords[change],
  orphaned: () => "the original no longer exists",
  untracked: () => "not compared with the original yet",
  missing: () => "parts of it are not translated yet",
};

/** What cannot wait, and what can. */
const changeWords: Readonly<Record<SourceChange, string>> = {
  strong: "the original has changed since: sections, numbers, dates or links, so look soon",
  moderate: "sentences of the original have changed since",
  none: "the original has changed since",
};

/** Why a version of a whole partner waits. */
export const holdWords: Readonly<Record<HoldReason, string>> = {
  rewritten: "its history was replaced, and it does not build on the version you have",
  behind: "it is older than the version you have",
  gone: "its history was replaced, and the version you have is no longer there",
  "other-id": "its repository now says that it is another organisation",
  unsigned: "no one on your list of signers has signed it",
  licence: "its licence has changed, or is not one that you accept",
  removals: "many of its documents are gone",
  "newer-format": "it is written for a newer version of Commonkit",
};
