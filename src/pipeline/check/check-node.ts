import { assemble } from "../../core/catalog/assemble.ts";
import { findAbsent, replaceAbsences } from "../../core/check/absent.ts";
import { dropConsequences } from "../../core/check/consequences.ts";
import { placeReferences } from "../../core/check/place-references.ts";
import { checkRules } from "../../core/check/rules.ts";
import { viewLocally } from "../../core/localise/local-view.ts";
import { dropFromUnknown, findUnknownBases } from "../../core/localise/unknown-bases.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { loadNode } from "../node/load.ts";

/** What a check found. Paths are from the folder in which it was asked for, or from the root of the node. */
export interface Checked {
  problems: readonly Problem[];
  /** Texts that were checked, keyed by path. */
  sources: ReadonlyMap<string, string>;
  /** How many files were checked. */
  files: number;
  /** False when a node's own `network.yaml` is missing or wrong, or when something was asked for that is not there. */
  usable: boolean;
}

/** Checks one node; of its problems, those in what was asked for are kept, of its own files when that is null. */
export async function checkNode(root: string, asked: readonly (string | null)[]): Promise<Checked> {
  const { node, problems, sources } = await loadNode(root);
  if (node === null) return { problems, sources, files: sources.size, usable: false };

  const failed = new Set(
    problems.filter(({ severity }) => severity === "error").map(({ place }) => place.path),
  );
  const rules = node.contents
    .filter(({ id }) => id === node.network.id || asked.some((path) => path?.startsWith("partners")))
    .flatMap((content) => {
      const partners = node.contents.filter((other) => other !== content);
      return checkRules({ content, partners, failed, texts: sources });
    });
  const assembled = assemble({ ...node, generator: "" });
  const isAsked = (path: string): boolean =>
    asked.some((part) =>
      part === null ? !path.startsWith("partners/") : path === part || path.startsWith(`${part}/`),
    );
  const unknown = findUnknownBases(viewLocally(node.contents), node.bases, sources);
  const all = [...problems, ...rules, ...dropFromUnknown(assembled.problems, unknown), ...unknown];
  const known = replaceAbsences(all, node.network, findAbsent(node.network, node.contents));
  const found = known.filter(({ place }) => isAsked(place.path));
  const kept = new Map([...sources].filter(([path]) => isAsked(path)));
  return {
    problems: placeReferences(dropConsequences(found), sources),
    sources: kept,
    files: kept.size,
    usable: true,
  };
}
