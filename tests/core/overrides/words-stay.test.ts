import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { describe, expect, test } from "vitest";
import { readSections } from "../../../src/core/markdown/sections.ts";
import { applyLayers } from "../../../src/core/overrides/apply-layers.ts";
import { applyOverride } from "../../../src/core/overrides/apply-override.ts";
import { digestSections } from "../../../src/core/overrides/digest.ts";
import { renderPieces } from "../../../src/core/render/render.ts";
import { cases } from "../../support/cases.ts";
import { context, htmlOf, makeDocument, makeOperation, makeOverride } from "../support/make.ts";

/** The partner's text and ours on one page, as HTML. */
function show(theirs: string, ours: string): string {
  const { document, parsed, problems } = applyLayers(makeDocument(theirs), [[makeOverride(ours)]]);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return htmlOf(renderPieces(document, context, parsed).pieces).join("\n");
}

const link = (words: string, address: string) =>
  `<a href="https://${address}.example/" rel="noopener nofollow ugc">${words}</a>`;

describe("a link by name leads where the one who wrote it says", () => {
  const theirs =
    "## A {#a}\n\nAsk [their desk][1].\n\n## B {#b}\n\nThe [law].\n\n[1]: https://theirs.example/\n";
  const ours = (kind: string) => `## A {#a ${kind}}\n\nAsk [our desk][1].\n\n[1]: https://ours.example/\n`;

  test.each(["append", "prepend"])("%s: both texts define the same name", (kind) => {
    const html = show(theirs, ours(kind));
    expect(html).toContain(link("their desk", "theirs"));
    expect(html).toContain(link("our desk", "ours"));
  });

  test("pictures, short forms, words with marks, tables, lists and quotes too", () => {
    const text = [
      "- [our desk][1]\n\n> *[1]* and [1][]\n\n| a | b |\n|---|---|\n| x | [our cell][1] |\n",
      "![plan](map.png) [**our**\nlines][1]\n\n[1]: <https://ours.example/> 'Our desk'\n",
    ].join("\n");
    const html = show(theirs, `## A {#a append}\n\n${text}`);
    const leads = html.match(/https:\/\/(ours|theirs)\.example/g);
    expect(leads?.filter((one) => one.includes("ours"))).toHaveLength(5);
    expect(leads?.filter((one) => one.includes("theirs"))).toHaveLength(1);
  });

  test("a definition below another change of the same file counts for all of it", () => {
    const html = show(
      theirs,
      "## A {#a append}\n\nAsk [our desk][1].\n\n## B {#b append}\n\nMore.\n\n[1]: https://ours.example/\n",
    );
    expect(html).toContain(link("our desk", "ours"));
    expect(html).toContain(link("their desk", "theirs"));
  });

  test("our name makes no link of the partner's words in brackets", () => {
    const html = show(
      "## A {#a}\n\nIt is [urgent].\n",
      "## A {#a append}\n\nSee [urgent].\n\n[urgent]: https://ours.example/\n",
    );
    expect(html).toContain("It is [urgent].");
    expect(html).toContain(link("urgent", "ours"));
  });

  test("a name of the partner's makes no link of new words of ours", () => {
    const html = show(
      "## A {#a}\n\nThe [law] and [x].\n\n[law]: https://theirs.example/\n[x]: https://theirs.example/\n",
      "## A {#a append}\n\n- [x] Ask [a friend][law], [[law]][law] or [law][].\n",
    );
    expect(html).toContain(link("law", "theirs"));
    expect(html).toContain("Ask [a friend][law], [[law]][law] or [law][].");
    expect(html).toContain("ck-checked");
  });

  test("which is said, so that its address can be added", () => {
    const notices = (ours: string) =>
      applyLayers(makeDocument(theirs), [[makeOverride(ours)]]).problems.flatMap((problem) =>
        problem.code === "link-name-missing" ? [problem] : [],
      );
    const text = "## A {#a append}\n\nAsk [a friend][1].\n";
    expect(notices(text)).toMatchObject([{ id: "a", found: "[a friend][1]", severity: "notice" }]);
    expect(notices(`${text}\n[1]: https://ours.example/\n`)).toEqual([]);
    expect(notices(text.replace("append", "replace"))).toEqual([]);
  });

  test("another version of a part keeps the links that the part has", () => {
    const html = show(
      "## A {#a}\n\nThe [law].\n\n[law]: https://theirs.example/\n",
      "## A {#a replace}\n\nOur words about the [law].\n",
    );
    expect(html).toContain(link("law", "theirs"));
  });

  test("two nodes that change one page each keep their own", () => {
    const change = (node: string, part: string) =>
      makeOverride(`## A {#${part} append}\n\nAsk [${node}][1].\n\n[1]: https://${node}.example/\n`, {
        node,
      });
    const document = makeDocument("## A {#a}\n\nA.\n\n## B {#b}\n\nB.\n");
    for (const layers of [
      [[change("one", "a"), change("two", "b")]],
      [[change("one", "a")], [change("two", "b")]],
      [[change("one", "b")], [change("two", "a")]],
    ]) {
      const { document: result, parsed } = applyLayers(document, layers);
      const html = htmlOf(renderPieces(result, context, parsed).pieces).join("");
      for (const node of ["one", "two"]) expect(html).toContain(link(node, node));
    }
  });
});

