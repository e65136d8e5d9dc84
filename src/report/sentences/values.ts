import type { ContentProblem, OutOfRange } from "../../model/problems/content.ts";
import { example, kindWords, nameField, quote, quoteAll, suggest, within } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for one value that is not as it has to be. */
export const valueSentences = {
  "unknown-key": ({ field, key, suggestion, allowed }) => ({
    sentence: `${quote(key)} is not recognised${within(above(field, key)) || " here"}`,
    hint:
      suggestion === null && allowed.length > 0
        ? `You can write ${quoteAll(allowed, "or")}.`
        : suggest(suggestion, []),
  }),
  "missing-key": ({ field, key, expected, example: written }) => ({
    sentence: `${quote(key)} is missing${within(above(field, key))}`,
    hint: written === null ? `Add it: ${expected}.` : `Add “${key}: ${written}”: ${expected}.`,
  }),
  "needs-one-of": ({ field, keys }) => ({
    sentence: `${quoteAll(keys, "or")} is missing${within(field)}`,
    hint: "Add at least one of them.",
  }),
  "wrong-type": ({ field, expected, found, written, quotes, example: right }) => ({
    sentence: `${nameField(field)} must be ${expected.map((kind) => kindWords[kind]).join(" or ")}, but ${written === "" ? "it" : quote(written)} is ${kindWords[found]}`,
    hint: quotes ? `Put it between quotation marks: "${written}"` : example(right),
  }),
  "wrong-word": ({ field, found, allowed, suggestion }) => ({
    sentence: `${quote(found)} cannot be used for ${nameField(listOf(field))}`,
    hint: suggest(suggestion, allowed),
  }),
  "wrong-value": ({ field, expected, found, example: right }) => ({
    sentence:
      above(field, found) === field
        ? `${quote(found)} cannot be used for ${nameField(listOf(field))}`
        : `${quote(found)} cannot be used as a name${within(above(field, found)) || " here"}`,
    hint: join(`Write ${expected}.`, example(right)),
  }),
  "not-https": ({ found, suggestion }) => ({
    sentence: `The address ${quote(found)} must begin with “https://”`,
    hint:
      suggestion === null
        ? "Write an address that begins with “https://”."
        : `Write ${quote(suggestion)} if the page opens at that address.`,
  }),
  "unknown-licence": ({ found, word, suggestion }) => ({
    sentence:
      found === word
        ? `${quote(found)} is not the short name of a licence`
        : `${quote(found)} cannot be used as a licence: ${quote(word)} is not the short name of a licence`,
    hint:
      suggestion === null
        ? "Write a short name from the list at https://spdx.org/licenses, for example CC-BY-4.0. For a licence that is not in the list, write “LicenseRef-” and a name that you choose."
        : `Did you mean ${quote(suggestion)}?`,
  }),
  "reserved-id": ({ found }) => ({
    sentence: `${quote(found)} is a name that Commonkit uses itself`,
    hint: "Choose another name, for example one with your town or organisation in it.",
  }),
  "accent-too-light": ({ found, suggestion }) => ({
    sentence: `The colour ${quote(found)} is too light for text, so the site keeps its own colour`,
    hint: `Write "${suggestion}", the nearest shade that people can read, or a darker one.`,
  }),
  "no-such-day": ({ found }) => ({
    sentence: found.includes(":")
      ? `${quote(found)} is not a time of day`
      : `${quote(found)} is not a day in the calendar`,
    hint: found.includes(":") ? "Write a time from 00:00 to 23:59." : "Check the month and the day.",
  }),
  "too-long": ({ field, length, limit }) => ({
    sentence: `${nameField(field)} is ${length} characters long, but the limit is ${limit}`,
    hint: "Use fewer words.",
  }),
  "too-many": ({ field, count, limit }) => ({
    sentence: `There are ${count} entries${within(field)}, but the limit is ${limit}`,
    hint: null,
  }),
  "empty-value": ({ field, expected, example: written }) => ({
    sentence: `${nameField(field)} is empty`,
    hint: join(`Write ${expected}.`, example(written)),
  }),
  "out-of-range": (problem) => ({
    sentence: `${nameField(problem.field)} is ${problem.found}, but it must be ${range(problem)}`,
    hint: null,
  }),
  "duplicate-item": ({ field, found }) => ({
    sentence: `${quote(found)} appears twice${within(field)}`,
    hint: "Delete one of them.",
  }),
  "unknown-format": ({ found, known }) => ({
    sentence: `These files are in format ${quote(found)}, but your version of Commonkit knows format ${known}`,
    hint: "If the files are right, ask the person who looks after your site to update Commonkit.",
  }),
} satisfies Partial<Sentences<ContentProblem>>;

/** The list for one of its members, since the sentence quotes the word itself too; else the field as it is. */
const listOf = (field: string): string => field.replace(/\.\d+$/, "");

/** Where a key is: what comes before it in `field`, when `field` names the key as well. */
function above(field: string, key: string): string {
  if (field === key) return "";
  return field.endsWith(`.${key}`) ? field.slice(0, -key.length - 1) : field;
}

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(" ");

function range({ minimum, maximum }: OutOfRange): string {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  return minimum !== null ? `at least ${minimum}` : `at most ${maximum}`;
}
