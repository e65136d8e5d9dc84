import type { Attack, Bait } from "../support/attack.ts";
import { after, leaveSign, page, pathOf } from "../support/attack.ts";
import { recordAttacks } from "./records.ts";

/** Section 1.5: values that a template prints: titles, addresses, dates, and the records beside the documents. */
export function fieldAttacks(bait: Bait): readonly Attack[] {
  return [
    ...TEXTS.map(([slug, key, value, shows]) => text(bait, slug, key, value, shows)),
    ...WRONG.map(([slug, changes]) => wrong(slug, changes)),
    ...DOUBTFUL.map(([slug, changes]) => doubtful(slug, changes)),
    ...recordAttacks(bait),
  ];
}

/** Name, key, value (`SIGN` stands for a script that leaves its sign), and what must be readable on the page. */
const TEXTS: readonly (readonly [string, string, string, string])[] = [
  ["title-script", "title", "Title <script>SIGN</script> ts", "Title <script>"],
  ["title-image", "title", "Title <img src=x onerror=SIGN> ti", "Title <img src=x"],
  ["title-closes", "title", "Title </title><script>SIGN</script> tc", "Title </title>"],
  ["title-quote", "title", `Title " onmouseover="SIGN" tq`, 'Title " onmouseover='],
  ["title-single-quote", "title", "Title ' onmouseover='SIGN' sq", "Title ' onmouseover="],
  ["title-entity", "title", "Title &lt;script&gt;SIGN&lt;/script&gt; te", "Title &lt;script&gt;"],
  ["title-twice", "title", "Title &amp;lt;img src=x onerror=SIGN&amp;gt; tt", "Title &amp;lt;"],
  ["title-comment", "title", "Title --><script>SIGN</script><!-- cm", "Title --><script>"],
  ["title-cdata", "title", "Title ]]><script>SIGN</script> cd", "Title ]]><script>"],
  ["title-json", "title", "Title </script><script>SIGN</script> tj", "Title </script>"],
  ["title-json-lines", "title", "Title \u2028 and \u2029 \\u003cscript> tl", "\\u003cscript>"],
  ["title-markdown", "title", "Title [go](javascript:SIGN) **b** tm", "Title [go](javascript:"],
  ["title-proto", "title", "__proto__", "__proto__"],
  ["title-mark", "title", "Title <mark>x</mark><b>tk</b>", "Title <mark>"],
  ["summary-image", "summary", "Summary <img src=x onerror=SIGN> si", "Summary <img src=x"],
  ["summary-quote", "summary", `Summary "><svg onload=SIGN> su`, 'Summary "><svg'],
];

function text(bait: Bait, slug: string, key: string, value: string, shows: string): Attack {
  const name = `fields/${slug}`;
  const filled = value.replaceAll("SIGN", leaveSign(name)).replaceAll("BEACON", bait.beacon);
  const script = value.includes("SIGN") && !/entity|twice|markdown|quote$/.test(slug);
  return {
    name,
    section: "1.5",
    tries: `markup in ${key}: ${value.slice(0, 50)}`,
    files: [{ path: pathOf(name), bytes: page(name, { [key]: JSON.stringify(filled) }) }],
    holds: { as: "published", shows: [shows, after(name)] },
    ...(script || slug === "summary-quote" ? { worksOnNaive: { on: "matter", by: "script" } as const } : {}),
  };
}

