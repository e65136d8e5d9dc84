import type { Attack, Holds } from "../support/attack.ts";
import { after, around, lines, page, pathOf } from "../support/attack.ts";

/** Section 1.8, and the bombs of 1.7: documents that cost more than they are worth. Each is refused by a limit that the report names, or is cheap. */
export function slowAttacks(): readonly Attack[] {
  return [
    ...LIMITED.map(([slug, tries, bytes, says]) => limited(slug, tries, bytes, says)),
    ...BODIES.map(([slug, payload]) => body(slug, payload)),
    ...OVERRIDES,
    LANGUAGES,
  ];
}

const NINE = "abcdefghi";

/** Ten of the line before, nine times over. */
function aliasBomb(): string {
  const first = `a: &a [${Array(10).fill("x").join(", ")}]\n`;
  const more = [...NINE].slice(1).map((letter, index) => {
    const before = NINE[index];
    return `${letter}: &${letter} [${Array(10).fill(`*${before}`).join(", ")}]\n`;
  });
  return `bomb:\n  ${[first, ...more].join("  ")}`;
}

function deepList(depth: number): string {
  return `deep: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
}

function head(extra: string): string {
  return `---\n${lines()}${extra}---\n## A {#a}\n\nText.\n`;
}

function many(count: number): string {
  return Array.from({ length: count }, (_, i) => `key${i}: 1\n`).join("");
}

/** Name, what it tries, the document, and the word of the limit that the report must name. */
const LIMITED: readonly (readonly [string, string, string, RegExp])[] = [
  ["alias-bomb", "aliases that grow to a thousand million words", head(aliasBomb()), /alias|anchor|&|\*/i],
  [
    "alias-many",
    "a hundred thousand aliases",
    head(`x: &x 1\ny: [${Array(9_000).fill("*x").join(",")}]\n`),
    /alias|anchor|&|\*/i,
  ],
  ["deep-list", "lists within lists, ten thousand deep", head(deepList(10_000)), /deep|nest|level|within/i],
  [
    "deep-map",
    "maps within maps, five thousand deep",
    head(`deep: ${"{ a: ".repeat(5_000)}1${" }".repeat(5_000)}\n`),
    /deep|nest|level|within/i,
  ],
  [
    "deep-lines",
    "maps within maps, by indentation",
    head(deepLines(300)),
    /deep|nest|level|within|long|large|big/i,
  ],
  ["many-keys", "five thousand keys", head(many(5_000)), /keys|many|more than/i],
  [
    "large-front-matter",
    "front matter of two hundred thousand bytes",
    head(many(16_000)),
    /large|long|big|bytes|KB|kB|more than/i,
  ],
  [
    "one-long-value",
    "one value of five million letters",
    head(`x: "${"a".repeat(5 << 20)}"\n`),
    /large|long|big|bytes|KB|kB|MB|more than/i,
  ],
  [
    "long-slug-list",
    "a keyword that makes slow patterns stand still",
    head(`formerly: ["${"a-".repeat(20_000)}!"]\n`),
    /long|letters|characters|formerly|bytes|large/i,
  ],
  [
    "slow-pattern",
    "thirty letters that make `^([a-z0-9]+-?)+$` think for a minute",
    head(`formerly: ["${"a".repeat(40)}!"]\n`),
    /formerly/i,
  ],
  [
    "slow-date",
    "a date that makes slow patterns stand still",
    page("slow/slow-date", { reviewed: `"${"0".repeat(50_000)}-"` }),
    /reviewed|date|long/i,
  ],
  [
    "slow-duration",
    "a length of time with fifty thousand digits",
    page("slow/slow-duration", { review_every: `P${"1".repeat(50_000)}` }),
    /review_every|time|long/i,
  ],
  [
    "slow-address",
    "an address of sixty thousand letters",
    page("slow/slow-address", { sources: `[{ title: A, url: "https://${"a.".repeat(30_000)}" }]` }),
    /url|address|long|large|bytes/i,
  ],
  [
    "slow-email",
    "an e-mail address that makes slow patterns stand still",
    page("slow/slow-email", { licence: `"${"(".repeat(50_000)}"` }),
    /licence|long/i,
  ],
  [
    "large-body",
    "a text of nine million letters",
    `${page("slow/large-body")}${"words ".repeat(1_500_000)}\n`,
    /large|long|big|bytes|KB|kB|MB|more than/i,
  ],
];

function deepLines(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
}

function limited(slug: string, tries: string, bytes: string, says: RegExp): Attack {
  const path = pathOf(`slow/${slug}`);
  return {
    name: `slow/${slug}`,
    section: "1.8",
    tries,
    files: [{ path, bytes }],
    holds: { as: "reported", path, says },
  };
}

