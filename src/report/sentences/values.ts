import type { ContentProblem, OutOfRange } from "../../model/problems/content.ts";
import { example, kindWords, nameField, quote, quoteAll, suggest, within } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for one value that is not as it has to be. */
export const valueSentences = {
  "unknown-key": ({ field, key, suggestion, allowed }) => ({
    sentence: `${quote(key)} has no meaning${within(above(field, key)) || " here"}`,
    hint:
      suggestion === null && allowed.length > 0
        ? `What can stand here: ${allowed.join(", ")}.`
        : suggest(suggestion, []),
  }),
  "missing-key": ({ field, key, expected, example: written }) => ({
    sentence: `${quote(key)} is missing${within(above(field, key))}`,
    hint: written === null ? `Add it: ${expected}.` : `Add “${key}: ${written}”: ${expected}.`,
  }),
  "needs-one-of": ({ field, keys }) => ({
    sentence: `One of ${quoteAll(keys, "or")} is needed${within(field)}`,
    hint: "Add at least one of them.",
  }),
  "wrong-type": ({ field, expected, found, written, quotes, example: right }) => ({
    sentence: `${nameField(field)} has to be ${expected.map((kind) => kindWords[kind]).join(" or ")}, but ${written === "" ? "it" : quote(written)} is ${kindWords[found]}`,
    hint: quotes ? `Put it between quotation marks: "${written}"` : example(right),
  }),
  "wrong-word": ({ field, found, allowed, suggestion }) => ({
    sentence: `${quote(found)} is not one of the words for ${nameField(listOf(field))}`,
    hint: suggest(suggestion, allowed),
  }),
  "wrong-value": ({ field, expected, found, example: right }) => ({
    sentence:
      above(field, found) === field
        ? `${quote(found)} is not right for ${nameField(listOf(field))}`
        : `${quote(found)} cannot be a name${within(above(field, found)) || " here"}`,
    hint: join(`Write ${expected}.`, example(right)),
  }),
  "not-https": ({ found, suggestion }) => ({
    sentence: `The address ${quote(found)} does not begin with “https://”`,
    hint:
      suggestion === null
        ? "Write an address that begins with “https://”."
        : `Write ${quote(suggestion)}, if the page is found there.`,
  }),
  "unknown-licence": ({ field, found, word, suggestion }) => ({
    sentence:
      found === word
        ? `${quote(found)} is not the short name of a licence${within(listOf(field))}`
        : `${quote(found)} cannot be read as a licence${within(listOf(field))}: ${quote(word)} is not the short name of one`,
    hint:
      suggestion === null
        ? "Write the short name as in the list at https://spdx.org/licenses, for example: CC-BY-4.0. One that is not in the list is “LicenseRef-” with a name of your own."
        : `Did you mean ${quote(suggestion)}?`,
  }),
  "reserved-id": ({ found }) => ({
    sentence: `${quote(found)} is a name that Commonkit needs for itself`,
    hint: "Choose another name, for example with your town or organisation in it.",
  }),
  "accent-too-light": ({ found, suggestion }) => ({
    sentence: `The colour ${quote(found)} is too light to read words in, so the site keeps its own`,
    hint: `Write "${suggestion}", the nearest shade that can be read, or a darker one.`,
  }),
  "no-such-day": ({ found }) => ({
    sentence: found.includes(":")
      ? `There is no time ${quote(found)}`
      : `There is no day ${quote(found)} in the calendar`,
    hint: null,
  }),
  "too-long": ({ field, length, limit }) => ({
    sentence: `${nameField(field)} is ${length} characters long, but there is room for ${limit}`,
    hint: "Say it in fewer words.",
  }),
  "too-many": ({ field, count, limit }) => ({
    sentence: `There are ${count} entries${within(field)}, but there is room for ${limit}`,
    hint: null,
  }),
  "empty-value": ({ field, expected, example: written }) => ({
    sentence: `${nameField(field)} is empty`,
    hint: join(`Write ${expected}.`, example(written)),
  }),
  "out-of-range": (problem) => ({
    sentence: `${nameField(problem.field)} is ${problem.found}, but it has to be ${range(problem)}`,
    hint: null,
  }),
  "duplicate-item": ({ field, found }) => ({
    sentence: `${quote(found)} stands twice${within(field)}`,
    hint: "Delete one of the two.",
  }),
  "unknown-format": ({ found, known }) => ({
    sentence: `These files are written in format ${quote(found)}, but this Commonkit knows format ${known}`,
    hint: "If the files are right, ask whoever looks after your site to update Commonkit.",
  }),
} satisfies Partial<Sentences<ContentProblem>>;

/** The list for one of its members, since the word itself is quoted beside it; else the field as it is. */
const listOf = (field: string): string => field.replace(/\.\d+$/, "");

/** Where a key stands: what is before it in `field`, when `field` names the key as well. */
function above(field: string, key: string): string {
  if (field === key) return "";
  return field.endsWith(`.${key}`) ? field.slice(0, -key.length - 1) : field;
}

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(" ");

function range({ minimum, maximum }: OutOfRange): string {
  if (minimum !== null && maximum !== null) return `from ${minimum} to ${maximum}`;
  return minimum !== null ? `at least ${minimum}` : `at most ${maximum}`;
}
