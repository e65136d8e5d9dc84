import { describe, expect, test } from "vitest";
import { parseBody } from "../../../src/core/markdown/sections.ts";
import { renderPieces } from "../../../src/core/render/render.ts";
import { agreement, context, htmlOf, makeDocument } from "../support/make.ts";

const render = (body: string, more = {}) => renderPieces(makeDocument(body, more), context);
const html = (body: string, more = {}): string => htmlOf(render(body, more).pieces).join("");
const problemsOf = (body: string, more = {}) => render(body, more).problems;
const place = (line: number, column: number, length: number) => ({
  path: "first-week.en.md",
  line: line + 20,
  column,
  length,
});

describe("pieces", () => {
  test("one for each heading with its own text; none for an empty beginning", () => {
    const { pieces } = render("## A *b* {#a}\n\nText.\n\n### C {#c}\n");
    expect(pieces).toEqual([
      {
        id: "a",
        level: 2,
        title: "A b",
        heading: '<h2 id="a">A <em>b</em></h2>',
        blocks: [{ kind: "html", html: "<p>Text.</p>\n" }],
        change: null,
      },
      { id: "c", level: 3, title: "C", heading: '<h3 id="c">C</h3>', blocks: [], change: null },
    ]);
    expect(render("Hello.\n").pieces).toEqual([
      {
        id: "_intro",
        level: 0,
        title: "",
        heading: "",
        blocks: [{ kind: "html", html: "<p>Hello.</p>\n" }],
        change: null,
      },
    ]);
    expect(render("").pieces).toEqual([]);
  });

  test("headings of level 1 move down, and all others with them, since the page has one of its own", () => {
    expect(
      render("# A {#a}\n\n## B {#b}\n\n###### C {#c}\n").pieces.map(({ level, heading }) => [level, heading]),
    ).toEqual([
      [2, '<h2 id="a">A</h2>'],
      [3, '<h3 id="b">B</h3>'],
      [6, '<h6 id="c">C</h6>'],
    ]);
    expect(html("## A {#a}\n\n> # Quoted {#q}\n")).toContain("<h2>Quoted</h2>");
  });

  test("whose words it has", () => {
    const change = { by: "welkom-voorbeeldstad", kind: "append", state: "current" } as const;
    const changed = new Map([["b", change]]);
    const { pieces } = renderPieces(makeDocument("## A {#a}\n\n## B {#b}\n"), { ...context, changed });
    expect(pieces.map((piece) => piece.change)).toEqual([null, change]);
  });

  test("a body that is parsed already is not parsed again", () => {
    const parsed = parseBody("## Parsed {#parsed}\n");
    expect(renderPieces(makeDocument("## Other {#other}\n"), context, parsed).pieces[0]?.id).toBe("parsed");
  });
});