describe("neither text becomes part of the other", () => {
  test("a block of code that the partner does not end does not swallow ours", () => {
    for (const fence of ["```", "~~~~", "```sh\ncode\n"]) {
      const html = show(`## A {#a}\n\n${fence}\n`, "## A {#a append}\n\nOur *words*.\n");
      expect(html).toContain("</code></pre>");
      expect(html).toContain("<p>Our <em>words</em>.</p>");
    }
  });

  test("nor the links of the partner's own that are saved from a part that went", () => {
    const html = show(
      "## A {#a}\n\nA.\n\n[law]: https://theirs.example/\n\n## B {#b}\n\nThe [law].\n\n```\ncode\n",
      "## A {#a replace}\n\nOurs.\n",
    );
    expect(html).toContain(link("law", "theirs"));
  });

  test("steps keep their numbers", () => {
    const html = show("## A {#a}\n\n1. One\n2. Two\n", "## A {#a prepend}\n\n1. First ask us.\n");
    expect(html.match(/<ol>/g)).toHaveLength(2);
    expect(html).toContain("<ol>\n<li>One</li>\n<li>Two</li>\n</ol>");
  });

  test("code of theirs does not become part of a list of ours, or the other way round", () => {
    for (const kind of ["append", "prepend"]) {
      expect(show("## A {#a}\n\n    their code\n", `## A {#a ${kind}}\n\n- ours\n`)).toContain(
        '<pre dir="ltr"><code>their code',
      );
      expect(show("## A {#a}\n\n- theirs\n", `## A {#a ${kind}}\n\n    our code\n`)).toContain(
        '<pre dir="ltr"><code>our code',
      );
      expect(
        show("## A {#a}\n\n    their code\n", `## A {#a ${kind}}\n\n    our code\n`).match(/<pre/g),
      ).toHaveLength(2);
      expect(show("## A {#a}\n\n- theirs\n", `## A {#a ${kind}}\n\n  Ours.\n`)).toContain("<p>Ours.</p>");
    }
  });

  test("a list of short lines does not get space between them because of ours", () => {
    const html = show("## A {#a}\n\n- one\n- two\n", "## A {#a append}\n\n- three\n");
    expect(html).toContain("<li>one</li>\n<li>two</li>\n</ul>");
    expect(html).toContain("<li>three</li>");
  });

  test("quotes, tables, underlines and definitions that are not ended stay apart", () => {
    const html = show(
      "## A {#a}\n\n> theirs\n\n| a |\n|---|\n| 1 |\n",
      "## A {#a append}\n\n| 2 |\n---\n\n## B {#b after=a}\n===\n\n[open]:\n",
    );
    expect(html.match(/<table>/g)).toHaveLength(2);
    expect(html).toContain("<p>===</p>");
    expect(html).toContain("<p>[open]:</p>");
  });
});

