import type {
  ContactInProse,
  HoursReversed,
  PrivateNumberKind,
  RecordProblem,
} from "../../model/problems/records.ts";
import { quote } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

/** Words for what is wrong with services and facts, and with texts that say what belongs in them. */
export const recordSentences: Sentences<RecordProblem> = {
  "hours-reversed": ({ schedule, opens, closes, instead }) => ({
    sentence: `The hours ${quote(schedule)} begin at ${opens} but end at ${closes}`,
    hint:
      opens === closes
        ? "Write two different times. For the whole day, write “00:00” and “23:59”."
        : `${splitHint(schedule, instead)} If the two times are the wrong way round, swap them.`,
  }),
  "days-reversed": ({ from, to }) => ({
    sentence: `The last day ${to} is before the first day ${from}`,
    hint: "Swap the two days, or delete one of them.",
  }),
  "confidential-told": ({ field }) => ({
    sentence: `The address of this service is confidential, but ${quote(field)} gives it away`,
    hint: "Delete the street, the name of the place and the postcode from the text. If other people can read your repository, do not write the address anywhere in it.",
  }),
  "fact-sources-disagree": ({ value, source, others }) => ({
    sentence: `${quote(source)} says ${quote(value)}, but ${others.map((other) => `${quote(other.title)} says ${quote(other.value)}`).join(" and ")}`,
    hint: "Ask which of them is right. Then correct the value, or what you wrote about the other source.",
  }),
  "facts-disagree": ({ value, source, other, otherValue, otherSource }) => ({
    sentence: `This fact is ${quote(value)} (${quote(source)}), but ${quote(other)} is ${quote(otherValue)} (${quote(otherSource)})`,
    hint: `To show your value instead, write it in a file with “overrides: ${other.split("/")[0] ?? ""}” at the top. If it is another fact, give it another name.`,
  }),
  "contact-in-prose": (problem) => ({
    sentence: `This text contains ${listFound(problem)}${problem.phones + problem.emails + problem.hours > 1 ? "; the first is" : ":"} ${quote(problem.first)}`,
    hint: "Keep details that change in one place. Write them in a file “services/a-short-name.yaml” in your toolkit (under “phones”, “email” or “schedules”), and write “::service[a-short-name]” on its own line here. For a number such as an emergency number, use a fact in “facts/”.",
  }),
  "private-number": ({ kind }) => ({
    sentence: `This looks like ${privateNumbers[kind]}, and everyone can read this text`,
    hint: "Delete it. If it was ever shared, ask the person who looks after your repository to remove it from the history too, and tell the person it belongs to.",
  }),
};

/** How to write hours past midnight, ready to copy where that is known. */
function splitHint(schedule: string, entries: HoursReversed["instead"]): string {
  const written = entries.map((entry, index) => {
    const fields = Object.entries(entry).flatMap(([key, value]) =>
      value === null ? [] : `${key}: ${JSON.stringify(value)}`,
    );
    return `${index === 0 ? schedule : `${schedule}-night`}: { ${fields.join(", ")} }`;
  });
  const [first, second] = written;
  if (first === undefined)
    return "For hours past midnight, write two entries: one until “23:59”, and one from “00:00” on the next day.";
  if (second === undefined) return `For hours until midnight, write “${first}”.`;
  return `For hours past midnight, write two entries: “${first}” and “${second}”.`;
}

const privateNumbers: Readonly<Record<PrivateNumberKind, string>> = {
  iban: "a bank account number (IBAN)",
  "nl-bsn": "a Dutch citizen service number (BSN)",
  "be-rrn": "a Belgian national register number",
  "es-dni": "a Spanish identity number (DNI or NIE)",
  "fr-nir": "a French social security number (NIR)",
  "it-cf": "an Italian tax code (codice fiscale)",
  "gb-nino": "a British National Insurance number",
};

function listFound({ phones, emails, hours }: ContactInProse): string {
  const parts = [
    some(phones, "a phone number", "phone numbers"),
    some(emails, "an email address", "email addresses"),
    some(hours, "an opening time", "opening times"),
  ].filter((part) => part !== null);
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

const some = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : count === 1 ? one : `${count} ${many}`;
