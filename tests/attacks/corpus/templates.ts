import type { Attack, Bait, Naive, Proof } from "../support/attack.ts";
import { after, page, pageFirst, pathOf, touchCanary, writeCanary } from "../support/attack.ts";

/** Section 1.2: text and front matter that a template language would run, and placeholders that reach too far. */
export function templateAttacks(bait: Bait): readonly Attack[] {
  const nunjucks = (name: string) =>
    `{{ range.constructor("${writeCanary(bait, name).replaceAll('"', "'")};return 'x'")() }}`;
  return [
    text("liquid-value", "a Liquid value", () => "Sum {{ 6 | times: 7 }} end.", "{{ 6 | times: 7 }}"),
    text("liquid-include", "reads a file by include", () => `{% include "${bait.secret}" %}`, "{% include"),
    text("liquid-render", "reads a file by render", () => `{% render "../../../etc/passwd" %}`, "{% render"),
    text(
      "liquid-raw",
      "an unclosed block that swallows the page",
      () => "{% raw %} and {% comment %}",
      "{% raw %}",
    ),
    text(
      "liquid-loop",
      "a loop of a billion turns",
      () => "{% for i in (1..1000000000) %}x{% endfor %}",
      "{% for",
    ),
    text(
      "dump",
      "prints all that the builder knows",
      () => "{{ eleventy | json }} {{ pkg | json }}",
      "{{ eleventy",
    ),
    text("nunjucks-constructor", "reaches the Function constructor", nunjucks, "{{ range.constructor("),
    text(
      "nunjucks-cycler",
      "the same by another helper",
      (name) => `{{ cycler.constructor("${writeCanary(bait, name).replaceAll('"', "'")}")() }}`,
      "{{ cycler.constructor(",
    ),
    text(
      "handlebars",
      "the Handlebars way to the same",
      () => '{{#with "s" as |string|}}{{#with split as |c|}}{{c.pop}}{{/with}}{{/with}}',
      "{{#with",
    ),
    text("ejs", "an EJS block", (name) => `<% ${writeCanary(bait, name)} %>`, "<%"),
    text("php", "a PHP block", (name) => `<?php system("${touchCanary(bait, name)}"); ?>`, "<?php"),
    text(
      "server-side-include",
      "a server's own include",
      // A comment is on no page, so the words below it are what is shown.
      (name) => `<!--#exec cmd="${touchCanary(bait, name)}" -->\n\nWords below it.`,
      "Words below it.",
    ),
    text(
      "template-literal",
      "a JavaScript template literal",
      (name) => `\${${writeCanary(bait, name)}}`,
      "${process",
    ),
    text(
      "vue",
      "runs in the reader's browser where Vue is",
      () => "{{ _c.constructor('top.__ran=1')() }}",
      "{{ _c",
    ),
    text(
      "angular",
      "runs in the reader's browser where Angular is",
      () => "{{ constructor.constructor('top.__ran=1')() }}",
      "{{ constructor",
    ),
    text(
      "mdx",
      "an MDX import and expression",
      (name) => `export const x = ${writeCanary(bait, name)}\n\n{x}`,
      "export const x",
    ),
    text("hugo", "a Hugo shortcode", () => '{{< readfile "/etc/passwd" >}}', "{{< readfile"),
    ...KEYS(bait),
    ...PLACEHOLDERS,
  ];
}

function text(slug: string, tries: string, payload: (name: string) => string, shown: string): Attack {
  const name = `templates/${slug}`;
  return {
    name,
    section: "1.2",
    tries,
    files: [{ path: pathOf(name), bytes: pageFirst(name, {}, payload(name)) }],
    holds: { as: "published", shows: [shown, after(name)] },
    ...proof(slug),
  };
}

