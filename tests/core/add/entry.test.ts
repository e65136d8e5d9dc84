import fc from "fast-check";
import { expect, test } from "vitest";
import { addEntry, formatEntry } from "../../../src/core/add/entry.ts";
import type { NewPartner } from "../../../src/model/add.ts";

const URL = "https://git.b.example/x.git";
const partner: NewPartner = {
  id: "b",
  url: URL,
  ref: null,
  include: [],
  languages: [],
  follow: false,
  substitute: null,
};
const TOP = `# Who we are
format: 1
id: me
title: { en: "Me" , nl:   'Ik' }   # both
`;
const ENTRY = `  - id: b\n    url: ${URL}\n`;

test("everything that was asked for is written, and nothing else", () => {
  const all = { ...partner, ref: "v2", include: ["housing", "007"], languages: ["nl", "no"], follow: true };
  expect(formatEntry(all)).toBe(
    `  - id: b\n    url: ${URL}\n    ref: v2\n    include: [housing, "007"]\n    languages: [nl, no]\n    follow: true`,
  );
});

test.each([
  ["no list yet", TOP, `${TOP}partners:\n${ENTRY}`],
  ["no line end at the end", `${TOP}licence: MIT`, `${TOP}licence: MIT\npartners:\n${ENTRY}`],
  ["an empty list", `${TOP}partners: []\nlanguages: [en]\n`, `${TOP}partners:\n${ENTRY}languages: [en]\n`],
  [
    "an empty list with a remark",
    `${TOP}partners: [ ] # none yet\nlanguages: [en]\n`,
    `${TOP}partners: # none yet\n${ENTRY}languages: [en]\n`,
  ],
  [
    "nothing behind the key",
    `${TOP}partners:\nlanguages: [en]\n`,
    `${TOP}partners:\n${ENTRY}languages: [en]\n`,
  ],
  [
    "an entry, remarks of its own and of the next key",
    `${TOP}partners:\n  - id: a # first\n    url: https://a.example/a.git\n    # include: [housing]\n\n# Taken out later\nlanguages:\n  - en\n`,
    `${TOP}partners:\n  - id: a # first\n    url: https://a.example/a.git\n    # include: [housing]\n${ENTRY}\n# Taken out later\nlanguages:\n  - en\n`,
  ],
  [
    "entries set out in another way, with air between them",
    `${TOP}partners:\n-   id: a\n    url: https://a.example/a.git\n\n-   id: c\n    url: https://c.example/c.git\n    include:\n    - housing\n`,
    `${TOP}partners:\n-   id: a\n    url: https://a.example/a.git\n\n-   id: c\n    url: https://c.example/c.git\n    include:\n    - housing\n\n-   id: b\n    url: ${URL}\n`,
  ],
  [
    "Windows line ends, and no line end at the end",
    "id: me\r\npartners:\r\n  - id: a\r\n    url: https://a.example/a.git",
    `id: me\r\npartners:\r\n  - id: a\r\n    url: https://a.example/a.git\r\n  - id: b\r\n    url: ${URL}\r\n`,
  ],
  [
    "a text of several lines at the end",
    "partners:\n  - id: a\n    url: >-\n      https://a.example/a.git\n",
    `partners:\n  - id: a\n    url: >-\n      https://a.example/a.git\n${ENTRY}`,
  ],
])("%s", (_, before, after) => {
  expect(addEntry(before, partner)).toBe(after);
});

test("a substitute is written too, once, quoted where that is needed", () => {
  const stick = { ...partner, substitute: "/media/stick: 2/b.bundle" };
  const line = `  ${URL}: "/media/stick: 2/b.bundle"\n`;
  expect(addEntry(TOP, stick)).toBe(`${TOP}partners:\n${ENTRY}substitutes:\n${line}`);
  const other = "substitutes:\n  https://a.example/a.git: ../a.git # at the desk\n";
  expect(addEntry(`${other}licence: MIT\n`, stick)).toBe(`${other}${line}licence: MIT\npartners:\n${ENTRY}`);
  const there = `substitutes:\n${line}`;
  expect(addEntry(there, stick)).toBe(`${there}partners:\n${ENTRY}`);
});

test.each([
  ["a list in one line", "partners: [{ id: a, url: https://a.example/a.git }]\n"],
  ["the whole file in one line", "{ id: me, partners: [] }\n"],
  ["a list from elsewhere", "x: &all\n  - id: a\n    url: https://a.example/a.git\npartners: *all\n"],
  ["a text", "partners: none\n"],
])("%s is left alone: a person puts the entry where it belongs", (_, text) => {
  expect(addEntry(text, partner)).toBeNull();
});

/** Entries as people write them: more or less far in, with remarks and air, on Windows or not, other keys behind them or none. */
const layout = fc.record({
  before: fc.constantFrom("", "  ", "    "),
  gap: fc.constantFrom(" ", "   "),
  count: fc.integer({ min: 1, max: 3 }),
  air: fc.constantFrom("", "\n", "# a remark\n"),
  remark: fc.constantFrom("", " # first"),
  last: fc.constantFrom(
    "",
    "include: [a, b]",
    "include:\n          - a",
    "ref: |-\n          main",
    'ref: "x # y"',
  ),
  behind: fc.constantFrom("", "\n", "\n# About the next\n", "licence: MIT\n", "substitutes: {}\n"),
  eol: fc.constantFrom("\n", "\r\n"),
});

test("whatever the layout, an entry is added, and every line that was there stays in its order", () => {
  fc.assert(
    fc.property(layout, ({ before, gap, count, air, remark, last, behind, eol }) => {
      const entries = Array.from({ length: count }, (_, index) => {
        const more = last === "" ? "" : `\n${before} ${gap}${last}`;
        return `${before}-${gap}id: p${index}${remark}\n${before} ${gap}url: https://p${index}.example/x.git${more}\n`;
      });
      const text = `${TOP}partners:\n${entries.join(air)}${behind}`.replaceAll("\n", eol);
      const added = addEntry(text, { ...partner, substitute: "../b.bundle" });
      const rest = (added ?? "").split(eol);
      for (const line of text.replace("substitutes: {}", "substitutes:").split(eol)) {
        const at = rest.indexOf(line);
        expect(at, `${JSON.stringify(line)} in ${added}`).not.toBe(-1);
        rest.splice(0, at + 1);
      }
    }),
  );
});
