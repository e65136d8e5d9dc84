import type { MergeProblem } from "../../model/problems/merge.ts";
import { commands } from "../../values/commands.ts";
import { overrideSentences } from "./override.ts";
import { partName } from "./part-name.ts";
import { quote, quoteAll } from "./phrases.ts";
import { placeholderSentences } from "./placeholder.ts";
import type { Sentences } from "./sentences.ts";
import { formatDay } from "./sync-phrases.ts";

const removedUses = {
  change: {
    sentence: ", so what this file changes is shown nowhere",
    hint: "Keep your words where they still fit, in a text of your own, and delete this file.",
  },
  translation: {
    sentence: ", so this translation is shown nowhere",
    hint: "Ask the partner what is to be read instead. If nothing is, delete this file.",
  },
  link: {
    sentence: "; this link leads to a page that says so",
    hint: "Let it lead to another text, or take it out.",
  },
} as const;

/** Words for what can go wrong when local changes are laid over a text, and when placeholders are filled. */
export const mergeSentences: Sentences<MergeProblem> = {
  ...overrideSentences,
  ...placeholderSentences,

  "override-target-missing": ({ document, suggestion }) => ({
    sentence: `There is no ${quote(document)} in this language, so what this file changes is shown nowhere`,
    hint:
      suggestion !== null
        ? `Probably it is ${quote(suggestion)} now: give this file and its folders that name, and write the same in its first lines.`
        : "Look for a slip in the name of the file and its folders. If the partner has withdrawn it, keep your words elsewhere and delete this file.",
  }),
  "document-removed": ({ document, node, day, use }) => ({
    sentence: `${quote(node)} has removed ${quote(document)} on ${formatDay(day)}${removedUses[use].sentence}`,
    hint: removedUses[use].hint,
  }),
  "document-moved": ({ document, to }) => ({
    sentence: `${quote(document)} is called ${quote(to)} now; what this file says is shown there`,
    hint: "Give this file and its folders the new name when you have time, and write it in the first lines too.",
  }),
  "change-drifted": (change) => ({
    sentence: `${quote(change.partner)} has changed ${partName(change.target)} of ${quote(change.document)} since this local change was made; yours is shown`,
    hint: `See what is new with “${commands.diff(change)}”. If yours is still right: “${commands.accept(change)}”.`,
  }),
  "change-without-part": (change) => ({
    sentence: change.target.startsWith("@")
      ? `${quote(change.partner)} no longer has ${partName(change.target)} in ${quote(change.document)}; yours is shown`
      : `${quote(change.partner)} no longer has ${partName(change.target)} in ${quote(change.document)}; your text is shown at the end of the page`,
    hint: change.target.startsWith("@")
      ? `Delete it if it no longer holds. If yours is to stay: “${commands.accept(change)}”.`
      : "Give it a new place with after= and the name of another part, or delete it.",
  }),
  "change-redundant": ({ partner, document, target }) => ({
    sentence: `${quote(partner)} now says the same as you in ${partName(target)} of ${quote(document)}`,
    hint: "You can delete this change.",
  }),
  "change-untracked": (change) => ({
    sentence: `Nobody has noted which text of ${quote(change.partner)} this change to ${partName(change.target)} of ${quote(change.document)} was made against`,
    hint: `Read both, then: “${commands.accept(change)}”. From then on you are told when theirs changes.`,
  }),
  "record-change-target-missing": ({ record, kind, gone, suggestion }) =>
    gone
      ? {
          sentence: `The ${kind} ${quote(record)} is no longer there, so what you changed in it is shown nowhere`,
          hint: `If it still holds with you, write it as a ${kind} of your own, with all its details. Then delete this change.`,
        }
      : {
          sentence: `There is no ${kind} ${quote(record)} to change`,
          hint:
            suggestion === null
              ? "Look for a slip in the name, or delete this change."
              : `Did you mean ${quote(suggestion)}?`,
        },
  "record-change-refused": ({ record, kind, field, reason }) => ({
    sentence:
      reason === "needed"
        ? `With this change the ${kind} ${quote(record)} would have no ${quote(field)}, so it stays as it was`
        : `With this change ${quote(field)} of the ${kind} ${quote(record)} would make no sense, so it stays as it was`,
    hint:
      reason === "needed"
        ? `Say what ${quote(field)} is instead.`
        : "Write a value of the same kind as the one it replaces.",
  }),
  "record-key-refused": ({ record, kind, key }) => ({
    sentence: `${quote(key)} of the ${kind} ${quote(record)} cannot be changed from outside`,
    hint: "Delete this line.",
  }),
  "confidential-kept": ({ service }) => ({
    sentence: `The address of ${quote(service)} is secret and stays so, whatever this change says`,
    hint: "Delete the line “x_confidential_address”. Only those who run the service can make its address public.",
  }),
  "fact-source-kept": ({ fact, missing }) => ({
    sentence: `This gives ${quote(fact)} another value, but does not say ${quoteAll(missing, "and")}; the page would name the other organisation's`,
    hint: `Add ${quoteAll(missing, "and")}: where your value comes from, and when you looked.`,
  }),
};
