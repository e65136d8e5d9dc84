import type { ContentKind } from "../../model/content.ts";
import type { Problem } from "../../model/problems/problem.ts";
import type { SourceFile } from "../../model/source.ts";
import { startOf } from "../../values/place.ts";
import { looseNode, looseToolkit, placeLooseFile, readLooseKind } from "../check/loose.ts";
import { checkFileRules } from "../check/rules.ts";
import { contentKindList } from "../files/content-kinds.ts";
import { parseNetwork } from "../node/parse-network.ts";
import { parseNode } from "../node/parse-node.ts";

/**
 * Examines a file outside every node on its own: a text that someone sent, an example, a file before it has its place. What
 * it refers to is not looked for. Markdown that does not say what it is counts as a document if it was `named`; in a folder,
 * files that do not say what they are are ignored: null.
 */
export function examineLoose(path: string, text: string, named: boolean): readonly Problem[] | null {
  const kind = readLooseKind(path, text) ?? (named && path.endsWith(".md") ? "document" : null);
  if (kind === null && !named) return null;
  if (kind === null)
    return [{ code: "kind-unknown", severity: "error", place: startOf(path), kinds: contentKindList }];
  return findProblems(path, text, kind).map((problem) => ({ ...problem, place: { ...problem.place, path } }));
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
