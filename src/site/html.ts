import type { Html } from "../model/catalog.ts";
import { escapeHtml } from "../values/escape.ts";

/** HTML that is safe in a page as it is: made by `html` or by Commonkit's renderer, never from a reader's or partner's text. */
export class Markup {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  toString(): string {
    return this.value;
  }
}

/** What can be in the gaps of `html`; null, undefined and false leave nothing. */
export type Value = Markup | string | number | null | undefined | false | readonly Value[];

export const nothing = new Markup("");

const checked = new WeakSet<TemplateStringsArray>();
/** A piece of a page; every value is escaped unless it is markup already: html`<p>${"<b>"}</p>` // <p>&lt;b&gt;</p>. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  if (!checked.has(strings)) checkQuotes(strings);
  let out = strings[0] as string;
  for (let i = 0; i < values.length; i++) out += format(values[i]) + (strings[i + 1] as string);
  return new Markup(out);
}

/** Places HTML that Commonkit's own Markdown renderer made; the only door for text that is not escaped here. */
export function trusted(text: Html): Markup {
  return new Markup(text);
}

/** One attribute with the space before it, or nothing if the value is null: attr("lang", "nl") //  lang="nl". */
export function attr(name: string, value: string | number | null | undefined): Markup {
  if (value === null || value === undefined) return nothing;
  return new Markup(` ${name}="${escapeHtml(String(value))}"`);
}

function format(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.value;
  if (Array.isArray(value)) return value.map(format).join("");
  return escapeHtml(String(value));
}

/** A value outside double quotes could add attributes, so the template itself is refused. */
function checkQuotes(strings: TemplateStringsArray): void {
  let before = "";
  for (const part of strings.slice(0, -1)) {
    before += part;
    const tag = before.slice(before.lastIndexOf("<"));
    if (!tag.includes(">") && /=\s*(?:'[^']*)?$/.test(tag))
      throw new Error(`An attribute's value needs double quotes, after: ${part.slice(-40)}`);
  }
  checked.add(strings);
}
