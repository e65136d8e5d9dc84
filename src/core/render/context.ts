import type { Piece } from "../../model/catalog.ts";
import type { Fact } from "../../model/fact.ts";
import type { Day, DocumentId, Language, NodeId, RecordId } from "../../model/ids.ts";
import type { PageFull } from "../../model/problems/placeholder.ts";

/** What `::services{…}` asks for; null means any. */
export interface ServicesQuery {
  topic: string | null;
  phase: string | null;
}

/** What the placeholders of a text can still bring onto its page. */
export interface PageRoom {
  /** Whether there is room to show a record (null for none) in words of so many bytes; if so, they count as shown. */
  takes: (record: RecordId | null, bytes: number) => boolean;
  /** The first of these services that there is room for, which count as shown. */
  takeServices: (services: readonly RecordId[]) => readonly RecordId[];
  /** The limit that was reached; null if none was. */
  reached: () => Pick<PageFull, "limit" | "most"> | null;
}

/** Everything a text refers to, as look-ups. An address is always from the site's root, without a slash in front. */
export interface RenderContext {
  /** The fact and its value in words of the page's language; null if there is none. `language` is that of the words. */
  fact: (reference: string) => { id: RecordId; text: string; type: Fact["type"]; language: Language } | null;
  /** The term, in the page's language or the next best that has it, and the address of its entry; null if there is none. */
  term: (
    reference: string,
  ) => { id: RecordId; label: string; meaning: string; address: string; language: Language } | null;
  /** The service that is meant; null if there is none. */
  service: (reference: string) => RecordId | null;
  /** Services that fit, in the order to show them; empty if there are none. */
  services: (query: ServicesQuery) => readonly RecordId[];
  /** Label of a field of this agreement or form; null if it has no such field. */
  field: (id: string) => string | null;
  /** Address that a relative link (`../housing/a.md#b`, percent-decoded) or `commonkit:<node>/<toolkit>/<document>#<section>` leads to; null if it leads nowhere. */
  link: (href: string) => string | null;
  /** The document that such a link led to until its partner removed it; null for any other. */
  removed: (href: string) => { document: DocumentId; node: NodeId; day: Day; url: string } | null;
  /** Address of a picture in the document's folder; null if there is none. */
  image: (src: string) => { url: string } | null;
  /** An address as a URL relative to this page. */
  site: (address: string) => string;
  /** The node that each section's words come from, from `applyLayers`. */
  changed: ReadonlyMap<string, NonNullable<Piece["change"]>>;
  /** Left out if there is no limit. */
  room?: PageRoom;
  /** From a 1-based line of the body to the file and line it was written in, from `applyLayers`. */
  place: (line: number) => { path: string; line: number };
}
