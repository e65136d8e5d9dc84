import { parseShownTokens } from "./parse-tokens.ts";

/**
 * The lines of a text, from 0, on which comments start (`<!-- … -->`), and those with one that has no end, which stays words; anything in code is an
 * example. Both empty if there are none.
 */
export function findComments(body: string): { comments: readonly number[]; open: readonly number[] } {
  if (!body.includes("<!--")) return { comments: [], open: [] };
  const { tokens, comments } = parseShownTokens(body, () => true);
  const open = tokens.flatMap(({ type, map, content, children }) => {
    const isText = (children ?? []).some((child) => child.type === "text" && child.content.includes("<!--"));
    // With a backslash, the sign is meant to be read.
    if (type !== "inline" || !isText || !/(?<!\\)<!--/.test(content)) return [];
    const before = content.slice(0, content.lastIndexOf("<!--"));
    return [(map?.[0] ?? 0) + before.split("\n").length - 1];
  });
  return { comments: [...comments].sort((a, b) => a - b), open };
}
