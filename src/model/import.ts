import type { RecordId } from "./ids.ts";
import type { Problem } from "./problems/problem.ts";

/** Why a value of a file was not imported: Commonkit has no place for it, or it is not written correctly. */
export type DropReason = "no-place" | "not-usable";

/** One field of the file that was not imported, from all places in a list. */
export interface Dropped {
  /** Keys joined by dots, `[]` after a list: `service_at_locations[].location.latitude`. */
  field: string;
  why: DropReason;
  /** How many values. */
  count: number;
}

/** A service that was read from a file, as it would be written. */
export interface ImportedService {
  /** Lets it keep its name over the years; null if the file gives no id that can be used. */
  hsdsId: string | null;
  name: string;
  /** Without `x_hsds_id`, in the order in which it is written. */
  fields: Readonly<Record<string, unknown>>;
}

/** A service of the file that could not be imported at all. */
export interface RefusedService {
  name: string;
  /** JSON Pointer into the file. */
  at: string;
  /** What is missing or wrong. */
  problems: readonly Problem[];
  /** How many values it has: they do not count as dropped. */
  values: number;
}

/** Everything that was found in a file: each value was used, dropped, or belongs to a service that was refused. */
export interface HsdsReading {
  services: readonly ImportedService[];
  refused: readonly RefusedService[];
  dropped: readonly Dropped[];
  /** How many values were used. */
  carried: number;
}

/** What an import did. */
export interface ImportOutcome extends Omit<HsdsReading, "services"> {
  /** `missing`: no such file · `not-json` · `no-services`: nothing in it is a service · `too-large` · null: done. */
  failure: "missing" | "not-json" | "no-services" | "too-large" | null;
  /** Written by this import, path from the node's root. */
  written: readonly { id: RecordId; path: string; name: string }[];
  /** Already up to date. */
  same: number;
  /** Files of an earlier import that someone has changed since: left as they are. */
  kept: readonly { path: string; name: string }[];
  /** Files of an earlier import whose service is not in this file. */
  others: readonly string[];
}
