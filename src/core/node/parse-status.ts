import type { Status } from "../../model/lock.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { parseJson } from "../files/parse-json.ts";

/** Parses `network.status.json`. Null text (no file) is a status without partners: none was ever checked. Null status if it cannot be used. */
export function parseStatus(
  text: string | null,
  path: string,
): { status: Status | null; problems: ContentProblem[] } {
  if (text === null) return { status: { format: 1, partners: {} }, problems: [] };
  const { value, problems } = parseJson("status", text, path);
  return { status: value, problems };
}
