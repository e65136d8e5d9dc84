import type { Attack, Bait, HostileFile, Proof } from "../support/attack.ts";
import { around, lines, page, pathOf } from "../support/attack.ts";

const KIT = "toolkits/yaml";

/** Section 1.7: YAML that reaches into every object, or that readers of YAML understand in different ways. */
export function yamlAttacks(bait: Bait): readonly Attack[] {
  return [
    ...POLLUTING.map(([slug, head, by]) => front(slug, "a key that every object inherits from", head, by)),
    front(
      "git-trace",
      "sets a variable that every later git obeys",
      `__proto__: { GIT_TRACE: "${bait.canaries}/yaml-git-trace" }\n`,
      "pollution",
    ),
    ...BROKEN.map(([slug, head, by]) =>
      front(slug, "YAML that readers do not agree on, or that cannot be read", head, by),
    ),
    ...RECORDS.map(([slug, path, bytes]) => record(slug, path, bytes)),
    ...WHOLE.map(([slug, tries, bytes, by]) => whole(slug, tries, bytes, by)),
  ];
}

const POLLUTING: readonly (readonly [string, string, Proof?])[] = [
  ["proto", "__proto__: { polluted: 1 }\n", "pollution"],
  ["proto-quoted", '"__proto__": { polluted: 1 }\n', "pollution"],
  ["proto-escaped", '"\\u005f\\u005fproto\\u005f\\u005f": { polluted: 1 }\n', "pollution"],
  ["proto-explicit", "? __proto__\n: { polluted: 1 }\n", "pollution"],
  ["proto-nested", "extra: { a: { b: { __proto__: { polluted: 1 } } } }\n", "pollution"],
  ["proto-in-list", "extra: [{ __proto__: { polluted: 1 } }]\n"],
  ["proto-merge-key", "<<: { __proto__: { polluted: 1 } }\n", "pollution"],
  ["proto-anchor", "extra: &a { __proto__: { polluted: 1 } }\nmore: { <<: *a }\n", "pollution"],
  ["constructor", "constructor: { prototype: { polluted: 1 } }\n", "pollution"],
  ["constructor-nested", "extra: { constructor: { prototype: { polluted: 1 } } }\n", "pollution"],
  ["prototype", "prototype: { polluted: 1 }\n"],
  ["proto-in-source", "more_sources: [{ title: A, __proto__: { polluted: 1 } }]\n"],
];

const BROKEN: readonly (readonly [string, string, Proof?])[] = [
  ["key-twice", "title: Another\n", "stops"],
  ["alias-unknown", "extra: *nowhere\n", "stops"],
  ["alias-itself", "extra: &a [*a]\n"],
  ["tab", "\textra: 1\n"],
  ["unclosed-quote", 'extra: "never closed\n', "stops"],
  ["unclosed-map", "extra: { a: [\n", "stops"],
  ["tag-binary", "extra: !!binary R0lGODlh\n"],
  ["tag-set", "extra: !!set { a, b }\n"],
  ["tag-timestamp", "extra: !!timestamp 2026-01-01\n"],
  ["merge-key", "<<: { licence: CC0-1.0 }\n"],
  ["map-as-key", "{ a: 1 }: x\n"],
  ["control-character", "extra: \u0000\n", "stops"],
];

function front(slug: string, tries: string, head: string, by?: Proof): Attack {
  const name = `yaml/${slug}`;
  const bytes = `---\n${lines()}${head}---\n${around(name, "Text.")}`;
  return attack(slug, tries, [{ path: pathOf(name), bytes }], pathOf(name), by);
}

function attack(
  slug: string,
  tries: string,
  files: readonly HostileFile[],
  path: string,
  by?: Proof,
): Attack {
  return {
    name: `yaml/${slug}`,
    section: "1.7",
    tries,
    files,
    holds: { as: "reported", path },
    ...(by === undefined ? {} : { worksOnNaive: { on: "matter", by } as const }),
  };
}

