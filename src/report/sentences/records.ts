import type { ContactInProse, PrivateNumberKind, RecordProblem } from "../../model/problems/records.ts";
import { quote } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for what is wrong with services and facts, and with texts that say what belongs in them. */
export const recordSentences: Sentences<RecordProblem> = {
  "hours-reversed": ({ schedule, opens, closes }) => ({
    sentence: `The hours ${quote(schedule)} end at ${closes}, but begin at ${opens}`,
    hint:
      opens === closes
        ? "Write two different times; “00:00” to “23:59” is the whole day."
        : "Change the two times round; hours past midnight are two entries, one until “23:59” and one from “00:00” on the next day.",
  }),
  "days-reversed": ({ from, to }) => ({
    sentence: `The last day ${to} is before the first day ${from}`,
    hint: "Change the two days round, or leave one of them out.",
  }),
  "confidential-told": ({ field }) => ({
    sentence: `The address of this service is secret, but ${quote(field)} tells it`,
    hint: "Take the street, the name of the place and the postcode out of the text. In a repository that others can read, the address should stand nowhere at all.",
  }),
  "fact-sources-disagree": ({ value, source, others }) => ({
    sentence: `${quote(source)} says ${quote(value)}, but ${others.map((other) => `${quote(other.title)} says ${quote(other.value)}`).join(" and ")}`,
    hint: "Ask the sources which is right; then correct the value, or what you wrote down of the other source.",
  }),
  "facts-disagree": ({ value, source, other, otherValue, otherSource }) => ({
    sentence: `${quote(value)} (${quote(source)}) disagrees with ${quote(other)}, which is ${quote(otherValue)} (${quote(otherSource)})`,
    hint: `If yours is to be shown instead, write it in a file with “overrides: ${other.split("/")[0] ?? ""}” at its top; else give it another name.`,
  }),
  "contact-in-prose": (problem) => ({
    sentence: `This text has ${listFound(problem)} in its sentences; the first is ${quote(problem.first)}`,
    hint: "What changes belongs in one place: write a file “services/a-short-name.yaml” in a toolkit of yours (“phones”, “email”, “schedules”), and “::service[a-short-name]” on a line of its own here. A number that is a fact, such as an emergency number, can stand in “facts/” instead.",
  }),
  "private-number": ({ kind }) => ({
    sentence: `This looks like ${privateNumbers[kind]}, and everybody can read this text`,
    hint: "Take it out. If it was ever shared, ask whoever looks after your repository to remove it from the history too, and tell the person it belongs to.",
  }),
};

const privateNumbers: Readonly<Record<PrivateNumberKind, string>> = {
  iban: "a bank account (IBAN)",
  "nl-bsn": "a Dutch citizen service number (BSN)",
  "be-rrn": "a Belgian national register number",
  "es-dni": "a Spanish identity number (DNI or NIE)",
  "fr-nir": "a French social security number (NIR)",
  "it-cf": "an Italian tax code (codice fiscale)",
  "gb-nino": "a British National Insurance number",
};

function listFound({ phones, emails, hours }: ContactInProse): string {
  const parts = [
    some(phones, "telephone number", "telephone numbers"),
    some(emails, "e-mail address", "e-mail addresses"),
    some(hours, "opening time", "opening times"),
  ].filter((part) => part !== null);
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

const some = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : count === 1 ? `one ${one}` : `${count} ${many}`;
