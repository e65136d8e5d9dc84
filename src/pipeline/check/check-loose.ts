import { looseNode, looseToolkit, placeLooseFile, readLooseKind } from "../../core/check/loose.ts";
import { checkFileRules } from "../../core/check/rules.ts";
import { contentKindList } from "../../core/files/content-kinds.ts";
import { parseNetwork } from "../../core/node/parse-network.ts";
import { parseNode } from "../../core/node/parse-node.ts";
import { readText } from "../../io/files/node-files.ts";
import type { ContentKind } from "../../model/content.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SourceFile } from "../../model/source.ts";
import { startOf } from "../../values/place.ts";
import type { Checked } from "./check-node.ts";

/**
 * Checks a file that stands in no node by itself: a text that somebody sent, an example, a file before it has its place. What
 * it refers to is not looked for. Markdown that does not say what it is counts as a document when it was `named`; in a folder,
 * files that do not say what they are are none of ours: null.
 */
export async function checkLooseFile(root: string, path: string, named: boolean): Promise<Checked | null> {
  const text = (await readText(root, path)) ?? "";
  const kind = readLooseKind(path, text) ?? (named && path.endsWith(".md") ? "document" : null);
  if (kind === null && !named) return null;
  const problems = kind === null ? [unknownKind(path)] : findProblems(path, text, kind);
  return {
    problems: problems.map((problem) => ({ ...problem, place: { ...problem.place, path } })),
    sources: new Map([[path, text]]),
    files: 1,
    usable: true,
  };
}

function unknownKind(path: string): Problem {
  const place = startOf(path);
  return { code: "kind-unknown", severity: "error", place, kinds: contentKindList };
}

function findProblems(path: string, text: string, kind: ContentKind): readonly Problem[] {
  const placed = placeLooseFile(path, text, kind);
  const file: SourceFile = { origin: { node: looseNode, commit: null, path: placed }, path: placed, text };
  if (kind === "network") return parseNetwork(file, "own").problems;
  const around = kind === "toolkit" ? [] : [looseToolkit];
  const { content, problems } = parseNode(looseNode, [...around, file], "own");
  const failed = new Set(problems.map(({ place }) => place.path));
  return [
    ...problems,
    ...checkFileRules({ content, partners: [], failed, texts: new Map([[placed, text]]) }),
  ];
}
