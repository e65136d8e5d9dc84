import type { DocumentId, RecordId } from "../../model/ids.ts";
import { startOf } from "../../values/place.ts";
import { formatPath } from "../documents/format-path.ts";
import { parsePath } from "../documents/parse-path.ts";
import { setFrontMatter, setFrontMatterPath, setPath } from "../files/set-front-matter.ts";
import { listNames, unknownName } from "../localise/find-name.ts";
import { type LocalNode, type LocalPlan, refuse } from "../localise/plan.ts";

/** Which text has another name now. */
export interface MoveChoice {
  from: DocumentId | RecordId;
  to: DocumentId | RecordId;
}

/** Files that belong to the text under its new name; `before` is the path of each until now. */
export interface MovePlan extends LocalPlan {
  moved: readonly { before: string; path: string }[];
}

/**
 * Gives everything of the node's that belongs to a text of a partner the new name of that text: changes, translations and copies. What they were
 * made against stays recorded.
 */
export function planMove(node: LocalNode, { from, to }: MoveChoice): MovePlan {
  const files = listFiles(node, from, to);
  const names = listNames(node.view);
  if (files.length === 0) {
    const ours = [...new Set(listOwnNames(node))];
    return { ...refuse(unknownName("document", from, null, ours)), moved: [] };
  }
  if (!names.includes(to)) return { ...refuse(unknownName("document", to, null, names)), moved: [] };
  const taken = files.find(({ before, path }) => before !== path && node.sources.has(path));
  if (taken !== undefined) {
    const place = startOf(taken.path);
    return { ...refuse({ code: "file-in-the-way", severity: "error", place }), moved: [] };
  }
  return {
    usable: true,
    writes: files.map(({ path, text }) => ({ path, text })),
    removes: files.flatMap(({ before, path }) => (before === path ? [] : [before])),
    problems: [],
    moved: files.map(({ before, path }) => ({ before, path })),
  };
}

/** Every file that names the text, as it is with the new name. */
function listFiles({ contents: [own], sources }: LocalNode, from: string, to: string) {
  if (own === undefined) return [];
  const textOf = (path: string): string => sources.get(path) ?? "";
  const laid = (key: "overrides" | "translates") => (one: { document: string; path: string }) => {
    if (one.document !== from) return [];
    const text = setFrontMatter(textOf(one.path), { [key]: to });
    return [{ before: one.path, path: renamed(one.path, to), text }];
  };
  return [
    ...own.overrides.flatMap(laid("overrides")),
    ...own.translations.flatMap(laid("translates")),
    ...own.serviceChanges.flatMap(({ service, path }) =>
      service === from ? [{ before: path, path, text: setPath(textOf(path), ["overrides"], to) }] : [],
    ),
    ...own.documents.flatMap(({ forked, path }) =>
      forked?.from === from
        ? [{ before: path, path, text: setFrontMatterPath(textOf(path), ["forked", "from"], to) }]
        : [],
    ),
  ];
}

/** Where a file that belongs to a document is if that has this name. */
function renamed(path: string, document: DocumentId): string {
  const place = parsePath(path);
  return place.kind === "override" || place.kind === "translation"
    ? formatPath({ ...place, document })
    : path;
}

/** The texts that the node's own files belong to. */
const listOwnNames = ({ contents: [own] }: LocalNode): readonly string[] =>
  own === undefined
    ? []
    : [
        ...own.overrides.map(({ document }) => document),
        ...own.translations.map(({ document }) => document),
        ...own.serviceChanges.map(({ service }) => service),
        ...own.documents.flatMap(({ forked }) => (forked ? [forked.from] : [])),
      ];
