import type { Lock } from "../../model/lock.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { parseJson } from "../files/parse-json.ts";

/**
 * Parses `network.lock.json`. Null text (no file) is a lock without sources: nothing was ever fetched. Null lock if it
 * cannot be used; an empty file is not a lock, since it would release every pin.
 */
export function parseLock(
  text: string | null,
  path: string,
): { lock: Lock | null; problems: ContentProblem[] } {
  if (text === null) return { lock: { format: 1, sources: {} }, problems: [] };
  const { value, problems } = parseJson("lock", text, path);
  return { lock: value, problems };
}
