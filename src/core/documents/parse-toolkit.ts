import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { WrittenToolkit } from "../../model/written.ts";
import { splitPointer } from "../../values/json/pointer.ts";
import { checkShape } from "../files/check-shape.ts";
import { parseYaml } from "../files/yaml.ts";
import { formatPath } from "./format-path.ts";
import { type NodeContext, originOf } from "./parse-context.ts";

/**
 * Parses `toolkit.yaml`. Anything wrong in it, or all of it if there is no file, becomes a default, so that the
 * folder's documents are not lost: the folder's name as title, the node's main language.
 */
export function parseToolkit(
  file: SourceFile | null,
  slug: string,
  context: NodeContext,
): { toolkit: Toolkit; problems: ContentProblem[] } {
  const path = formatPath({ kind: "toolkit", toolkit: slug });
  const source = file ?? { origin: { node: context.node, commit: null, path }, path, text: "" };
  if (file === null) return { toolkit: toToolkit({}, source, slug, context), problems: [] };
  const yaml = parseYaml(file.text, file.path);
  const { value, problems, wrong } = checkShape("toolkit", yaml, context.trust);
  const broken = new Set([...wrong].map((at) => splitPointer(at)[0]));
  const sound = Object.entries(value ?? yaml.value ?? {}).filter(([key]) => !broken.has(key));
  const written = Object.fromEntries(sound) as Partial<WrittenToolkit>;
  return { toolkit: toToolkit(written, source, slug, context), problems };
}

function toToolkit(
  written: Partial<WrittenToolkit>,
  source: SourceFile,
  slug: string,
  context: NodeContext,
): Toolkit {
  const language = written.language ?? context.language;
  const name = slug.replaceAll("-", " ");
  return {
    id: `${context.node}/${slug}`,
    slug,
    ...originOf(source, context),
    title: written.title ?? { [language]: name.charAt(0).toUpperCase() + name.slice(1) },
    summary: written.summary ?? {},
    language,
    documents: written.documents ?? [],
    licence: written.licence ?? null,
    contact: { email: written.contact?.email ?? null },
  };
}
