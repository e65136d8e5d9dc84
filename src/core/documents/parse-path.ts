import type { LayerKind, RecordKind } from "../../model/content.ts";
import type { Digest, DocumentId, Language, NodeId } from "../../model/ids.ts";
import { assetEnding } from "../../values/asset-names.ts";
import { isLanguage } from "../../values/formats.ts";
import { importedFolder, isLayerKind, isRecordKind, kindInFolder } from "../files/content-kinds.ts";
import { commonUrl, findSchema } from "../files/schemas.ts";
import { isSlug, toSlug } from "./slug.ts";

/** What a file is, by its path in its node's repository. */
export type FilePlace =
  | { kind: "network" }
  | { kind: "toolkit"; toolkit: string }
  | { kind: "document"; toolkit: string; slug: string; language: Language }
  /** `imported`: a service that `import` wrote, the lowest layer; not there for the others. */
  | { kind: RecordKind; toolkit: string; slug: string; imported?: true }
  /** A change to, or a translation of, another node's document. */
  | { kind: LayerKind; toolkit: string; document: DocumentId; language: Language }
  /** A text that a change was made against; it is not parsed. */
  | { kind: "base"; toolkit: string; digest: Digest }
  /** A picture or another file. */
  | { kind: "asset"; toolkit: string }
  /** A document whose name does not say its language. */
  | { kind: "no-language"; toolkit: string; slug: string }
  /** `suggestion` is the path that was probably meant; null if there is no guess. */
  | { kind: "unknown"; suggestion: string | null }
  /** Files that are not content: notes for people who work on the files, such as README.md, and everything outside `toolkits/`. */
  | { kind: "ignored" };

const DOCUMENT = /^(.+?)(?:\.([A-Za-z0-9-]{2,35}))?\.(?:md|markdown)$/;
const IGNORED = /^(?:\.|_|(?:readme|licen[cs]e|contributing|changelog)(?:\.|$))/i;

/** True for the name of a file that is for people who work on the files, with or without an ending. */
export const isNote = (name: string): boolean => IGNORED.test(name);

/** Says what a file is by its path in its node's repository, `/` between parts. */
export function parsePath(path: string): FilePlace {
  if (path === "network.yaml") return { kind: "network" };
  const [top, toolkit = "", ...rest] = path.split("/");
  const name = rest.at(-1);
  if (top !== "toolkits") return { kind: "ignored" };
  if (path.length > 500 || name === undefined) return unknown();
  if (isNote(name)) return { kind: "ignored" };
  if (!isSlug(toolkit)) return guess(path, ["toolkits", toSlug(toolkit), ...rest]);
  const folder = rest[0] ?? "";
  if (rest.length === 1) return placeInToolkit(path, toolkit, name);
  if (folder === "bases" && rest.length === 2 && name.endsWith(".md"))
    return { kind: "base", toolkit, digest: name.slice(0, -".md".length) };
  const kind = kindInFolder(folder);
  if (kind !== null && isRecordKind(kind)) return placeRecord(path, toolkit, kind, rest);
  if (kind !== null && isLayerKind(kind)) return placeLayer(path, toolkit, kind, rest);
  return placeAsset(path, toolkit) ?? guess(path, ["toolkits", toolkit, name]);
}

function placeInToolkit(path: string, toolkit: string, name: string): FilePlace {
  if (name === "toolkit.yaml") return { kind: "toolkit", toolkit };
  const asset = placeAsset(path, toolkit);
  if (asset !== null) return asset;
  if (/^toolkit\.ya?ml$/i.test(name)) return guess(path, ["toolkits", toolkit, "toolkit.yaml"]);
  const match = DOCUMENT.exec(name);
  if (match === null) return unknown();
  const [, stem = "", language] = match;
  if (language === undefined) return { kind: "no-language", toolkit, slug: toSlug(stem) };
  const meant = toLanguage(language);
  if (meant === null) return { kind: "no-language", toolkit, slug: toSlug(`${stem}-${language}`) };
  if (isSlug(stem) && meant === language && name.endsWith(".md")) {
    return { kind: "document", toolkit, slug: stem, language };
  }
  return guess(path, ["toolkits", toolkit, `${toSlug(stem)}.${meant}.md`]);
}

