import type { Language, NodeId, Texts } from "./ids.ts";
import type { SyncLimits } from "./remote.ts";
import type { WrittenAdopt } from "./written.ts";

/** A node's own description and what it asks of its partners: `network.yaml` with its defaults filled in. */
export interface Network {
  id: NodeId;
  title: Texts;
  summary: Texts;
  /** Where the site is published; null when it is not said. */
  url: string | null;
  /** Where readers see the files of the node's repository; null when it is not said. */
  repository: string | null;
  /** The first is the default. Never empty. */
  languages: readonly [Language, ...Language[]];
  /** Languages to show instead of one that a text lacks, the best first. */
  fallback: Readonly<Record<Language, readonly Language[]>>;
  /** SPDX identifier. */
  licence: string;
  contact: { email: string | null; url: string | null };
  serviceArea: ServiceArea | null;
  theme: Theme;
  partners: readonly Partner[];
  /** Where to read an `https:` address from instead: a folder, a Git bundle, or loopback `http:`. */
  substitutes: Readonly<Record<string, string>>;
  /** How much one partner may cost, where that is not as usual; only our own file may say it. Not there when nothing is said. */
  limits?: Partial<SyncLimits>;
}

/** What makes a site look like its node's; null for what the site has by itself. */
export interface Theme {
  /** `#rrggbb`, dark enough to be read. */
  accent: string | null;
  /** Path of a picture from the node's root, with its 1-based place in `network.yaml`. */
  logo: { path: string; place: { line: number; column: number } } | null;
}

/** The place for which services are listed; a missing part means "all of it". */
export interface ServiceArea {
  /** ISO 3166-1 alpha-2. */
  country: string;
  region: string | null;
  name: string | null;
}

/** One partner as asked for. */
export interface Partner {
  id: NodeId;
  url: string;
  mirrors: readonly string[];
  /** A branch or tag as written. */
  ref: string;
  /** Toolkits to take; null means all. */
  include: readonly string[] | null;
  /** Languages to take; null means all. */
  languages: readonly Language[] | null;
  follow: boolean;
  /** SPDX identifiers that are accepted; null means any open licence the partner declares. */
  licences: readonly string[] | null;
  /** Path of the file in our own repository that lists who may sign (`allowed_signers` of Git); null means unsigned commits are taken. */
  signers: string | null;
  /** How to take in a repository that was not written for Commonkit; null for a node's own. */
  adopt: Adopt | null;
  /** 1-based line and column of this entry in `network.yaml`. */
  place: { line: number; column: number };
}

/** How to take in a repository that was not written for Commonkit. The lock keeps it as it is written, so nothing is filled in here. */
export type Adopt = WrittenAdopt;