const SERVICE =
  "name: Desk\nstatus: active\norganization: { name: Welcome }\ndescription: Helps.\nemail: a@b.example\nservice_areas: [{ country: NL }]\nassured_date: 2026-10-01\n";

/** The same keys in the other files that people write. */
const RECORDS: readonly (readonly [string, string, string])[] = [
  ["service-proto", "services/service-proto.yaml", `${SERVICE}__proto__: { polluted: 1 }\n`],
  [
    "service-phone-proto",
    "services/service-phone-proto.yaml",
    `${SERVICE}phones: { __proto__: { number: "+31 10 000 0000", type: voice } }\n`,
  ],
  [
    "service-translation-proto",
    "services/service-translation-proto.yaml",
    `${SERVICE}x_translations: { __proto__: { polluted: x } }\n`,
  ],
  [
    "service-schedule-constructor",
    "services/service-schedule-constructor.yaml",
    `${SERVICE}schedules: { constructor: { prototype: { polluted: 1 } } }\n`,
  ],
  ["fact-proto", "facts/fact-proto.yaml", "__proto__: { polluted: 1 }\n"],
  [
    "fact-label-proto",
    "facts/fact-label-proto.yaml",
    "key: { label: { __proto__: { polluted: x } }, type: text, value: a, source: { title: b }, checked: 2026-10-01, review_every: P1Y }\n",
  ],
  ["fact-change-proto", "facts/fact-change-proto.yaml", "overrides: yaml\n__proto__: { polluted: 1 }\n"],
  ["term-proto", "terms/term-proto.yaml", "__proto__: { label: { en: a }, meaning: { en: b } }\n"],
  [
    "term-meaning-proto",
    "terms/term-meaning-proto.yaml",
    "word: { label: { en: a }, meaning: { __proto__: { polluted: x } } }\n",
  ],
  ["fact-two-documents", "facts/fact-two-documents.yaml", "a: 1\n---\nb: 2\n"],
  ["fact-directive", "facts/fact-directive.yaml", "%YAML 1.1\n---\na: 1\n"],
  [
    "fact-tag-directive",
    "facts/fact-tag-directive.yaml",
    "%TAG ! tag:attacker.example,2026:\n---\na: !run 1\n",
  ],
  ["fact-empty", "facts/fact-empty.yaml", ""],
  ["fact-not-text", "facts/fact-not-text.yaml", "\u0000\u0001\u0002"],
];

function record(slug: string, file: string, bytes: string): Attack {
  const path = `${KIT}/${file}`;
  return attack(slug, "the same in a record beside the documents", [{ path, bytes }], path);
}

/** Documents whose front matter as a whole is not what it should be. */
const WHOLE: readonly (readonly [string, string, string | Uint8Array, Proof?])[] = [
  [
    "json-proto",
    "JSON front matter with a prototype",
    `---json\n{ "__proto__": { "polluted": 1 } }\n---\n`,
    "pollution",
  ],
  ["list", "a list instead of keys", "---\n- a\n- b\n---\n## A {#a}\n"],
  ["text", "one word instead of keys", "---\nhello\n---\n## A {#a}\n"],
  ["empty", "no keys at all", "---\n---\n## A {#a}\n"],
  ["missing", "no front matter", "## A {#a}\n"],
  ["unclosed", "front matter that never ends", `---\n${lines()}## A {#a}\n`],
  ["no-bytes", "a file without a single byte", ""],
  ["not-utf8", "bytes that are no text", Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0xc0, 0xaf])],
  [
    "utf16",
    "text in another encoding",
    new Uint8Array(Buffer.from(`\uFEFF${page("yaml/utf16")}`, "utf16le")),
  ],
  [
    "binary",
    "a picture called a document",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  ],
  ["dots-close", "front matter that closes by dots", `---\n${lines()}...\n## A {#a}\n`],
];

function whole(slug: string, tries: string, bytes: string | Uint8Array, by?: Proof): Attack {
  return attack(slug, tries, [{ path: pathOf(`yaml/${slug}`), bytes }], pathOf(`yaml/${slug}`), by);
}
