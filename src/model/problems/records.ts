import type { RecordId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** What can be wrong with services and facts beyond their shape, and with texts that say what belongs in them. */
export type RecordProblem =
  | HoursReversed
  | DaysReversed
  | ConfidentialTold
  | FactSourcesDisagree
  | FactsDisagree
  | ContactInProse
  | PrivateNumberFound;

/** Opening hours that end before, or when, they begin. */
export interface HoursReversed extends ProblemBase {
  code: "hours-reversed";
  /** The short word of these hours. */
  schedule: string;
  opens: string;
  closes: string;
}

/** Something that holds until a day before it begins. */
export interface DaysReversed extends ProblemBase {
  code: "days-reversed";
  from: string;
  to: string;
}

/** A text of a service repeats the address that the service says is secret. */
export interface ConfidentialTold extends ProblemBase {
  code: "confidential-told";
  service: RecordId;
  /** Where: `description`, `x_translations.ar.alert`. */
  field: string;
}

/** One fact, and sources that name another value for it. */
export interface FactSourcesDisagree extends ProblemBase {
  code: "fact-sources-disagree";
  fact: RecordId;
  value: string;
  source: string;
  /** Those that say something else. */
  others: readonly { title: string; value: string }[];
}

/** Two nodes' facts of the same name with different values, and neither says that it changes the other. The place is ours. */
export interface FactsDisagree extends ProblemBase {
  code: "facts-disagree";
  fact: RecordId;
  value: string;
  source: string;
  other: RecordId;
  otherValue: string;
  otherSource: string;
}

/** A text with telephone numbers, e-mail addresses or opening hours written into its sentences. The place is the first. */
export interface ContactInProse extends ProblemBase {
  code: "contact-in-prose";
  phones: number;
  emails: number;
  hours: number;
  /** As it is written. */
  first: string;
}

/** A bank account or the number of a person, in a text that the whole world can read. */
export interface PrivateNumberFound extends ProblemBase {
  code: "private-number";
  kind: PrivateNumberKind;
}

/** An account (ISO 13616), or a number that a country gives to a person. */
export type PrivateNumberKind = "iban" | "nl-bsn" | "be-rrn" | "es-dni" | "fr-nir" | "it-cf" | "gb-nino";
