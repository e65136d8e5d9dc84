import type { NodeContent } from "../../model/content.ts";
import { toolkitOf } from "../documents/parse-path.ts";

/**
 * The node's toolkit for a new change, translation or copy of a text: where others of its kind are, or else `local`, or else the
 * only one there is; `local` if there is none.
 */
export function chooseToolkit(
  content: NodeContent | undefined,
  kind: "overrides" | "translations" | "services" | "facts",
): string {
  const paths = {
    overrides: content?.overrides ?? [],
    translations: content?.translations ?? [],
    services: [...(content?.serviceChanges ?? []), ...(content?.services ?? [])],
    facts: [...(content?.factChanges ?? []), ...(content?.facts ?? [])],
  }[kind];
  const used = paths.map(({ path }) => toolkitOf(path) ?? "");
  const toolkits = (content?.toolkits ?? []).map(({ slug }) => slug);
  if (used[0] !== undefined) return used[0];
  const [only, ...others] = toolkits;
  return toolkits.includes("local") || only === undefined || others.length > 0 ? "local" : only;
}
