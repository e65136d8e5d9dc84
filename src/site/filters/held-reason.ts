import type { Problem } from "../../model/problems/problem.ts";

type Code = Problem["code"] | "licence-refused" | "changes-forbidden" | "removed";

const REASONS: Readonly<Record<string, readonly Code[]>> = {
  "held.licence": ["licence-refused", "unknown-licence", "partner-file-licence"],
  "held.gone": ["removed"],
  "held.changes": ["changes-forbidden"],
  "held.newer-format": ["unknown-format"],
  "held.size": ["file-too-large", "too-long", "too-many", "too-many-lines", "too-many-keys", "too-deep"],
  "held.unsafe": [
    "forbidden-key",
    "hidden-character",
    "yaml-reference",
    "yaml-tag",
    "front-matter-language",
    "wrong-encoding",
    "link-refused",
  ],
  "held.private": ["private-number", "confidential-told"],
  "held.source": ["source-text-broken"],
  "held.unfinished": ["conflict-marker"],
};

const known = new Map(
  Object.entries(REASONS).flatMap(([reason, codes]) =>
    codes.map((code) => [code as string, reason] as const),
  ),
);

/**
 * Why a partner's newer file waits: the key of the site's words for it. Readers get the general reason; the exact mistake is in the report
 * for the people who can correct it.
 */
export function heldReason(code: string): string {
  return known.get(code) ?? "held.mistake";
}