/** Front matter keys that mean something to a site generator. Unknown keys of a partner cost a warning, not the page. */
function KEYS(bait: Bait): readonly Attack[] {
  return [
    key("template-in-title", "a template in the title", { title: '"Attack {{ 6 | times: 7 }} title"' }, [
      "Attack {{ 6 | times: 7 }} title",
    ]),
    key("computed", "a value that is computed by a template", {
      eleventyComputed: `{ title: "{{ 6 | times: 7 }}" }`,
    }),
    key(
      "engine-override",
      "asks for the template language that runs code",
      { templateEngineOverride: "njk,md" },
      [],
      (name) => `{{ range.constructor("${writeCanary(bait, name).replaceAll('"', "'")};return 'x'")() }}`,
    ),
    key("engine-js", "asks to be read as JavaScript", { templateEngineOverride: "11ty.js" }),
    key("layout", "a layout outside the site, to read a file", {
      layout: `${"../".repeat(12)}${bait.secret.slice(1)}`,
    }),
    key("permalink-out", "an address above the output folder", {
      permalink: '"../../attack-permalink-out/index.html"',
    }),
    key("permalink-template", "an address made by a template", {
      permalink: `"{{ '../../attack-permalink-template' }}/index.html"`,
    }),
    key("permalink-bypass", "an address above the output folder, with the switch that allows it", {
      permalink: '"../../attack-permalink-bypass/index.html"',
      permalinkBypassOutputDir: "true",
    }),
    key("permalink-code", "an address made by code", {
      permalink: "\"{{ range.constructor('top.__ran=1')() }}\"",
    }),
    key("pagination", "one document that becomes three hundred pages", {
      pagination: "{ data: numbers, size: 1 }",
      numbers: `[${Array.from({ length: 300 }, (_, i) => i).join(", ")}]`,
      permalink: '"attack-pagination/{{ pagination.pageNumber }}/index.html"',
    }),
    key("date", "a date that stops the builder", { date: "html" }),
    key("tags", "tags of the wrong kind stop the builder", { tags: "{ a: 1 }" }),
    key("exclude", "asks to leave other pages out of lists", {
      eleventyExcludeFromCollections: "true",
      eleventyImport: "{ collections: [all] }",
    }),
  ];
}

function key(
  slug: string,
  tries: string,
  changes: Readonly<Record<string, string>>,
  shows: readonly string[] = [],
  payload?: (name: string) => string,
): Attack {
  const name = `templates/${slug}`;
  return {
    name,
    section: "1.2",
    tries,
    files: [
      { path: pathOf(name), bytes: payload ? pageFirst(name, changes, payload(name)) : page(name, changes) },
    ],
    holds: { as: "published", shows: [after(name), ...shows] },
    ...proof(slug),
  };
}

/** Our own placeholders, with names that every object has, or that lead out of the node. */
const PLACEHOLDERS: readonly Attack[] = [
  placeholder("placeholder-proto", ":fact[__proto__] and :fact[constructor] and :term[constructor]"),
  placeholder("placeholder-polluted", ":fact[templates/__proto__.polluted]"),
  placeholder("placeholder-service-path", "::service[../../../network.yaml]"),
  placeholder("placeholder-service-own", "::service[constructor]"),
  placeholder("placeholder-services-proto", "::services{__proto__=housing}"),
  placeholder("placeholder-services-script", "::services{topic=<script>top.__ran=1</script>}"),
  placeholder("placeholder-html", ":fact[<img src=x onerror=top.__ran=1>]"),
  placeholder("placeholder-field-outside", ":field[constructor] and :field[__proto__.toString]"),
  placeholder("placeholder-nested", ":fact[:fact[:fact[:term[a]]]]"),
];

function placeholder(slug: string, payload: string): Attack {
  const name = `templates/${slug}`;
  return {
    name,
    section: "1.2",
    tries: `a placeholder that reaches for what every object has, or for a file: ${payload}`,
    files: [{ path: pathOf(name), bytes: page(name, {}, payload) }],
    holds: { as: "published-or-reported", path: pathOf(name), shows: [after(name)] },
  };
}

const PROOFS: Readonly<Record<string, Proof>> = {
  "engine-override": "code",
  "permalink-out": "outside",
  "permalink-bypass": "outside",
  "permalink-template": "outside",
  "liquid-include": "stops",
  "liquid-render": "stops",
  "liquid-raw": "stops",
  "nunjucks-constructor": "stops",
  "permalink-code": "stops",
  handlebars: "stops",
  vue: "stops",
  angular: "stops",
  layout: "secret",
  date: "stops",
  tags: "stops",
};

function proof(slug: string): { worksOnNaive?: { on: Naive; by: Proof } } {
  const by = PROOFS[slug];
  return by === undefined ? {} : { worksOnNaive: { on: "eleventy", by } };
}
