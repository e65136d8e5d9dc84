import type { NodeContent } from "../../model/content.ts";
import type { Document } from "../../model/document.ts";
import type { Fact, Term } from "../../model/fact.ts";
import type { Digest, NodeId } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import type { Network } from "../../model/network.ts";
import type { ChangeState } from "../../model/override.ts";
import type { Service } from "../../model/service.ts";
import type { RemovedText } from "./removed.ts";

/** Everything that pages are made from, after records have their layers. */
export interface PagesInput {
  network: Network;
  lock: Lock;
  contents: readonly NodeContent[];
  /** Nodes whose changes count, in groups on the same level, lowest first. */
  order: readonly (readonly NodeId[])[];
  /** Every document in every language, including resolved translations. */
  documents: readonly Document[];
  services: readonly Service[];
  facts: readonly Fact[];
  terms: readonly Term[];
  /** The result of each change to a fact. */
  factStates: readonly ChangeState[];
  assets: ReadonlyMap<string, string>;
  /** Texts that translations were made against, keyed by digest. */
  bases: ReadonlyMap<Digest, string>;
  /** What partners have removed: links to it are not typos. */
  removed: readonly RemovedText[];
}
