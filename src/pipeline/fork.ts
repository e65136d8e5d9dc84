import { keepBases, partText } from "../core/base-texts.ts";
import { translationBase } from "../core/digest.ts";
import { nowhere, unknownName } from "../core/find-name.ts";
import { forbidsDerivatives } from "../core/licence.ts";
import { parseDocument } from "../core/parse-document.ts";
import { parseBody } from "../core/sections.ts";
import { setKey } from "../core/set-front-matter.ts";
import { adoptCopy, startCopy } from "../core/start-text.ts";
import { readText } from "../io/files.ts";
import type { Document } from "../model/document.ts";
import type { DocumentId } from "../model/ids.ts";
import type { LocalOutcome, TextWrite } from "../model/local.ts";
import type { Toolkit } from "../model/toolkit.ts";
import { type LocalNode, type LocalPlan, refuse, workLocally } from "./local.ts";

/** The copies that were made. */
export interface ForkPlan extends LocalPlan {
  copies: readonly { from: DocumentId; document: DocumentId; path: string }[];
}

/** A document or a toolkit to be copied; `from` is a file of ours that somebody copied earlier, from the node's root. */
export interface ForkOptions {
  name: string;
  from: string | null;
}

/** Bytes of a text that is brought in. */
const MOST = 1024 * 1024;

/** Makes an own copy of a partner's document, or of a whole toolkit, which goes on being told what changes where it came from. */
export const fork = (root: string, options: ForkOptions): Promise<LocalOutcome & { plan: ForkPlan | null }> =>
  workLocally(root, (node) => planFork(root, node, options));

function planFork(root: string, node: LocalNode, { name, from }: ForkOptions): ForkPlan {
  const stop = (problem: Parameters<typeof refuse>[0]): ForkPlan => ({ ...refuse(problem), copies: [] });
  const toolkits = node.contents.flatMap((content) => content.toolkits);
  const isToolkit = name.split("/").length === 2;
  const sources = node.view.documents.filter(({ id }) =>
    isToolkit ? id.startsWith(`${name}/`) : id === name,
  );
  const [first] = sources;
  if (first === undefined) {
    const possible = isToolkit
      ? toolkits.map(({ id }) => id)
      : [...new Set(node.view.documents.map(({ id }) => id))];
    return stop(unknownName("document-or-toolkit", name, null, possible));
  }
  if (first.node === node.network.id)
    return stop({ code: "own-text", severity: "error", place: nowhere, name, path: first.path });
  const closed = sources.find(({ licence }) => forbidsDerivatives(licence));
  if (closed) {
    const { id, licence } = closed;
    return stop({ code: "derivatives-forbidden", severity: "error", place: nowhere, document: id, licence });
  }
  const taken = sources.find(({ toolkit, slug }) =>
    [...node.sources.keys()].some((path) => path.startsWith(`toolkits/${toolkit}/${slug}.`)),
  );
  if (taken) {
    const document = `${node.network.id}/${taken.toolkit}/${taken.slug}`;
    return stop({ code: "copy-exists", severity: "error", place: nowhere, document });
  }
  const toolkit = toolkits.find(({ id }) => id === `${first.node}/${first.toolkit}`);
  const kept = sources.filter(({ node: of, translation }) => translation === null || translation.by === of);
  const chosen = from === null ? kept : kept.filter(({ language }) => language === languageOf(from, kept));
  const brought = from === null ? null : readText(root, from, MOST);
  if (from !== null && brought === null) return stop(unknownName("file", from, null, []));
  const writes: TextWrite[] = chosen.flatMap((source) => {
    const file = node.sources.get(source.path) ?? "";
    const path = `toolkits/${source.toolkit}/${source.slug}.${source.language}.md`;
    const text =
      brought === null
        ? startCopy(source, file)
        : adoptCopy(source, file, brought, (draft) => readCopy(node, source, path, draft));
    const parsed = parseBody(source.body);
    return [
      { path, text },
      ...keepBases(source.toolkit, translationBase(source), (key) => partText(source, parsed, key)),
    ];
  });
  const described = describeToolkit(node, toolkit, first.toolkit, chosen);
  const copies = chosen.map(({ id, toolkit: slug, slug: name, language }) => ({
    from: id,
    document: `${node.network.id}/${slug}/${name}`,
    path: `toolkits/${slug}/${name}.${language}.md`,
  }));
  return { usable: true, writes: [...writes, ...described], problems: [], copies };
}

/** The language of a file that is brought in, by its name; else the one that the document was written in. */
function languageOf(from: string, sources: readonly Document[]): string {
  const named = /\.([A-Za-z0-9-]{2,35})\.(?:md|markdown|txt)$/.exec(from)?.[1];
  const found = sources.find(({ language }) => language === named);
  return (found ?? sources.find(({ translation }) => translation === null) ?? sources[0])?.language ?? "";
}

/** The copy as it would be read; null when it could not be. */
function readCopy(node: LocalNode, source: Document, path: string, text: string): Document | null {
  const context = {
    node: node.network.id,
    trust: "own",
    language: source.language,
    licence: node.network.licence,
  } as const;
  const toolkit = {
    id: `${context.node}/${source.toolkit}`,
    slug: source.toolkit,
    licence: null,
  } as unknown as Toolkit;
  const file = { origin: { node: context.node, commit: null, path }, path, text };
  return parseDocument(file, { toolkit, slug: source.slug, language: source.language }, context).document;
}

/** `toolkit.yaml` of ours with the copies in it: the partner's own description where we have no such toolkit. */
function describeToolkit(
  node: LocalNode,
  toolkit: Toolkit | undefined,
  slug: string,
  chosen: readonly Document[],
): TextWrite[] {
  const path = `toolkits/${slug}/toolkit.yaml`;
  const ours = node.sources.get(path);
  const theirs = toolkit && node.sources.get(toolkit.path);
  const slugs = [...new Set(chosen.map((document) => document.slug))];
  const ordered = [...(toolkit?.documents ?? []).filter((one) => slugs.includes(one)), ...slugs];
  if (ours === undefined && theirs === undefined) return [];
  const known = node.contents[0]?.toolkits.find((one) => one.slug === slug)?.documents ?? [];
  const documents = [...new Set([...(ours === undefined ? [] : known), ...ordered])];
  const base = (ours ?? theirs ?? "").replace(/^#[^\n]*\$schema=[^\n]*\n/, ours === undefined ? "" : "$&");
  return [{ path, text: setKey(base, "documents", documents) }];
}
