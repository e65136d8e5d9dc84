import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AdoptTree } from "../../../src/core/adopt/choose.ts";
import { readAdopted } from "../../../src/core/adopt/documents.ts";
import { splitForeign } from "../../../src/core/adopt/front-matter.ts";
import { recogniseLicence } from "../../../src/core/adopt/licence.ts";
import type { LinkTargets } from "../../../src/core/adopt/links.ts";
import { writeDocument } from "../../../src/core/adopt/write.ts";
import { findLinks } from "../../../src/core/markdown/find-links.ts";
import { parseTokens } from "../../../src/core/markdown/parse-tokens.ts";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import type { Adopt } from "../../../src/model/network.ts";
import { cases } from "../../support/cases.ts";
import { growsLinearly } from "../../support/growth.ts";

const ADOPT: Adopt = {
  toolkit: "x",
  files: ["**/*.md"],
  language: "en",
  defaults: { type: "guideline", audience: ["volunteer"], topic: ["housing"], licence: "CC-BY-4.0" },
};
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** A single file of a repository as it is written for us; the fault, or null for a draft, when it is not. */
function adopt(text: string): string | null {
  const file = {
    path: "guide.md",
    blob: "1",
    size: 1,
    slug: "guide",
    language: "en",
    target: "toolkits/x/guide.en.md",
  };
  const entry = { path: "guide.md", mode: "100644", blob: "1", size: 1 };
  const tree: AdoptTree = {
    documents: [file],
    rejected: [],
    licence: null,
    files: new Map([["guide.md", entry]]),
    folders: new Map([["", ""]]),
  };
  const texts = readAdopted(tree, ADOPT, new Map([["1", new TextEncoder().encode(text)]]), [], new Map());
  const [document] = texts.documents;
  if (document === undefined) return texts.rejected[0]?.why ?? null;
  const targets: LinkTargets = {
    node: "handbook-x",
    toolkit: "x",
    documents: new Map([["guide.md", document]]),
    pictures: new Map(),
    find: (path) => (path === "guide.md" ? path : null),
    repository: "https://github.com/x/handbook",
  };
  return writeDocument(document, ADOPT, targets, texts.licence, { commit: COMMIT, day: "2026-11-01" }).text;
}

const bodyOf = (text: string) => adopt(text)?.replace(/^---\n[\s\S]*?\n---\n/, "");
const says = (text: string, key: string) => new RegExp(`^${key}: (.*)$`, "m").exec(adopt(text) ?? "")?.[1];

describe("front matter that is not ours", () => {
  test.each([
    ["+++\na = 1\n+++\n", "front-matter-language"],
    ["---js\n1\n---\n", "front-matter-language"],
    ["--- toml\na = 1\n---\n", "front-matter-language"],
    ['{\n"a": 1\n}\n', "front-matter-language"],
    ["---\na: [\n---\n", "front-matter-broken"],
    ["---\ntitle: A\n\nText without an end.\n", "front-matter-broken"],
    [`---\n${"a: 1\n".repeat(9_000)}---\n`, "front-matter-broken"],
  ])("%j is refused", (text, fault) => expect(splitForeign(text)).toBe(fault));

  test.each([
    "Text.\n",
    "",
    "---\n\nText under a line.\n",
    "---\nText\n\n---\nMore.\n",
    "-----\n\nText\n",
    "# {\n",
  ])("%j has none", (text) => {
    expect(splitForeign(text)).toEqual({ values: {}, body: text });
  });

  test("Windows line ends, a byte order mark, three full stops and a forbidden key do no harm", () => {
    const found = splitForeign("\ufeff---\r\ntitle: A\r\n__proto__: { draft: true }\r\n...\r\nText\r\n");
    expect(found).toEqual({ values: { title: "A" }, body: "Text\n" });
  });
});

