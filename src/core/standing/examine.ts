import type { NodeId } from "../../model/ids.ts";
import type { Loaded, LoadedNode } from "../../model/loaded.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { isOwnPath } from "../../values/paths.ts";
import { type Assembled, assemble } from "../catalog/assemble.ts";
import { findAbsent, replaceAbsences } from "../check/absent.ts";
import { dropBroken } from "../check/broken-records.ts";
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
  const texts = splitTexts(sources, network.id);
  const rules = contents
    .filter(({ id }) => partners || id === network.id)
    .flatMap((content) => {
      const others = contents.filter((other) => other !== content);
      const about = { content, partners: others, failed, texts: texts.get(content.id) ?? new Map() };
      return checkRules(about, content.id === network.id);
    });
  const unknown = findUnknownBases(viewLocally(contents), bases, sources);
  const merged = dropBroken(dropFromUnknown(found, unknown), failed, sources, network.id);
  const all = [...problems, ...rules, ...merged, ...unknown];
  const known = replaceAbsences(all, network, findAbsent(network, contents));
  return {
    ...assembled,
    // Consequences come last: someone who asks for one file sees there what follows from another.
    problemsIn: (isAsked) =>
      placeReferences(dropConsequences(known.filter(({ place }) => isAsked(place.path))), sources),
  };
}

/** The texts of each node, by its id. */
function splitTexts(
  sources: ReadonlyMap<string, string>,
  own: NodeId,
): ReadonlyMap<NodeId, ReadonlyMap<string, string>> {
  const texts = new Map<NodeId, Map<string, string>>();
  for (const [path, text] of sources) {
    const id = isOwnPath(path) ? own : (path.split("/", 2)[1] ?? "");
    const known = texts.get(id);
    if (known === undefined) texts.set(id, new Map([[path, text]]));
    else known.set(path, text);
  }
  return texts;
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
