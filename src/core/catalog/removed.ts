import type { CatalogPage, CatalogRemoved } from "../../model/catalog.ts";
import type { DocumentId, Language } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import { compareText } from "../../values/order.ts";
import { pageAddress } from "../documents/addresses.ts";
import { parsePath } from "../documents/parse-path.ts";

/** A document in one language that a partner removed, as the lock records it. */
export type RemovedText = Omit<CatalogRemoved, "translations">;

/** Everything that partners have removed, in the order of addresses; empty if there is nothing. */
export function listRemovedTexts(lock: Lock): readonly RemovedText[] {
  return Object.entries(lock.sources)
    .flatMap(([node, { removed = {} }]) =>
      Object.entries(removed).flatMap(([path, { commit, day, title, formerly = [] }]): RemovedText[] => {
        const place = parsePath(path);
        if (place.kind !== "document") return [];
        const { slug, language } = place;
        const toolkit = `${node}/${place.toolkit}`;
        const document = `${toolkit}/${slug}`;
        // A node can only name addresses of its own.
        const own = formerly.filter((id) => id.startsWith(`${node}/`));
        return [
          {
            document,
            node,
            toolkit,
            language,
            url: pageAddress(document, language),
            title,
            commit,
            day,
            formerly: own.map((id) => pageAddress(id, language)),
          },
        ];
      }),
    )
    .sort((a, b) => compareText(a.url, b.url));
}

/** The removed documents whose addresses are free: no page is there, and none has moved away from there. */
export function assembleRemoved(
  removed: readonly RemovedText[],
  pages: readonly CatalogPage[],
): readonly CatalogRemoved[] {
  const taken = new Set(pages.flatMap(({ url, formerly }) => [url, ...formerly]));
  const here = new Map<DocumentId, { language: Language; url: string }[]>();
  for (const { document, translations } of pages) here.set(document, [...translations]);
  return removed
    .filter(({ url }) => !taken.has(url))
    .map((text) => ({
      ...text,
      formerly: text.formerly.filter((url) => !taken.has(url)),
      translations: here.get(text.document) ?? [],
    }));
}

/** Finds what was removed: a document in any language, or in the one that is named. Null if it was not removed. */
export function findRemoved(
  removed: readonly RemovedText[],
  document: DocumentId,
  language: Language | null,
): RemovedText | null {
  const found = removed.filter((text) => text.document === document);
  return found.find((text) => text.language === language) ?? (language === null ? (found[0] ?? null) : null);
}
