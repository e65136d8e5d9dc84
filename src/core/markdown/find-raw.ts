import type { Token } from "markdown-it";
import { parseShownTokens } from "./parse-tokens.ts";

/** Signs of other tools in a text, which readers see as they are written. */
export interface RawSigns {
  count: number;
  /** The first of them, and its line from 0; null if there are none. */
  first: { written: string; line: number } | null;
}

/** Tags of HTML: a name in angle brackets that is none can be meant to be read. */
const TAG =
  "<\\/?(?:a|abbr|b|big|blockquote|br|button|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|nav|ol|p|picture|pre|q|s|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video)(?:\\s[^<>]{0,500})?\\/?>";
/** A footnote, a link of a wiki, and the signs of templates. */
const WITHIN =
  "\\[\\^[^\\]\\s]{1,60}\\]|\\[\\[[^\\]\\n]{1,100}\\]\\]|\\{\\{[^{}\\n]{1,200}\\}\\}|\\{%[^%\\n]{1,200}%\\}";
/** A box for a note, as GitHub, MkDocs and Docusaurus write it. */
const AT_START =
  "^(?:\\[!(?:note|tip|important|warning|caution)\\]|!!! ?\\w+|\\?\\?\\?\\+? ?\\w+|:::+ ?\\w*)";
const SIGNS = new RegExp(`${AT_START}|${TAG}|${WITHIN}`, "giu");
/** What a word means, on the line after it. */
const MEANING = /^:[ \t]+\S/;

/** Nearly no text has any of these, and parsing is the costly part. */
const POSSIBLE = /<\/?[a-z]|\[[!^[]|\{[{%]|!!!|\?\?\?|:::|^[> \t]*:[ \t]/im;

/** Counts what readers would see as raw signs: HTML, footnotes, boxes, templates and lists of meanings. What is in code is meant to be read. */
export function findRaw(body: string): RawSigns {
  const found: RawSigns = { count: 0, first: null };
  if (!POSSIBLE.test(body)) return found;
  for (const token of parseShownTokens(body, () => true).tokens)
    if (token.type === "inline") look(token, found);
  return found;
}

function look({ map, children }: Token, found: RawSigns): void {
  let line = map?.[0] ?? 0;
  let text = "";
  const flush = (isFirst: boolean): void => {
    const signs = [...text.matchAll(SIGNS)].map(([written]) => written);
    if (!isFirst && MEANING.test(text)) signs.unshift(text.slice(0, 40));
    const [written] = signs;
    if (written !== undefined) found.first ??= { written, line };
    found.count += signs.length;
    text = "";
  };
  const start = line;
  for (const { type, content } of children ?? []) {
    if (type === "softbreak" || type === "hardbreak") {
      flush(line === start);
      line++;
    } else text += type === "text" ? content : "\u0000";
  }
  flush(line === start);
}
