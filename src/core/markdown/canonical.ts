import type { Token } from "markdown-it";
import type { ParsedBody } from "./sections.ts";

/*
 * What a text says, regardless of how it was typed: the same for two texts that differ only in line breaks, list
 * markers, table padding, `*` or `_`, `\-` or `-`, trailing spaces or how a link is written.
 * Every part starts with a NUL, which the parser never leaves in a text, so no two different texts look the same.
 */
const mark = "\u0000";

/** Block tokens that say nothing themselves: their content counts. */
const silentBlocks: ReadonlySet<string> = new Set(["thead_open", "thead_close", "tbody_open", "tbody_close"]);

/** A range of a text's tokens, and the first section whose heading is not before it. */
export interface TokenRange {
  from: number;
  /** One past the last. */
  to: number;
  nextSection: number;
}

/** What a range of a parsed text says; headings count with their level and id. Empty for no tokens. */
export function canonicalText(parsed: ParsedBody, { from, to, nextSection }: TokenRange): string {
  let text = "";
  let section = nextSection;
  for (let index = from; index < to; index++) {
    const token = parsed.tokens[index];
    if (!token) break;
    if (token.type === "heading_open" && token.level === 0) {
      text += `${mark}${token.tag}#${parsed.sections[section]?.id ?? ""}`;
      section++;
    } else text += canonicalBlock(token);
  }
  return text;
}

/** The range of a whole text. */
export const wholeText = ({ tokens }: ParsedBody): TokenRange => ({
  from: 0,
  to: tokens.length,
  nextSection: 1,
});

function canonicalBlock(token: Token): string {
  if (token.type === "inline") return canonicalInline(token.children ?? []);
  if (token.type === "fence" || token.type === "code_block") return `${mark}pre ${token.content}`;
  if (token.type === "directive_block") return `${mark}:${token.info} ${token.content}`;
  if (silentBlocks.has(token.type)) return "";
  if (token.nesting < 0) return `${mark}/`;
  const start = token.type === "ordered_list_open" ? ` ${token.attrGet("start") ?? 1}` : "";
  return `${mark}${token.tag}${start}`;
}

function canonicalInline(tokens: readonly Token[]): string {
  let text = `${mark}t`;
  for (const token of tokens) {
    if (token.type === "text") text += token.content;
    else if (token.type === "softbreak") text += " ";
    else text += canonicalMark(token);
  }
  const plain = text.normalize("NFC").trimEnd();
  // Most texts have only single spaces, and do not need rewriting.
  return manySpaces.test(plain) ? plain.replace(/[ \t\n]+/g, " ") : plain;
}

const manySpaces = /[\t\n]| {2}/;

/** A mark within a line, and the text that follows it. */
function canonicalMark(token: Token): string {
  if (token.type === "code_inline") return `${mark}code ${token.content}${mark}t`;
  if (token.type === "link_open") return `${mark}a${target(token, "href")}${mark}t`;
  if (token.type === "image")
    return `${mark}img${target(token, "src")}${canonicalInline(token.children ?? [])}${mark}t`;
  if (token.type === "directive" || token.type === "directive_misplaced")
    return `${mark}:${token.markup}${mark}t`;
  return token.nesting < 0 ? `${mark}/${mark}t` : `${mark}${token.tag}${mark}t`;
}

/** The range of a section by its index: with its subsections, or only its own text. */
export function sectionRange(parsed: ParsedBody, index: number, extent: "whole" | "own"): TokenRange {
  const end = parsed.sections[index]?.end ?? 0;
  let next = index + 1;
  while (extent === "whole" && (parsed.sections[next]?.start ?? end) < end) next++;
  return {
    from: parsed.firstTokens[index] ?? 0,
    to: parsed.firstTokens[next] ?? parsed.tokens.length,
    nextSection: Math.max(1, index),
  };
}

const target = (token: Token, name: "href" | "src"): string =>
  ` ${token.attrGet(name) ?? ""}${mark}"${token.attrGet("title") ?? ""}`;
