import type { Problem } from "../../model/problems/problem.ts";

type Code = Problem["code"] | "licence-refused";

const REASONS: Readonly<Record<string, readonly Code[]>> = {
  licence: ["licence-refused", "unknown-licence", "partner-file-licence"],
  "newer-format": ["unknown-format"],
  size: ["file-too-large", "too-long", "too-many", "too-many-lines", "too-many-keys", "too-deep"],
  unsafe: [
    "forbidden-key",
    "hidden-character",
    "yaml-reference",
    "yaml-tag",
    "front-matter-language",
    "wrong-encoding",
    "link-refused",
  ],
  private: ["private-number", "confidential-told"],
  source: ["source-text-broken"],
  unfinished: ["conflict-marker"],
};

const known = new Map(
  Object.entries(REASONS).flatMap(([reason, codes]) =>
    codes.map((code) => [code as string, reason] as const),
  ),
);

/**
 * Why a partner's newer file waits, as readers are told: one of the words under `held` in the interface. What is wrong in it to the letter
 * is for those who can mend it, and stands in the report.
 */
export function heldReason(code: string): string {
  return known.get(code) ?? "mistake";
}
