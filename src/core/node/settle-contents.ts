import type { NodeContent } from "../../model/content.ts";
import type { Language } from "../../model/ids.ts";
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
  const [own] = contents;
  if (own === undefined) return { contents, offered: [], problems };
  const isOwn = isOwnIn(own, contents);
  return {
    contents: [
      own,
      ...contents.slice(1).map((content) => ({ ...content, ...pick(content, (id) => !isOwn(id)) })),
    ],
    offered: contents.slice(1).map((content) => pick(content, isOwn)),
    problems,
  };
}

/** True for the own node's things, by id, and for its translations that are shown, by id and language. */
function isOwnIn(own: NodeContent, contents: readonly NodeContent[]): (text: string) => boolean {
  const keyOf = ({ id, language }: { id: string; language: Language }) => `${id} ${language}`;
  const translated = new Set(
    own.translations.map(({ document, language }) => keyOf({ id: document, language })),
  );
  // A document's own node has it in that language: that text is shown, and not the translation.
  for (const { documents } of contents) for (const document of documents) translated.delete(keyOf(document));
  return (text) => nodeOf(text) === own.id || translated.has(text);
}

/** Those of a node's changes whose target is asked for. */
function pick(
  { id, overrides, serviceChanges, factChanges }: NodeContent,
  isAsked: (text: string) => boolean,
): Changes {
  return {
    id,
    overrides: overrides.filter(({ document, language }) => isAsked(`${document} ${language}`)),
    serviceChanges: serviceChanges.filter(({ service }) => isAsked(service)),
    factChanges: factChanges.filter(({ fact }) => isAsked(fact)),
  };
}
