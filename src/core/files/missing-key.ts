import type { MissingKey } from "../../model/problems/content.ts";
import { schemaOf } from "./schema-walk.ts";
import type { FileKind } from "./schemas.ts";
import { showExample } from "./show-example.ts";
import type { ParsedYaml } from "./yaml.ts";

/** The problem of a key at the top of a file that its schema does not require, but that is needed there. */
export function missingKey(kind: FileKind, key: string, locate: ParsedYaml["locate"]): MissingKey {
  const node = schemaOf(kind).property(key);
  return {
    code: "missing-key",
    severity: "error",
    place: locate("", "value"),
    field: key,
    key,
    expected: node?.description ?? "",
    example: showExample(node?.example),
  };
}