/** Markdown on which some parsers take time by the square of its length, or their stack runs out. */
const BODIES: readonly (readonly [string, string])[] = [
  ["quotes", `${"> ".repeat(5_000)}deep`],
  ["lists", Array.from({ length: 400 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n")],
  ["brackets", "[".repeat(20_000)],
  ["brackets-closed", `${"[".repeat(10_000)}a${"](b)".repeat(10_000)}`],
  ["pictures", "![".repeat(20_000)],
  ["emphasis", "*a **a ".repeat(10_000)],
  ["emphasis-closed", `${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
  ["underscores", "_a __a ".repeat(10_000)],
  ["backticks", Array.from({ length: 1_500 }, (_, i) => `a${"`".repeat(i % 300)}`).join("")],
  ["entities", "&".repeat(50_000)],
  ["angles", "<".repeat(50_000)],
  ["angles-address", "<https://".repeat(10_000)],
  ["comments", "<!-- ".repeat(10_000)],
  ["escapes", "\\".repeat(50_000)],
  [
    "references",
    `${Array.from({ length: 5_000 }, (_, i) => `[r${i}]: https://example.org/`).join("\n")}\n\n${"[r1]".repeat(5_000)}`,
  ],
  ["reference-title", `[a]: b "${"\n".repeat(2)}${"(".repeat(20_000)}`],
  ["table-wide", `|${" a |".repeat(5_000)}\n|${" - |".repeat(5_000)}\n|${" b |".repeat(5_000)}`],
  ["table-cells", `|${" a |".repeat(500)}\n|${" - |".repeat(500)}\n${"| b\n".repeat(5_000)}`],
  ["fences", "```\n".repeat(5_001)],
  ["strikes", "~~a ~a ".repeat(10_000)],
  ["placeholders-open", ":fact[".repeat(10_000)],
  ["placeholders-many", ":fact[a.b] ".repeat(5_000)],
  ["placeholders-braces", `::services${"{a=".repeat(10_000)}`],
  ["placeholders-blocks", "::services{topic=housing}\n\n".repeat(3_000)],
  ["colons", ":".repeat(50_000)],
  ["heading-braces", `## H ${"{#".repeat(20_000)}`],
  ["heading-attributes", `## H {#h ${"a ".repeat(20_000)}}`],
  ["heading-long", `## ${"long ".repeat(20_000)} {#h}`],
  ["heading-hashes", `## H ${"#".repeat(50_000)} {#h}`],
  ["headings-many", Array.from({ length: 5_000 }, (_, i) => `## H ${i} {#h${i}}`).join("\n\n")],
  ["headings-same", "## Same {#same}\n\n".repeat(3_000)],
  ["setext", `${"a\n".repeat(20_000)}===`],
  ["spaces", `a${" ".repeat(100_000)}b`],
  ["line-ends", "\n".repeat(100_000)],
  ["combining", `a${"\u0301".repeat(20_000)}`],
  ["mail", `${"a".repeat(30_000)}@${"a.".repeat(10_000)}`],
  ["one-line", "word ".repeat(50_000)],
];

function body(slug: string, payload: string): Attack {
  const name = `slow/${slug}`;
  const holds: Holds = { as: "published-or-reported", path: pathOf(name), shows: [after(name)] };
  const bytes = `---\n${lines()}---\n${around(name, payload)}`;
  return {
    name,
    section: "1.8",
    tries: `slow Markdown: ${payload.slice(0, 30)}`,
    files: [{ path: pathOf(name), bytes }],
    holds,
  };
}

/** Records and changes in great numbers. */
const OVERRIDES: readonly Attack[] = [
  record(
    "facts-many",
    "facts/facts-many.yaml",
    Array.from({ length: 20_000 }, (_, i) => `k${i}: { label: { en: a } }\n`).join(""),
  ),
  record("facts-alias-bomb", "facts/facts-alias-bomb.yaml", aliasBomb()),
  record("facts-deep", "facts/facts-deep.yaml", deepList(20_000)),
  record("service-long", "services/service-long.yaml", `name: "${"long ".repeat(300_000)}"\n`),
  record(
    "toolkit-long",
    "toolkit.yaml",
    `title: { en: Kit }\nsummary: { en: A kit. }\nlanguage: en\ndocuments: [${Array(50_000).fill("a").join(",")}]\n`,
    "toolkits/slow-toolkit",
  ),
];

function record(slug: string, file: string, bytes: string, kit = "toolkits/slow"): Attack {
  const path = `${kit}/${file}`;
  return {
    name: `slow/${slug}`,
    section: "1.8",
    tries: "a record that is too large, too deep or too many",
    files: [{ path, bytes }],
    holds: { as: "reported", path },
  };
}

/** Languages that nobody speaks: a site that makes all its own pages in each of them grows without end. */
const LANGUAGES: Attack = {
  name: "slow/languages",
  section: "1.8",
  tries: "languages that nobody speaks, so that the site makes all its own pages in each",
  files: ["qab", "qac", "qad"].map((language) => ({
    path: `toolkits/slow/languages.${language}.md`,
    bytes: page("slow/languages"),
  })),
  holds: { as: "without-effect", path: "toolkits/slow/languages.qab.md" },
};
