import type { MarkdownIt, StateBlock } from "markdown-it";

/*
 * A row with fewer cells than its table has is filled up with empty ones. Two kilobytes of bars make 65,000 cells that way, and a text of 30 kB takes
 * a gigabyte to read. So only a few are filled up: after those, what looks like a table stays text.
 */

/** The most cells that are filled up in one text. */
const mostFilled = 5000;

/** How many cells each text that is being parsed has filled up, by its environment. */
const filled = new WeakMap<object, number>();

/** Limits the cells that a new Markdown parser adds on its own. */
export function limitTables(markdown: MarkdownIt): void {
  const [read] = markdown.block.ruler.getRules("");
  if (read?.name !== "table") throw new Error("The parser's first rule is not the one for tables.");
  const readFew = (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    const before = filled.get(state.env) ?? 0;
    if (before > mostFilled) return false;
    if (silent || !read(state, start, end, true)) return read(state, start, end, silent);
    const missing = countMissing(state, start, end, markdown.block.ruler.getRules("blockquote"));
    filled.set(state.env, before + missing);
    return before + missing <= mostFilled && read(state, start, end, silent);
  };
  markdown.block.ruler.at("table", readFew, { alt: ["paragraph", "reference"] });
}

type Rule = ReturnType<MarkdownIt["block"]["ruler"]["getRules"]>[number];

/** How many cells the rows of the table that starts here lack; `enders` are what ends it before an empty line. */
function countMissing(state: StateBlock, start: number, end: number, enders: readonly Rule[]): number {
  const columns = countCells(lineOf(state, start + 1));
  let missing = 0;
  for (let line = start + 2; line < end; line++) {
    const row = lineOf(state, line);
    if (row === "" || enders.some((ends) => ends(state, line, end, true))) break;
    missing += Math.max(0, columns - countCells(row));
  }
  return missing;
}

const lineOf = ({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string =>
  src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]).trimEnd();

const countCells = (row: string): number => row.replace(/^\||\|$/g, "").split("|").length;
