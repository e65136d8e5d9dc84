import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/*
 * Live placeholders in Markdown: `:fact[…]`, `:term[…]` and `:field[…]` within a line, `::service[…]` and `::services{…}` on a
 * line of their own. Only these names, and only with brackets or braces: `10:30`, `a:b` and `https://x:8080` stay text.
 *
 * The tokens: `directive` (within a line), `directive_block` (on its own line) and `directive_misplaced` (a known name written
 * in the wrong place or with the wrong marks). Each has its name in `info`, the text in its brackets in `content`, and all
 * of it as written in `markup`.
 */

const inText = /:{1,2}(fact|term|field|services?)(?:\[([^[\]\n]{0,200})\]|\{([^{}\n]{0,200})\})/y;
const onOwnLine = /^::(services?)(?:\[([^[\]]{0,200})\]|\{([^{}]{0,200})\})[ \t]*$/;
const colon = 0x3a;

/** Teaches a Markdown parser Commonkit's placeholders. */
export function addDirectives(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", "directive", parseInText);
  markdown.block.ruler.before("reference", "directive_block", parseOnOwnLine, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function parseInText(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== colon) return false;
  inText.lastIndex = state.pos;
  const match = inText.exec(state.src);
  if (!match || inText.lastIndex > state.posMax) return false;
  const [written, name = "", inBrackets, inBraces] = match;
  if (!silent) {
    const wellPlaced = !written.startsWith("::") && inBrackets !== undefined && !name.startsWith("service");
    const token = state.push(wellPlaced ? "directive" : "directive_misplaced", "", 0);
    token.info = name;
    token.content = (inBrackets ?? inBraces ?? "").trim();
    token.markup = written;
  }
  state.pos = inText.lastIndex;
  return true;
}

function parseOnOwnLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const indent = (state.sCount[startLine] ?? 0) - state.blkIndent;
  if (indent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src.charCodeAt(start) !== colon || state.src.charCodeAt(start + 1) !== colon) return false;
  const match = onOwnLine.exec(state.src.slice(start, state.eMarks[startLine]));
  if (!match) return false;
  if (silent) return true;
  const [written, name = "", inBrackets, inBraces] = match;
  const token = state.push("directive_block", "", 0);
  token.info = name;
  token.content = (inBrackets ?? inBraces ?? "").trim();
  token.markup = written.trimEnd();
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}
