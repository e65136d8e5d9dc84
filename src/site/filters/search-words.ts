import type { CatalogPage } from "../../model/catalog.ts";
import { foldedWords, foldsLetters } from "../../values/fold.ts";

/** Words that find a page in addition to its text: its keywords, and second spellings if letters of a script are mixed. */
export function searchWords(page: CatalogPage): string {
  const folded = foldsLetters(page.language) ? foldedWords(textOf(page), page.language) : [];
  return [...page.keywords, ...folded].join(" ");
}

function textOf(page: CatalogPage): string {
  const texts = page.pieces.flatMap((piece) => [
    piece.title,
    ...piece.blocks.map((block) => (block.kind === "html" ? block.html.replace(/<[^>]*>/g, " ") : "")),
  ]);
  return [page.title, page.summary, ...page.keywords, ...texts].join(" ");
}
