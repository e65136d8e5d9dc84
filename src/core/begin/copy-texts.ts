import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import { formatPath } from "../documents/format-path.ts";
import { carryDocument } from "../localise/carry-document.ts";
import type { LocalNode, LocalPlan } from "../localise/plan.ts";
import { parseBody } from "../markdown/sections.ts";
import { keepBases, partText } from "../overrides/base-texts.ts";
import { translationBase } from "../overrides/digest.ts";
import { startCopy } from "./start-copy.ts";

type Writes = LocalPlan["writes"];

/** The place of the node's copy of a document. */
export const pathOf = ({ toolkit, slug, language }: Document): string =>
  formatPath({ kind: "document", toolkit, slug, language });

/** Copies of these documents, with the pictures and files that they show. */
export function copyTexts(node: LocalNode, chosen: readonly Document[]): Writes {
  const copied = new Set(chosen.map(({ id }) => id));
  const texts = chosen.map((source) => ({ source, ...carryDocument(node, source, copied) }));
  return texts.flatMap(({ source, carried, files }) => {
    const original = texts.find(
      (one) => one.source.id === source.id && one.source.language === source.translation?.of,
    );
    const base = original === undefined ? {} : moveBase(source, original.source, original.carried);
    const text = startCopy(source, node.sources.get(source.path) ?? "", carried.body, base);
    const fresh = original === undefined ? null : parseBody(original.carried.body);
    return [
      { path: pathOf(source), text },
      ...keepTexts(source),
      ...(original && fresh
        ? keepBases(source.toolkit, base, (key) => partText(original.carried, fresh, key))
        : []),
      ...files,
    ];
  });
}

/** The texts that a copy is made against, as they are kept. */
export const keepTexts = (source: Document): Writes => {
  const parsed = parseBody(source.body);
  return keepBases(source.toolkit, translationBase(source), (key) => partText(source, parsed, key));
};

/** What a translation was made from, part by part, in the words of the node's copy: changed links are not a change to it. */
function moveBase(
  { translation }: Document,
  original: Document,
  carried: Document,
): Readonly<Record<string, Digest>> {
  const [theirs, ours] = [translationBase(original), translationBase(carried)];
  const same = Object.entries(translation?.base ?? {}).filter(([key, digest]) => theirs[key] === digest);
  return Object.fromEntries(same.flatMap(([key]) => (ours[key] ? [[key, ours[key]]] : [])));
}
