import { startOf } from "../../../values/place.ts";
import type { Rule } from "./rule.ts";

/** Every folder with documents has a `toolkit.yaml` with its title. */
export const toolkitsAreDescribed: Rule = ({ content, texts }) => {
  const first = new Map<string, string>();
  for (const { path, toolkit } of content.documents) {
    const before = first.get(toolkit);
    if (before === undefined || path < before) first.set(toolkit, path);
  }
  return [...first.values()].flatMap((path) => {
    const expected = `${path.slice(0, path.lastIndexOf("/"))}/toolkit.yaml`;
    return texts.has(expected)
      ? []
      : [{ code: "toolkit-missing", severity: "warning", place: startOf(path), expected } as const];
  });
};