describe("a licence notice in comments alone", () => {
  const notice = (licence: string) => `---\n# SPDX-License-Identifier: ${licence}\n---\n# Title\n\nText.\n`;

  test("is the licence of the text, and not its title", () => {
    expect(says(notice("CC0-1.0"), "title")).toBe('"Title"');
    expect(says(notice("CC0-1.0"), "licence")).toBe('"CC0-1.0"');
    expect(adopt(notice("Nonsense-1"))).toBe("no-licence");
  });

  test("any other heading between two lines stays", () => {
    expect(bodyOf("---\n# Heading\n---\nText.\n")).toContain("---");
    expect(says("---\n# Heading\n---\nText.\n", "title")).toBe('"Heading"');
  });
});

describe("title and summary", () => {
  test.each([
    ["# The *first* week\n\nText.\n", '"The first week"'],
    ["Before.\n\nThe week\n===\n\nText.\n", '"The week"'],
    ["## Only this\n\nText.\n", '"Only this"'],
    ["Text.\n\n## Not this\n", '"Guide"'],
    ["---\ntitle: Written\n---\n# Other\n", '"Written"'],
    ["---\ntitle: [no]\n---\n# Other\n", '"Other"'],
  ])("%j is called %s", (text, title) => expect(says(text, "title")).toBe(title));

  test("a heading that is the title leaves the text, and what is around it does not run together", () => {
    expect(bodyOf("Before.\n# Title\nAfter.\n")).toBe("Before.\n\nAfter.\n");
    expect(bodyOf("---\ntitle: Title\n---\n# Title\n\nAfter.\n")).toBe("After.\n");
    expect(bodyOf("---\ntitle: Title\n---\n# Other\n\nAfter.\n")).toBe("# Other {#other}\n\nAfter.\n");
  });

  test("a comment is in neither", () => {
    const text = "# The week <!-- draft -->\n\n<!--\nask Karim\n-->\n\nWhat to <!-- 06 --> do.\n";
    expect([says(text, "title"), says(text, "summary")]).toEqual(['"The week"', '"What to do."']);
  });

  test("the summary is the first paragraph that says something, shortened behind a sentence", () => {
    const long = `A sentence that says enough to be one. ${"And another one. ".repeat(40)}`;
    expect(says(`![x](x.png)\n\n<div>\n\n${long}\n`, "summary")).toMatch(/^"A sentence .{200,290}\."$/);
    expect(says("![a map](x.png) Words [with](guide.md) a link.\n", "summary")).toBe('"Words with a link."');
    expect(says("# T\n\n- a list\n", "summary")).toBe('"T"');
    expect(says(`${"word ".repeat(200)}`, "summary")).toMatch(/ word…"$/);
  });
});

describe("headings", () => {
  test.each([
    ["## A\n\n## A\n", "## A {#a}\n\n## A {#a-2}\n"],
    ["## A {#own}\n\n## B {#own}\n", "## A {#own}\n\n## B {#own-2}\n"],
    ["## A {#ck-menu .wide} ##\n", "## A {#a}\n"],
    ['## A {#"><script>}\n', '## A {#"><script>} {#a-script}\n'],
    ["## ck-menu\n", "## ck-menu {#x-ck-menu}\n"],
    ["## A #\n", "## A {#a}\n"],
    ["A\nb\n---\n", "A\nb {#a-b}\n---\n"],
    ["##\n", "## {#section}\n"],
    ["## البداية\n", "## البداية {#البداية}\n"],
    ["- ## in a list\n", "- ## in a list\n"],
    ["```\n## code\n```\n", "```\n## code\n```\n"],
  ])("%j", (text, expected) => expect(bodyOf(`First.\n\n${text}`)).toBe(`First.\n\n${expected}`));
});

describe("links", () => {
  test.each([
    ["[a](guide.md#b)", "[a](commonkit:handbook-x/x/guide)"],
    ["[a](https://x.example/b(c))", "[a](https://x.example/b(c))"],
    ["[a](javascript:alert(1))", "a"],
    ["[a](//evil.example/x)", "a"],
    ["[a](../../etc/passwd)", "a"],
    ["[a](\\\\evil)", "a"],
    ["[a](file:///etc/passwd)", "a"],
    ["![a](data:image/png;base64,AAAA)", "a"],
    ["[![a](gone.png)](guide.md)", "[a](commonkit:handbook-x/x/guide)"],
    ['[a](guide.md "A title")b', "[a](commonkit:handbook-x/x/guide)b"],
    ["[a]()", "a"],
    ["[a](%zz)", "a"],
    ["[a]\n\n[a]: guide.md", "[a](commonkit:handbook-x/x/guide)\n\n[a]: guide.md"],
    ["`[a](guide.md)` [a](guide.md)", "`[a](guide.md)` [a](commonkit:handbook-x/x/guide)"],
    ["\\[a](guide.md)", "\\[a](guide.md)"],
  ])("%s", (text, expected) => expect(bodyOf(`First.\n\n${text}\n`)).toBe(`First.\n\n${expected}\n`));

  test("words of a link that would become a heading cost the file", () => {
    expect(adopt("Text.\n\n[# a](javascript:x)\n")).toBeNull();
  });

  test("are found where the parser of pages finds them", () => {
    const piece = fc.constantFrom(
      "[",
      "](a.md)",
      "![",
      "]",
      "(b)",
      "`",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "| ",
      "a",
      "\\",
      "[r]",
      "\n[r]: c\n",
      "<",
      ">",
      "**",
      "    ",
      "# ",
      "|-|\n",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
        (text) => {
          const count = parseTokens(text)
            .tokens.flatMap(({ children }) => children ?? [])
            .filter(
              ({ type, markup }) => (type === "link_open" && markup !== "autolink") || type === "image",
            ).length;
          const found = findLinks(text);
          const outside = found.filter(
            ({ start }) =>
              !found.some(
                (other) => other.kind === "picture" && other.start < start && start < other.labelEnd,
              ),
          );
          expect(outside).toHaveLength(count);
          for (const { kind, start, labelStart, labelEnd, end } of found) {
            expect(text.slice(start, labelStart)).toBe(kind === "link" ? "[" : "![");
            expect(text[labelEnd]).toBe("]");
            expect(end).toBeGreaterThan(labelEnd);
          }
        },
      ),
      { numRuns: cases(150, 1_000) },
    );
  });
});

