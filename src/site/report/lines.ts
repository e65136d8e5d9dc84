import type { Language } from "../../model/ids.ts";
import type { Span } from "../../model/local.ts";
import { directionOf } from "../../values/direction.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { html, Markup } from "../html.ts";
import { plain } from "./plain.ts";

/** Names of parts in braces at the end of a heading are for files, not for readers. */
const braces = /[ \t]*\{#[\w-]+\}[ \t]*(?=\n|$)/g;
/** So are the signs before a heading. */
const hashes = /^#{1,6}[ \t]+/;
/** Telephone numbers and placeholders run from left to right in every language. */
const leftToRight = /\+?\d[\d ()/-]{3,30}\d|:{1,2}[a-z]{1,20}(?:\[[^\]]{0,200}\]|\{[^}]{0,200}\})/g;

/** A text as it was written, line by line; words that are gone or new are marked by lines, not by colour alone. */
export function shown(spans: readonly Span[], language: Language | null): Markup {
  const lines = splitLines(spans).map((line, at) => html`${at > 0 && new Markup("<br>")}${showLine(line)}`);
  // A value of a service or fact can be in any language, or in none.
  if (language === null) return html`<div class="text" dir="auto">${lines}</div>`;
  return html`<div class="text" lang="${language}" dir="${directionOf(language)}">${lines}</div>`;
}

/** The same spans, line by line, without the marks that only files need; empty lines at the end are left out. */
function splitLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const { kind, text } of spans) {
    const [first = "", ...more] = plainLineEnds(text).replace(braces, "").split("\n");
    if (first !== "") lines.at(-1)?.push({ kind, text: first });
    for (const line of more) lines.push(line === "" ? [] : [{ kind, text: line }]);
  }
  const isEmpty = (line: readonly Span[] | undefined) => line?.every(({ text }) => text.trim() === "");
  while (lines.length > 1 && isEmpty(lines.at(-1))) lines.pop();
  return lines.map(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, text: readStart(first.text) }, ...others],
  );
}

/** How a line starts: without the signs of a heading, and indented text stays so even if spaces are not kept. */
function readStart(text: string): string {
  const lead = /^[ \t]+/.exec(text)?.[0].length ?? 0;
  return lead === 0 ? text.replace(hashes, "") : "\u00A0".repeat(Math.min(lead, 12)) + text.slice(lead);
}

function showLine(line: readonly Span[]): Markup {
  const whole = line.map(({ text }) => text).join("");
  const pieces: Markup[] = [];
  let at = 0;
  for (const { index, 0: found } of whole.matchAll(leftToRight)) {
    pieces.push(...cut(line, at, index).map(mark));
    pieces.push(html`<bdi dir="ltr">${cut(line, index, index + found.length).map(mark)}</bdi>`);
    at = index + found.length;
  }
  return html`${pieces}${cut(line, at, whole.length).map(mark)}`;
}

/** The spans of a line from one character to another. */
function cut(line: readonly Span[], from: number, to: number): Span[] {
  let start = 0;
  return line.flatMap(({ kind, text }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part === "" ? [] : [{ kind, text: part }];
  });
}

/** A mark covers words, not the spaces around them. */
function mark({ kind, text }: Span): Markup {
  const [, lead = "", words = "", tail = ""] = /^([ \t]*)(.*?)([ \t]*)$/s.exec(text) ?? [];
  const inner = plain(words);
  if (words === "" || kind === "same") return html`${lead}${inner}${tail}`;
  return kind === "new" ? html`${lead}<ins>${inner}</ins>${tail}` : html`${lead}<del>${inner}</del>${tail}`;
}
