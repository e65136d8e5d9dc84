import type { Token } from "markdown-it";
import { renderInline } from "./inline.ts";
import { startSearch } from "./place-of.ts";
import type { RenderState } from "./state.ts";

/*
 * A self-check question: a list whose items start with `( )`, or `(x)` for the right answer. A quotation right after it says
 * why. The site writes its own word into the empty `summary`.
 */

const choice = /^\(([ xX])\)[ \n]/;

/** `( ) ` or `(x) ` at the start of an item, and whether it is right; null if it has none, or if the token is not an item. */
export function readChoice(tokens: readonly Token[], item: number): { mark: string; right: boolean } | null {
  if (tokens[item]?.type !== "list_item_open" || tokens[item + 1]?.type !== "paragraph_open") return null;
  const first = tokens[item + 2]?.children?.[0];
  const match = first?.type === "text" ? choice.exec(first.content) : null;
  return match && { mark: match[0], right: match[1] !== " " };
}

/** The list's opening tag if it is a question; null if it is an ordinary list. */
export const renderChoicesStart = (tokens: readonly Token[], index: number): string | null =>
  readChoice(tokens, index + 1) ? '<ul class="ck-choices">\n' : null;

/** The end of a question, with its answer folded away; null if the list is an ordinary one. The answer stays open for a quotation. */
export function renderChoicesEnd(tokens: readonly Token[], index: number, state: RenderState): string | null {
  const start = openingOf(tokens, index);
  if (!readChoice(tokens, start + 1)) return null;
  const answer = renderAnswer(tokens, start, index, state);
  if (answer === "") return "</ul>\n";
  const explained = tokens[index + 1]?.type === "blockquote_open";
  return `</ul>\n<details class="ck-answer"><summary></summary>\n${answer}${explained ? "" : "</details>\n"}`;
}

/** What a quotation's opening or closing becomes after a question: the end of the answer; null for any other quotation. */
export function renderExplanation(tokens: readonly Token[], index: number): string | null {
  const opens = tokens[index]?.type === "blockquote_open";
  const list = (opens ? index : openingOf(tokens, index)) - 1;
  if (tokens[list]?.type !== "bullet_list_close") return null;
  const start = openingOf(tokens, list);
  if (!rightItems(tokens, start, list).some(() => true)) return null;
  return opens ? "" : "</details>\n";
}

/** Repeats the words of the right answers. Problems in them are reported at the item itself. */
function renderAnswer(tokens: readonly Token[], start: number, end: number, state: RenderState): string {
  const scratch: RenderState = { ...state, problems: [], search: startSearch() };
  return rightItems(tokens, start, end)
    .map(
      ({ item, mark }) => `<p>${renderInline(tokens[item + 2]?.children ?? [], scratch, mark.length)}</p>\n`,
    )
    .join("");
}

function rightItems(
  tokens: readonly Token[],
  start: number,
  end: number,
): readonly { item: number; mark: string }[] {
  const level = (tokens[start]?.level ?? 0) + 1;
  const items: { item: number; mark: string }[] = [];
  for (let item = start + 1; item < end; item++) {
    const found = tokens[item]?.level === level ? readChoice(tokens, item) : null;
    if (found?.right) items.push({ item, mark: found.mark });
  }
  return items;
}

/** The token that opens what this one closes. */
function openingOf(tokens: readonly Token[], close: number): number {
  const { level, type } = tokens[close] ?? {};
  const opening = type?.replace("_close", "_open");
  let index = close - 1;
  while (index > 0 && !(tokens[index]?.level === level && tokens[index]?.type === opening)) index--;
  return index;
}
