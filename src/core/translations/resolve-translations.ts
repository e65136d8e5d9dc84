import type { NodeContent } from "../../model/content.ts";
import type { Document, TranslationFile } from "../../model/document.ts";
import type { NotShown } from "../../model/override.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { MergeProblem } from "../../model/problems/merge.ts";
import { addAll } from "../../values/add-all.ts";
import { startOf } from "../../values/place.ts";
import { combineLicences } from "../licences/combination.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { orderLayers } from "../overrides/layer-order.ts";
import { layTranslation } from "./lay-translation.ts";

/**
 * Makes documents from nodes' translations of other nodes' documents. As with changes, those of followed nodes count, and the
 * nearest goes first; the own node is the first of `contents`. A language that the document's own node has is not replaced:
 * others may have made changes to it. Reports the node's own translations that are not shown.
 */
export function resolveTranslations(contents: readonly NodeContent[]): {
  documents: readonly Document[];
  /** The node's own translations that no page shows, by path. */
  unseen: ReadonlyMap<string, NotShown>;
  problems: readonly (ContentProblem | MergeProblem)[];
} {
  const versions = new Map<string, Document[]>();
  for (const document of contents.flatMap(({ documents }) => documents)) {
    versions.set(document.id, [...(versions.get(document.id) ?? []), document]);
  }
  const documents: Document[] = [];
  const unseen = new Map<string, NotShown>();
  const problems: (ContentProblem | MergeProblem)[] = [];
  for (const file of nearestFirst(contents)) {
    const known = versions.get(file.document) ?? [];
    const resolved = resolve(file, known, contents);
    addAll(problems, resolved.problems);
    if (resolved.document === null) {
      if (file.node === contents[0]?.id) unseen.set(file.path, resolved.because);
      continue;
    }
    documents.push(resolved.document);
    versions.set(file.document, [...known, resolved.document]);
  }
  return { documents, unseen, problems };
}

function nearestFirst(contents: readonly NodeContent[]): TranslationFile[] {
  return [...orderLayers(contents)]
    .reverse()
    .flat()
    .flatMap((id) => contents.filter((content) => content.id === id))
    .flatMap(({ translations }) => translations);
}

/** A translation as a document, or why no page shows it. */
type Resolved = { problems: readonly (ContentProblem | MergeProblem)[] } & (
  | { document: Document }
  | { document: null; because: NotShown }
);

function resolve(
  file: TranslationFile,
  versions: readonly Document[],
  contents: readonly NodeContent[],
): Resolved {
  const { document: id, language, node, path } = file;
  const place = startOf(path);
  // A translation that a partner cannot show is for the partner to see; this node can do nothing about it.
  const refuse = (because: NotShown, problem: ContentProblem | MergeProblem) => ({
    document: null,
    because,
    problems: node === contents[0]?.id ? [problem] : [],
  });
  const source = findSource(versions, id, contents);
  if (source === null) {
    return isAwaited(id, contents)
      ? refuse("missing", {
          code: "translates-nothing",
          severity: "warning",
          place,
          field: "translates",
          document: id,
          by: node,
        })
      : { document: null, because: "missing", problems: [] };
  }
  if (source.node === node) return { document: null, because: "value", problems: [] };
  const other = versions.find((version) => version.language === language);
  if (other !== undefined) {
    const shown = other.translation?.by ?? other.node;
    const code = "translation-twice";
    return refuse("language", {
      code,
      severity: "warning",
      place,
      document: id,
      language,
      shown,
      other: node,
      otherPath: path,
    });
  }
  const { licence } = source;
  if (forbidsDerivatives(licence)) {
    return refuse("licence", {
      code: "derivatives-forbidden",
      severity: "error",
      place,
      document: id,
      licence,
    });
  }
  const together = combineLicences(licence, file.licence ?? licence);
  if (together === null) {
    const clash = { code: "licences-clash", severity: "error", place, document: id } as const;
    return refuse("licences", { ...clash, licence, by: node, other: file.licence ?? licence });
  }
  const laid = layTranslation({ ...source, licence: together }, file, () => place);
  return node === contents[0]?.id ? laid : { ...laid, problems: [] };
}

/** The original: the text in the toolkit's source language, or the first that is not a translation itself. */
function findSource(
  versions: readonly Document[],
  id: string,
  contents: readonly NodeContent[],
): Document | null {
  const first = versions.filter(({ translation }) => translation === null);
  const toolkit = contents.flatMap(({ toolkits }) => toolkits).find((one) => id.startsWith(`${one.id}/`));
  return first.find(({ language }) => language === toolkit?.language) ?? first[0] ?? null;
}

/** True for a node whose documents were fetched or asked for: any other is a mistake that a rule reports. */
function isAwaited(id: string, contents: readonly NodeContent[]): boolean {
  const [node] = id.split("/");
  const asked = contents[0]?.network?.partners ?? [];
  return node !== contents[0]?.id && [...contents, ...asked].some((one) => one.id === node);
}
