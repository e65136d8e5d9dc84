import type { LocalProblem, MergeByHand, NameKind } from "../../model/problems/local.ts";
import { commands } from "../../values/commands.ts";
import { partName } from "./part-name.ts";
import { quote, quoteAll } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";
import { formatDay } from "./sync-phrases.ts";
import { writeFaults, writeHints } from "./sync-words.ts";

const kindWords: Readonly<Record<NameKind, string>> = {
  anything: "document, service or fact",
  document: "document",
  part: "section",
  detail: "detail",
  "document-or-toolkit": "document or toolkit",
  "partner-or-document": "partner or document",
  file: "file",
};

/** What to do about a part that a command cannot merge: what is wrong, and each way out. */
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
      const added = values?.before === "" ? "" : ` instead of ${before}`;
      return {
        sentence: `You and ${quote(partner)} have both changed ${about}: ${quote(partner)} now says ${theirs}${added}, and you say ${ours}`,
        hint: `Write here what is right for you. Then run: ${ready}`,
      };
    }
    case "removed":
      return {
        sentence: `You leave out ${about}, and ${quote(partner)} has changed it`,
        hint:
          kind === "copy"
            ? `Read it: ${read}. To go on leaving it out: ${ready}. To have it again, copy it into this file.`
            : `Read it: ${read}. To go on leaving it out: ${ready}. To show it again, delete this heading.`,
      };
    case "gone":
      return {
        sentence: `${quote(partner)} no longer has ${about}`,
        hint: target.startsWith("@")
          ? `Delete it here too. To keep yours: ${ready}`
          : `Delete it here too${kind === "override" ? ", or give it a new place with after= and the name of another section" : ""}. To keep yours: ${ready}`,
      };
    case "translation":
      return {
        sentence: `The original of ${about} has changed, and only a person can translate it`,
        hint: `Read what has changed: ${read}. Change your translation here. Then run: ${ready}`,
      };
    case "untranslated":
      return {
        sentence: `${capital(part)} of ${quote(document)} is not translated yet`,
        hint: `Read it: ${read}. Write your translation ${target.startsWith("@") ? `after “${target.slice(1)}:”` : target === "_intro" ? "above the first heading" : `under a heading with the same name {#${target}}`}. To leave it out on purpose: ${ready}`,
      };
    case "new":
      return {
        sentence: `${quote(partner)} has added ${about}, and your copy does not have it`,
        hint: `Read it: ${read}. To have it too, copy it into this file. To leave it out: ${ready}`,
      };
    case "no-base":
      return {
        sentence: `There is no record of which text of ${quote(partner)} your version of ${about} is based on, so the two cannot be merged`,
        hint: `Compare the two: ${read}. Write here what is missing. Then run: ${ready}`,
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

/** How many names a hint lists. */
const MOST_LISTED = 8;

/** `You can choose “a”, “b” or one of 12 others.` */
function listChoices(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  if (more <= 1) return `You can choose ${quoteAll(names, "or")}.`;
  return `You can choose ${names.slice(0, MOST_LISTED).map(quote).join(", ")} or one of ${more} others.`;
}

/** Words for what can go wrong when someone works on local changes. */
export const localSentences: Sentences<LocalProblem> = {
  "name-unknown": ({ kind, name, within, suggestion, possible }) => ({
    sentence: `There is no ${kindWords[kind]} ${quote(name)}${within === null ? "" : ` in ${quote(within)}`}`,
    hint:
      suggestion !== null
        ? `Did you mean ${quote(suggestion)}?`
        : possible.length > 0
          ? listChoices(possible)
          : `To choose from a list, run: ${commands.overrideAny()}`,
  }),
  "text-moved": ({ document, to, isCertain }) => ({
    sentence: isCertain
      ? `${quote(document)} is now called ${quote(to)}`
      : `${quote(document)} was removed by its authors, and ${quote(to)} is nearly the same text`,
    hint: isCertain
      ? `Use that name. To give it to your files as well, run: ${commands.move(document, to)}`
      : `Has it moved? If so, run: ${commands.move(document, to)}`,
  }),
  "text-removed": ({ name, node, day, isLost }) => ({
    sentence: `${quote(node)} removed ${quote(name)} on ${formatDay(day)}`,
    hint: isLost
      ? `The history of your repository does not have its text. If this is a shallow clone, run: git fetch --unshallow. Otherwise, ask ${quote(node)} for the text`
      : `To keep its last text as your own document, run: ${commands.fork(name)}`,
  }),
  "name-missing": () => ({
    sentence: "Say which document you mean",
    hint: `Give its name, or run this in a terminal to choose from a list. For example: ${commands.overridePart(EXAMPLE)}`,
  }),
  "own-text": ({ name, path }) => ({
    sentence: `${quote(name)} is your own text, not a partner's`,
    hint: `Change it in its own file: ${path}`,
  }),
  "language-unknown": ({ document, language, possible, reason, path }) => ({
    sentence: {
      missing: `${quote(document)} has no text in ${quote(language)}`,
      there: `${quote(document)} already has a text in ${quote(language)}`,
      wrong: `${quote(language)} is not the code of a language`,
    }[reason],
    hint: {
      missing: `It has texts in ${quoteAll(possible, "and")}. To start a translation, run: ${commands.translate(document, language)}`,
      there:
        path === undefined
          ? `To change that text, run: ${commands.override({ document, language })}`
          : `To change that text, edit its file: ${path}`,
      wrong: "Write a short code, for example en, nl, ar or pt-BR.",
    }[reason],
  }),
  "change-exists": ({ document, target }) => ({
    sentence: `You have already changed ${target === "" ? "" : `${partName(target)} of `}${quote(document)}`,
    hint: "Continue in that file.",
  }),
  "nothing-ours": ({ document, language, verb }) => ({
    sentence: `You have not changed, translated or copied ${quote(document)}${language === null ? "" : ` in ${quote(language)}`}`,
    hint:
      verb === "diff"
        ? `To start a change, run: ${commands.override({ document, language })}`
        : `To see your changes and translations, run: ${commands.status()}`,
  }),
  "clauses-left": ({ document, clauses }) => ({
    sentence: `${quoteAll(clauses, "and")} of ${quote(document)} ${clauses.length === 1 ? "is a fixed clause" : "are fixed clauses"} and cannot be changed, so ${clauses.length === 1 ? "it stays as it is" : "they stay as they are"}`,
    hint: null,
  }),
  "identity-missing": () => ({
    sentence: "Git does not know who you are, so it cannot be recorded who accepted this",
    hint: 'Tell Git once: git config --global user.name "Your name", and git config --global user.email you@example.org',
  }),
  "file-in-the-way": () => ({
    sentence: "There is something else in the place of this file, so nothing was written",
    hint: "Move it away or give it another name, then try again.",
  }),
  "file-changed": () => ({
    sentence: "This file changed while Commonkit was running, so nothing was written",
    hint: "Save it, then try again.",
  }),
  "merge-choice": (choice) => ({
    sentence: `You and ${quote(choice.partner)} have changed the same words in ${partName(choice.target)} of ${quote(choice.document)}; yours are shown until you choose`,
    hint: `Between “<<<<<<<” and “>>>>>>>”, keep what is right and delete the rest. Then run: ${commands.accept(choice)}`,
  }),
  "merge-by-hand": explainByHand,
  "base-unknown": (note) => ({
    sentence: `The line under “base” for ${partName(note.target)} of ${quote(note.document)} does not belong to any text that Commonkit knows`,
    hint: `Compare the two texts: “${commands.diff(note)}”. If yours is right, run: “${commands.accept(note)}”.`,
  }),
  "accept-unclear": ({ document, target, possible }) => ({
    sentence: `It is not clear which text of ${quote(document)} you accept, so nothing was recorded`,
    hint: `Run one of these: ${possible
      .map((one) =>
        target === null
          ? commands.acceptAll({ document, ...one })
          : commands.accept({ document, target, ...one }),
      )
      .map((command) => `“${command}”`)
      .join(" or ")}`,
  }),
  "parts-untranslated": ({ document, parts, ...text }) => ({
    sentence: `Parts of ${quote(document)} are not translated yet, so nothing was recorded for them: ${listParts(parts)}`,
    hint: `Translate them. To leave one of them out, accept only that part, for example: ${commands.accept({ document, target: parts[0] ?? "", ...text })}`,
  }),
  "part-unrecorded": (part) => ({
    sentence: `${quote(part.document)} has no section ${quote(part.target)}, so nothing was recorded for it`,
    hint: `Check for a typo in the name. To keep your text at the end of the page, run: ${commands.accept(part)}`,
  }),
  "copy-source-missing": ({ document, from, suggestion }) => ({
    sentence: `${quote(document)} says that it is a copy of ${quote(from)}, which does not exist, so you cannot see what changes there`,
    hint:
      suggestion === null
        ? "If that document was removed, delete “forked” from the front matter. The text is then simply your own."
        : `Did you mean ${quote(suggestion)}?`,
  }),
  "edit-kept": ({ wanted }) => ({
    sentence: "This file was changed after a command was stopped, so it was left as it is",
    hint: `What the command wanted to write is in ${quote(wanted)}. Copy what you need from there, then delete that file.`,
  }),
  "rest-dropped": () => ({
    sentence:
      "A command was stopped, and files were changed before it could be completed; the rest of it was dropped",
    hint: `Run it again. To fetch partners' files: ${commands.sync(null)}`,
  }),
  "report-nowhere": () => ({
    sentence: "Say where to write the report",
    hint: `For example: “${commands.report("report.html")}”. To see the status on this screen, run: “${commands.status()}”.`,
  }),
  "report-refused": ({ file, reason }) => {
    if (reason === "taken")
      return {
        sentence: `There is something else at ${quote(file)}, which was left as it is`,
        hint: "Choose another file, or move that one away.",
      };
    if (reason === "no-folder")
      return {
        sentence: `The folder for ${quote(file)} does not exist`,
        hint: "Make the folder first, or choose another place.",
      };
    return { sentence: `Nothing was written, because ${writeFaults[reason]}`, hint: writeHints[reason] };
  },
  "copy-exists": ({ document }) => ({
    sentence: `You already have a document ${quote(document)}, so nothing was written`,
    hint: "To make a new copy, rename or delete yours first.",
  }),
};
