import type { ContentProblem } from "../../model/problems/content.ts";
import { commands } from "../../values/commands.ts";
import { fileSentences } from "./file.ts";
import { quote, quoteAll, suggest } from "./phrases.ts";
import { recordSentences } from "./records.ts";
import { ruleSentences } from "./rules.ts";
import type { Sentences } from "./sentences.ts";
import { valueSentences } from "./values.ts";

/** Words for mistakes in files that people write. */
export const contentSentences: Sentences<ContentProblem> = {
  ...fileSentences,
  ...valueSentences,
  ...ruleSentences,
  ...recordSentences,

  "unknown-file": ({ suggestion }) => ({
    sentence: "Commonkit does not use this file, because it does not know its name or folder",
    hint:
      suggestion === null
        ? "Rename it, move it, or delete it."
        : `It should probably be ${quote(suggestion)}.`,
  }),
  "language-not-in-name": ({ suggestion }) => ({
    sentence: "The name of this file does not say which language it is in",
    hint: `Put the language before “.md”: ${quote(suggestion)}.`,
  }),
  "id-not-as-path": ({ field, found, expected }) => ({
    sentence: `${quote(field)} says ${quote(found)}, but the folders and the name of this file say ${quote(expected)}`,
    hint: `Write ${quote(expected)}, or move the file.`,
  }),
  "not-for-this-type": ({ key, type, types }) => ({
    sentence: `${quote(key)} is only for the type ${quoteAll(types, "or")}, but this document is of the type ${quote(type)}`,
    hint: "Change the type, or delete these lines.",
  }),
  "inherited-key": ({ key, from }) => ({
    sentence: `A translation does not have its own ${quote(key)}: it comes from ${quote(from)}`,
    hint: "Delete it here. If it is wrong, change it there.",
  }),
  "source-text-broken": ({ source }) => ({
    sentence: `This translation cannot be used, because its original cannot be read: ${quote(source)}`,
    hint: "Correct that file first.",
  }),
  "original-missing": ({ original, suggestion }) => ({
    sentence: `This translation has no original: there is no ${quote(original)}`,
    hint:
      suggestion === null
        ? "If the original was renamed, give its translations the same name. If this is not a translation, write the rest of its front matter, beginning with “type”."
        : `Was it renamed to ${quote(suggestion)}? If so, give its translations the same name.`,
  }),
  "translates-nothing": ({ document }) => ({
    sentence: `There is no document ${quote(document)} to translate`,
    hint: `Check for a typo in the name. If it is a partner's new document, fetch it first: ${commands.sync(document.split("/")[0] ?? null)}`,
  }),
  "translation-twice": ({ document, language, shown, other, otherPath }) => ({
    sentence: `${quote(document)} has two translations into ${quote(language)}: the one by ${quote(shown)} is shown, the one by ${quote(other)} is not (${otherPath})`,
    hint: "If that is not what you want, delete one of them.",
  }),
  "unknown-party": ({ party, suggestion, parties }) => ({
    sentence: `${quote(party)} is not one of the parties of this agreement`,
    hint: suggest(suggestion, parties),
  }),
  "not-one-lead": ({ responsibility, leads }) => ({
    sentence:
      leads.length === 0
        ? `No one has the lead for ${quote(responsibility)}`
        : `${quoteAll(leads, "and")} have the lead for ${quote(responsibility)}, but only one can`,
    hint: "Write “lead” for exactly one party.",
  }),
  "choices-missing": ({ unwanted, type }) => ({
    sentence: unwanted
      ? `There are choices here, but the field is of the type ${quote(type)}`
      : "There is nothing to choose from: “choices” is missing",
    hint: unwanted
      ? "Write “type: choice”, or delete the choices."
      : "Add “choices:” with at least two answers.",
  }),
  "not-a-choice": ({ found, choices, suggestion }) => ({
    sentence: `${quote(found)} is not one of the choices`,
    hint: suggest(suggestion, choices),
  }),
};
