import { quote } from "./phrases.ts";

/** A part of a document or service as people know it: `the title` for `@title`, `“phones”` for `@phones`, `the section “housing”`. */
export function partName(target: string): string {
  if (target === "_intro") return "the introduction";
  if (target === "@title" || target === "@summary") return `the ${target.slice(1)}`;
  return target.startsWith("@") ? quote(target.slice(1)) : `the section ${quote(target)}`;
}