describe("blocks", () => {
  test("lists, numbered from anywhere, quotations, rules and code", () => {
    expect(html("- a\n- b\n  1. c\n\n3. d\n\n> e\n\n***\n\n```js\n<f>\n```\n\n    g\n")).toBe(
      "<ul>\n<li>a</li>\n<li>b<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n" +
        '<ol start="3">\n<li>d</li>\n</ol>\n<blockquote>\n<p>e</p>\n</blockquote>\n<hr>\n' +
        '<pre dir="ltr"><code>&lt;f&gt;\n</code></pre>\n<pre dir="ltr"><code>g\n</code></pre>\n',
    );
  });

  test("marks within a line; HTML is text", () => {
    expect(html("*a* **b** ~~c~~ `<d>` <b>e</b> &copy; \\*f\\*  \ng\n")).toBe(
      "<p><em>a</em> <strong>b</strong> <s>c</s> <code>&lt;d&gt;</code> &lt;b&gt;e&lt;/b&gt; © *f*<br>\ng</p>\n",
    );
  });

  test("HTML on lines of its own is text as well", () => {
    expect(html("<div>\n*a*\n</div>\n\n<? b ?>\n")).toBe(
      "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>\n<p>&lt;? b ?&gt;</p>\n",
    );
  });

  test("items to tick off have a box to see", () => {
    expect(html("- [ ] a\n- [x] b\n- [y] c\n- [ ]d\n")).toBe(
      '<ul>\n<li class="ck-task"><span class="ck-box"></span> a</li>\n' +
        '<li class="ck-task"><span class="ck-box ck-checked">✓</span> b</li>\n<li>[y] c</li>\n<li>[ ]d</li>\n</ul>\n',
    );
    expect(html("[ ] a\n")).toBe("<p>[ ] a</p>\n");
  });

  test("a table scrolls by itself, has a name, and its columns are aligned without style", () => {
    const table = "| a | b | c | |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n";
    expect(html(`## Costs {#costs}\n\n${table}\n${table}`)).toBe(
      '<h2 id="costs">Costs</h2>' +
        ["Costs", "Costs (2)"]
          .map(
            (name) =>
              `<div class="ck-table" role="region" tabindex="0" aria-label="${name}"><table>\n` +
              '<thead><tr><th scope="col" class="ck-start">a</th><th scope="col" class="ck-center">b</th>' +
              '<th scope="col" class="ck-end">c</th><td></td></tr>\n</thead>\n<tbody>\n' +
              '<tr><td class="ck-start">1</td><td class="ck-center">2</td><td class="ck-end">3</td><td>4</td></tr>\n' +
              "</tbody></table></div>\n",
          )
          .join(""),
    );
    expect(html("| a |\n|---|\n")).toContain('aria-label="The first week"');
  });

  test("characters that turn the reading order are dropped, those that Persian needs stay", () => {
    expect(html("a\u202eb\u2066c می\u200cخواهم\n")).toBe("<p>abc می\u200cخواهم</p>\n");
  });
});

describe("links", () => {
  test("to the web, by mail and telephone, to other pages and within the page", () => {
    expect(html('[a](https://a.example/?b=1&c=2 "T")\n')).toBe(
      '<p><a href="https://a.example/?b=1&amp;c=2" title="T" rel="noopener nofollow ugc">a</a></p>\n',
    );
    expect(html("<desk@house.example>\n")).toBe(
      '<p><a href="mailto:desk@house.example">desk@house.example</a></p>\n',
    );
    expect(html("[call 0800 123 4567](tel:0800-123-4567)\n")).toBe(
      '<p><a href="tel:08001234567" class="ck-tel">call <bdi dir="ltr" class="ck-tel">0800 123 4567</bdi></a></p>\n',
    );
    expect(html("[a](../housing/finding-a-home.en.md#rent)\n")).toBe(
      '<p><a href="../../../../en/nl-network/housing/finding-a-home/">a</a></p>\n',
    );
    expect(html("[a](#السكن)\n\n## السكن\n")).toContain(
      '<p><a href="#%D8%A7%D9%84%D8%B3%D9%83%D9%86">a</a></p>',
    );
  });

  test("that lead nowhere are marked, and said", () => {
    expect(html("See [*this*](gone.en.md).\n")).toBe(
      '<p>See <mark class="ck-missing"><em>this</em></mark>.</p>\n',
    );
    expect(
      problemsOf("Hello,\nsee [this](gone.en.md), [that](#gone) and [gone.en.md](gone.en.md).\n"),
    ).toEqual([
      { code: "link-lost", severity: "warning", place: place(2, 12, 10), address: "gone.en.md" },
      { code: "link-lost", severity: "warning", place: place(2, 32, 5), address: "#gone" },
      { code: "link-lost", severity: "warning", place: place(2, 56, 10), address: "gone.en.md" },
    ]);
  });

  test("that are not allowed are marked, and said", () => {
    expect(html("[a](javascript:alert(1))\n")).toBe('<p><mark class="ck-missing">a</mark></p>\n');
    expect(problemsOf("[a](http://a.example/) [b]\n\n[b]: data:text/html,x\n")).toMatchObject([
      { code: "link-refused", place: place(1, 5, 17), address: "http://a.example/", reason: "http" },
      { code: "link-refused", address: "data:text/html,x", reason: "scheme" },
    ]);
    expect(html("<street:number> and <ck-refused:x>\n")).toBe(
      "<p>&lt;street:number&gt; and &lt;ck-refused:x&gt;</p>\n",
    );
    expect(problemsOf("<street:number>\n")).toEqual([]);
  });

  test("never within one another", () => {
    expect(html("[+31 20 123 4567 :fact[nl.alarm] :term[sponsor-group]](https://a.example/)\n")).toBe(
      '<p><a href="https://a.example/" rel="noopener nofollow ugc"><bdi dir="ltr" class="ck-tel">+31 20 123 4567</bdi> ' +
        '<span class="ck-fact" data-fact="nl-network/nl.alarm"><bdi dir="ltr" class="ck-tel">112</bdi></span> sponsor group</a></p>\n',
    );
  });
});

