import type { Attack, Bait } from "../support/attack.ts";
import { around, canaryOf, lines, page, pathOf, touchCanary, writeCanary } from "../support/attack.ts";

/** Section 1.1: front matter that wants to be run. The opening line decides which engine a careless reader picks. */
export function frontMatterAttacks(bait: Bait): readonly Attack[] {
  return [
    ...OPENINGS.map(([slug, opening, tries, works]) => opened(bait, slug, opening, tries, works)),
    ...OTHERS(bait),
  ];
}

const RUNS = "code";
const STOPS = "stops";
const FAILS = null;

/** Name, the first line as written, what it tries, and whether gray-matter by itself runs it. */
const OPENINGS: readonly (readonly [string, string, string, "code" | "stops" | null])[] = [
  ["js", "---js\n", "names JavaScript as the language of the front matter", RUNS],
  ["javascript", "---javascript\n", "the long name, which a block on `js` alone forgets", RUNS],
  ["upper-case", "---JS\n", "the same in capitals", RUNS],
  ["space-before", "--- js\n", "a space before the language", RUNS],
  ["tab-before", "---\tjavascript\n", "a tab before the language", RUNS],
  ["space-after", "---js \n", "a space after the language", RUNS],
  ["byte-order-mark", "\uFEFF---js\n", "a byte order mark before the first dash", RUNS],
  ["windows-lines", "---js\r\n", "Windows line endings", RUNS],
  ["js-legacy", "---jsLegacy\n", "the engine that Eleventy adds under another name", STOPS],
  ["node", "---node\n", "a language of other tools", STOPS],
  ["cjs", "---cjs\n", "a language of other tools", STOPS],
  ["ts", "---ts\n", "a language of other tools", STOPS],
  ["mjs", "---mjs\n", "a language of other tools", STOPS],
  ["two-blank-lines-before", "\n\n---js\n", "blank lines before the first dash", FAILS],
];

function opened(
  bait: Bait,
  slug: string,
  opening: string,
  tries: string,
  works: "code" | "stops" | null,
): Attack {
  const name = `front-matter/${slug}`;
  const end = opening.endsWith("\r\n") ? "\r\n" : "\n";
  const code = `{ title: (${writeCanary(bait, name)}, "Ran"), summary: "Ran", type: "guideline" }`;
  return {
    name,
    section: "1.1",
    tries,
    files: [{ path: pathOf(name), bytes: `${opening}${code}${end}---${end}${around(name, "Text.")}` }],
    holds: { as: "reported", path: pathOf(name) },
    ...(works === null ? {} : { worksOnNaive: { on: "matter", by: works } as const }),
  };
}

function OTHERS(bait: Bait): readonly Attack[] {
  return [
    whole(
      "statements",
      "statements instead of an object",
      (name) => `---js\nvar ran = 1; ${writeCanary(bait, name)};\n---\n`,
      "stops",
    ),
    whole(
      "function",
      "a function that a template calls later",
      (name) => `---js\n{ title: (function () { ${writeCanary(bait, name)}; return "Ran"; })() }\n---\n`,
      "code",
    ),
    whole(
      "dynamic-import",
      "an import while the object is made",
      (name) =>
        `---js\n{ title: import("node:fs").then((fs) => fs.writeFileSync(${JSON.stringify(canaryOf(bait, name))}, "ran")) && "Ran" }\n---\n`,
      "code",
    ),
    whole(
      "coffee",
      "CoffeeScript as the language",
      (name) => `---coffee\ntitle: ${writeCanary(bait, name)}\n---\n`,
      "stops",
    ),
    whole("cson", "CSON as the language", () => `---cson\ntitle: "Ran"\n---\n`, "stops"),
    whole("toml", "TOML as the language", () => `---toml\ntitle = "Ran"\n---\n`, "stops"),
    whole("json5", "JSON5 as the language", () => `---json5\n{title: 'Ran'}\n---\n`, "stops"),
    whole("json", "JSON as the language", () => `---json\n{"title": "Ran", "summary": "Ran"}\n---\n`),
    whole(
      "constructor",
      "a language that every object seems to have an engine for",
      () => `---constructor\n${lines()}---\n`,
    ),
    whole("proto", "the same with the prototype", () => `---__proto__\n${lines()}---\n`, "stops"),
    whole("to-string", "the same with a method", () => `---toString\n${lines()}---\n`),
    whole(
      "yaml-function",
      "a YAML tag for JavaScript functions",
      (name) => `---\n${lines({ title: `!!js/function 'function () { ${writeCanary(bait, name)} }'` })}---\n`,
      "stops",
    ),
    whole(
      "yaml-regexp",
      "a YAML tag for regular expressions",
      () => `---\n${lines({ title: "!!js/regexp /(a+)+$/" })}---\n`,
      "stops",
    ),
    whole(
      "yaml-python",
      "a YAML tag that Python runs",
      (name) =>
        `---\n${lines({ title: `!!python/object/apply:os.system ["${touchCanary(bait, name)}"]` })}---\n`,
      "stops",
    ),
    whole(
      "own-tag",
      "a YAML tag of its own making",
      () => `---\n${lines({ title: "!<tag:commonkit.example,2026:run> now" })}---\n`,
      "stops",
    ),
    second(bait),
    {
      name: "front-matter/nested-opening",
      section: "1.1",
      tries: "a second opening inside the front matter",
      files: [
        {
          path: pathOf("front-matter/nested-opening"),
          bytes: `---\n---js\n{ title: ${writeCanary(bait, "front-matter/nested-opening")} }\n---\n${around("front-matter/nested-opening", "Text.")}`,
        },
      ],
      holds: { as: "reported", path: pathOf("front-matter/nested-opening") },
    },
  ];
}

function whole(slug: string, tries: string, head: (name: string) => string, by?: "code" | "stops"): Attack {
  const name = `front-matter/${slug}`;
  return {
    name,
    section: "1.1",
    tries,
    files: [{ path: pathOf(name), bytes: head(name) + around(name, "Text.") }],
    holds: { as: "reported", path: pathOf(name) },
    ...(by === undefined ? {} : { worksOnNaive: { on: "matter", by } as const }),
  };
}

/** Harmless by itself: runs only where a text is read twice. To Markdown it is a heading. */
function second(bait: Bait): Attack {
  const name = "front-matter/second-block";
  const block = `---js\n({ title: ${writeCanary(bait, name)} }) // {#second}\n---\n\n`;
  return {
    name,
    section: "1.1",
    tries: "a second block that runs where the text below the first one is read again",
    files: [
      {
        path: pathOf(name),
        bytes: page(name).replace(/(?<=---\n)## Before/, `${block}## Before`),
      },
    ],
    holds: { as: "published-or-reported", path: pathOf(name), shows: ["process.getBuiltinModule"] },
    worksOnNaive: { on: "matter", by: "code" },
  };
}
