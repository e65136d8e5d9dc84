import type { OverrideProblem } from "../../model/problems/override.ts";
import { commands } from "../../values/commands.ts";
import { operationForms } from "./operation-forms.ts";
import { partName } from "./part-name.ts";
import { quote, quoteAll, suggest } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

const allForms = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(Object.values(operationForms));

/** Words for what can be wrong in a file that changes a partner's document. */
export const overrideSentences: Sentences<OverrideProblem> = {
  "operation-missing": ({ heading, id }) => ({
    sentence: `The heading ${quote(heading)} does not say what to do with the partner's text`,
    hint: `End it with, for example, {#${id ?? "section"} replace}. You can write: ${allForms}.`,
  }),
  "operation-several": ({ found }) => ({
    sentence: `This heading asks for several things at once: ${quoteAll(found, "and")}`,
    hint: "Keep one of them. Write another heading for each of the others.",
  }),
  "operation-unknown": ({ found, suggestion }) => ({
    sentence: `${quote(found)} is not something that a heading can ask for`,
    hint: suggestion === null ? `You can write: ${allForms}.` : `Did you mean ${quote(suggestion)}?`,
  }),
  "operation-too-deep": ({ heading, level, expected }) => ({
    sentence: `The heading ${quote(heading)} asks for a change, but with ${level} # it is part of the text under the heading above it`,
    hint: `Start it with ${"#".repeat(expected)}, like the other changes, or delete what it asks for from its braces.`,
  }),
  "text-before-heading": () => ({
    sentence: "This text is above the first change, so it does not belong to any section and is not shown",
    hint: "Move it below a heading. For the introduction of the page, write: ## Introduction {#_intro replace}",
  }),
  "operations-too-many": ({ document, found, limit }) => ({
    sentence: `This file makes ${found} changes to one document, but only the first ${limit} are used`,
    hint: `Replace larger sections as a whole, or make a copy of your own: ${commands.fork(document)}`,
  }),
  "remove-reason-missing": ({ id }) => ({
    sentence: `The heading leaves out ${quote(id)}, but does not say why`,
    hint: `Write the reason in quotation marks: {#${id} remove="There is no such fund here"}`,
  }),
  "remove-with-text": ({ id }) => ({
    sentence: `The heading leaves out ${quote(id)}, but there is text below it that no one would see`,
    hint: `To show the text, write {#${id} replace}. To leave the section out, delete the text: the page shows the reason in the heading.`,
  }),
  "position-missing": ({ kind }) => ({
    sentence: `The heading says ${quote(kind)}, but not ${kind} which section`,
    hint: `Write the name of that section, for example ${kind}=housing`,
  }),
  "position-before-intro": () => ({
    sentence: "Nothing can come before the introduction of the page",
    hint: "Write after=_intro, or add to the introduction itself with {#_intro prepend}.",
  }),
  "operation-twice": ({ id, firstLine }) => ({
    sentence: `This file changes ${quote(id)} twice; only the change on line ${firstLine} is used`,
    hint: "Put both changes under one heading.",
  }),
  "part-id-refused": ({ id, reason, suggestion }) => ({
    sentence:
      reason === "taken"
        ? `The name ${quote(id)} already belongs to another section of the page`
        : `${quote(id)} cannot be the name of a new section`,
    hint: `Write for example {#${suggestion}}: lower-case letters a to z and digits, with hyphens between words.`,
  }),
  "part-unknown": ({ document, id, removes, suggestion, parts }) => ({
    sentence: `${quote(document)} has no section ${quote(id)}, so ${removes ? "there is nothing to leave out" : "your text is shown at the end of the page"}`,
    hint: suggest(suggestion, parts),
  }),
  "part-id-taken": ({ document, id, shownAs }) => ({
    sentence: `${quote(document)} now has its own section ${quote(id)}, so both are shown, yours as ${quote(shownAs)}`,
    hint: "Give your section another name, or replace the partner's.",
  }),
  "operation-overlap": ({ id, around }) => ({
    sentence: `${quote(id)} is inside ${quote(around)}, which is replaced or left out as a whole`,
    hint: `Write it into the new text of ${quote(around)}, or change the sections inside ${quote(around)} one by one.`,
  }),
  "operation-spreads": ({ id }) => ({
    sentence: `The text for ${quote(id)} would replace or change other sections of the page, so it is not used`,
    hint: "Look for a block of code that starts with ``` and does not end, and for link names that the partner uses too.",
  }),
  "link-name-missing": ({ id, found }) => ({
    sentence: `${quote(found)} in the text for ${quote(id)} is shown as words, because your file does not say where the link leads`,
    hint: "To make it a link, write its name and address on a line of their own in your file, for example [law]: https://law.example/",
  }),
  "prepend-with-headings": ({ id }) => ({
    sentence: `The text for the beginning of ${quote(id)} has headings, so the partner's text would end up under the last of them`,
    hint: `Delete the headings, use append, or make it a section of its own with before=${id}.`,
  }),
  "clause-protected": ({ document, clause, protection }) => ({
    sentence:
      protection === "locked"
        ? `The clause ${quote(clause)} of ${quote(document)} is fixed and cannot be changed`
        : `The clause ${quote(clause)} of ${quote(document)} must be there and cannot be left out`,
    hint:
      protection === "locked"
        ? "Delete this change. What is different for you can go into the fields or into a clause of your own."
        : "Replace its words instead, or keep it.",
  }),
  "licences-clash": ({ document, licence, by, other }) => ({
    sentence: `${quote(document)} is under ${licence}, but what ${quote(by)} adds to it is under ${other}; the two cannot be combined, so the page is shown without it`,
    hint: `Put the toolkit with these changes under ${licence} (“licence” in its “toolkit.yaml”), or write a text of your own.`,
  }),
  "derivatives-forbidden": ({ document, licence }) => ({
    sentence: `${quote(document)} is under ${licence}, which does not allow changed versions, so it is shown as it is`,
    hint: "Ask its authors for permission and another licence, or write a text of your own.",
  }),
  "changes-clash": ({ document, target, shown, other }) => ({
    sentence: `${quote(shown)} and ${quote(other)} both change ${partName(target)} of ${quote(document)}; the change by ${quote(shown)} is shown`,
    hint: "The partner that comes first in your network.yaml counts. To show the other, change the order, or change this part yourself.",
  }),
  "value-refused": ({ document, field, reason, allowed }) => ({
    sentence: {
      key: `${quote(field)} of ${quote(document)} cannot be changed by another organisation`,
      unknown: `${quote(document)} has no ${quote(field)}`,
      wrong: `This value cannot be used for ${quote(field)}`,
      locked: `The clause ${quote(field)} of ${quote(document)} is fixed and cannot be changed`,
      mandatory: `The clause ${quote(field)} of ${quote(document)} must stay mandatory`,
    }[reason],
    hint: allowed.length === 0 ? "Delete this line." : `You can write ${quoteAll(allowed, "or")}.`,
  }),
};
