import type { DocumentId } from "../../model/ids.ts";
import { suggestWord } from "../../values/suggest.ts";

/** The document that was probably meant: the same name in another toolkit of its node, or a similar name there; null if there is no guess. */
export function suggestDocument(id: DocumentId, known: Iterable<DocumentId>): DocumentId | null {
  const [node, , slug] = id.split("/");
  const theirs = [...known].filter((one) => one !== id && one.startsWith(`${node}/`));
  return theirs.find((one) => one.endsWith(`/${slug}`)) ?? suggestWord(id, theirs);
}