/** A picture or another file; null if it is neither. Its ending is in small letters, as elsewhere. */
function placeAsset(path: string, toolkit: string): FilePlace | null {
  const meant = path.replace(/\.[^./]*$/, (ending) => ending.toLowerCase());
  if (assetEnding(meant) === null) return null;
  return meant === path ? { kind: "asset", toolkit } : { kind: "unknown", suggestion: meant };
}

function placeRecord(path: string, toolkit: string, kind: RecordKind, rest: readonly string[]): FilePlace {
  const [folder = ""] = rest;
  const match = /^(.+)\.ya?ml$/i.exec(rest.at(-1) ?? "");
  if (match === null) return unknown();
  const [, slug = ""] = match;
  if (rest.length === 2 && isSlug(slug) && path.endsWith(".yaml")) {
    return folder === importedFolder ? { kind, toolkit, slug, imported: true } : { kind, toolkit, slug };
  }
  return guess(path, ["toolkits", toolkit, folder, `${toSlug(slug)}.yaml`]);
}

function placeLayer(path: string, toolkit: string, kind: LayerKind, rest: readonly string[]): FilePlace {
  const [folder = "", node, theirs, name = ""] = rest;
  const [, slug = "", language = ""] = DOCUMENT.exec(name) ?? [];
  const meant = toLanguage(language);
  if (rest.length !== 4 || node === undefined || theirs === undefined || slug === "" || meant === null)
    return unknown();
  if ([node, theirs, slug].every(isSlug) && meant === language && name.endsWith(".md")) {
    return { kind, toolkit, document: `${node}/${theirs}/${slug}`, language };
  }
  return guess(path, [
    "toolkits",
    toolkit,
    folder,
    toSlug(node),
    toSlug(theirs),
    `${toSlug(slug)}.${meant}.md`,
  ]);
}

/** The document that a file holds in one of its languages; null for every other file. */
export function documentAt(node: NodeId, path: string): DocumentId | null {
  const place = parsePath(path);
  return place.kind === "document" ? `${node}/${place.toolkit}/${place.slug}` : null;
}

/** True for everything under `toolkits/`, where a node's content is. */
export const isInToolkits = (path: string): boolean => path.startsWith("toolkits/");

/** The toolkit whose folder a file is in, whatever the file is; null outside all of them. */
export function toolkitOf(path: string): string | null {
  const [, toolkit, file] = path.split("/", 3);
  return isInToolkits(path) && toolkit !== undefined && file !== undefined ? toolkit : null;
}

const unknown = (): FilePlace => ({ kind: "unknown", suggestion: null });

/** A path that is nearly right, with the right one; empty if that is the same or makes no sense. */
function guess(path: string, parts: readonly string[]): FilePlace {
  const suggestion = parts.join("/");
  const sensible = suggestion !== path && parts.every((part) => part !== "" && !part.startsWith("."));
  return { kind: "unknown", suggestion: sensible ? suggestion : null };
}

const LANGUAGE = new RegExp(String(findSchema(commonUrl("language")).schema.pattern));

/** The language tag that is meant, in its usual capitals; null if it is not one. */
function toLanguage(tag: string): Language | null {
  if (LANGUAGE.test(tag)) return isLanguage(tag) ? tag : null;
  try {
    const [usual] = Intl.getCanonicalLocales(tag);
    return usual !== undefined && LANGUAGE.test(usual) ? usual : null;
  } catch {
    return null;
  }
}

/** True for a path of a change to, or translation of, a text of this node, or of a folder with such files. */
export const isLayerOf = (node: NodeId, path: string): boolean =>
  /^toolkits\/[^/]+\/(?:overrides|translations)(?:\/([^/]+).*)?$/.exec(path)?.[1] === node ||
  /^toolkits(?:\/[^/]+(?:\/(?:overrides|translations))?)?$/.test(path);
