import type { Loaded, LoadedNode } from "../../model/loaded.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { type Assembled, assemble } from "../catalog/assemble.ts";
import { findAbsent, replaceAbsences } from "../check/absent.ts";
import { dropConsequences } from "../check/consequences.ts";
import { placeReferences } from "../check/place-references.ts";
import { checkRules } from "../check/rules.ts";
import { viewLocally } from "../localise/local-view.ts";
import { dropFromUnknown, findUnknownBases } from "../localise/unknown-bases.ts";

/** The result of reading a node's files, and everything that is wrong with them. Every command that reports the state of a node shows this. */
export interface Examined extends Omit<Assembled, "problems"> {
  /** The problems in the files that are asked for, each once and at its exact place; `isAsked` gets paths from the node's root. */
  problemsIn: (isAsked: (path: string) => boolean) => readonly Problem[];
}

/** How a node is examined. */
interface ExamineOptions {
  /** The version of Commonkit, for the catalog; empty if it is not published. */
  generator: string;
  /** Whether to check partners' files by the rules too. Only partners can correct them, so most commands do not show it. */
  partners: boolean;
}

/** True for a file that the node's own people can correct. */
export const isOwnPath = (path: string): boolean => !path.startsWith("partners/");

/** Examines a node that was read: its files, one by one and together, and the site they make. */
export function examine(
  { node, problems, sources }: Loaded & { node: LoadedNode },
  { generator, partners }: ExamineOptions,
): Examined {
  const { network, contents, bases } = node;
  const { problems: found, ...assembled } = assemble({ ...node, generator });
  const failed = new Set(
    problems.filter(({ severity }) => severity === "error").map(({ place }) => place.path),
  );
  const rules = contents
    .filter(({ id }) => partners || id === network.id)
    .flatMap((content) => {
      const others = contents.filter((other) => other !== content);
      return checkRules({ content, partners: others, failed, texts: sources });
    });
  const unknown = findUnknownBases(viewLocally(contents), bases, sources);
  const all = [...problems, ...rules, ...dropFromUnknown(found, unknown), ...unknown];
  const known = replaceAbsences(all, network, findAbsent(network, contents));
  return {
    ...assembled,
    // Consequences come last: someone who asks for one file sees there what follows from another.
    problemsIn: (isAsked) =>
      placeReferences(dropConsequences(known.filter(({ place }) => isAsked(place.path))), sources),
  };
}

/** The problems in the node's own files, then those of each partner: as many as `check` reports for the same files. */
export function listProblems(
  { problemsIn }: Examined,
  { contents }: Pick<LoadedNode, "contents">,
): readonly Problem[] {
  const folders = contents.slice(1).map(({ id }) => `partners/${id}/`);
  return [
    ...problemsIn(isOwnPath),
    ...folders.flatMap((folder) => problemsIn((path) => path.startsWith(folder))),
  ];
}
