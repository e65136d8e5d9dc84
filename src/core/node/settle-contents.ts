import type { NodeContent } from "../../model/content.ts";
import type { NodeId } from "../../model/ids.ts";
import type { DocumentMoved } from "../../model/problems/merge.ts";
import { nodeOf } from "../../values/ids.ts";
import { followMoves } from "./follow-moves.ts";

/** What other nodes change. */
export type Changes = Pick<NodeContent, "id" | "overrides" | "serviceChanges" | "factChanges">;

/** All contents as they count for the own node, which is the first of them. */
export interface Settled {
  /** Documents under their present ids, and no one else's changes to the own node's texts, services and facts. */
  contents: readonly NodeContent[];
  /** What was set aside for that: the own node's people decide about it. */
  offered: readonly Changes[];
  problems: readonly DocumentMoved[];
}

/** Follows moved documents, and sets aside what others would change of the own node's. */
export function settleContents(written: readonly NodeContent[]): Settled {
  const { contents, problems } = followMoves(written);
  const own = contents[0]?.id ?? "";
  return {
    contents: contents.map((content, index) =>
      index === 0 ? content : { ...content, ...pick(content, own, false) },
    ),
    offered: contents.slice(1).map((content) => pick(content, own, true)),
    problems,
  };
}

/** A node's changes, of the own node's things or of all others. */
function pick(
  { id, overrides, serviceChanges, factChanges }: NodeContent,
  own: NodeId,
  ofOwn: boolean,
): Changes {
  const isAsked = (target: string): boolean => (nodeOf(target) === own) === ofOwn;
  return {
    id,
    overrides: overrides.filter(({ document }) => isAsked(document)),
    serviceChanges: serviceChanges.filter(({ service }) => isAsked(service)),
    factChanges: factChanges.filter(({ fact }) => isAsked(fact)),
  };
}
