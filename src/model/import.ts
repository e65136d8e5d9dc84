import type { RecordId } from "./ids.ts";
import type { Problem } from "./problems/problem.ts";

/** Why what a file says did not come along: we have no place for it, or it is not written as it has to be. */
export type DropReason = "no-place" | "not-usable";

/** One field of the file that did not come along, wherever it stood in a list. */
export interface Dropped {
  /** Keys joined by dots, `[]` behind a list: `service_at_locations[].location.latitude`. */
  field: string;
  why: DropReason;
  /** How many values. */
  count: number;
}

/** A service that was read from a file, as it would be written. */
export interface ImportedService {
  /** Keeps its name over the years by this; null when the file gives none that can be used. */
  hsdsId: string | null;
  name: string;
  /** Without `x_hsds_id`, in the order in which it is written. */
  fields: Readonly<Record<string, unknown>>;
}

/** A service of the file that could not be taken at all. */
export interface RefusedService {
  name: string;
  /** JSON Pointer into the file. */
  at: string;
  /** What it lacks or has wrong. */
  problems: readonly Problem[];
  /** How many values it has: they are not counted among those dropped. */
  values: number;
}

/** Everything that was found in a file: each value of it was carried, dropped, or belongs to a service that was refused. */
export interface HsdsReading {
  services: readonly ImportedService[];
  refused: readonly RefusedService[];
  dropped: readonly Dropped[];
  /** How many values came along. */
  carried: number;
}

/** What an import did. */
export interface ImportOutcome extends Omit<HsdsReading, "services"> {
  /** `missing`: no such file · `not-json` · `no-services`: nothing in it is a service · `too-large` · null: done. */
  failure: "missing" | "not-json" | "no-services" | "too-large" | null;
  /** Written now, path from the node's root. */
  written: readonly { id: RecordId; path: string; name: string }[];
  /** As they already were. */
  same: number;
  /** Files of an earlier import that somebody has changed since: not touched. */
  kept: readonly { path: string; name: string }[];
  /** Files of an earlier import whose service is not in this file. */
  others: readonly string[];
}