/** Values that are of the wrong kind: the document is named, the rest is published. */
const WRONG: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  ["type-markup", { type: '"<script>top.__ran=1</script>"' }],
  ["type-constructor", { type: "constructor" }],
  ["topic-markup", { topic: `['"><img src=x onerror=top.__ran=1>']` }],
  ["topic-constructor", { topic: "[constructor]" }],
  ["topic-path", { topic: "[../../admin]" }],
  ["phase-map", { phase: "{ a: 1 }" }],
  ["audience-text", { audience: "volunteer" }],
  ["title-list", { title: "[a, b]" }],
  ["title-map", { title: "{ toString: x, length: 3 }" }],
  ["title-null", { title: "null" }],
  ["title-number", { title: "12" }],
  ["title-empty", { title: '""' }],
  ["title-long", { title: `"${"long ".repeat(2_000)}"` }],
  ["summary-long", { summary: `"${"long ".repeat(10_000)}"` }],
  ["reviewed-html", { reviewed: "html" }],
  ["reviewed-markup", { reviewed: '"<img src=x onerror=top.__ran=1>"' }],
  ["reviewed-far", { reviewed: "99999-99-99" }],
  ["reviewed-impossible", { reviewed: "2026-02-31" }],
  ["reviewed-number", { reviewed: "20261001" }],
  ["review-every-words", { review_every: "sometimes" }],
  ["review-every-huge", { review_every: `P${"9".repeat(400)}Y` }],
  ["sources-text", { sources: "https://example.org/" }],
  ["source-javascript", { sources: '[{ title: Handbook, url: "javascript:top.__ran=1" }]' }],
  ["source-javascript-case", { sources: '[{ title: Handbook, url: " JavaScript:top.__ran=1" }]' }],
  ["source-javascript-tab", { sources: '[{ title: Handbook, url: "java\\tscript:top.__ran=1" }]' }],
  ["source-data", { sources: '[{ title: Handbook, url: "data:text/html,<script>top.__ran=1</script>" }]' }],
  ["source-vbscript", { sources: '[{ title: Handbook, url: "vbscript:x" }]' }],
  ["source-protocol-relative", { sources: "[{ title: Handbook, url: //attacker.example/x }]" }],
  ["source-http", { sources: "[{ title: Handbook, url: 'http://attacker.example/' }]" }],
  ["source-person", { sources: "[{ title: Handbook, url: 'https://bank.example@attacker.example/' }]" }],
  [
    "source-quote",
    { sources: `[{ title: Handbook, url: 'https://example.org/"onmouseover="top.__ran=1' }]` },
  ],
  ["source-year", { sources: "[{ title: Handbook, year: 1e400 }]" }],
  ["licence-markup", { licence: '"<script>top.__ran=1</script>"' }],
  ["licence-unknown", { licence: "All-Rights-Ours" }],
  ["formerly-other-node", { formerly: "[honest-partner/kit/honest]" }],
  ["formerly-gone", { formerly: "[honest-partner/kit/gone]" }],
  ["formerly-outside", { formerly: "[../../sw.js]" }],
  ["formerly-own-site", { formerly: "[hub/kit/own]" }],
  ["keywords-map", { keywords: "{ a: 1 }" }],
];

function wrong(slug: string, changes: Readonly<Record<string, string | null>>): Attack {
  const name = `fields/${slug}`;
  return {
    name,
    section: "1.5",
    tries: `a value of the wrong kind: ${Object.keys(changes).join(", ")}`,
    files: [{ path: pathOf(name), bytes: page(name, changes) }],
    holds: { as: "reported", path: pathOf(name) },
  };
}

/** Values that may be shown or refused, but never obeyed: characters that hide, and claims that are not the document's to make. */
const DOUBTFUL: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  ["title-control", { title: '"Title \\u0000\\u0007\\u001b[2J\\u0085 ct"' }],
  ["title-bidirectional", { title: '"Title \\u202egnp.exe\\u202c \\u2066x\\u2069 bd"' }],
  ["title-invisible", { title: '"Ti\\u200bt\\u200dl\\ufeffe iv"' }],
  ["title-half-character", { title: '"Title \\ud800 hc"' }],
  ["title-not-a-character", { title: '"Title \\ufffe \\uffff nc"' }],
  ["title-blank", { title: '"\\u2800\\u3164\\u00a0"' }],
  ["title-lines", { title: '"Title\\n\\n::service[x]\\n\\n# nl"' }],
  ["keywords-markup", { keywords: `['<img src=x onerror=top.__ran=1>', '"><script>top.__ran=1</script>']` }],
  [
    "source-title-markup",
    { sources: `[{ title: '<img src=x onerror=top.__ran=1>', publisher: '"><svg onload=top.__ran=1>' }]` },
  ],
  ["claims-trust", { trusted: "true", verified: "true", status: "approved", publisher: "Open Pathways" }],
  ["claims-node", { node: "honest-partner", id: "honest-partner/kit/honest", commit: "0".repeat(40) }],
  [
    "claims-url",
    { url: "/en/honest-partner/kit/honest/", canonical: "https://attacker.example/", slug: "../../index" },
  ],
  ["claims-redirect", { redirect_from: "[/]", aliases: "[/index.html, /sw.js]" }],
  ["claims-translation", { translates: "honest-partner/kit/honest" }],
  ["claims-override", { overrides: "honest-partner/kit/honest" }],
];

function doubtful(slug: string, changes: Readonly<Record<string, string | null>>): Attack {
  const name = `fields/${slug}`;
  return {
    name,
    section: "1.5",
    tries: `hides or claims something: ${Object.keys(changes).join(", ")}`,
    files: [{ path: pathOf(name), bytes: page(name, changes) }],
    holds: { as: "published-or-reported", path: pathOf(name), shows: [after(name)] },
  };
}
