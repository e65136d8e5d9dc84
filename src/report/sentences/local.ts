import type { LocalProblem, MergeByHand, NameKind } from "../../model/problems/local.ts";
import { commands } from "../../values/commands.ts";
import { partName } from "./part-name.ts";
import { quote, quoteAll } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";
import { writeFaults, writeHints } from "./sync-words.ts";

const kindWords: Readonly<Record<NameKind, string>> = {
  anything: "document, service or fact",
  document: "document",
  part: "part",
  detail: "detail",
  "document-or-toolkit": "document or toolkit",
  "partner-or-document": "partner or document",
  file: "file",
};

/** What a person has to do about a part that a command cannot bring together: what is the matter, and each way out. */
function explainByHand(problem: MergeByHand): { sentence: string; hint: string } {
  const { document, target, partner, kind, reason, values } = problem;
  const part = partName(target);
  const [read, ready] = [`“${commands.diff(problem)}”`, `“${commands.accept(problem)}”`];
  const about = `${part} of ${quote(document)}`;
  switch (reason) {
    case "value": {
      const [before, theirs, ours] = [values?.before, values?.theirs, values?.ours].map((text) =>
        quote(shorten(text ?? "")),
      );
      const added = values?.before === "" ? "" : `, where it was ${before}`;
      return {
        sentence: `${quote(partner)} and you have both changed ${about}: there it is ${theirs} now${added}, here it is ${ours}`,
        hint: `Write here what is right with you. Then: ${ready}`,
      };
    }
    case "removed":
      return {
        sentence: `You leave out ${about}, and ${quote(partner)} has changed it`,
        hint:
          kind === "copy"
            ? `Read it: ${read}. To stay without it: ${ready}. To have it back, copy it from there into this file.`
            : `Read it: ${read}. To stay without it: ${ready}. To show it again, delete this heading.`,
      };
    case "gone":
      return {
        sentence: `${quote(partner)} no longer has ${about}`,
        hint: target.startsWith("@")
          ? `Delete it here too. If yours is to stay: ${ready}`
          : `Delete it here too${kind === "override" ? ", or give it a place with after= and another part" : ""}. If yours is to stay: ${ready}`,
      };
    case "translation":
      return {
        sentence: `The words of ${about} have changed, and nobody but a person can translate them`,
        hint: `Read what has changed: ${read}. Change your translation here. Then: ${ready}`,
      };
    case "untranslated":
      return {
        sentence: `${capital(part)} of ${quote(document)} is not translated yet`,
        hint: `Read it: ${read}. Write your translation ${target.startsWith("@") ? `behind “${target.slice(1)}:”` : `under the same name {#${target}}`}. To leave it out on purpose: ${ready}`,
      };
    case "new":
      return {
        sentence: `${capital(part)} is new in ${quote(document)} at ${quote(partner)}, and your copy does not have it`,
        hint: `Read it: ${read}. To have it, copy it from there into this file. To stay without it: ${ready}`,
      };
    case "no-base":
      return {
        sentence: `It is not known which words of ${quote(partner)} your ${about} was made from, so the two cannot be brought together`,
        hint: `Compare: ${read}. Write here what is missing. Then: ${ready}`,
      };
  }
}

/** What a name on the command line looks like. */
const EXAMPLE = { document: "nl-network/arrival/first-week", target: "emergency-numbers", language: null };

/** How many parts a sentence names. */
const MOST_PARTS = 5;

const listParts = (parts: readonly string[]): string =>
  [
    ...parts.slice(0, MOST_PARTS).map(partName),
    ...(parts.length > MOST_PARTS ? [`${parts.length - MOST_PARTS} more`] : []),
  ].join(", ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Characters of a value that a sentence has room for. */
const MOST = 60;

const shorten = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text;

/** Words for what can go wrong when somebody works on local changes. */
export const localSentences: Sentences<LocalProblem> = {
  "name-unknown": ({ kind, name, within, suggestion, possible }) => ({
    sentence: `There is no ${kindWords[kind]} ${quote(name)}${within === null ? "" : ` in ${quote(within)}`}`,
    hint:
      suggestion !== null
        ? `Did you mean ${quote(suggestion)}?`
        : possible.length > 0
          ? `There are ${quoteAll(possible, "and")}.`
          : `To see what there is: ${commands.overrideAny()}`,
  }),
  "name-missing": () => ({
    sentence: "Say which document is meant",
    hint: `On a terminal you can choose from a list. For example: ${commands.overridePart(EXAMPLE)}`,
  }),
  "own-text": ({ name, path }) => ({
    sentence: `${quote(name)} is your own, so there is nothing of a partner to change`,
    hint: `Change it in its own file: ${path}`,
  }),
  "language-unknown": ({ document, language, possible, reason, path }) => ({
    sentence: {
      missing: `${quote(document)} is not in the language ${quote(language)}`,
      there: `${quote(document)} is in the language ${quote(language)} already`,
      wrong: `${quote(language)} is not the name of a language`,
    }[reason],
    hint: {
      missing: `It is in ${quoteAll(possible, "and")}. To begin a translation: ${commands.translate(document, language)}`,
      there:
        path === undefined
          ? `To change that text: ${commands.override({ document, language })}`
          : `To change that text, edit its file: ${path}`,
      wrong: "Write the short name that browsers use: en, nl, ar, pt-BR.",
    }[reason],
  }),
  "change-exists": ({ document, target }) => ({
    sentence: `You have changed ${target === "" ? "" : `${partName(target)} of `}${quote(document)} already`,
    hint: "Go on in that file.",
  }),
  "nothing-ours": ({ document, language, verb }) => ({
    sentence: `Nothing of ${quote(document)}${language === null ? "" : ` in ${quote(language)}`} is changed, translated or copied here`,
    hint:
      verb === "diff"
        ? `To begin a change: ${commands.override({ document, language })}`
        : `To see your changes and translations: ${commands.status()}`,
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
  "merge-choice": (choice) => ({
    sentence: `${quote(choice.partner)} and you have changed the same words in ${partName(choice.target)} of ${quote(choice.document)}; your words are shown until you have chosen`,
    hint: `Between “<<<<<<<” and “>>>>>>>” keep what is right and delete the rest. Then: ${commands.accept(choice)}`,
  }),
  "merge-by-hand": explainByHand,
  "base-unknown": (note) => ({
    sentence: `The note under “base” for ${partName(note.target)} of ${quote(note.document)} belongs to no text that is known here`,
    hint: `Compare the two texts: “${commands.diff(note)}”. When yours is right: “${commands.accept(note)}”.`,
  }),
  "accept-unclear": ({ document, target, possible }) => ({
    sentence: `It is not clear which text of ${quote(document)} you have looked at, so nothing was noted`,
    hint: `Say which one: ${possible
      .map((one) =>
        target === null
          ? commands.acceptAll({ document, ...one })
          : commands.accept({ document, target, ...one }),
      )
      .map((command) => `“${command}”`)
      .join(" or ")}`,
  }),
  "parts-untranslated": ({ document, parts, ...text }) => ({
    sentence: `Not translated yet in ${quote(document)}, so nothing was noted about it: ${listParts(parts)}`,
    hint: `Translate it. If a part is to stay out, say so of that part alone, for example: ${commands.accept({ document, target: parts[0] ?? "", ...text })}`,
  }),
  "copy-source-missing": ({ document, from, suggestion }) => ({
    sentence: `${quote(document)} says that it is a copy of ${quote(from)}, which is not there, so nobody can tell what changes`,
    hint:
      suggestion === null
        ? "If it was withdrawn, take “forked” out of the front matter: the text is then simply yours."
        : `Did you mean ${quote(suggestion)}?`,
  }),
  "report-nowhere": () => ({
    sentence: "Say where the report is to be written",
    hint: `For example: “${commands.report("report.html")}”. To read on this screen how everything stands: “${commands.status()}”.`,
  }),
  "report-refused": ({ file, reason }) => {
    if (reason === "taken")
      return {
        sentence: `Something else stands at ${quote(file)}; it was left as it is`,
        hint: "Name another file, or move that one away.",
      };
    if (reason === "no-folder")
      return {
        sentence: `There is no folder for ${quote(file)}`,
        hint: "Make the folder first, or name another place.",
      };
    return { sentence: `Nothing was written, because ${writeFaults[reason]}`, hint: writeHints[reason] };
  },
  "copy-exists": ({ document }) => ({
    sentence: `You have a document ${quote(document)} already; nothing was written`,
    hint: "Rename or remove yours first, if a new copy is wanted.",
  }),
};