describe("pictures", () => {
  test("beside the document", () => {
    expect(html('![A "map"](map.png)\n')).toBe(
      '<p><img src="../../../../assets/map-1a2b.png" alt="A &quot;map&quot;" loading="lazy"></p>\n',
    );
  });

  test("of other sites, or not there: their description, and it is said", () => {
    expect(html("![A map](https://a.example/map.png)\n")).toBe(
      '<p><span class="ck-no-picture">A map</span></p>\n',
    );
    expect(
      problemsOf("![a](https://a.example/a.png) ![b](gone.png) ![c](//a.example/c.png)\n"),
    ).toMatchObject([
      { code: "picture-lost", address: "https://a.example/a.png", elsewhere: true, place: place(1, 6, 23) },
      { code: "picture-lost", address: "gone.png", elsewhere: false },
      { code: "picture-lost", address: "//a.example/c.png", elsewhere: true },
    ]);
  });
});

describe("placeholders", () => {
  test("facts, telephone numbers among them, terms and blanks", () => {
    expect(html("For :fact[nl.period], call :fact[nl.alarm].\n")).toBe(
      '<p>For <span class="ck-fact" data-fact="nl-network/nl.period"><bdi>18 months</bdi></span>, call ' +
        '<span class="ck-fact" data-fact="nl-network/nl.alarm"><a class="ck-tel" href="tel:112"><bdi dir="ltr">112</bdi></a></span>.</p>\n',
    );
    expect(html("A :term[sponsor-group].\n")).toBe(
      '<p>A <a class="ck-term" href="../../../../en/glossary/#nl-network-sponsor-group" ' +
        'title="At least five people who &quot;sponsor&quot; together">sponsor group</a>.</p>\n',
    );
    expect(html("For :field[support.duration]\n", { type: "agreement", agreement })).toBe(
      '<p>For <span class="ck-blank" data-field="support.duration">Length of support</span></p>\n',
    );
  });

  test("in a heading, its title and its list of contents", () => {
    expect(render("## After :fact[nl.period] {#after}\n").pieces[0]).toMatchObject({
      title: "After 18 months",
      heading:
        '<h2 id="after">After <span class="ck-fact" data-fact="nl-network/nl.period"><bdi>18 months</bdi></span></h2>',
    });
  });

  test("services stand between the texts, and are drawn by the site", () => {
    const { pieces, problems, used } = render("A\n::service[desk]\nB\n\n::services{topic=housing}\n");
    expect(pieces[0]?.blocks).toEqual([
      { kind: "html", html: "<p>A</p>\n" },
      { kind: "services", services: ["nl-network/desk"], asked: "::service[desk]" },
      { kind: "html", html: "<p>B</p>\n" },
      {
        kind: "services",
        services: ["nl-network/desk", "nl-network/tenants"],
        asked: "::services{topic=housing}",
      },
    ]);
    expect(problems).toEqual([]);
    expect(used).toEqual({ facts: [], services: ["nl-network/desk", "nl-network/tenants"], terms: [] });
  });

  test("says what a page uses, once each", () => {
    expect(render(":fact[nl.period] :fact[nl.period] :term[sponsor-group]\n").used).toEqual({
      facts: ["nl-network/nl.period"],
      services: [],
      terms: ["nl-network/sponsor-group"],
    });
  });

  test("what only looks like one stays text", () => {
    const text = "Open 10:30, a:b, https://x:8080, :fact, :facts[a], fact[a], :unknown[x], ::other[x]";
    expect(html(`${text}\n`)).toBe(`<p>${text}</p>\n`);
    expect(html("`:fact[nl.period]` \\:fact[nl.period]\n")).toBe(
      "<p><code>:fact[nl.period]</code> :fact[nl.period]</p>\n",
    );
    expect(problemsOf(`${text}\n\n    :fact[x]\n`)).toEqual([]);
  });

  test.each([
    [":fact[gone]", { code: "fact-unknown", reference: "gone" }],
    [":term[gone]", { code: "term-unknown", reference: "gone" }],
    [":field[gone]", { code: "field-unknown", reference: "gone" }],
    ["::service[gone]", { code: "service-unknown", reference: "gone" }],
    ["::services{topic=}", { code: "services-query-wrong", written: "::services{topic=}" }],
    ["::services{colour=red}", { code: "services-query-wrong", written: "::services{colour=red}" }],
    ["::services{topic=a topic=b}", { code: "services-query-wrong" }],
    ["::services[housing]", { code: "services-query-wrong" }],
    ["x ::service[desk]", { code: "placeholder-misplaced", written: "::service[desk]", reason: "own-line" }],
    [":service[desk]", { code: "placeholder-misplaced", written: ":service[desk]", reason: "own-line" }],
    ["- ::service[desk]", { code: "placeholder-misplaced", written: "::service[desk]", reason: "top" }],
    ["> ::service[desk]", { code: "placeholder-misplaced", written: "::service[desk]", reason: "top" }],
    ["::fact[nl.period]", { code: "placeholder-misplaced", written: "::fact[nl.period]", reason: "in-line" }],
    [":fact{nl.period}", { code: "placeholder-misplaced", written: ":fact{nl.period}", reason: "in-line" }],
  ])("%s shows as written, and is said", (written, problem) => {
    const body = `First.\n\n  ${written}\n`;
    const placeholder = /:.*$/.exec(written)?.[0] ?? "";
    expect(html(body, { type: "agreement", agreement })).toContain(
      `<mark class="ck-missing">${placeholder}</mark>`,
    );
    const column = 3 + written.indexOf(placeholder);
    expect(problemsOf(body, { type: "agreement", agreement })).toMatchObject([
      { ...problem, severity: "warning", place: place(3, column, placeholder.length) },
    ]);
  });

  test("blanks only in agreements and forms", () => {
    expect(problemsOf(":field[support.duration]\n")).toMatchObject([
      { code: "placeholder-misplaced", reason: "forms" },
    ]);
    expect(problemsOf(":field[support.duration]\n", { type: "form" })).toEqual([]);
  });

  test("services that there are none of are no mistake of the text", () => {
    const { pieces, problems } = render("::services{topic=health}\n");
    expect(pieces[0]?.blocks).toEqual([
      { kind: "services", services: [], asked: "::services{topic=health}" },
    ]);
    expect(problems).toMatchObject([{ code: "services-none", severity: "notice" }]);
  });

  test("the place of each, in tables and for the same one twice", () => {
    const body = "| a | b |\n|---|---|\n| 1 | 2 |\n| :fact[x] | :fact[x] |\n";
    expect(problemsOf(body).map((problem) => problem.place)).toEqual([place(4, 3, 8), place(4, 14, 8)]);
    expect(problemsOf("a :fact[x]\n\n- bc :fact[x]\n").map((problem) => problem.place)).toEqual([
      place(1, 3, 8),
      place(3, 6, 8),
    ]);
  });
});