describe("parts that stay keep their ids", () => {
  const twice = "# T\n\n## Costs\n\nOne.\n\n## Costs ##\n\nTwo.\n\nCosts\n-----\n\nThree. [Two](#costs-2)\n";
  const idsOf = (body: string) => readSections(body).map(({ id }) => id);

  test("the first of equal headings without ids is removed, and the others keep theirs", () => {
    const { body, refused } = applyOverride(twice, [makeOperation("remove", "costs")]);
    expect(refused).toEqual([]);
    expect(idsOf(body)).toEqual(["_intro", "t", "costs-2", "costs-3"]);
    expect(body).toBe(
      "# T\n\n## Costs {#costs-2} ##\n\nTwo.\n\nCosts {#costs-3}\n-----\n\nThree. [Two](#costs-2)\n",
    );
    expect(readSections(body).map(({ title }) => title)).toEqual(["", "T", "Costs", "Costs"]);
  });

  test("also of equal headings with the same id, and when it is replaced by a part with subsections", () => {
    const { body } = applyOverride("## A {#x}\n\n## B {#x}\n\n## C {#x .c}\n", [
      makeOperation("remove", "x"),
    ]);
    expect(idsOf(body)).toEqual(["_intro", "x-2", "x-3"]);
    const replaced = applyOverride(twice, [
      makeOperation("replace", "costs", { title: "New", text: "\nWords.\n\n### Costs\n\nOurs.\n" }),
    ]);
    expect(replaced.refused).toEqual([]);
    expect(idsOf(replaced.body)).toEqual(["_intro", "t", "costs", "costs-4", "costs-2", "costs-3"]);
  });

  test("links to them still lead there, and no word of theirs counts as changed", () => {
    const document = makeDocument(twice);
    const first = makeOverride('## Costs {#costs remove="Not here"}\n', { node: "one" });
    const { document: below } = applyLayers(document, [[first]]);
    const digest = digestSections(twice)["costs-2"];
    expect(digestSections(below.body)["costs-2"]).toBe(digest);
    const second = makeOverride("## Costs {#costs-2 append}\n\nOurs.\n", {
      base: { "costs-2": digest ?? "" },
    });
    const { states, parsed, document: result } = applyLayers(document, [[first], [second]]);
    expect(states.map(({ target, state }) => `${target} ${state}`)).toEqual([
      "costs untracked",
      "costs-2 current",
    ]);
    const { pieces, problems } = renderPieces(result, context, parsed);
    expect(problems).toEqual([]);
    expect(pieces.map(({ id }) => id)).toEqual(["t", "costs-2", "costs-3"]);
  });
});

/** Lines that can reach beyond the text they are in; not comments, which the parser that judges here does not know. */
const lines = [
  ...["- item", "  - inner", "* other", "1. first", "7. seventh", "   indented three", "    code", "\tcode"],
  ...["> quote", "lazy", "```", "~~~~", "  ```", "===", "---", "| a | b |", "|---|---|", "<div>"],
  ...["[1]: https://$.example/1", "> [2]: https://$.example/2", "[a b]: https://$.example/ab 'T'", "[3]:"],
  ...["[words][1]", "see [1] and [2][]", "- [x] [a b]", "![pic][2]", "[x]: https://$.example/x", "[[1]][3]"],
  ...["[^1]", "[^1]: note", "text  ", "text\\", "`code", "*emphasis", "&amp; [\\]", "", "", "", ""],
] as const;

const anyWords = (whose: string) =>
  fc
    .array(fc.constantFrom(...lines), { maxLength: 9 })
    .map((all) => `${all.join("\n").replaceAll("$", whose)}\n`);

