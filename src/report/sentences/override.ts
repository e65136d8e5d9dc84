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
    hint: `End it with, for example, {#${id ?? "part"} replace}. Possible are: ${allForms}.`,
  }),
  "operation-several": ({ found }) => ({
    sentence: `This heading asks for several things at once: ${quoteAll(found, "and")}`,
    hint: "Keep one of them. For another, write another heading.",
  }),
  "operation-unknown": ({ found, suggestion }) => ({
    sentence: `${quote(found)} is nothing that a heading can ask for`,
    hint: suggestion === null ? `Possible are: ${allForms}.` : `Did you mean ${quote(suggestion)}?`,
  }),
  "operation-too-deep": ({ heading, level, expected }) => ({
    sentence: `The heading ${quote(heading)} asks for something, but with ${level} # it belongs to the text of the heading above it`,
    hint: `Write it with ${"#".repeat(expected)}, like the other changes, or take what it asks for out of its braces.`,
  }),
  "text-before-heading": () => ({
    sentence: "This text stands above the first change, so it belongs to no part and is not shown",
    hint: "Put it below a heading. For the text at the top of the page, write: ## Top {#_intro replace}",
  }),
  "operations-too-many": ({ document, found, limit }) => ({
    sentence: `This file makes ${found} changes to one document; only the first ${limit} are used`,
    hint: `Replace larger parts as a whole, or make a copy of your own: ${commands.fork(document)}`,
  }),
  "remove-reason-missing": ({ id }) => ({
    sentence: `${quote(id)} is to be left out, but the heading does not say why`,
    hint: `Write the reason in quotation marks: {#${id} remove="We have no such fund"}`,
  }),
  "remove-with-text": ({ id }) => ({
    sentence: `${quote(id)} is to be left out, but below the heading stands text that nobody would see`,
    hint: `To show it instead, write {#${id} replace}. To leave the part out, delete the text: the reason in the heading is shown.`,
  }),
  "position-missing": ({ kind }) => ({
    sentence: `The heading says ${quote(kind)}, but not ${kind} which part`,
    hint: `Write the name of the part behind it: ${kind}=housing`,
  }),
  "position-before-intro": () => ({
    sentence: "Nothing can stand before the text at the top of the page",
    hint: "Write after=_intro, or add to the text itself with {#_intro prepend}.",
  }),
  "operation-twice": ({ id, firstLine }) => ({
    sentence: `This file changes ${quote(id)} twice; only the change in line ${firstLine} is used`,
    hint: "Put both together under one heading.",
  }),
  "part-id-refused": ({ id, reason, suggestion }) => ({
    sentence:
      reason === "taken"
        ? `The name ${quote(id)} belongs to another part of the page already`
        : `${quote(id)} cannot be the name of a new part`,
    hint: `Write {#${suggestion}}, for example: small letters a to z and figures, words joined by hyphens.`,
  }),
  "part-unknown": ({ document, id, removes, suggestion, parts }) => ({
    sentence: `${quote(document)} has no part ${quote(id)}, so ${removes ? "there is nothing to leave out" : "your text is shown at the end of the page"}`,
    hint: suggest(suggestion, parts),
  }),
  "part-id-taken": ({ document, id, shownAs }) => ({
    sentence: `${quote(document)} now has a part ${quote(id)} of its own; both are shown, yours as ${quote(shownAs)}`,
    hint: "Give your part another name, or replace theirs.",
  }),
  "operation-overlap": ({ id, around }) => ({
    sentence: `${quote(id)} lies within ${quote(around)}, which is replaced or left out as a whole`,
    hint: `Write it into the new text of ${quote(around)}, or change the parts within ${quote(around)} one by one.`,
  }),
  "operation-spreads": ({ id }) => ({
    sentence: `The text for ${quote(id)} would swallow or change other parts of the page, so it is not used`,
    hint: "Look for a block of code that is opened with ``` and not closed, and for link names that the partner uses as well.",
  }),
  "prepend-with-headings": ({ id }) => ({
    sentence: `The text for the beginning of ${quote(id)} has headings, so the partner's words would end up under the last of them`,
    hint: `Leave the headings out, or use append, or make it a part of its own with before=${id}.`,
  }),
  "clause-protected": ({ document, clause, protection }) => ({
    sentence:
      protection === "locked"
        ? `The clause ${quote(clause)} of ${quote(document)} is fixed and cannot be changed`
        : `The clause ${quote(clause)} of ${quote(document)} must be there and cannot be left out`,
    hint:
      protection === "locked"
        ? "Take this change out. What differs with you can go into the blanks or into a clause of your own."
        : "Replace its words instead, or keep it.",
  }),
  "licences-clash": ({ document, licence, by, other }) => ({
    sentence: `${quote(document)} is under ${licence}, and what ${quote(by)} adds to it is under ${other}: the two cannot stand in one text, so it is shown without`,
    hint: `Put the toolkit with these changes under ${licence} (“licence” in its “toolkit.yaml”), or write a text of your own.`,
  }),
  "derivatives-forbidden": ({ document, licence }) => ({
    sentence: `${quote(document)} is under ${licence}, which allows no changed versions; it is shown as it is`,
    hint: "Ask its authors for permission and another licence, or write a text of your own.",
  }),
  "changes-clash": ({ document, target, shown, other }) => ({
    sentence: `${quote(shown)} and ${quote(other)} both change ${partName(target)} in ${quote(document)}; that of ${quote(shown)} is shown`,
    hint: "The partner who comes first in your network.yaml goes first. To have it otherwise, change the order, or change the part yourself.",
  }),
  "value-refused": ({ document, field, reason, allowed }) => ({
    sentence: {
      key: `${quote(field)} of ${quote(document)} cannot be changed by another organisation`,
      unknown: `${quote(document)} has no ${quote(field)}`,
      wrong: `What stands at ${quote(field)} is not possible there`,
      locked: `The clause ${quote(field)} of ${quote(document)} is fixed and cannot be changed`,
      mandatory: `The clause ${quote(field)} of ${quote(document)} must stay mandatory`,
    }[reason],
    hint: allowed.length === 0 ? "Take this line out." : `Possible are ${quoteAll(allowed, "and")}.`,
  }),
};
