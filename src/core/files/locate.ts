import type { Place } from "../../model/problems/base.ts";
import { joinPointer } from "../../values/json/pointer.ts";
import { startOf } from "../../values/place.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/** A place in the node's own `network.yaml`, as its reader recorded it; `length` in UTF-16 units. */
export const placeInNetwork = ({ line, column }: Pick<Place, "line" | "column">, length = 1): Place => ({
  path: "network.yaml",
  line,
  column,
  length,
});

/** Finds places in the YAML or front matter of files. Each file is parsed once, when the first place in it is asked for. */
export interface Locator {
  /**
   * The place of a key or value, by JSON Pointer; the nearest that encloses it if it is not there; the file's first character if
   * the text is not known or cannot be read.
   */
  inFile: (path: string, pointer: string, part: "key" | "value") => Place;
  /** The same by keys joined by dots, each of which can contain dots: `fields.lead.legal_name.default`. */
  ofField: (path: string, field: string, part: "key" | "value") => Place;
}

/** Finds places in these texts, by path. */
export function makeLocator(texts: ReadonlyMap<string, string>): Locator {
  const parsed = new Map<string, ParsedYaml | null>();
  const open = (path: string): ParsedYaml | null => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const yaml = readYaml(texts.get(path), path);
    parsed.set(path, yaml);
    return yaml;
  };
  return {
    inFile: (path, pointer, part) => open(path)?.locate(pointer, part) ?? startOf(path),
    ofField: (path, field, part) => {
      const yaml = open(path);
      return yaml?.locate(findPointer(yaml.value, field), part) ?? startOf(path);
    },
  };
}

function readYaml(text: string | undefined, path: string): ParsedYaml | null {
  if (text === undefined) return null;
  if (!path.endsWith(".md")) return parseYaml(text, path);
  const { parts } = splitFrontMatter(text, path);
  return parts === null ? null : parseYaml(parts.yaml, path, parts.yamlLine);
}

function findPointer(value: unknown, field: string): string {
  if (typeof value !== "object" || value === null) return "";
  const entries = Object.entries(value).sort(([a], [b]) => b.length - a.length);
  const found = entries.find(([key]) => field === key || field.startsWith(`${key}.`));
  if (found === undefined) return "";
  const [key, member] = found;
  return joinPointer("", key) + findPointer(member, field.slice(key.length + 1));
}
