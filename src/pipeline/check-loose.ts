import { looseKinds, looseNode, looseToolkit, placeLooseFile, readLooseKind } from "../core/loose.ts";
import { parseNetwork } from "../core/parse-network.ts";
import { parseNode } from "../core/parse-node.ts";
import { checkFileRules } from "../core/rules.ts";
import { readText } from "../io/node-files.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceFile } from "../model/source.ts";
import type { Checked } from "./check.ts";

/**
 * Checks a file that stands in no node by itself: a text that somebody sent, an example, a file before it has its place. What
 * it refers to is not looked for.
 */
export async function checkLooseFile(root: string, path: string): Promise<Checked> {
  const text = (await readText(root, path)) ?? "";
  const problems = findProblems(path, text).map((problem) => ({
    ...problem,
    place: { ...problem.place, path },
  }));
  return { problems, sources: new Map([[path, text]]), files: 1, usable: true };
}

function findProblems(path: string, text: string): readonly Problem[] {
  const kind = readLooseKind(path, text);
  if (kind === null) {
    const place = { path, line: 1, column: 1, length: 1 };
    return [{ code: "kind-unknown", severity: "error", place, kinds: looseKinds }];
  }
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