describe("whatever is in a file", () => {
  test("what comes of it is a document that can be read, or it is refused", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "---\n",
        "\n",
        "# ",
        "{#a}",
        "===",
        "title: ",
        "[a](b)",
        "\u202e",
        "```",
        "<!--",
        ":fact[x]",
        '"',
        "{{",
        "- ",
        "    ",
        "\t",
        "\0",
        "__proto__: 1\n",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
        (text) => {
          const written = adopt(text);
          if (written === null || !written.startsWith("---\n")) return;
          const path = "toolkits/x/guide.en.md";
          const origin = { node: "handbook-x", commit: COMMIT, path };
          const { content, failed } = parseNode("handbook-x", [{ origin, path, text: written }], "partner");
          expect(failed).toEqual([]);
          expect(content.documents).toHaveLength(1);
        },
      ),
      { numRuns: cases(100, 500) },
    );
  });

  test.each(["[", "![", "[a](", "# a\n", "| a ", "> ", "- ", "[a](b) ", "#", "# \t", "<a ", "{#"])(
    "four times as many of %j take about four times as long",
    (text) => {
      expect(growsLinearly((size) => adopt(text.repeat(size / text.length)), 6_000)).toBe(true);
    },
  );
});

describe("licences", () => {
  test.each([
    [
      "MIT License\n\nPermission is hereby granted, free of charge, to any\nperson obtaining a copy of",
      "MIT",
    ],
    ["Creative Commons Attribution 4.0 International Public License", "CC-BY-4.0"],
    ["# Attribution-NonCommercial-ShareAlike 4.0 International", "CC-BY-NC-SA-4.0"],
    ["Creative Commons Legal Code\n\nCC0 1.0 Universal", "CC0-1.0"],
    ["Apache License\n   Version 2.0, January 2004", "Apache-2.0"],
    ["SPDX-License-Identifier: GFDL-1.3-or-later\n", "GFDL-1.3-or-later"],
    ["Attribution 4.0 International\nCC0 1.0 Universal", null],
    ["All rights reserved.", null],
    ["", null],
  ])("%j is %s", (text, licence) => expect(recogniseLicence(text)).toBe(licence));
});
