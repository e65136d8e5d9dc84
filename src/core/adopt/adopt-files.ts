import type { Adopt, Partner } from "../../model/network.ts";
import type { CommitFacts, SyncLimits, TreeEntry } from "../../model/remote.ts";
import { formatPath, toolkitFolder } from "../documents/format-path.ts";
import { oneForm } from "../documents/path-of-link.ts";
import { findRaw } from "../markdown/find-raw.ts";
import { blobOf, parseText } from "../sync/bytes.ts";
import { formatSeconds } from "../sync/source.ts";
import type { ReadFiles } from "../sync/understand.ts";
import type { Version, Versions } from "../sync/versions.ts";
import type { AdoptTree } from "./choose.ts";
import type { AdoptedDocument, AdoptedTexts } from "./documents.ts";
import type { LinkTargets } from "./links.ts";
import { namePictures, type Picture } from "./pictures.ts";
import { type WrittenText, writeDocument, writeNetwork, writeToolkit } from "./write.ts";

/** What is needed to make files from a repository that was not written for Commonkit. */
export interface AdoptInput {
  partner: Partner;
  adopt: Adopt;
  facts: CommitFacts;
  tree: AdoptTree;
  texts: AdoptedTexts;
  /** Bytes of pictures, by Git's ids. */
  blobs: ReadonlyMap<string, Uint8Array>;
  /** The files on disk, by path in a node's own repository. */
  earlier: Versions;
}

/**
 * Makes ordinary files from a foreign repository: `network.yaml`, one toolkit with its documents, and the pictures they show. A text that
 * would stay the same keeps the commit it had, so that a new commit changes only what it changed.
 */
export function adoptFiles(input: AdoptInput): ReadFiles {
  const { partner, adopt, facts, tree, texts, earlier } = input;
  const found = new Map<string, Version>();
  const rejected = new Map<string, { blob: string; why: string }>();
  for (const { path, target, blob, why } of texts.rejected)
    rejected.set(target !== null && earlier.has(target) ? target : path, { blob, why });
  const pictures = namePictures(input);
  const targets: LinkTargets = {
    node: partner.id,
    toolkit: adopt.toolkit,
    documents: new Map(texts.documents.map((document) => [oneForm(document.path), document])),
    pictures: new Map(pictures.map(({ path, name }) => [oneForm(path), name])),
    find: (path) => tree.files.get(path)?.path ?? tree.folders.get(path) ?? null,
    repository: partner.url.startsWith("https://") ? partner.url.replace(/\.git$/, "") : null,
  };

  const lost = {
    links: new Map<string, number>(),
    pictures: new Map<string, number>(),
    signs: new Map<string, number>(),
  };
  for (const document of texts.documents) {
    const { path, target, blob } = document;
    const { version, lostLinks, lostPictures } = writeVersion(document, targets, input);
    if (version === null) rejected.set(earlier.has(target) ? target : path, { blob, why: "headings" });
    else found.set(target, version);
    if (lostLinks > 0) lost.links.set(path, lostLinks);
    if (lostPictures > 0) lost.pictures.set(path, lostPictures);
    const signs = findRaw(document.outline.parsed.body).count;
    if (signs > 0) lost.signs.set(path, signs);
  }
  const shown = listShown([
    ...found.values(),
    ...[...rejected.keys()].flatMap((path) => earlier.get(path) ?? []),
  ]);
  addPictures(found, pictures, shown, input);
  const { language } = texts;
  if (language !== null) {
    found.set(
      formatPath({ kind: "toolkit", toolkit: adopt.toolkit }),
      makeVersion(writeToolkit(adopt, texts, language), facts),
    );
    found.set("network.yaml", makeVersion(writeNetwork(partner, adopt, texts, language), facts));
  }
  for (const [path, version] of found) found.set(path, keepSame(version, earlier.get(path)));
  const noLicence = texts.rejected.some(({ why }) => why === "no-licence");
  const refusal = texts.documents.length > 0 ? null : noLicence ? "no-licence" : "no-files";
  const total = (counts: ReadonlyMap<string, number>) => ({
    count: [...counts.values()].reduce((sum, count) => sum + count, 0),
    paths: [...counts.keys()],
  });
  const notes = [
    { what: "drafts" as const, count: texts.drafts.length, paths: texts.drafts },
    { what: "links" as const, ...total(lost.links) },
    { what: "pictures" as const, ...total(lost.pictures) },
    { what: "signs" as const, ...total(lost.signs) },
  ];
  const blobs = new Map([...found].map(([path, { blob }]) => [path, blob]));
  return { found, rejected, blobs, others: [], adopted: { refusal, notes } };
}

/** First made as it was at the commit of the file on disk: if that gives the same bytes, nothing has changed. */
function writeVersion(
  document: AdoptedDocument,
  targets: LinkTargets,
  { adopt, facts, texts, earlier }: AdoptInput,
): { version: Version | null } & Omit<WrittenText, "text"> {
  const { blob, path: from, target } = document;
  const ids = document.ids.size > 0 && { ids: Object.fromEntries(document.ids) };
  const write = (commit: string, day: string) =>
    writeDocument(document, adopt, targets, texts.licence, { commit, day });
  const before = earlier.get(target);
  if (before?.blob === blob) {
    const old = parseText(before.bytes) ?? "";
    const day = /^reviewed: "(\d{4}-\d{2}-\d{2})"$/m.exec(old)?.[1] ?? "";
    const { text, ...lost } = write(before.since, day);
    if (text === old) return { version: { ...before, from }, ...lost };
  }
  const { text, ...lost } = write(facts.commit, formatSeconds(facts.seconds).slice(0, 10));
  const version =
    text === null ? null : { blob, since: facts.commit, bytes: encode(text), stored: false, from, ...ids };
  return { version, ...lost };
}

/** Names of the pictures in these documents' folder that they show. */
function listShown(versions: readonly Version[]): ReadonlySet<string> {
  const names = versions.flatMap(({ bytes }) =>
    [...(parseText(bytes) ?? "").matchAll(/\]\(([a-z0-9-]{1,80}\.[a-z]{3,4})\)/g)].map(
      ([, name = ""]) => name,
    ),
  );
  return new Set(names);
}

/** Pictures that are shown, and those that an earlier version of a document shows if that version stays. */
function addPictures(
  found: Map<string, Version>,
  pictures: readonly Picture[],
  shown: ReadonlySet<string>,
  { adopt, facts, earlier }: AdoptInput,
): void {
  const folder = toolkitFolder(adopt.toolkit);
  for (const name of shown) {
    const before = earlier.get(folder + name);
    if (before !== undefined) found.set(folder + name, before);
  }
  for (const { path, name, blob, bytes } of pictures)
    if (shown.has(name))
      found.set(folder + name, { blob, since: facts.commit, bytes, stored: false, from: path });
}

/** A file that is not one of the partner's blobs: its id is the one Git would give it. */
function makeVersion(text: string, { commit }: CommitFacts): Version {
  const bytes = encode(text);
  return { blob: blobOf(bytes), since: commit, bytes, stored: false };
}

function keepSame(version: Version, before: Version | undefined): Version {
  const isSame = before?.blob === version.blob && Buffer.compare(before.bytes, version.bytes) === 0;
  return isSame && version.from !== undefined ? { ...before, from: version.from } : isSame ? before : version;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Entries of the pictures that can be read, up to the limit. */
export function choosePictures({ pictures }: AdoptedTexts, { assetBytes, files }: SyncLimits): TreeEntry[] {
  return [...pictures.values()].filter(({ size }) => size !== null && size <= assetBytes).slice(0, files);
}
