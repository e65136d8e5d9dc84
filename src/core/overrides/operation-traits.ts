import type { ChangeKind, OperationKind } from "../../model/override.ts";

/** What one kind of operation does. Where its text goes is in `edits.ts`. */
interface OperationTraits {
  /** What follows the word: `remove="why"` has a reason, `after=housing` has a section; null if nothing can follow. */
  value: "reason" | "part" | null;
  /** False for an operation that has a reason instead of a text. */
  hasText: boolean;
  /** The section that it names is removed, with every section inside it, so no other change can be made in there. */
  takesAway: boolean;
  /** Its text is a new section next to the one that it names, which stays as it is. */
  isNew: boolean;
  /** Its text joins the words of the section at this end, under the partner's heading; null if it does not. */
  edge: "start" | "end" | null;
  /** Its text is another version of the section: the two can be compared word by word and merged. */
  isVersion: boolean;
  /** Other words that people write for it. */
  otherWords: readonly string[];
}

/** Every operation of an override. */
export const operationTraits: Readonly<Record<OperationKind, OperationTraits>> = {
  replace: {
    value: null,
    hasText: true,
    takesAway: true,
    isNew: false,
    edge: null,
    isVersion: true,
    otherWords: ["change", "overwrite", "update"],
  },
  prepend: {
    value: null,
    hasText: true,
    takesAway: false,
    isNew: false,
    edge: "start",
    isVersion: false,
    otherWords: [],
  },
  append: {
    value: null,
    hasText: true,
    takesAway: false,
    isNew: false,
    edge: "end",
    isVersion: false,
    otherWords: ["add"],
  },
  remove: {
    value: "reason",
    hasText: false,
    takesAway: true,
    isNew: false,
    edge: null,
    isVersion: false,
    otherWords: ["delete"],
  },
  before: {
    value: "part",
    hasText: true,
    takesAway: false,
    isNew: true,
    edge: null,
    isVersion: false,
    otherWords: [],
  },
  after: {
    value: "part",
    hasText: true,
    takesAway: false,
    isNew: true,
    edge: null,
    isVersion: false,
    otherWords: ["insert"],
  },
};

/** True for the word of an operation. */
export const isOperation = (word: string): word is OperationKind => Object.hasOwn(operationTraits, word);

/** True for a change, copy or translation that has words of its own, in the language of the text it was made from. */
export const hasText = (kind: ChangeKind | "translation"): boolean =>
  isOperation(kind) ? operationTraits[kind].hasText : kind !== "translation";
