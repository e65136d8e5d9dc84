import { diffComm } from "node-diff3";
import { addAll } from "../../values/add-all.ts";
import { canonicalText } from "../markdown/canonical.ts";
import { parseBody } from "../markdown/sections.ts";
import { digestMarkdown } from "../overrides/digest.ts";

/**
 * A text typed as another one is where the two say the same: with its line breaks and list markers, so that a comparison by line finds
 * only what says something else. The text itself, if that would change what it says. Line ends must be `\n`.
 */
export function retype(text: string, like: string): string {
  const says = digestMarkdown(text);
  const keep = (typed: string, other: string): string => (digestMarkdown(typed) === says ? typed : other);
  const marked = keep(markLists(text, like), text);
  const [blocks, others] = [splitBlocks(marked), splitBlocks(like)];
  const parts = diffComm(
    blocks.map(({ says: one }) => one),
    others.map(({ says: one }) => one),
  ) as readonly Part[];
  const typed: string[] = [];
  let [at, then] = [0, 0];
  for (const { common, buffer1 = [], buffer2 = [] } of parts) {
    const from = common ? others.slice(then, then + common.length) : blocks.slice(at, at + buffer1.length);
    addAll(
      typed,
      from.map(({ lines }) => lines),
    );
    at += common?.length ?? buffer1.length;
    then += common?.length ?? buffer2.length;
  }
  return keep(typed.join(""), marked);
}

interface Part {
  common?: readonly string[];
  buffer1?: readonly string[];
  buffer2?: readonly string[];
}

const bullet = /^((?:[ >]|\d+[.)][ ])*)[-*+](?=[ \t])/gm;

/** The text with the other one's first list marker in all its lists. */
function markLists(text: string, like: string): string {
  const [first = ""] = like.match(bullet) ?? [];
  const marker = first.slice(-1);
  return marker === "" ? text : text.replace(bullet, (_, before: string) => before + marker);
}

/** The lines of one block, or one line that is in none, and what they say. */
interface Block {
  lines: string;
  says: string;
}

/** Splits a text into its smallest blocks: paragraphs, items of lists, rows of tables; joined together they are the text again. */
function splitBlocks(text: string): readonly Block[] {
  const parsed = parseBody(text);
  const lineAt = (line: number): number => parsed.lineStarts[line] ?? text.length;
  const blocks: Block[] = [];
  let line = 0;
  const addLines = (to: number): void => {
    for (; line < to; line++) {
      const written = text.slice(lineAt(line), lineAt(line + 1));
      blocks.push({ lines: written, says: written.trim() });
    }
  };
  let isFirst = false;
  parsed.tokens.forEach(({ type, map, nesting, level }, index) => {
    if (type === "list_item_open") isFirst = true;
    const isRow = type === "tr_open";
    if (!(isRow || nesting === 0) || map === null || map[0] < line) return;
    addLines(map[0]);
    let to = index + 1;
    while (isRow && to < parsed.tokens.length && parsed.tokens[to]?.type !== "tr_close") to++;
    const says = canonicalText(parsed, { from: index, to, nextSection: 1 });
    blocks.push({
      lines: text.slice(lineAt(map[0]), lineAt(map[1])),
      says: `${level}${isFirst ? " item" : ""} ${says}`,
    });
    line = map[1];
    isFirst = false;
  });
  addLines(parsed.lineStarts.length - 1);
  return blocks;
}
