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
    sentence: ", so your changes in this file are not shown",
    hint: "Move the words that you still need to a text of your own, and delete this file.",
  },
  translation: {
    sentence: ", so this translation is not shown",
    hint: "Ask the partner what people should read instead. If there is nothing, delete this file.",
  },
  copy: {
    sentence: ", so your copy of it is all that is left",
    hint: "To have it as simply your own text, delete “forked” from the front matter.",
  },
  link: {
    sentence: "; this link leads to a page that says so",
    hint: "Link to another text, or delete the link.",
  },
} as const;

/** Words for what can go wrong when local changes are applied to a text, and when placeholders are filled. */
export const mergeSentences: Sentences<MergeProblem> = {
  ...overrideSentences,
  ...placeholderSentences,

  "override-target-missing": ({ document, suggestion }) => ({
    sentence: `There is no ${quote(document)} in this language, so your changes in this file are not shown`,
    hint:
      suggestion !== null
        ? `Did you mean ${quote(suggestion)}? If so, give your files that name: “${commands.move(document, suggestion)}”`
        : "Check for a typo in the name of this file and its folders. If the partner has removed the document, move your words elsewhere and delete this file.",
  }),
  "document-removed": ({ document, node, day, use }) => ({
    sentence: `${quote(node)} removed ${quote(document)} on ${formatDay(day)}${removedUses[use].sentence}`,
    hint: removedUses[use].hint,
  }),
  "document-moved": ({ document, to }) => ({
    sentence: `${quote(document)} is now called ${quote(to)}, and what this file says is shown there`,
    hint: `When you have time, give your files the new name: “${commands.move(document, to)}”`,
  }),
  "change-drifted": (change) => ({
    sentence: `${quote(change.partner)} has changed ${partName(change.target)} of ${quote(change.document)} since this change was made; your text is still shown`,
    hint: `See what is new: “${commands.diff(change)}”. ${change.canMerge ? `To use what is new in your text, run: “${commands.merge(change)}”. ` : ""}If your text is still right, run: “${commands.accept(change)}”.`,
  }),
  "change-without-part": (change) => {
    const gone = `${quote(change.partner)} no longer has ${partName(change.target)} in ${quote(change.document)}`;
    if (change.renamed !== undefined)
      return {
        sentence: `${gone}, but has the same words under the name ${quote(change.renamed)}`,
        hint: `If it was only renamed, move your change there: “${commands.merge(change)}”. If not, keep it as it is: “${commands.accept(change)}”.`,
      };
    if (change.target.startsWith("@"))
      return {
        sentence: `${gone}; yours is still shown`,
        hint: `Delete it if it is no longer right. To keep it, run: “${commands.accept(change)}”.`,
      };
    return {
      sentence: `${gone}; your text is still shown, at the end of the page`,
      hint: "Give it a new place with after= and the name of another section, or delete it.",
    };
  },
  "change-redundant": ({ partner, document, target }) => ({
    sentence: `${quote(partner)} now says the same as you in ${partName(target)} of ${quote(document)}`,
    hint: "You can delete this change.",
  }),
  "change-untracked": (change) => ({
    sentence: `There is no record of which text of ${quote(change.partner)} this change to ${partName(change.target)} of ${quote(change.document)} is based on`,
    hint: `Compare both texts. If yours is right, run: “${commands.accept(change)}”. From then on, you will see when ${quote(change.partner)} changes this part.`,
  }),
  "record-change-target-missing": ({ record, kind, gone, suggestion }) =>
    gone
      ? {
          sentence: `The ${kind} ${quote(record)} no longer exists, so your changes to it are not shown`,
          hint: `If you still need it, write it as a ${kind} of your own, with all its details. Then delete this change.`,
        }
      : {
          sentence: `There is no ${kind} ${quote(record)} to change`,
          hint:
            suggestion === null
              ? "Check for a typo in the name, or delete this change."
              : `Did you mean ${quote(suggestion)}?`,
        },
  "record-change-refused": ({ record, kind, field, reason }) => ({
    sentence:
      reason === "needed"
        ? `With this change, the ${kind} ${quote(record)} would have no ${quote(field)}, so it stays as it was`
        : `With this change, ${quote(field)} of the ${kind} ${quote(record)} would make no sense, so it stays as it was`,
    hint:
      reason === "needed"
        ? `Write what ${quote(field)} is instead.`
        : "Write a value of the same kind as the one it replaces.",
  }),
  "record-key-refused": ({ record, kind, key }) => ({
    sentence: `${quote(key)} of the ${kind} ${quote(record)} cannot be changed by another organisation`,
    hint: "Delete this line.",
  }),
  "confidential-kept": ({ service }) => ({
    sentence: `The address of ${quote(service)} is confidential and stays so, whatever this change says`,
    hint: "Delete the line “x_confidential_address”. Only the people who run the service can make its address public.",
  }),
  "fact-source-kept": ({ fact, missing }) => ({
    sentence: `This gives ${quote(fact)} another value, but does not say ${quoteAll(missing, "and")}, so the page would show the other organisation's`,
    hint: `Add ${quoteAll(missing, "and")}: where your value comes from, and when you checked it.`,
  }),
};
