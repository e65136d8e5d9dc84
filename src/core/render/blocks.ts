import type { Token } from "markdown-it";
import type { Block, Html } from "../../model/catalog.ts";
import { escapeHtml } from "../../values/escape.ts";
import { renderInline } from "./inline.ts";
import { startSearch } from "./place-of.ts";
import { findServices, renderMisplaced } from "./placeholders.ts";
import { readChoice, renderChoicesEnd, renderChoicesStart, renderExplanation } from "./quiz.ts";
import { type RenderState, renderMissing } from "./state.ts";

/** Only text that this room's files wrote themselves, around escaped text, counts as HTML. */
export const asHtml = (html: string): Html => html as Html;

/** Tags of blocks that need no checks. */
const tags: Readonly<Record<string, string>> = {
  ordered_list_close: "</ol>\n",
  list_item_close: "</li>\n",
  hr: "<hr>\n",
  table_close: "</table></div>\n",
  thead_open: "<thead>",
  thead_close: "</thead>\n",
  tbody_open: "<tbody>\n",
  tbody_close: "</tbody>",
  tr_open: "<tr>",
  tr_close: "</tr>\n",
};

const task = /^\[[ xX]\][ \n]/;

/** A range of a text's tokens as blocks: HTML, and services where a placeholder at the top level of the text asks for them. */
export function renderBlocks(state: RenderState, from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  let html = "";
  const flush = (): void => {
    if (html.trim() !== "") blocks.push({ kind: "html", html: asHtml(html) });
    html = "";
  };
  for (let index = from; index < to; index++) {
    const token = state.parsed.tokens[index];
    if (!token) break;
    if (token.map && token.type !== "table_open") {
      state.lines = token.map;
      state.search = startSearch();
    }
    if (token.type === "directive_block" && token.level === 0) {
      const services = findServices(token, state);
      if (services) {
        flush();
        if (services.services.length > 0 || services.more || !state.isFull) blocks.push(services);
      } else html += `<p>${renderMissing(token.markup)}</p>\n`;
    } else html += renderBlock(token, index, state);
  }
  flush();
  return blocks;
}

function renderBlock(token: Token, index: number, state: RenderState): string {
  const { tokens } = state.parsed;
  switch (token.type) {
    case "inline":
      return renderInline(token.children ?? [], state, readMark(tokens, index - 2).length);
    case "paragraph_open":
      return token.hidden ? "" : "<p>";
    case "paragraph_close":
      return token.hidden ? "" : "</p>\n";
    case "heading_open":
      return `<h${headingLevel(token, state)}>`;
    case "heading_close":
      return `</h${headingLevel(token, state)}>\n`;
    case "bullet_list_open":
      return renderChoicesStart(tokens, index) ?? "<ul>\n";
    case "bullet_list_close":
      return renderChoicesEnd(tokens, index, state) ?? "</ul>\n";
    case "blockquote_open":
      return renderExplanation(tokens, index) ?? "<blockquote>\n";
    case "blockquote_close":
      return renderExplanation(tokens, index) ?? "</blockquote>\n";
    case "list_item_open":
      return renderItem(tokens, index);
    case "ordered_list_open": {
      const start = Number(token.attrGet("start") ?? 1);
      return start === 1 ? "<ol>\n" : `<ol start="${start}">\n`;
    }
    case "fence":
    case "code_block":
      return `<pre dir="ltr"><code>${escapeHtml(token.content)}</code></pre>\n`;
    case "table_open":
      return renderTableStart(state);
    case "th_open":
    case "td_open":
      return `<${cellTag(tokens, index)}${token.type === "th_open" && cellTag(tokens, index) === "th" ? ' scope="col"' : ""}${alignment(token)}>`;
    case "th_close":
    case "td_close":
      return `</${cellTag(tokens, index - 2)}>`;
    case "directive_block":
      return `<p>${renderMisplaced(token.markup, "top", state)}</p>\n`;
  }
  return tags[token.type] ?? "";
}

/** 2 to 6. */
export const headingLevel = ({ tag }: Token, { headingShift }: RenderState): number =>
  Math.min(6, Math.max(2, Number(tag.slice(1)) + headingShift));

/** A list item; one that starts with `[ ]` has a box to tick on paper, one that starts with `( )` a ring. */
function renderItem(tokens: readonly Token[], index: number): string {
  const choice = readChoice(tokens, index);
  if (choice)
    return `<li class="ck-choice"${choice.right ? ' data-right=""' : ""}><span class="ck-dot"></span> `;
  const mark = readTask(tokens, index);
  if (mark === null) return "<li>";
  return mark[1] === " "
    ? '<li class="ck-task"><span class="ck-box"></span> '
    : '<li class="ck-task"><span class="ck-box ck-checked">✓</span> ';
}

/** The start of an item that is drawn instead of read; empty if there is none. */
const readMark = (tokens: readonly Token[], item: number): string =>
  readTask(tokens, item) ?? readChoice(tokens, item)?.mark ?? "";

/** `[ ] ` or `[x] ` at the start of an item; null if it has none, or if the token is not an item. */
function readTask(tokens: readonly Token[], item: number): string | null {
  if (tokens[item]?.type !== "list_item_open" || tokens[item + 1]?.type !== "paragraph_open") return null;
  const first = tokens[item + 2]?.children?.[0];
  return first?.type === "text" ? (task.exec(first.content)?.[0] ?? null) : null;
}

/** A table that scrolls on its own if it is wider than the page, named after its section; the second table in a section gets a number. */
function renderTableStart(state: RenderState): string {
  state.tables += 1;
  const title = state.section.title || state.document.title;
  const label = state.tables === 1 ? title : `${title} (${state.tables})`;
  return `<div class="ck-table" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table>\n`;
}

/** A heading cell without words would have nothing to announce. */
function cellTag(tokens: readonly Token[], index: number): "th" | "td" {
  return tokens[index]?.type === "th_open" && tokens[index + 1]?.content !== "" ? "th" : "td";
}

function alignment(token: Token): string {
  const style = String(token.attrGet("style") ?? "");
  if (style.endsWith("center")) return ' class="ck-center"';
  return style.endsWith("right") ? ' class="ck-end"' : style.endsWith("left") ? ' class="ck-start"' : "";
}
