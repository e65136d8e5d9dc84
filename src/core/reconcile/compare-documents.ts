import type { DocumentChange, PartChange } from "../../model/ahead.ts";
import type { NodeContent } from "../../model/content.ts";
import type { DocumentId, Language } from "../../model/ids.ts";
import { parseBody } from "../markdown/sections.ts";
import { sectionText } from "../overrides/base-texts.ts";
import { digestOwnTexts } from "../overrides/digest.ts";
import { compareWords } from "./compare-words.ts";

/** A document or a translation of one, as far as people read it. */
interface Text {
  document: DocumentId;
  language: Language;
  title: string;
  summary: string;
  body: string;
  path: string;
}

/**
 * What happened to a node's documents and translations, part by part, in the order of documents. `changed` are the paths of files that are not
 * byte for byte the same; other line breaks or list signs do not change a part.
 */
export function compareDocuments(
  before: NodeContent | null,
  now: NodeContent | null,
  changed: ReadonlySet<string>,
): readonly DocumentChange[] {
  const [old, fresh] = [listTexts(before), listTexts(now)];
  const node = now?.id ?? before?.id ?? "";
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((key): DocumentChange[] => {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null];
    const text = is ?? was;
    if (text === null || (was && is && !changed.has(is.path))) return [];
    const { document, language, title } = text;
    const kind = was === null ? "added" : is === null ? "removed" : "changed";
    return [{ document, language, node, title, kind, parts: compareParts(was, is) }];
  });
}

function listTexts(content: NodeContent | null): ReadonlyMap<string, Text> {
  const documents = (content?.documents ?? []).map((one) => ({ ...one, document: one.id }));
  const texts: readonly Text[] = [...documents, ...(content?.translations ?? [])];
  return new Map(texts.map((text) => [`${text.document} ${text.language}`, text]));
}

interface Part {
  title: string;
  text: string;
  /** Equal for two texts that say the same. */
  says: string;
}

function compareParts(before: Text | null, now: Text | null): readonly PartChange[] {
  const [old, fresh] = [listParts(before), listParts(now)];
  const removed = [...old].filter(([target]) => !fresh.has(target));
  return [
    ...[...fresh].flatMap(([target, { title, text, says }]): PartChange[] => {
      const was = old.get(target);
      if (was?.says === says) return [];
      const kind = was === undefined ? "added" : "changed";
      return [{ target, title, kind, change: compareWords(was?.text ?? "", text) }];
    }),
    ...removed.map(([target, { title, text }]): PartChange => {
      return { target, title, kind: "removed", change: compareWords(text, "") };
    }),
  ];
}

function listParts(text: Text | null): ReadonlyMap<string, Part> {
  if (text === null) return new Map();
  const parsed = parseBody(text.body);
  const titles = new Map(parsed.sections.map(({ id, title }) => [id, title]));
  const { title, summary } = text;
  return new Map([
    ["@title", { title: "", text: title, says: title.normalize("NFC") }],
    ["@summary", { title: "", text: summary, says: summary.normalize("NFC") }],
    ...Object.entries(digestOwnTexts(parsed)).map(([id, says]): [string, Part] => [
      id,
      { title: titles.get(id) ?? "", text: sectionText(parsed, id, "own") ?? "", says },
    ]),
  ]);
}
