import MarkdownIt from "markdown-it";

/*
 * Many directories keep their texts as HTML. Here it becomes plain text: what a person would read, and where links lead. Only tags of
 * HTML count, so that `<name>` and `5 < 6` stay as they are.
 */

const { unescapeAll } = new MarkdownIt().utils;

const NEVER_SHOWN = /<!--[\s\S]*?-->|<(script|style|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const LINK = /<a\s[^<>]*?\bhref\s*=\s*(["'])(https?:[^"'<>\s]*)\1[^<>]*>([\s\S]*?)<\/a\s*>/gi;
const LINE =
  /<(?:br|hr)\s*\/?>|<\/?(?:p|div|ul|ol|table|tr|h[1-6]|blockquote|section|article)(?:\s[^<>]*)?>/gi;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const OTHER =
  /<\/?(?:a|abbr|b|big|center|cite|code|em|font|i|iframe|img|li|mark|pre|s|small|span|strike|strong|sub|sup|tbody|td|tfoot|th|thead|tt|u)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/gi;

/** A text without HTML's tags and with its entities as characters; the same if it has none. */
export function dropHtml(text: string): string {
  // No field can be so long.
  if (!/[<&]/.test(text) || text.length > 20_000) return text;
  return text
    .replace(NEVER_SHOWN, "")
    .replace(LINK, (_, _quote, address: string, words: string) =>
      words.includes(address) ? words : `${words} (${address})`,
    )
    .replace(ITEM, "\n- ")
    .replace(LINE, "\n")
    .replace(OTHER, "")
    .replace(ENTITY, (entity) => unescapeAll(entity))
    .replace(/[\t \u00a0]*\n[\t \u00a0]*(?:\n[\t \u00a0]*)+/g, "\n\n")
    .trim();
}
