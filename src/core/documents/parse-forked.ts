import type { Forked } from "../../model/document.ts";
import type { WrittenDocument } from "../../model/written.ts";

/** What a copy was made from, according to its file. */
export const toForked = ({ from, commit, base }: NonNullable<WrittenDocument["forked"]>): Forked => ({
  from,
  commit: commit ?? null,
  base: base ?? {},
});
