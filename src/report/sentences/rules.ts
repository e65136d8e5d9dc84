import type { FormerIdWrong, IdTwice, RuleProblem } from "../../model/problems/rules.ts";
import { commands } from "../../values/commands.ts";
import { quote, quoteAll, suggest } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for what is wrong between files that are each right by themselves, and between parts of one file. */
export const ruleSentences: Sentences<RuleProblem> = {
  "network-missing": () => ({
    sentence: "There is no file “network.yaml” in this folder, so nothing says whose texts these are",
    hint: "Go to the folder that holds “network.yaml” and “toolkits”, and run the command there.",
  }),
  "path-missing": () => ({
    sentence: "There is no such file or folder",
    hint: "Look for a slip in the name.",
  }),
  "kind-unknown": ({ kinds }) => ({
    sentence: "This file stands in no node, and does not say what kind of file it is",
    hint: `Write “# yaml-language-server: $schema=document.schema.json” at its top, or the same with ${quoteAll(kinds, "or")} instead of “document”.`,
  }),

  "id-twice": ({ kind, id, first }) => ({
    sentence: `${thing[kind]} ${quote(id)} is already in ${quote(first)}`,
    hint:
      kind === "change" || kind === "translation"
        ? "Move all into one file."
        : "Give one of the two another name.",
  }),
  "partner-not-here": ({ node }) => ({
    sentence: `Nothing of ${quote(node)} is here yet, so what refers to its texts was not checked`,
    hint: `Fetch it: ${commands.sync(node)}`,
  }),
  "toolkit-missing": ({ expected }) => ({
    sentence:
      "The folder of this document has no file “toolkit.yaml”, so the toolkit has no title and no order",
    hint: `Write ${quote(expected)} with “title”, “summary” and “language”.`,
  }),
  "listed-document-missing": ({ document, suggestion, expected }) => ({
    sentence: `There is no document ${quote(document)} in this toolkit`,
    hint: suggest(suggestion, []) ?? `Take it off the list, or write it: ${quote(expected)}.`,
  }),
  "not-a-partner": ({ node, partners, suggestion }) => ({
    sentence: `${quote(node)} is not one of your partners, so there is nothing of theirs to change or translate`,
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

  "section-id-missing": ({ title, suggestion }) => ({
    sentence: `The heading ${quote(title)} has no lasting name, which changes and translations refer to`,
    hint: `Write {#${suggestion}}, or another short name, at the end of the line.`,
  }),
  "section-id-twice": ({ id, firstLine }) => ({
    sentence: `The name ${quote(`{#${id}}`)} already belongs to the heading on line ${firstLine}`,
    hint: "Give this heading another name.",
  }),
  "section-id-reserved": ({ id }) => ({
    sentence: `The name ${quote(`{#${id}}`)} begins with “ck-”, which the page needs for itself`,
    hint: "Choose another name.",
  }),
  "sections-missing": ({ sections, source }) => ({
    sentence: `This translation has no part ${quoteAll(sections.map(braced), "and")}, which ${quote(source)} has`,
    hint: "Translate it under a heading with the same name in braces. Until then the page goes without it, and sends its readers to the original.",
  }),
  "sections-unknown": ({ sections, source }) => ({
    sentence: `This translation has a part ${quoteAll(sections.map(braced), "and")}, which ${quote(source)} does not have`,
    hint: "Give the heading the same name in braces as in the original, or delete the part.",
  }),
  "clause-without-section": ({ clause, suggestion }) => ({
    sentence: `There is no heading with the name ${quote(braced(clause))} for this clause`,
    hint: suggest(suggestion, []) ?? "Write the heading, or delete the clause here.",
  }),
  "alternative-alone": ({ clause, alternative }) => ({
    sentence: `${quote(clause)} is the only clause of the group ${quote(alternative)}, so there is nothing to choose`,
    hint: "Write the same word at another clause, or delete it here.",
  }),
  "field-not-used": ({ field }) => ({
    sentence: `The blank ${quote(field)} stands nowhere in the text, so nobody would see what is filled in`,
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
    return `${quote(id)} was never a document of yours: it begins with the name of another node`;
  const path = other === null ? "" : ` (${other})`;
  return reason === "in-use"
    ? `${quote(id)} is the name of a document that you have now${path}`
    : `Another document${path} says too that it was once ${quote(id)}`;
}
