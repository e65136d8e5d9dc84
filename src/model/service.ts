import type { DeepReadonly } from "./deep-readonly.ts";
import type { Day, Digest, Duration, Language, NodeId, RecordId } from "./ids.ts";
import type { ServiceArea } from "./network.ts";
import type { Origin } from "./source.ts";
import type { WrittenService } from "./written.ts";

/** A local service, in the sense and with the field names of Open Referral HSDS 3 (https://docs.openreferral.org/). */
export interface Service {
  id: RecordId;
  node: NodeId;
  origin: Origin;
  path: string;
  name: string;
  alternate_name: string | null;
  status: "active" | "inactive" | "defunct" | "temporarily closed";
  organization: { name: string; website: string | null };
  description: string;
  eligibility_description: string | null;
  application_process: string | null;
  fees_description: string | null;
  interpretation_services: string | null;
  alert: string | null;
  url: string | null;
  email: string | null;
  phones: Readonly<Record<string, Phone>>;
  schedules: Readonly<Record<string, Schedule>>;
  languages: readonly Language[];
  required_documents: readonly string[];
  location: Location | null;
  service_areas: readonly ServiceArea[];
  assured_date: Day;
  assurer_email: string | null;
  x_topic: DeepReadonly<NonNullable<WrittenService["x_topic"]>>;
  x_phase: DeepReadonly<NonNullable<WrittenService["x_phase"]>>;
  x_review_every: Duration;
  x_visibility: "public" | "volunteers";
  /** People must make an appointment first. */
  x_by_appointment: boolean;
  /** It is also open at times that `schedules` does not have: nothing can be said about this moment. */
  x_more_hours: boolean;
  /** The address is known and must not be published: shelters. */
  x_confidential_address: boolean;
  /** Language of the texts above. */
  x_language: Language;
  /** Some of the texts, in other languages. */
  x_translations: Readonly<Record<Language, ServiceTexts>>;
  /** Id (UUID) in the directory it was imported from; null for a service that was written by hand. */
  x_hsds_id: string | null;
  /** Nodes whose changes were applied to this record, lowest first. */
  changedBy: readonly NodeId[];
}

/** The texts of a service that can be translated. */
export interface ServiceTexts {
  name?: string;
  description?: string;
  eligibility_description?: string;
  application_process?: string;
  fees_description?: string;
  interpretation_services?: string;
  alert?: string;
}

export interface Phone {
  number: string;
  type: "voice" | "text" | "fax" | "cell" | "textphone";
  description: string | null;
}

/** Opening hours, a subset of HSDS schedules (RFC 5545 day codes). */
export interface Schedule {
  freq: "WEEKLY" | "MONTHLY";
  /** Comma separated: `MO,TU`. */
  byday: string;
  /** `HH:MM`, 24 hours, in the service's own time zone. */
  opens_at: string;
  closes_at: string;
  valid_from: Day | null;
  valid_to: Day | null;
  description: string | null;
}

export interface Location {
  location_type: "physical" | "postal" | "virtual";
  name: string | null;
  transportation: string | null;
  accessibility: string | null;
  addresses: readonly Address[];
}

export interface Address {
  address_1: string;
  city: string;
  state_province: string | null;
  postal_code: string | null;
  country: string;
  address_type: "physical" | "postal" | "virtual";
}

/** What a nearer node changes in a service: only what it names; null removes a field (RFC 7386). */
export interface ServiceChange {
  /** The service that is changed. */
  service: RecordId;
  /** Who changes it. */
  node: NodeId;
  origin: Origin;
  path: string;
  change: Readonly<Record<string, unknown>>;
  /** Digest of what each changed field was made against, keyed by `@phones.desk.number` and so on; left out if none was recorded. */
  base?: Readonly<Record<string, Digest>>;
}
