import type { HoldReason } from "../../model/lock.ts";
import type { NotShown, PartState, SourceChange, TranslationState } from "../../model/override.ts";
import { commands } from "../../values/commands.ts";
import { quote } from "./phrases.ts";

/*
 * What states and reasons to wait are called in messages, one table for each, in the words of docs/writing.md. The site has its own in
 * `src/site/state-words.ts`.
 */

/** Why something of yours is not on the page, after “because”. */
export const notShownWords: Readonly<Record<NotShown, (partner: string) => string>> = {
  licence: (partner) => `the licence of ${quote(partner)} allows no changed versions of it`,
  licences: (partner) => `your licence and that of ${quote(partner)} cannot be combined`,
  clause: (partner) => `${quote(partner)} has made this clause fixed or mandatory`,
  clash: () => "another organisation's change to this part is shown",
  overlap: () => "the section around it is replaced or left out as a whole",
  spreads: () => "it would change other sections of the page",
  name: () => "the page already has a section with its name",
  value: (partner) => `it does not fit what ${quote(partner)} has there`,
  removed: (partner) => `${quote(partner)} removed the text that it belongs to`,
  language: (partner) => `${quote(partner)} has its own text in this language`,
  missing: () => "the text that it belongs to is not here",
};

/** A part of a change, copy or translation, compared with the partner's text; in the order in which they are shown. */
export const partWords: Readonly<Record<PartState, (partner: string, because?: NotShown) => string>> = {
  refused: (partner, because) =>
    `not on the page, because ${because === undefined ? "…" : notShownWords[because](partner)}`,
  "upstream-changed": (partner) => `${quote(partner)} has changed this part since`,
  orphaned: (partner) => `${quote(partner)} no longer has this part; yours is still published`,
  untracked: (partner) => `not compared with ${quote(partner)} yet`,
  missing: () => "not translated yet",
  redundant: (partner) => `${quote(partner)} now says the same; you can delete your change`,
  current: () => "up to date",
};

/** How one part stands, and for one that was probably renamed what to do. */
export const sayPart = (
  part: Parameters<typeof commands.merge>[0] & {
    state: PartState;
    partner: string;
    because?: NotShown;
    renamed?: string;
  },
): string =>
  part.renamed === undefined
    ? partWords[part.state](part.partner, part.because)
    : `renamed? ${quote(part.partner)} no longer has this part, but has the same words under the name ${quote(part.renamed)}. To move yours there, run: ${commands.merge(part)}`;

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
