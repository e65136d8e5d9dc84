import type { FormerIdWrong, IdTwice, RuleProblem } from "../../model/problems/rules.ts";
import { commands } from "../../values/commands.ts";
import { partName } from "./part-name.ts";
import { quote, quoteAll, suggest } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for what is wrong between files that are each right on their own, and between parts of one file. */
export const ruleSentences: Sentences<RuleProblem> = {
  "network-missing": () => ({
    sentence:
      "There is no file “network.yaml” in this folder or above it, so Commonkit does not know whose texts these are",
    hint: "Go to the folder that has “network.yaml” and “toolkits” in it, and run the command there.",
  }),
  "path-missing": () => ({
    sentence: "This file or folder does not exist",
    hint: "Check for a typo in the name.",
  }),
  "kind-unknown": ({ kinds }) => ({
    sentence: "This file is not in a folder with a “network.yaml”, and does not say what kind of file it is",
    hint: `Write “# yaml-language-server: $schema=document.schema.json” at the top, or the same with ${quoteAll(kinds, "or")} instead of “document”.`,
  }),

  "id-twice": ({ kind, id, first }) => ({
    sentence: `${thing[kind]} ${quote(id)} is already in ${quote(first)}`,
    hint:
      kind === "change" || kind === "translation"
        ? "Move everything into one file."
        : "Give one of the two another name.",
  }),
  "comment-left-out": ({ count: number }) => ({
    sentence: `This text has ${number === 1 ? "a comment" : `${number} comments`} (“<!--”), which no page shows; everyone who can read your repository can still read ${number === 1 ? "it" : "them"}`,
    hint: "If it says something that must stay private, delete it. To show the signs on the page, put a backslash in front of them: “\\<!--”.",
  }),
  "signs-shown": ({ count: number, first }) => ({
    sentence: `Readers see ${number === 1 ? "a sign" : `${number} signs`} of another tool in this text, as ${number === 1 ? "it is" : "they are"} written; the first is ${quote(first)}`,
    hint: "Write it without HTML, footnotes or boxes. For a note, a quotation works: “> **Note:** …”. A source belongs under “sources”.",
  }),
  "comment-open": () => ({
    sentence: "This comment has no end (“-->”), so readers see it",
    hint: "Write “-->” after it, or delete it.",
  }),
  "partner-not-here": ({ node }) => ({
    sentence: `Nothing has been fetched from ${quote(node)} yet, so what refers to its texts was not checked`,
    hint: `To fetch its texts, run: ${commands.sync(node)}`,
  }),
  "toolkit-missing": ({ expected }) => ({
    sentence:
      "There is no “toolkit.yaml” in the folder of this document, so the toolkit has no title and no order",
    hint: `Write ${quote(expected)} with “title”, “summary” and “language”.`,
  }),
  "listed-document-missing": ({ document, suggestion, expected }) => ({
    sentence: `There is no document ${quote(document)} in this toolkit`,
    hint: suggest(suggestion, []) ?? `Delete it from the list, or write the document: ${quote(expected)}.`,
  }),
  "not-a-partner": ({ node, partners, suggestion }) => ({
    sentence: `${quote(node)} is not one of your partners, so none of its texts can be changed or translated`,
    hint:
      suggest(suggestion, []) ??
      (partners.length === 0
        ? "Add the partner to “network.yaml” first."
        : `Your partners are ${quoteAll(partners, "and")}. Add this one to “network.yaml”, or move the file.`),
  }),
  "own-text-changed": ({ document }) => ({
    sentence: `${quote(document)} is your own document, not a partner's`,
    hint: "Change the document itself, and delete this file.",
  }),
  "former-id-wrong": (problem) => ({ sentence: formerId(problem), hint: "Delete it from “formerly”." }),

  "section-id-missing": ({ title, suggestion, original }) => ({
    sentence: `The heading ${quote(title)} has no permanent name, which changes and translations need to refer to it`,
    hint:
      original === null
        ? `Write {#${suggestion}}, or another short name, at the end of the line.`
        : suggestion !== null
          ? `Write {#${suggestion}} at the end of the line, as in the original.`
          : original.length > 0
            ? `Write the name of this section in the original at the end of the line: ${original.slice(0, 8).map(braced).join(" or ")}.`
            : "The original has no such section. Delete it, or write it in the original first.",
  }),
  "section-id-unread": ({ written, fault, suggestion }) => ({
    sentence: `${quote(written)} cannot be read as the name of this heading, so readers see it`,
    hint: {
      spaces: `Take the spaces out: {#${suggestion}}`,
      hash: `Write # before the name: {#${suggestion}}`,
      signs: `Write it with plain signs, without a backslash: {#${suggestion}}`,
      end: `Write it at the end of the line: {#${suggestion}}`,
    }[fault],
  }),
  "placeholder-unread": ({ written, suggestion }) => ({
    sentence: `${quote(written)} cannot be filled in as it is written, so readers see it`,
    hint: `Write it ${suggestion.startsWith("::") ? "on its own line, " : ""}without other spaces and signs: ${suggestion}`,
  }),
  "placeholders-differ": ({ part, missing, extra, source }) => ({
    sentence:
      missing.length === 0
        ? `In ${partName(part)}, this translation has ${quoteAll(extra, "and")}, which ${quote(source)} does not have there`
        : `In ${partName(part)}, this translation does not have ${quoteAll(missing, "and")}, which ${quote(source)} has there`,
    hint:
      missing.length === 0
        ? "Check that it belongs there."
        : extra.length === 0
          ? "Write it as in the original, where it fits in your sentence."
          : `Write it as in the original. Check ${quoteAll(extra, "and")}, which the original does not have there.`,
  }),
  "section-id-twice": ({ id, firstLine }) => ({
    sentence: `The name ${quote(`{#${id}}`)} already belongs to the heading on line ${firstLine}`,
    hint: "Give this heading another name.",
  }),
  "section-id-reserved": ({ id }) => ({
    sentence: `The name ${quote(`{#${id}}`)} begins with “ck-”, which the page uses itself`,
    hint: "Choose another name.",
  }),
  "sections-missing": ({ sections, source }) => ({
    sentence: `This translation does not have the section ${quoteAll(sections.map(braced), "and")}, which ${quote(source)} has`,
    hint: "Translate it under a heading with the same name in braces. Until then, the page leaves it out and sends readers to the original.",
  }),
  "sections-unknown": ({ sections, meant, source }) => ({
    sentence: `This translation has the section ${quoteAll(sections.map(braced), "and")}, which ${quote(source)} does not have`,
    hint:
      meant.length === 0
        ? "Give the heading the same name in braces as in the original, or delete the section."
        : meant
            .map((one) => `Write ${braced(one.meant)} instead of ${braced(one.found)}, as in the original.`)
            .join(" "),
  }),
  "clause-without-section": ({ clause, suggestion }) => ({
    sentence: `There is no heading with the name ${quote(braced(clause))} for this clause`,
    hint: suggest(suggestion, []) ?? "Write the heading, or delete the clause here.",
  }),
  "alternative-alone": ({ clause, alternative }) => ({
    sentence: `${quote(clause)} is the only clause of the group ${quote(alternative)}, so there is nothing to choose`,
    hint: "Give another clause the same word, or delete it here.",
  }),
  "field-not-used": ({ field }) => ({
    sentence: `The field ${quote(field)} is not in the text, so no one would see what is filled in`,
    hint: `Write :field[${field}] where it belongs, or delete it here.`,
  }),
};

const thing: Readonly<Record<IdTwice["kind"], string>> = {
  toolkit: "The toolkit",
  document: "The document",
  service: "The service",
  fact: "The fact",
  term: "The term",
  change: "A change to",
  translation: "A translation of",
};

const braced = (section: string): string => `{#${section}}`;

function formerId({ id, reason, other }: FormerIdWrong): string {
  if (reason === "other-node")
    return `${quote(id)} was never one of your documents: it begins with the name of another organisation`;
  const path = other === null ? "" : ` (${other})`;
  return reason === "in-use"
    ? `${quote(id)} is the name of a document that you have now${path}`
    : `Another document${path} also says that it was once ${quote(id)}`;
}
