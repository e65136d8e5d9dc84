/** One tag of a page, taken apart. */
export interface Tag {
  name: string;
  closing: boolean;
  attributes: Readonly<Record<string, string>>;
}

/** What our own renderer may write: each tag with its attributes and what their values look like. */
const allowed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: {
    href: /^(?:https:\/\/[^\s"\\]+|mailto:[^\s"]+|tel:\+?\d+|#[^\s"]+|(?:\.\.\/)*[a-z][^\s":\\]*)$/,
    rel: /^noopener nofollow ugc$/,
    class: /^ck-(?:term|tel)$/,
    title: /^[^\p{Cc}]*$/u,
  },
  bdi: { dir: /^ltr$/, class: /^ck-tel$/ },
  blockquote: {},
  br: {},
  code: {},
  div: { class: /^ck-table$/, role: /^region$/, tabindex: /^0$/, "aria-label": /^[^\p{Cc}]*$/u },
  em: {},
  h2: { id: /^[^\s]+$/ },
  h3: { id: /^[^\s]+$/ },
  h4: { id: /^[^\s]+$/ },
  h5: { id: /^[^\s]+$/ },
  h6: { id: /^[^\s]+$/ },
  hr: {},
  img: { src: /^(?:\.\.\/)*assets\/[a-z0-9.-]+$/, alt: /^/, loading: /^lazy$/ },
  details: { class: /^ck-answer$/ },
  li: { class: /^ck-(?:task|choice)$/, "data-right": /^$/ },
  mark: { class: /^ck-missing$/ },
  ol: { start: /^\d+$/ },
  p: {},
  pre: { dir: /^ltr$/ },
  s: {},
  span: {
    class: /^ck-(?:fact|blank|no-picture|box|box ck-checked|dot)$/,
    "data-fact": /^[a-z0-9./-]+$/,
    "data-field": /^[^\p{Cc}]*$/u,
  },
  strong: {},
  summary: {},
  table: {},
  tbody: {},
  td: { class: /^ck-(?:start|center|end)$/ },
  th: { scope: /^col$/, class: /^ck-(?:start|center|end)$/ },
  thead: {},
  tr: {},
  ul: { class: /^ck-choices$/ },
};

const voids = new Set(["br", "hr", "img"]);

/** Takes HTML apart the strict way; throws where a browser would have to guess. */
function readTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let rest = html; rest !== ""; ) {
    const text = /^[^<>]+/.exec(rest)?.[0];
    if (text !== undefined) {
      if (/&(?!amp;|lt;|gt;|quot;)/.test(text)) throw new Error(`a bare & in ${JSON.stringify(text)}`);
      rest = rest.slice(text.length);
      continue;
    }
    const match = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/.exec(rest);
    if (!match) throw new Error(`no tag: ${JSON.stringify(rest.slice(0, 80))}`);
    const [whole, slash, name = "", written = ""] = match;
    const attributes = Object.fromEntries(
      [...written.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
        key,
        unescapeHtml(value),
      ]),
    );
    tags.push({ name, closing: slash === "/", attributes });
    rest = rest.slice(whole.length);
  }
  return tags;
}

/** Everything in HTML that our renderer should not have written; empty when all is well. */
export function findForbidden(html: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const { name, closing, attributes } of readTags(html)) {
    const rules = allowed[name];
    if (!rules) found.push(`<${name}>`);
    if (closing) {
      if (open.pop() !== name) found.push(`</${name}> closes nothing`);
      continue;
    }
    if (name === "a" && open.includes("a")) found.push("a link within a link");
    if (!voids.has(name)) open.push(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (!rules?.[key]?.test(value)) found.push(`<${name} ${key}=${JSON.stringify(value)}>`);
    }
  }
  if (open.length > 0) found.push(`never closed: ${open.join(" ")}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(html))
    found.push("a control character");
  return found;
}

const unescapeHtml = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
