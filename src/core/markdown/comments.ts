import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/*
 * Comments of HTML, `<!-- … -->` (https://spec.commonmark.org/0.31.2/#html-blocks, type 2): they are for those who write a text, and no reader
 * sees them. Only the text that is shown is read in this way. What is compared keeps them as words, as it always did.
 */

/** What the rules for comments need, and what they find. */
export interface CommentNotes {
  /** True if lines, from 0 and the last one included, are from one file: no text can hide part of another. */
  isOneText: (first: number, last: number) => boolean;
  /** The lines, from 0, on which comments start. */
  comments: number[];
  /** The line, from 0, on which the inline text that is read starts. */
  line: number;
}

const OPEN = "<!--";
const CLOSE = "-->";

/** Teaches a Markdown parser to leave comments out. */
export function dropComments(markdown: MarkdownIt): void {
  markdown.block.ruler.before("html_block", "comment", dropBlock, {
    alt: ["paragraph", "reference", "blockquote"],
  });
  markdown.inline.ruler.before("autolink", "comment", dropInline);
}

/** Where the comment ends that starts at an offset; -1 if it does not. Each end is looked for once. */
function findEnd(src: string, start: number, ends: Map<string, { from: number; end: number }>): number {
  const known = ends.get(src);
  // `<!-->` is one too.
  const from = start + OPEN.length - 2;
  if (known !== undefined && known.from <= from && (known.end === -1 || from <= known.end)) return known.end;
  const end = src.indexOf(CLOSE, from);
  ends.set(src, { from, end });
  return end;
}

type Env = CommentNotes & { ends?: Map<string, { from: number; end: number }> };

function endOf(env: Env, src: string, start: number): number {
  env.ends ??= new Map();
  const end = findEnd(src, start, env.ends);
  return end === -1 ? -1 : end + CLOSE.length;
}

function dropBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith(OPEN, start)) return false;
  const env = state.env as unknown as Env;
  const end = endOf(env, state.src, start);
  if (end === -1) return false;
  const last = lineOf(state.eMarks, end, startLine);
  const rest = state.src.slice(end, state.eMarks[last]).trim();
  // Words after it on its only line make a paragraph.
  if (last >= endLine || (last === startLine && rest !== "") || !env.isOneText(startLine, last)) return false;
  if (silent) return true;
  env.comments.push(startLine);
  if (rest === "") {
    state.line = last + 1;
    return true;
  }
  state.bMarks[last] = end;
  state.tShift[last] = state.src.slice(end).search(/\S/);
  state.sCount[last] = state.blkIndent;
  state.line = last;
  return true;
}

/** The line that an offset is on, at or after a first one; `ends` are where lines end. */
function lineOf(ends: readonly number[], offset: number, first: number): number {
  let low = first;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dropInline(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith(OPEN, state.pos)) return false;
  const env = state.env as unknown as Env;
  const end = endOf(env, state.src, state.pos);
  if (end === -1 || end > state.posMax) return false;
  if (!silent) env.comments.push(env.line + state.src.slice(0, state.pos).split("\n").length - 1);
  state.pos = end;
  return true;
}
