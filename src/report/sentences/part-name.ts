import { quote } from "./phrases.ts";

/** A part of a document as people know it: `“title”` for `@title`, else `the part “housing”`. */
export function partName(target: string): string {
  if (target === "_intro") return "the text at the top";
  return target.startsWith("@") ? quote(target.slice(1)) : `the part ${quote(target)}`;
}
