import type { Document, TranslationFile } from "./document.ts";
import type { Fact, FactChange, Term } from "./fact.ts";
import type { NodeId } from "./ids.ts";
import type { Network } from "./network.ts";
import type { Override } from "./override.ts";
import type { Service, ServiceChange } from "./service.ts";
import type { Toolkit } from "./toolkit.ts";

/** Content that is one YAML file in a folder of its kind, and that texts may name. */
export type RecordKind = "service" | "fact" | "term";

/** Content that goes on top of a document of another node. */
export type LayerKind = "translation" | "override";

/** What a file of a node can be. Where files of each kind are, and what is in them, is in `core/files/content-kinds.ts`. */
export type ContentKind = "network" | "toolkit" | "document" | LayerKind | RecordKind;

/** Everything that one node publishes, parsed and valid file by file. */
export interface NodeContent {
  id: NodeId;
  /** Null if the node's `network.yaml` is missing or cannot be used. */
  network: Network | null;
  toolkits: readonly Toolkit[];
  documents: readonly Document[];
  /** Translations of other nodes' documents, not applied yet: `resolveTranslations` makes documents of them. */
  translations: readonly TranslationFile[];
  services: readonly Service[];
  serviceChanges: readonly ServiceChange[];
  facts: readonly Fact[];
  factChanges: readonly FactChange[];
  terms: readonly Term[];
  overrides: readonly Override[];
}
