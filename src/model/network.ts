import type { DeepReadonly } from "./deep-readonly.ts";
import type { Language, NodeId, Texts } from "./ids.ts";
import type { SyncLimits } from "./remote.ts";
import type { WrittenAdopt } from "./written.ts";

/** A node's description of itself and what it asks of its partners: `network.yaml` with its defaults filled in. */
export interface Network {
  id: NodeId;
  title: Texts;
  summary: Texts;
  /** Where the site is published; null if not given. */
  url: string | null;
  /** Where readers see the files of the node's repository; null if not given. */
  repository: string | null;
  /** The first is the main language. Never empty. */
  languages: readonly [Language, ...Language[]];
  /** Languages to show if a text does not exist in one, the best first. */
  fallback: Readonly<Record<Language, readonly Language[]>>;
  /** SPDX identifier. */
  licence: string;
  contact: { email: string | null; url: string | null };
  serviceArea: ServiceArea | null;
  theme: Theme;
  partners: readonly Partner[];
  /** Where to read an `https:` address from instead: a folder, a Git bundle, or loopback `http:`. */
  substitutes: Readonly<Record<string, string>>;
  /** Limits for each partner and page, if they differ from the usual ones; only the node's own file can set them. Left out if there are none. */
  limits?: Partial<SyncLimits & PageLimits>;
}

/** How much placeholders can bring onto pages. */
export interface PageLimits {
  /** Services on one page. */
  pageServices: number;
  /** Bytes on one page. */
  pageBytes: number;
  /** Bytes on all pages of one organisation together. */
  pagesBytes: number;
}

/** What makes a site look like its node's; null for the site's usual look. */
export interface Theme {
  /** `#rrggbb`, dark enough to be read. */
  accent: string | null;
  /** Path of a picture from the node's root, with its 1-based place in `network.yaml`. */
  logo: { path: string; place: { line: number; column: number } } | null;
}

/** The place services are listed for; a missing part means "all of it". */
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
  /** Toolkits to use; null means all. */
  include: readonly string[] | null;
  /** Languages to use; null means all. */
  languages: readonly Language[] | null;
  follow: boolean;
  /** SPDX identifiers that are accepted; null means any open licence the partner declares. */
  licences: readonly string[] | null;
  /** Path of the file in the node's own repository that lists who must sign (Git's `allowed_signers`); null if unsigned commits are accepted. */
  signers: string | null;
  /** How to adopt a repository that was not written for Commonkit; null for a node's own. */
  adopt: Adopt | null;
  /** 1-based line and column of this entry in `network.yaml`. */
  place: { line: number; column: number };
}

/** How to adopt a repository that was not written for Commonkit. The lock keeps it as it is written, so nothing is filled in here. */
export type Adopt = DeepReadonly<WrittenAdopt>;
