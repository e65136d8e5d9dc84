import type { DocumentId, Language } from "../../model/ids.ts";
import { findFormer } from "./find-move.ts";
import { nowhere, unknownLanguage, unknownName } from "./find-name.ts";
import { madeBase, todaysBase } from "./note-base.ts";
import { isRecordItem, listOwnItems, type OwnItem } from "./own-items.ts";
import { type LocalNode, type LocalPlan, refuse } from "./plan.ts";

/** Which of the node's texts is meant: a document, perhaps one part of it, perhaps in one language. */
export interface ItemChoice {
  document: DocumentId;
  part: string | null;
  language: Language | null;
}

/** The node's texts that are meant; a plan that says why if there are none. */
export function chooseItems(
  node: LocalNode,
  { document, part, language }: ItemChoice,
  verb: "accept" | "merge" | "diff",
): OwnItem[] | LocalPlan {
  const { view } = node;
  const all = listOwnItems(view);
  const named = all.filter((item) => item.document === document);
  const inLanguage = named.filter((item) => [null, item.language].includes(language) || isRecordItem(item));
  if (inLanguage.length === 0) {
    const versions = view.documents.flatMap((one) => (one.id === document ? one.language : []));
    const isKnown =
      versions.length > 0 || [...view.services, ...view.facts].some(({ id }) => id === document);
    const ours = [...new Set(all.map((item) => item.document))];
    if (!isKnown)
      return refuse(
        findFormer(node, document) ??
          unknownName(
            "document",
            document,
            null,
            ours.length > 0 ? ours : view.documents.map(({ id }) => id),
          ),
      );
    if (language !== null && versions.length > 0 && !versions.includes(language))
      return refuse(unknownLanguage(document, language, "missing", versions));
    return refuse({ code: "nothing-ours", severity: "error", place: nowhere, document, language, verb });
  }
  // A part that someone accepts must exist; one that was removed since can still be compared.
  const keysOf = verb === "accept" ? (item: OwnItem) => Object.keys(todaysBase(item)) : listKeys;
  const parts = new Set(inLanguage.flatMap(keysOf));
  if (part === null || findKey(parts, part) !== null) return inLanguage;
  return refuse(unknownName("part", part, document, [...parts]));
}

/** The parts of an item: as they are now, and those that it was made against. */
export const listKeys = (item: OwnItem): readonly string[] => [
  ...Object.keys(todaysBase(item)),
  ...Object.keys(madeBase(item)),
];

/** Which of these parts a name on the command line means: a section before a value of the same name; null if it is neither. */
export const findKey = (keys: ReadonlySet<string>, part: string): string | null =>
  [part, `@${part}`].find((key) => keys.has(key)) ?? null;
