import { stringify } from "yaml";

/** A value as people write it in YAML, on one line; null for nothing. */
export function showExample(value: unknown): string | null {
  if (value === undefined) return null;
  return stringify(value, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trim();
}
