import type { Document } from "../../model/document.ts";

/** A copy's original as its own node has it now: in the copy's language, under its present id; null if it is gone. */
export function findCopied(documents: readonly Document[], { forked, language }: Document): Document | null {
  if (forked === null) return null;
  const { from } = forked;
  const isSource = (one: Document) => one.id === from || one.formerly.includes(from);
  return documents.find((one) => one.language === language && isSource(one)) ?? null;
}
