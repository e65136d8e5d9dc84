import type { Forked } from "../../model/document.ts";
import type { WrittenDocument } from "../../model/written.ts";

/** Where a copy came from, as its file says it. */
export const toForked = ({ from, commit, base }: NonNullable<WrittenDocument["forked"]>): Forked => ({
  from,
  commit: commit ?? null,
  base: base ?? {},
});