// The parser as it comes, so that nothing of ours decides what is right.
const markdown = new MarkdownIt({ html: false });
const html = (tokens: Token[]): string =>
  markdown.renderer
    .render(tokens, markdown.options, {})
    .replace(/ \{#[^}]*\}/g, "")
    .replace(/\n*<\/code>/g, "</code>");

test("what both wrote means in place what it means alone, whatever it is", () => {
  const outcome = { done: 0, refused: 0 };
  const kinds = ["prepend", "append", "before", "after", "replace"] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.tuple(anyWords("theirs"), anyWords("theirs"), anyWords("theirs")),
      anyWords("ours").filter((text) => readSections(text).length === 1),
      (kind, [intro, first, last], ours) => {
        const theirs = `${intro}\n# A {#a}\n\n${first}\n# B {#b}\n\n${last}`;
        const target = readSections(theirs).find(({ id }) => id === "a");
        const ends = target?.end === target?.ownEnd;
        const replaced = kind === "replace" && target ? theirs.slice(target.start, target.end) : "";
        // A version of a part may use the partner's names: that is for the examples above.
        fc.pre(target !== undefined && ends && (kind !== "replace" || !/\[/.test(replaced + ours)));
        if (!target) return;
        const isNew = kind === "before" || kind === "after";
        const operation = makeOperation(kind, "a", { id: isNew ? "n" : "a", level: 1, text: ours });
        const { body, refused } = applyOverride(theirs, [operation]);
        if (refused.length > 0) {
          outcome.refused++;
          expect(body).toBe(theirs);
          // A block of code of ours that does not end, or definitions that are only for the partner's links.
          expect(/^ {0,3}(```|~~~)/m.test(ours) || html(markdown.parse(ours, {})).trim() === "").toBe(true);
          return;
        }
        outcome.done++;
        const lineOf = (offset: number): number => theirs.slice(0, offset).split("\n").length - 1;
        const parsed = markdown.parse(theirs, {});
        const [from, to] = {
          prepend: [target.bodyStart, target.bodyStart],
          append: [target.end, target.end],
          before: [target.start, target.start],
          after: [target.end, target.end],
          replace: [target.start, target.end],
        }[kind].map(lineOf);
        const cut = (line = 0): number => {
          const at = parsed.findIndex(({ map, level }) => level === 0 && map !== null && map[0] >= line);
          return at < 0 ? parsed.length : at;
        };
        const heading = isNew || kind === "replace" ? "# Ours\n" : "";
        const own = markdown.parse(heading + ours, {});
        const expected = html(parsed.slice(0, cut(from))) + html(own) + html(parsed.slice(cut(to)));
        expect(html(markdown.parse(body, {}))).toBe(expected);
      },
    ),
    { numRuns: cases(400, 5000) },
  );

  expect(outcome.done).toBeGreaterThan(outcome.refused);
});

describe("comments that no reader sees", () => {
  test("do not keep our definitions below them from being ours", () => {
    const html = show(
      "## A {#a}\n\nAsk [their desk][1].\n\n[1]: https://theirs.example/\n",
      "## A {#a append}\n\nAsk [our desk][1].\n\n<!-- Addresses -->\n[1]: https://ours.example/\n",
    );
    expect(html).toContain(link("their desk", "theirs"));
    expect(html).toContain(link("our desk", "ours"));
    expect(html).not.toContain("Addresses");
  });

  test("do not join what they are between", () => {
    const html = show(
      "## A {#a}\n\n- one\n\n<!-- theirs -->\n",
      "## A {#a append}\n\n<!-- ours -->\n\n    code\n",
    );
    expect(html).toContain("<li>one</li>");
    expect(html).toContain('<pre dir="ltr"><code>code');
    expect(html).not.toContain("--");
  });

  test("stay unseen whatever we change, even where they reach from one section into another", () => {
    const inside = [
      "hidden",
      "",
      "## Hidden {#hidden}",
      "- hidden",
      "hidden [1]",
      "[1]: https://theirs.example/hidden",
    ];
    const comment = fc
      .array(fc.constantFrom(...inside), { maxLength: 5 })
      .map((said) => `<!-- hidden\n${said.join("\n")}\nhidden -->`);
    const between = fc.constantFrom("Words.", "", "## A {#a}", "## B {#b}", "- item", "> quote");
    const kinds = ["prepend", "append", "before", "after", "replace", "remove"] as const;
    const outcome = { done: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.oneof(comment, between), { maxLength: 8 }).map((all) => all.join("\n\n")),
        fc.nat(9),
        (kind, theirs, at) => {
          const sections = readSections(theirs).filter(({ level }) => level > 0);
          const target = sections[at % Math.max(1, sections.length)];
          fc.pre(target !== undefined && new Set(sections.map(({ id }) => id)).size === sections.length);
          if (!target) return;
          const isNew = kind === "before" || kind === "after";
          const text = kind === "remove" ? "" : "Ours.\n";
          const operation = makeOperation(kind, target.id, { id: isNew ? "n" : target.id, level: 2, text });
          const { body, parsed, refused } = applyOverride(theirs, [operation]);
          const page = htmlOf(renderPieces(makeDocument(body), context, parsed).pieces).join("\n");
          expect(page).not.toContain("idden");
          if (refused.length > 0) outcome.refused++;
          else {
            outcome.done++;
            if (text !== "") expect(page).toContain("Ours.");
          }
        },
      ),
      { numRuns: cases(300, 3000) },
    );
    expect(outcome.done).toBeGreaterThan(outcome.refused);
    expect(outcome.refused).toBeGreaterThan(0);
  });
});
