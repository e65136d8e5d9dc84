import type { DocumentId } from "../../model/ids.ts";
import type { TextMoved, TextRemoved } from "../../model/problems/local.ts";
import { compareText } from "../../values/order.ts";
import { findMoved } from "../documents/find-moved.ts";
import { nowhere } from "./find-name.ts";
import { findRemovedFiles } from "./find-removed.ts";
import type { LocalNode } from "./plan.ts";

/**
 * Says what became of a document that had this name: it has another name now (`formerly`), or its partner removed it. Null if no document
 * had it.
 */
export function findFormer(node: LocalNode, name: string): TextMoved | TextRemoved | null {
  const now = node.view.documents.find(({ formerly }) => formerly.includes(name));
  if (now !== undefined) return tell(name, now.id, true);
  const removed = findRemovedFiles(node, name);
  const [, newest] =
    removed?.files.toSorted(([, one], [, other]) => compareText(other.day, one.day))[0] ?? [];
  if (removed === null || newest === undefined) return null;
  return {
    ...{ code: "text-removed", severity: "error", place: nowhere },
    ...{ name, node: removed.node, day: newest.day, isLost: false },
  };
}

/** The same for a document that its partner removed and whose text is known here, if another says nearly the same; nothing if none does. */
export function findLikely({ lock, view }: LocalNode, document: DocumentId): readonly TextMoved[] {
  const gone = view.documents.find(({ id, node, origin }) => {
    const { files = {}, removed = {} } = lock.sources[node] ?? {};
    const isGone = files[origin.path]?.held?.why === "removed" || Object.hasOwn(removed, origin.path);
    return id === document && isGone;
  });
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
