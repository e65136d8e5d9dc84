import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { setFrontMatter } from "../../../src/core/files/set-front-matter.ts";
import { cases } from "../../support/cases.ts";

test("a key is set where it stands, and every other byte stays", () => {
  const text =
    "---\n# ours\noverrides: a/b/c # here\nbase:\n  x: 1\n\n# between\ntitle:  'T'\n---\nbase: not this\n";
  expect(setFrontMatter(text, { base: { x: 2, "@title": 3 } })).toBe(
    "---\n# ours\noverrides: a/b/c # here\nbase:\n  x: 2\n  \"@title\": 3\n\n# between\ntitle:  'T'\n---\nbase: not this\n",
  );
  expect(setFrontMatter(text, { accepted: { x: { by: "S", on: "2026-11-23" } } })).toContain(
    "title:  'T'\naccepted:\n  x:\n    by: S\n    on: 2026-11-23\n---\nbase: not this\n",
  );
  expect(setFrontMatter(text, { base: {} })).toBe(text.replace("base:\n  x: 1\n", ""));
  expect(setFrontMatter(text.replace(/\n/g, "\r\n"), { base: { x: 1 } })).toBe(text.replace(/\n/g, "\r\n"));
  expect(setFrontMatter("---\n{ overrides: a/b/c }\n---\n", { base: { x: 1 } })).toMatch(
    /^---\n\{ overrides: a\/b\/c, base/,
  );
});

test("any front matter, any value: it is read again, and the others are as they were", () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.dictionary(fc.stringMatching(/^@?[a-z-]{1,8}$/), fc.string(), { minKeys: 1 }),
  );
  const map = fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), value, { maxKeys: 5 });
  fc.assert(
    fc.property(map, value, fc.boolean(), (before, wanted, isThere) => {
      const values = isThere ? { ...before, base: { a: "1" } } : before;
      const yaml = Object.keys(values).length === 0 ? "" : stringify(values);
      // A text over several lines could itself hold the line that ends front matter.
      fc.pre(!/^---/m.test(yaml));
      const set = setFrontMatter(`---\n${yaml}---\nText\n`, { base: wanted });
      fc.pre(!/^---/m.test(set.slice(4, set.lastIndexOf("---\nText"))));
      expect(set.endsWith("---\nText\n")).toBe(true);
      expect(parse(set.slice(4, set.lastIndexOf("---\nText")))).toEqual({ ...values, base: wanted });
    }),
    { numRuns: cases(100, 300) },
  );
});
