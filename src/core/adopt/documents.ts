import type { Adopt } from "../../model/network.ts";
import type { TreeEntry } from "../../model/remote.ts";
import { assetEnding } from "../../values/asset-names.ts";
import { compareText } from "../../values/order.ts";
import { pathOfLink } from "../documents/path-of-link.ts";
import { findConflict } from "../files/damage.ts";
import { type ForeignLink, findLinks } from "../markdown/find-links.ts";
import { parseText } from "../sync/bytes.ts";
import type { AdoptedFile, AdoptTree, RejectedFile } from "./choose.ts";
import { isDraft, splitForeign } from "./front-matter.ts";
import { listAnchors, type NamedHeading, nameHeadings } from "./headings.ts";
import { type KeptIds, keepIds, type MadeBefore } from "./kept-ids.ts";
import { recogniseLicence } from "./licence.ts";
import { type Outline, readOutline } from "./outline.ts";
import { type ForeignValues, namesOtherLicence, readForeignValues } from "./values.ts";

/** A foreign text that was read and can be used. */
export interface AdoptedDocument extends AdoptedFile {
  values: ForeignValues;
  outline: Outline;
  links: readonly ForeignLink[];
  headings: readonly NamedHeading[];
  /** The ids among them that an earlier version gave. */
  ids: KeptIds;
  /** Where links to its sections lead. */
  anchors: ReadonlyMap<string, string | null>;
  /** SPDX identifier. */
  licence: string;
  /** True for a translation of a document that exists in the original language. */
  isTranslation: boolean;
}

/** The texts of a foreign repository, read. */
export interface AdoptedTexts {
  documents: readonly AdoptedDocument[];
  rejected: readonly RejectedFile[];
  /** Paths of files that their authors have not published. */
  drafts: readonly string[];
  /** Pictures that the documents show, by path. */
  pictures: ReadonlyMap<string, TreeEntry>;
  /** The licence of everything that does not name another; null if none is stated. */
  licence: string | null;
  /** The language that documents are first written in; null if there are no documents. */
  language: string | null;
}

type ReadDocument = Pick<AdoptedDocument, "values" | "outline" | "links" | "licence"> & AdoptedFile;

/**
 * Reads the chosen files. `texts` are their bytes, by Git's ids; `preferred` the languages the node asks for, the most important first; `before`
 * what was made of them earlier, by path in a node's own repository.
 */
export function readAdopted(
  tree: AdoptTree,
  adopt: Adopt,
  texts: ReadonlyMap<string, Uint8Array>,
  preferred: readonly string[],
  before: ReadonlyMap<string, MadeBefore>,
): AdoptedTexts {
  const stated = tree.licence === null ? null : parseText(texts.get(tree.licence) ?? new Uint8Array());
  const licence = adopt.defaults.licence ?? recogniseLicence(stated ?? "");
  const rejected = [...tree.rejected];
  const drafts: string[] = [];
  const read: ReadDocument[] = [];
  for (const file of tree.documents) {
    const found = readDocument(file, texts.get(file.blob) ?? new Uint8Array(), adopt, licence);
    if (found === "draft") drafts.push(file.path);
    else if (typeof found === "string") rejected.push({ ...file, why: found });
    else read.push(found);
  }
  const language = chooseFirst(read, preferred);
  const documents = nameAll(read, language, before);
  return { documents, rejected, drafts, licence, language, pictures: listPictures(documents, tree) };
}

function readDocument(
  file: AdoptedFile,
  bytes: Uint8Array,
  adopt: Adopt,
  stated: string | null,
): ReadDocument | RejectedFile["why"] | "draft" {
  const text = parseText(bytes);
  if (text === null) return "not-text";
  if (findConflict(text, file.path) !== null) return "conflict";
  const foreign = splitForeign(text);
  if (typeof foreign === "string") return foreign;
  if (isDraft(foreign.values)) return "draft";
  const values = readForeignValues(foreign.values, adopt);
  const licence = values.licence ?? stated;
  if (licence === null || namesOtherLicence(foreign.values, adopt)) return "no-licence";
  return {
    ...file,
    values,
    licence,
    outline: readOutline(foreign, values, file.path),
    links: findLinks(foreign.body),
  };
}

/** The language asked for first, or English, or the one with most documents. */
function chooseFirst(documents: readonly ReadDocument[], preferred: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1);
  const wanted = [...preferred, "en"].find((language) => counts.has(language));
  if (wanted !== undefined) return wanted;
  return [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? null;
}

function nameAll(
  documents: readonly ReadDocument[],
  language: string | null,
  before: ReadonlyMap<string, MadeBefore>,
): AdoptedDocument[] {
  const name = ({ outline, target, blob }: ReadDocument, source: readonly NamedHeading[] | null) => {
    const headings = nameHeadings(outline, source);
    const isShared = source !== null && headings.every(({ id }, at) => id === source[at]?.id);
    const made = before.get(target);
    // The same text has the same headings: only what is recorded counts.
    const known = made?.blob === blob ? { ...(made.ids && { ids: made.ids }) } : made;
    const ids: KeptIds = isShared ? new Map() : keepIds(outline, headings, known);
    return {
      ids,
      headings: headings.map((heading) => ({ ...heading, id: ids.get(heading.id) ?? heading.id })),
    };
  };
  const first = new Map(
    documents
      .filter((document) => document.language === language)
      .map((document) => [document.slug, name(document, null)]),
  );
  return documents.map((document) => {
    const source = first.get(document.slug) ?? null;
    const isTranslation = source !== null && document.language !== language;
    const named = source === null || isTranslation ? name(document, source?.headings ?? null) : source;
    return { ...document, ...named, isTranslation, anchors: listAnchors(document.outline, named.headings) };
  });
}

function listPictures(documents: readonly AdoptedDocument[], { files }: AdoptTree): Map<string, TreeEntry> {
  const found = new Map<string, TreeEntry>();
  for (const { path, links } of documents) {
    for (const { kind, target } of links) {
      const wanted = kind === "picture" ? pathOfLink(path, target)?.path : undefined;
      const entry = wanted !== undefined && isPicture(wanted) ? files.get(wanted) : undefined;
      if (wanted !== undefined && entry !== undefined) found.set(wanted, entry);
    }
  }
  return new Map([...found].sort(([a], [b]) => compareText(a, b)));
}

/** True for a file that a page can show; its ending may be in capitals, since the file gets a new name. */
function isPicture(path: string): boolean {
  const ending = assetEnding(path.toLowerCase());
  return ending !== null && ending !== "pdf";
}
