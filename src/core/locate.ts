import type { Place } from "../model/problem.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { parseYaml } from "./yaml.ts";

/** The first character of a file: for what is wrong with it as a whole. */
export const startOf = (path: string): Place => ({ path, line: 1, column: 1, length: 1 });

/**
 * Where a key or value stands in a file's YAML or front matter, by JSON Pointer; the nearest that encloses it when it is not
 * there, the file's first character when the text is not known or cannot be read.
 */
export function locateInFile(
  text: string | undefined,
  path: string,
  pointer: string,
  part: "key" | "value",
): Place {
  if (text === undefined) return startOf(path);
  if (!path.endsWith(".md")) return parseYaml(text, path).locate(pointer, part);
  const { parts } = splitFrontMatter(text, path);
  return parts === null ? startOf(path) : parseYaml(parts.yaml, path, parts.yamlLine).locate(pointer, part);
}
