import type { Commit, NodeId } from "../../model/ids.ts";
import { addAll } from "../../values/add-all.ts";
import { sourceAddress } from "../documents/addresses.ts";
import { decode, oneForm, pathOfLink } from "../documents/path-of-link.ts";
import type { ForeignLink } from "../markdown/find-links.ts";
import { linkKind } from "../markdown/links.ts";
import type { TextEdit } from "../markdown/text-edits.ts";
import type { AdoptedDocument } from "./documents.ts";

/** Everything that links of a foreign text can lead to. */
export interface LinkTargets {
  node: NodeId;
  toolkit: string;
  /** By path in the repository, in one form (`oneForm`), as everything here. */
  documents: ReadonlyMap<string, AdoptedDocument>;
  /** Names of the pictures in the documents' folder, by path in the repository. */
  pictures: ReadonlyMap<string, string>;
  /** A file or folder of the repository as its name is written there; null if there is none. */
  find: (path: string) => string | null;
  /** Address of the repository's pages; null if it has none that a reader could open. */
  repository: string | null;
}

/** The result for a text's links. */
export interface RewrittenLinks {
  edits: readonly TextEdit[];
  /** Links and pictures that lead nowhere; their words stay. */
  lostLinks: number;
  lostPictures: number;
}

/** The edits that lead a text's links to this site's pages, its pictures to their copies, and everything else to the repository as it was at a commit. */
export function editLinks(document: AdoptedDocument, targets: LinkTargets, commit: Commit): RewrittenLinks {
  const edits: TextEdit[] = [];
  let lostLinks = 0;
  let lostPictures = 0;
  let outerEnd = 0;
  for (const link of document.links) {
    const isInside = link.start < outerEnd;
    if (link.kind === "link") {
      outerEnd = Math.max(outerEnd, link.end);
      const address = resolveLink(document, link.target, targets, commit);
      if (address === null) lostLinks++;
      if (address !== "keep") addAll(edits, address === null ? unlink(link) : retarget(link, address));
      continue;
    }
    const path = pathOfLink(document.path, link.target)?.path;
    const name = path === undefined ? undefined : targets.pictures.get(path);
    if (name !== undefined) addAll(edits, retarget(link, name));
    else {
      lostPictures++;
      edits.push(
        ...replacePicture(link, isInside ? null : resolveElsewhere(document, link.target, targets, commit)),
      );
    }
  }
  return { edits, lostLinks, lostPictures };
}

/** Where a link leads from now on: an address, `keep` for unchanged, or null if it leads nowhere. */
function resolveLink(
  document: AdoptedDocument,
  target: string,
  targets: LinkTargets,
  commit: Commit,
): string | "keep" | null {
  const kind = linkKind(target);
  if (kind === "web" || kind === "mail" || kind === "phone" || /^commonkit:/i.test(target)) return "keep";
  if (kind === "part") {
    const id = document.anchors.get(oneForm(decode(target.slice(1))).toLowerCase());
    return id === undefined ? null : id === null ? ourAddress(document, "", targets) : `#${encode(id)}`;
  }
  const found = kind === "page" ? pathOfLink(document.path, target) : null;
  if (found === null) return null;
  const page = findDocument(found.path, targets);
  if (page !== undefined) return ourAddress(page, found.part, targets);
  return repositoryAddress(found.path, targets, commit);
}

/** A picture that cannot be shown can still be opened: on the web, or in the repository. */
function resolveElsewhere(
  document: AdoptedDocument,
  target: string,
  targets: LinkTargets,
  commit: Commit,
): string | null {
  if (linkKind(target) === "web") return escapeAddress(target);
  const path = pathOfLink(document.path, target)?.path;
  return path === undefined ? null : repositoryAddress(path, targets, commit);
}

function findDocument(path: string, { documents }: LinkTargets): AdoptedDocument | undefined {
  const folder = path === "" ? "" : `${path}/`;
  const names = ["README.md", "readme.md", "index.md", "_index.md"].map((name) => folder + name);
  const bare = path.replace(/\.html?$/i, "");
  const tries = [path, `${bare}.md`, `${bare}.markdown`, ...names];
  for (const name of tries) if (documents.has(name)) return documents.get(name);
  return undefined;
}

function ourAddress(
  { slug, anchors }: AdoptedDocument,
  part: string,
  { node, toolkit }: LinkTargets,
): string {
  const id = part === "" ? null : (anchors.get(part.toLowerCase()) ?? null);
  return `commonkit:${node}/${toolkit}/${slug}${id === null ? "" : `#${encode(id)}`}`;
}

/** Where the repository shows a file or folder; null if it has none there. */
function repositoryAddress(named: string, { repository, find }: LinkTargets, commit: Commit): string | null {
  const path = find(named);
  if (path === null) return null;
  // Known hosts also show a folder at the address of a file.
  const address = path === "" ? repository : sourceAddress(repository, commit, path);
  return address === null ? null : escapeAddress(address);
}

const encode = (id: string): string => escapeAddress(encodeURIComponent(id));
/** Brackets would end the address in Markdown too early. */
const escapeAddress = (address: string): string =>
  address.replace(
    /[()<>\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

const retarget = ({ labelEnd, end }: ForeignLink, address: string): TextEdit[] => [
  { start: labelEnd, end, text: `](${address})` },
];

/** A link's words stay as text; an address that is not followed comes after them, so that nothing is lost. */
function unlink({ start, labelStart, labelEnd, end, target }: ForeignLink): TextEdit[] {
  const isWeb = /^http:\/\/[^\s()<>\\[\]`*_]{1,300}$/i.test(target);
  return [
    { start, end: labelStart, text: "" },
    { start: labelEnd, end, text: isWeb ? ` (${target})` : "" },
  ];
}

/** A picture that is not shown: its description, with a link to it if there is one. */
function replacePicture(
  { start, labelStart, labelEnd, end, target }: ForeignLink,
  address: string | null,
): TextEdit[] {
  const isNamed = labelEnd > labelStart;
  const name = isNamed
    ? ""
    : (target.split("/").at(-1) ?? "")
        .replace(/[^\p{L}\p{N}.-]+/gu, " ")
        .trim()
        .slice(0, 80);
  if (address === null || (!isNamed && name === ""))
    return [
      { start, end: labelStart, text: "" },
      { start: labelEnd, end, text: name },
    ];
  return [
    { start, end: labelStart, text: "[" },
    { start: labelEnd, end, text: `${name}](${address})` },
  ];
}
