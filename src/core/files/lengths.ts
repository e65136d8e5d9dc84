import type { ContentProblem, TooLong, TooMany, WrongValue } from "../../model/problems/content.ts";
import { joinPointer, nameField, showText } from "../../values/json/pointer.ts";
import type { SchemaNode } from "./schema-walk.ts";
import { showExample } from "./show-example.ts";
import type { ParsedYaml } from "./yaml.ts";

/**
 * Finds texts, lists and maps that are longer than their schema allows, and cuts them to that length, so that no
 * pattern ever sees a long text. Returns the problems, and the JSON Pointers of what was cut.
 */
export function cutLengths(
  value: Record<string, unknown>,
  schema: SchemaNode,
  locate: ParsedYaml["locate"],
): { problems: ContentProblem[]; cut: ReadonlySet<string> } {
  const problems: ContentProblem[] = [];
  const cut = new Set<string>();
  cutMap(value, schema, "");
  return { problems, cut };

  function cutValue(here: unknown, node: SchemaNode | null, pointer: string): unknown {
    if (node === null) return here;
    if (typeof here === "string" && here.length > node.maxLength) {
      // A word that is not in the list is still not in it after a cut; the schema reports that better.
      if (node.form !== "words") reportText(here, node, pointer);
      return here.slice(0, node.maxLength);
    }
    if (Array.isArray(here)) cutList(here, node, pointer);
    else if (typeof here === "object" && here !== null)
      cutMap(here as Record<string, unknown>, node, pointer);
    return here;
  }

  function cutList(list: unknown[], node: SchemaNode, pointer: string): void {
    if (list.length > node.maxItems) {
      report(pointer, { code: "too-many", count: list.length, limit: node.maxItems });
      list.length = node.maxItems;
    }
    list.forEach((member, index) => {
      list[index] = cutValue(member, node.item(), joinPointer(pointer, index));
    });
  }

  function cutMap(map: Record<string, unknown>, node: SchemaNode, pointer: string): void {
    const keys = Object.keys(map);
    if (keys.length > node.maxProperties) {
      report(pointer, { code: "too-many", count: keys.length, limit: node.maxProperties });
    }
    keys.forEach((key, index) => {
      const member = joinPointer(pointer, key);
      if (index >= node.maxProperties) delete map[key];
      else if (key.length > node.maxKeyLength) {
        report(member, { code: "too-long", length: key.length, limit: node.maxKeyLength }, "key");
        delete map[key];
      } else map[key] = cutValue(map[key], node.property(key), member);
    });
  }

  function reportText(text: string, node: SchemaNode, pointer: string): void {
    if (node.form === "free") {
      report(pointer, { code: "too-long", length: text.length, limit: node.maxLength });
      return;
    }
    const { description: expected, example } = node;
    report(pointer, { code: "wrong-value", expected, found: showText(text), example: showExample(example) });
  }

  function report(pointer: string, fact: Fact, part: "key" | "value" = "value"): void {
    cut.add(pointer);
    problems.push({
      ...fact,
      severity: "error",
      place: locate(pointer, part),
      field: nameField(pointer, value),
    });
  }
}

type Fact =
  | Pick<TooLong, "code" | "length" | "limit">
  | Pick<TooMany, "code" | "count" | "limit">
  | Pick<WrongValue, "code" | "expected" | "found" | "example">;
