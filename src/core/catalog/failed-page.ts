import type { Catalog, CatalogPage, FailedPage } from "../../model/catalog.ts";
import type { Document } from "../../model/document.ts";
import type { PageFailed } from "../../model/problems/build.ts";
import { startOf } from "../../values/place.ts";
import { pageAddress } from "../documents/addresses.ts";

/** The page of a document whose own could not be made: where its text is, and why, and nothing that would have to be worked out. */
export function failPage(document: Document, why: string): CatalogPage {
  const { id, node, language, title, summary, type, origin } = document;
  const url = pageAddress(id, language);
  return {
    ...{ document: id, node, toolkit: `${node}/${document.toolkit}`, language, url, title, summary, type },
    ...{ phase: document.phase, audience: document.audience, topic: document.topic },
    ...{ programme: document.programme, keywords: [], sources: [] },
    ...{ reviewed: document.reviewed, reviewEvery: document.reviewEvery, licence: document.licence },
    ...{ sensitive: document.sensitive, formerly: [] },
    origin: { node: origin.node, commit: origin.commit, path: origin.path, url: null },
    ...{ failed: why, changedBy: [], translations: [{ language, url }], translation: null, copy: null },
    ...{ removed: [], agreement: null, pieces: [] },
  };
}

/** Pages that the site could not make, as problems: in the file of their text if they have one. */
export function describeFailed(
  failed: readonly FailedPage[],
  { node, pages }: Catalog,
): readonly PageFailed[] {
  const texts = new Map(pages.map(({ url, origin }) => [url, origin]));
  return failed.map(({ url, why }) => {
    const text = texts.get(url);
    const folder = text === undefined || text.node === node.id ? "" : `partners/${text.node}/`;
    const place = startOf(text === undefined ? "" : folder + text.path);
    return { code: "page-failed", severity: "error", place, url, why };
  });
}
