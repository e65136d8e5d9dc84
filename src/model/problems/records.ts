import type { Day, RecordId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** What can be wrong with services and facts beyond their shape, and with texts that contain what belongs in them. */
export type RecordProblem =
  | HoursReversed
  | DaysReversed
  | ConfidentialTold
  | FactSourcesDisagree
  | FactsDisagree
  | ContactInProse
  | PrivateNumberFound;

/** Opening hours that end before, or when, they start. */
export interface HoursReversed extends ProblemBase {
  code: "hours-reversed";
  /** The short name of these hours. */
  schedule: string;
  opens: string;
  closes: string;
  /** Entries that say the same hours, if they are past midnight; empty if it is not known what they are. */
  instead: readonly {
    byday: string;
    opens_at: string;
    closes_at: string;
    valid_from: Day | null;
    valid_to: Day | null;
  }[];
}

/** Something that applies until a day before it starts. */
export interface DaysReversed extends ProblemBase {
  code: "days-reversed";
  from: string;
  to: string;
}

/** A text of a service repeats the service's secret address. */
export interface ConfidentialTold extends ProblemBase {
  code: "confidential-told";
  service: RecordId;
  /** Where: `description`, `x_translations.ar.alert`. */
  field: string;
}

/** One fact, and sources that give another value for it. */
export interface FactSourcesDisagree extends ProblemBase {
  code: "fact-sources-disagree";
  fact: RecordId;
  value: string;
  source: string;
  /** The sources that disagree. */
  others: readonly { title: string; value: string }[];
}

/** Two nodes' facts with the same name and different values, neither of which is a change to the other. The place is the node's own. */
export interface FactsDisagree extends ProblemBase {
  code: "facts-disagree";
  fact: RecordId;
  value: string;
  source: string;
  other: RecordId;
  otherValue: string;
  otherSource: string;
}

/** A text with phone numbers, email addresses or opening hours in its sentences. The place is the first. */
export interface ContactInProse extends ProblemBase {
  code: "contact-in-prose";
  phones: number;
  emails: number;
  hours: number;
  /** As it is written. */
  first: string;
}

/** A bank account or personal number, in a text that everyone can read. */
export interface PrivateNumberFound extends ProblemBase {
  code: "private-number";
  kind: PrivateNumberKind;
}

/** An account (ISO 13616), or a number that a country gives to a person. */
export type PrivateNumberKind = "iban" | "nl-bsn" | "be-rrn" | "es-dni" | "fr-nir" | "it-cf" | "gb-nino";
