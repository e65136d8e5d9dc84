import type { NodeContent } from "../../model/content.ts";
import type { DocumentId, NodeId, RecordId } from "../../model/ids.ts";
import type { SourceFile } from "../../model/source.ts";
import { parsePath } from "../documents/parse-path.ts";
import { parseNode } from "../node/parse-node.ts";

/** One of the node's own files, and the text of a partner that it changes or translates. */
export interface OurText {
  id: DocumentId | RecordId;
  /** The file of the partner's that it needs; null for its original, in whatever language that is. */
  language: string | null;
  /** Path from the node's root. */
  path: string;
  /** SPDX expression of its toolkit, or else its node; left out if neither has one. */
  licence?: string;
}

/** Everything of the node's own that belongs to texts of partners, from its own files. */
export function listOurTexts(node: NodeId, own: readonly SourceFile[]): readonly OurText[] {
  const kinds = ["network", "toolkit", "override", "translation", "service", "fact"];
  const files = own.filter(({ path }) => kinds.includes(parsePath(path).kind));
  const { overrides, translations, serviceChanges, factChanges }: NodeContent = parseNode(
    node,
    files,
    "own",
  ).content;
  const licenceOf = ({ licence }: { licence?: string }) => (licence === undefined ? {} : { licence });
  return [
    ...overrides.map((one) => ({
      id: one.document,
      language: one.language,
      path: one.path,
      ...licenceOf(one),
    })),
    ...translations.map((one) => ({ id: one.document, language: null, path: one.path, ...licenceOf(one) })),
    ...serviceChanges.map(({ service, path }) => ({ id: service, language: null, path })),
    ...factChanges.map(({ fact, path }) => ({ id: fact, language: null, path })),
  ];
}

/** The node's own files that belong to something in a file of a partner; none if it is of another kind. `path` is in the partner's repository. */
export function ofFile(ours: readonly OurText[], node: NodeId, path: string): readonly OurText[] {
  const place = parsePath(path);
  switch (place.kind) {
    case "document":
      return ours.filter(({ id }) => id === `${node}/${place.toolkit}/${place.slug}`);
    case "toolkit":
      return ours.filter(({ id }) => id.startsWith(`${node}/${place.toolkit}/`));
    case "service":
      return ours.filter(({ id }) => id === `${node}/${place.slug}`);
    case "fact":
      return ours.filter(({ id }) => id.startsWith(`${node}/${place.slug}.`));
    case "network":
    case "term":
    case "override":
    case "translation":
    case "base":
    case "asset":
    case "no-language":
    case "unknown":
    case "ignored":
      return [];
  }
}
