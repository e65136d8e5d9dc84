import type { DocumentId } from "../../model/ids.ts";
import type { TextMoved } from "../../model/problems/local.ts";
import { findMoved } from "../documents/find-moved.ts";
import { nowhere } from "./find-name.ts";
import type { LocalView } from "./local-view.ts";
import type { LocalNode } from "./plan.ts";

/** Says what a document is called now, if this is a name that it had before (`formerly`); null if it is not. */
export function findFormer({ documents }: LocalView, name: string): TextMoved | null {
  const now = documents.find(({ formerly }) => formerly.includes(name));
  return now === undefined ? null : tell(name, now.id, true);
}

/** The same for a document that its partner removed and that is kept here, if another says nearly the same; nothing if none does. */
export function findLikely({ lock, view }: LocalNode, document: DocumentId): readonly TextMoved[] {
  const gone = view.documents.find(
    ({ id, node, origin }) =>
      id === document && lock.sources[node]?.files[origin.path]?.held?.why === "removed",
  );
  const now = gone === undefined ? null : findMoved(gone, view.documents);
  return now === null ? [] : [tell(document, now.id, false)];
}

const tell = (document: DocumentId, to: DocumentId, isCertain: boolean): TextMoved => ({
  code: "text-moved",
  severity: isCertain ? "error" : "notice",
  place: nowhere,
  document,
  to,
  isCertain,
});
