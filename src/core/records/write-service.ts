import { stringify } from "yaml";
import type { Language } from "../../model/ids.ts";

/** The fields of an imported service as YAML. Every text is in quotation marks, so that no number or time is read as something else. */
export function formatService(fields: Readonly<Record<string, unknown>>, language: Language): string {
  return stringify(
    { ...fields, x_language: language },
    { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 },
  );
}
