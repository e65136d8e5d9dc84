import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import { type FrontMatter, splitFrontMatter } from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

/** A Markdown file with its front matter read, and nothing validated yet. */
export interface Markdown {
  yaml: ParsedYaml;
  body: string;
  bodyLine: number;
}

/** Reads a Markdown file; null if it has no front matter that can be read. The YAML's problems are in the result's `yaml`. */
export function parseMarkdown(file: SourceFile): { markdown: Markdown | null; problems: ContentProblem[] } {
  const { parts, problems } = splitFrontMatter(file.text, file.path);
  if (parts === null) return { markdown: null, problems };
  return { markdown: readParts(parts, file.path), problems };
}

function readParts({ yaml, yamlLine, body, bodyLine }: FrontMatter, path: string): Markdown {
  return { yaml: parseYaml(yaml, path, yamlLine), body, bodyLine };
}
