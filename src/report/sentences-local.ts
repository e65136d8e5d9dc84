import type { LocalProblem, NameKind } from "../model/problem-local.ts";
import { partName } from "./part-name.ts";
import { quote, quoteAll } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

const kindWords: Readonly<Record<NameKind, string>> = {
  anything: "document, service or fact",
  document: "document",
  part: "part",
  detail: "detail",
  "document-or-toolkit": "document or toolkit",
  "partner-or-document": "partner or document",
  file: "file",
};

/** What to type for one part. */
const nameOf = (document: string, target: string): string => `${document}#${target}`;

const byHand = {
  "no-base": "the text that yours was made from is not kept here, so the two cannot be brought together",
  removed: "you leave this part out, and it has changed",
  gone: "this part is no longer there",
  value: "both of you have changed it",
  translation: "words in another language cannot be brought together",
  new: "this part is new there, and your copy does not have it",
} as const;

/** Words for what can go wrong when somebody works on local changes. */
export const localSentences: Sentences<LocalProblem> = {
  "name-unknown": ({ kind, name, within, suggestion, possible }) => ({
    sentence: `There is no ${kindWords[kind]} ${quote(name)}${within === null ? "" : ` in ${quote(within)}`}`,
    hint:
      suggestion !== null
        ? `Did you mean ${quote(suggestion)}?`
        : possible.length > 0
          ? `There are ${quoteAll(possible, "and")}.`
          : "“commonkit override” without a name lists what there is.",
  }),
  "name-missing": ({ verb }) => ({
    sentence: "Say which document is meant",
    hint: `For example: commonkit ${verb} nl-network/arrival/first-week#emergency-numbers. On a terminal you can choose from a list.`,
  }),
  "own-text": ({ name, path }) => ({
    sentence: `${quote(name)} is your own, so there is nothing of a partner to change`,
    hint: `Change it in its own file: ${path}`,
  }),
  "language-unknown": ({ document, language, possible, reason }) => ({
    sentence: {
      missing: `${quote(document)} is not in the language ${quote(language)}`,
      there: `${quote(document)} is in the language ${quote(language)} already`,
      wrong: `${quote(language)} is not the name of a language`,
    }[reason],
    hint: {
      missing: `It is in ${quoteAll(possible, "and")}. To begin a translation: commonkit translate ${document} --language ${language}`,
      there: `To change that text: commonkit override ${document} --language ${language}`,
      wrong: "Write the short name that browsers use: en, nl, ar, pt-BR.",
    }[reason],
  }),
  "change-exists": ({ document, target }) => ({
    sentence: `You have changed ${partName(target)} of ${quote(document)} already`,
    hint: "Go on in that file.",
  }),
  "nothing-ours": ({ document, verb }) => ({
    sentence: `Nothing of ${quote(document)} is changed, translated or copied here`,
    hint:
      verb === "diff"
        ? `To begin a change: commonkit override ${document}`
        : "“commonkit status” lists your changes and translations.",
  }),
  "clauses-left": ({ document, clauses }) => ({
    sentence: `${quoteAll(clauses, "and")} of ${quote(document)} ${clauses.length === 1 ? "is" : "are"} fixed and cannot be changed, so ${clauses.length === 1 ? "it stays" : "they stay"} as written`,
    hint: null,
  }),
  "identity-missing": () => ({
    sentence: "Git does not know who you are, so it cannot be noted who has looked at this",
    hint: 'Say it once: git config --global user.name "Your name", and git config --global user.email you@example.org',
  }),
  "file-in-the-way": () => ({
    sentence: "Something else stands where this file belongs; nothing was written",
    hint: "Move it away or give it another name, then try again.",
  }),
  "file-changed": () => ({
    sentence: "Somebody changed this file in this very moment; nothing was written",
    hint: "Save it, then try again.",
  }),
  "merge-choice": ({ document, target, partner }) => ({
    sentence: `${quote(partner)} and you have changed the same words in ${partName(target)} of ${quote(document)}; your words are shown until you have chosen`,
    hint: `Between “<<<<<<<” and “>>>>>>>” keep what is right and delete the rest. Then: commonkit accept ${nameOf(document, target)}`,
  }),
  "merge-by-hand": ({ document, target, partner, reason }) => ({
    sentence: `${partName(target)} of ${quote(document)} at ${quote(partner)} has to be looked at: ${byHand[reason]}`,
    hint: `Compare: commonkit diff ${document}. When yours is right: commonkit accept ${nameOf(document, target)}`,
  }),
  "base-unknown": ({ document, target }) => ({
    sentence: `The note under “base” for ${partName(target)} of ${quote(document)} belongs to no text that is known here`,
    hint: `Compare the two texts: commonkit diff ${document}. When yours is right: commonkit accept ${nameOf(document, target)}`,
  }),
  "copy-source-missing": ({ document, from, suggestion }) => ({
    sentence: `${quote(document)} says that it is a copy of ${quote(from)}, which is not there, so nobody can tell what changes`,
    hint:
      suggestion === null
        ? "If it was withdrawn, take “forked” out of the front matter: the text is then simply yours."
        : `Did you mean ${quote(suggestion)}?`,
  }),
  "copy-exists": ({ document }) => ({
    sentence: `You have a document ${quote(document)} already; nothing was written`,
    hint: "Rename or remove yours first, if a new copy is wanted.",
  }),
};
