import { html, Markup, type Value } from "./html.ts";

// Control characters, half characters and the two that XML 1.0 does not know (https://www.w3.org/TR/xml/#charsets): one of
// them makes a feed unreadable.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A piece of XML: as `html`, and without the characters that XML does not know. */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(html(strings, ...values).value.replace(FORBIDDEN, ""));
}
