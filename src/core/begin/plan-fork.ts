import type { Document } from "../../model/document.ts";
import type { DocumentId } from "../../model/ids.ts";
import type { TextWrite } from "../../model/local.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { formatPath } from "../documents/format-path.ts";
import { parsePath } from "../documents/parse-path.ts";
import { setKey } from "../files/set-front-matter.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { findFormer, findLikely } from "../localise/find-move.ts";
import { nowhere, unknownName } from "../localise/find-name.ts";
import { type LocalNode, type LocalPlan, refuse } from "../localise/plan.ts";
import { bringIn, type OldText } from "./bring-in.ts";
import { copyTexts, pathOf } from "./copy-texts.ts";

/** The copies that were made. */
export interface ForkPlan extends LocalPlan {
  copies: readonly { from: DocumentId; document: DocumentId; path: string }[];
}

/** A document or a toolkit to copy; `from` is one of the node's texts that was copied earlier, null for the partner's own text. */
export interface ForkOptions {
  name: string;
  from: OldText | null;
}

/** Makes a copy of a partner's document, or of a whole toolkit, which keeps track of changes to the original. */
export function planFork(node: LocalNode, { name, from }: ForkOptions): ForkPlan {
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
    const former = findFormer(node, name);
    // What was removed was looked for in the node's history before this.
    if (former?.code === "text-removed") return stop({ ...former, isLost: true });
    return stop(former ?? unknownName("document-or-toolkit", name, null, possible));
  }
  if (first.node === node.network.id)
    return stop({ code: "own-text", severity: "error", place: nowhere, name, path: first.path });
  const closed = sources.find(({ licence }) => forbidsDerivatives(licence));
  if (closed) {
    const { id, licence } = closed;
    return stop({ code: "derivatives-forbidden", severity: "error", place: nowhere, document: id, licence });
  }
  const toolkit = toolkits.find(({ id }) => id === `${first.node}/${first.toolkit}`);
  const kept = sources.filter(({ node: of, translation }) => translation === null || translation.by === of);
  if (from !== null && isToolkit) {
    const documents = [...new Set(kept.map(({ id }) => id))];
    return stop(unknownName("document", name, null, documents));
  }
  const chosen =
    from === null ? kept : kept.filter(({ language }) => language === languageOf(from.path, kept));
  const taken = chosen.find((source) => isTaken(node, source, from?.path ?? null));
  if (taken) {
    const document = `${node.network.id}/${taken.toolkit}/${taken.slug}`;
    return stop({ code: "copy-exists", severity: "error", place: nowhere, document });
  }
  const made = from === null ? copyTexts(node, chosen) : bringIn(node, chosen[0] ?? first, from);
  if (made === null) return stop(unknownName("file", from?.path ?? "", null, []));
  if ("code" in made) return stop(made);
  const copies = chosen.map((source) => ({
    from: source.id,
    document: `${node.network.id}/${source.toolkit}/${source.slug}`,
    path: pathOf(source),
  }));
  const described = describeToolkit(node, toolkit, first.toolkit, chosen);
  return { usable: true, writes: [...made, ...described], problems: findLikely(node, first.id), copies };
}

/** Whether the node already has such a text; a text that is turned into the copy in its own place does not count. */
function isTaken({ sources }: LocalNode, source: Document, from: string | null): boolean {
  if (from !== null) return from !== pathOf(source) && sources.has(pathOf(source));
  return [...sources.keys()].some((path) => {
    const place = parsePath(path);
    const isNamed = place.kind === "document" || place.kind === "no-language";
    return isNamed && place.toolkit === source.toolkit && place.slug === source.slug;
  });
}

/** The language of a file that is turned into a copy, by its name; or else the document's original language. */
function languageOf(from: string, sources: readonly Document[]): string {
  const named = /\.([A-Za-z0-9-]{2,35})\.(?:md|markdown|txt)$/.exec(from)?.[1];
  const found = sources.find(({ language }) => language === named);
  return (found ?? sources.find(({ translation }) => translation === null) ?? sources[0])?.language ?? "";
}

/** The node's `toolkit.yaml` with the copies in it: the partner's own description if the node has no such toolkit. */
function describeToolkit(
  node: LocalNode,
  toolkit: Toolkit | undefined,
  slug: string,
  chosen: readonly Document[],
): TextWrite[] {
  const path = formatPath({ kind: "toolkit", toolkit: slug });
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
