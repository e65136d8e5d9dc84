import { startCopy } from "../../core/begin/start-copy.ts";
import { carryTargets, ownFile } from "../../core/localise/carry-targets.ts";
import { carryText } from "../../core/localise/carry-text.ts";
import type { LocalNode, LocalPlan } from "../../core/localise/plan.ts";
import { parseBody } from "../../core/markdown/sections.ts";
import { keepBases, partText } from "../../core/overrides/base-texts.ts";
import { translationBase } from "../../core/overrides/digest.ts";
import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { BytesWrite } from "../../model/local.ts";

type Writes = LocalPlan["writes"];

/** Where our copy of a document stands. */
export const pathOf = ({ toolkit, slug, language }: Document): string =>
  `toolkits/${toolkit}/${slug}.${language}.md`;

/** Own copies of these documents, with the pictures and files that they show. */
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

/** A document as it stands with us, and the pictures and files that come along. */
export function carryDocument(
  node: LocalNode,
  source: Document,
  copied: ReadonlySet<string>,
): { carried: Document; files: readonly BytesWrite[] } {
  const { text, files } = carryText(
    source.body.replace(/\r\n?/g, "\n"),
    carryTargets(node.view, source, node.assets, copied),
  );
  const root = source.path.slice(0, source.path.length - source.origin.path.length);
  const writes = files.flatMap((file) => {
    const bytes = node.files.get(node.assets.get(root + file) ?? "");
    const path = ownFile(file, source, node.assets);
    return bytes === undefined || path === null ? [] : [{ path, bytes }];
  });
  return { carried: { ...source, body: text }, files: writes };
}

/** Makes of a part of a document what it is in our copy. */
export function carryInto(node: LocalNode, source: Document): (text: string) => string {
  const targets = carryTargets(node.view, source, node.assets, new Set());
  return (text) => carryText(text.replace(/\r\n?/g, "\n"), targets).text;
}

/** The texts that a copy is made against, as they are kept. */
export const keepTexts = (source: Document): Writes => {
  const parsed = parseBody(source.body);
  return keepBases(source.toolkit, translationBase(source), (key) => partText(source, parsed, key));
};

/** What a translation was made from, part by part, in the words of our copy: other links are no news to it. */
function moveBase(
  { translation }: Document,
  original: Document,
  carried: Document,
): Readonly<Record<string, Digest>> {
  const [theirs, ours] = [translationBase(original), translationBase(carried)];
  const same = Object.entries(translation?.base ?? {}).filter(([key, digest]) => theirs[key] === digest);
  return Object.fromEntries(same.flatMap(([key]) => (ours[key] ? [[key, ours[key]]] : [])));
}
