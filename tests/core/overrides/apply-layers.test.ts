import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyLayers } from "../../../src/core/overrides/apply-layers.ts";
import { digestSections, digestValue, overrideBase } from "../../../src/core/overrides/digest.ts";
import { parseOperations } from "../../../src/core/overrides/parse-operations.ts";
import type { Override } from "../../../src/model/override.ts";
import { cases } from "../../support/cases.ts";
import { agreement, makeDocument, makeOverride } from "../support/make.ts";
import { anyText } from "../support/texts.ts";

const body = `Intro.

## Housing {#housing}

Find a home.

### Rent {#rent}

Not too much.

## Numbers {#numbers}

Call 112.
`;
const document = makeDocument(body);
const codesOf = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

/** A change that was made against the document as it is. */
function track(text: string, more: Partial<Override> = {}): Override {
  const override = makeOverride(text, more);
  return { ...override, base: overrideBase(document, override) };
}

test("no layers, or empty ones: the same document", () => {
  for (const layers of [[], [[]], [[makeOverride("")]]]) {
    const layered = applyLayers(document, layers);
    expect(layered).toMatchObject({ parsed: null, states: [], changedBy: [], removed: [], problems: [] });
    expect(layered.document).toEqual(document);
    expect(layered.document.body).toBe(body);
    expect(layered.changed.size).toBe(0);
    expect(layered.place(3)).toEqual({ path: document.path, line: 23 });
  }
});

describe("what a reader and a person at work are told", () => {
  const layered = applyLayers(document, [
    [
      track(
        '## Home {#housing replace}\n\nOurs.\n\n### Keys {#keys}\n\nAt the desk.\n\n## N {#numbers remove="Ask us"}\n',
      ),
    ],
  ]);

  test("which parts are whose, deeper ones too", () => {
    const change = { by: "welkom-voorbeeldstad", kind: "replace", state: "current" };
    expect([...layered.changed]).toEqual([
      ["housing", change],
      ["keys", change],
    ]);
    expect(layered.removed).toEqual([{ title: "Numbers", reason: "Ask us", by: "welkom-voorbeeldstad" }]);
    expect(layered.changedBy).toEqual(["welkom-voorbeeldstad"]);
  });

  test("how each change stands, and where it is written", () => {
    const path = "toolkits/local/overrides/nl-network/arrival/welkom-voorbeeldstad.en.md";
    const shared = {
      document: document.id,
      partner: "nl-network",
      language: "en",
      node: "welkom-voorbeeldstad",
      state: "current",
      path,
    };
    expect(layered.states).toEqual([
      { ...shared, target: "housing", kind: "replace", line: 11 },
      { ...shared, target: "numbers", kind: "remove", line: 19 },
    ]);
    expect(layered.problems).toEqual([]);
  });

  test("the file and line that each line of the page was written in", () => {
    const line = layered.document.body.split("\n").indexOf("At the desk.") + 1;
    expect(layered.place(line)).toEqual({ path: layered.states[0]?.path, line: 17 });
    expect(layered.place(1)).toEqual({ path: document.path, line: 21 });
  });

  test("the body is handed on parsed", () => {
    expect(layered.parsed?.body).toBe(layered.document.body);
  });
});

describe("the states of a change", () => {
  const stateOf = (override: Override, of = document) => {
    const { states, problems } = applyLayers(of, [[override]]);
    return [states.map(({ state }) => state), codesOf(problems)];
  };
  const ours = "## H {#housing replace}\nOurs.\n";

  test("up to date", () => {
    expect(stateOf(track(ours))).toEqual([["current"], []]);
  });

  test("the partner changed this part since, or one within it: ours is shown, and it is said", () => {
    for (const words of ["Find a home.", "Not too much."]) {
      const now = makeDocument(body.replace(words, "Something new."));
      const { document: result, problems, changed } = applyLayers(now, [[track(ours)]]);
      expect(result.body).toContain("Ours.");
      expect(changed.get("housing")?.state).toBe("upstream-changed");
      expect(problems).toEqual([
        {
          code: "change-drifted",
          severity: "notice",
          place: { path: track(ours).path, line: 11, column: 1, length: 1 },
          document: document.id,
          language: "en",
          target: "housing",
          partner: "nl-network",
          by: "welkom-voorbeeldstad",
          canMerge: true,
        },
      ]);
    }
    expect(stateOf(track(ours), makeDocument(body.replace("Call 112.", "Call.")))).toEqual([["current"], []]);
  });

  test("the part is gone: ours is at the end", () => {
    const now = makeDocument("Intro.\n\n## Numbers {#numbers}\n\nCall 112.\n");
    const { document: result, states, problems, changed } = applyLayers(now, [[track(ours)]]);
    expect(result.body).toBe("Intro.\n\n## Numbers {#numbers}\n\nCall 112.\n## H {#housing}\nOurs.\n");
    expect(states[0]?.state).toBe("orphaned");
    expect(codesOf(problems)).toEqual(["change-without-part"]);
    expect(changed.get("housing")?.state).toBe("orphaned");
  });

  test("a part that never was is a slip of the pen: what was probably meant is said, the text is at the end", () => {
    const { document: result, problems } = applyLayers(document, [
      [makeOverride("## H {#huosing replace}\nOurs.\n")],
    ]);
    expect(result.body).toContain("Ours.");
    expect(problems).toMatchObject([
      {
        code: "part-unknown",
        severity: "warning",
        id: "huosing",
        suggestion: "housing",
        parts: ["housing", "rent", "numbers"],
      },
    ]);
  });

  test("leaving out a part that never was is a slip too; one that is gone by now has been left out by the partner", () => {
    const text = '## H {#huosing remove="why"}\n';
    const slip = applyLayers(document, [[makeOverride(text)]]);
    expect(slip.problems).toMatchObject([
      { code: "part-unknown", id: "huosing", removes: true, suggestion: "housing" },
    ]);
    expect(slip.document.body).toBe(body);
    const known = makeOverride(text, { base: { huosing: "n1-sha256-0" } });
    expect(stateOf(known)).toEqual([["redundant"], ["change-redundant"]]);
    expect(applyLayers(document, [[known]]).changedBy).toEqual([]);
  });

  test.each([
    ["replace", "## Housing {#housing replace}\n\nFind a\nhome.\n\n### Rent\n\nNot too much.\n"],
    ["append", "## x {#numbers append}\nCall *112*.\n".replaceAll("*", "")],
    ["prepend", "## x {#rent prepend}\n\nNot too much.\n"],
    ["new part", "## Numbers {#numbers after=housing}\n\nCall 112.\n"],
    ["text at the top", "## x {#_intro replace}\n\nIntro.\n"],
  ])("the partner says the same by now: %s", (_what, text) => {
    expect(stateOf(makeOverride(text))).toEqual([["redundant"], ["change-redundant"]]);
    expect(applyLayers(document, [[makeOverride(text)]]).document.body).toBe(body);
    expect(applyLayers(document, [[makeOverride(text)]]).changedBy).toEqual([]);
  });

  test("saying part of what the partner says is not the same", () => {
    expect(stateOf(makeOverride("## x {#numbers append}\n112.\n"))[0]).toEqual(["untracked"]);
    expect(stateOf(makeOverride("## x {#rent prepend}\nNot too\n"))[0]).toEqual(["untracked"]);
    const code = makeDocument("## A {#a}\n\n```\none\ntwo\n```\n");
    expect(stateOf(makeOverride("## x {#a prepend}\n```\none\n```\n"), code)[0]).toEqual(["untracked"]);
  });

  test("never compared: never shown as up to date", () => {
    expect(stateOf(makeOverride(ours))).toEqual([["untracked"], ["change-untracked"]]);
    expect(stateOf(makeOverride(ours, { base: { toString: "n1" } }))[0]).toEqual(["untracked"]);
  });
});

describe("layers", () => {
  const national = makeOverride(
    "## H {#housing replace}\n\nNational.\n\n### Rent {#rent}\n\nNational rent.\n",
    { node: "nl-network-2" },
  );

  test("each is laid over what the lower ones made, and is compared with that", () => {
    const local = makeOverride("## Rent {#rent append}\nLocal.\n", {
      base: { rent: digestSections("### Rent {#rent}\n\nNational rent.\n").rent ?? "" },
    });
    const { document: result, states, changed, changedBy } = applyLayers(document, [[national], [local]]);
    expect(result.body).toContain("National rent.\n\nLocal.\n");
    expect(states.map(({ state }) => state)).toEqual(["untracked", "current"]);
    expect([...changed].map(([id, { by, kind }]) => [id, by, kind])).toEqual([
      ["housing", "nl-network-2", "replace"],
      ["rent", "welkom-voorbeeldstad", "append"],
    ]);
    expect(changedBy).toEqual(["nl-network-2", "welkom-voorbeeldstad"]);
  });

  test("a part that a nearer layer replaces is that layer's alone", () => {
    const local = makeOverride("## H {#housing replace}\nLocal.\n");
    const { document: result, changed } = applyLayers(document, [[national], [local]]);
    expect(result.body).not.toContain("National");
    expect([...changed.keys()]).toEqual(["housing"]);
    expect(changed.get("housing")?.by).toBe("welkom-voorbeeldstad");
  });

  test("lines are found through several layers", () => {
    const local = makeOverride("## N {#numbers append}\nLocal :fact[x].\n");
    const { document: result, place } = applyLayers(document, [[national], [local]]);
    const at = (words: string) => place(result.body.split("\n").indexOf(words) + 1);
    expect(at("Local :fact[x].")).toEqual({ path: local.path, line: 12 });
    expect(at("National rent.")).toEqual({ path: national.path, line: 17 });
    expect(at("Call 112.")).toEqual({ path: document.path, line: 33 });
  });
});

describe("side by side", () => {
  const first = makeOverride("## H {#housing replace}\nFirst.\n", { node: "first" });
  const clash = { code: "changes-clash", severity: "warning", shown: "first", other: "second" };

  test.each([
    ["the same part", "## H {#housing replace}\nSecond.\n", "housing"],
    ["leaving out what the other changes", '## H {#housing remove="x"}\n', "housing"],
    ["adding to what the other replaces", "## H {#housing append}\nSecond.\n", "housing"],
    ["a part within", "## R {#rent append}\nSecond.\n", "rent"],
  ])("%s: the first listed is shown", (_what, text, target) => {
    const second = makeOverride(text, { node: "second" });
    const { document: result, problems, changedBy } = applyLayers(document, [[first, second]]);
    expect(result.body).toContain("First.");
    expect(result.body).not.toContain("Second.");
    expect(problems).toMatchObject([{ code: "change-untracked" }, { ...clash, target }]);
    expect(changedBy).toEqual(["first"]);
  });

  test("the first listed is shown also where it changes a part within", () => {
    const inner = makeOverride("## R {#rent append}\nFirst.\n", { node: "first" });
    const outer = makeOverride("## H {#housing replace}\nSecond.\n", { node: "second" });
    const { document: result, problems } = applyLayers(document, [[inner, outer]]);
    expect(result.body).toContain("Not too much.\n\nFirst.");
    expect(problems).toMatchObject([{ code: "change-untracked" }, { ...clash, target: "housing" }]);
  });

  test("what does not clash is all made", () => {
    const second = makeOverride("## N {#numbers append}\nSecond.\n## New {#new after=housing}\nNew.\n", {
      node: "second",
    });
    const { document: result, problems, changedBy } = applyLayers(document, [[first, second]]);
    expect(result.body).toContain(
      "First.\n\n## New {#new}\nNew.\n\n## Numbers {#numbers}\n\nCall 112.\n\nSecond.",
    );
    expect(codesOf(problems)).toEqual(["change-untracked", "change-untracked", "change-untracked"]);
    expect(changedBy).toEqual(["first", "second"]);
  });

  test("values too", () => {
    const one = makeOverride("", { node: "first", frontMatter: { title: "First" } });
    const other = makeOverride("", { node: "second", frontMatter: { title: "Second", summary: "Second" } });
    const { document: result, problems } = applyLayers(document, [[one, other]]);
    expect(result).toMatchObject({ title: "First", summary: "Second" });
    expect(problems.filter(({ code }) => code === "changes-clash")).toMatchObject([
      { ...clash, target: "@title" },
    ]);
  });
});

describe("front matter", () => {
  const lay = (frontMatter: Record<string, unknown>, base = {}, of = document) =>
    applyLayers(of, [[makeOverride("", { frontMatter, base })]]);

  test("title, summary and facets", () => {
    const values = {
      phase: ["any"],
      audience: ["newcomer"],
      topic: [],
      programme: ["hosting"],
      keywords: ["a"],
    };
    const {
      document: result,
      states,
      changedBy,
      changed,
    } = lay({ title: " Week\u202e one ", summary: "S", ...values });
    expect(result).toEqual({ ...document, title: "Week one", summary: "S", ...values });
    expect(states.map(({ target, kind }) => `${kind} ${target}`)).toContain("front-matter @title");
    expect(changedBy).toEqual(["welkom-voorbeeldstad"]);
    expect(changed.size).toBe(0);
  });

  test("its states", () => {
    const stateOf = (frontMatter: Record<string, unknown>, base = {}) =>
      lay(frontMatter, base).states.map(({ state }) => state);
    expect(stateOf({ title: "Ours" }, { "@title": digestValue(document.title) })).toEqual(["current"]);
    expect(stateOf({ title: "Ours" }, { "@title": digestValue("Before") })).toEqual(["upstream-changed"]);
    expect(stateOf({ title: "Ours" })).toEqual(["untracked"]);
    expect(stateOf({ title: document.title, topic: ["housing"] })).toEqual(["redundant", "redundant"]);
    expect(lay({ title: document.title }).changedBy).toEqual([]);
  });

  test("nothing else: not the licence, sources, ids, or a value of another kind", () => {
    const {
      document: result,
      problems,
      changedBy,
    } = lay({
      licence: "CC0-1.0",
      sources: [],
      id: "x",
      __proto__x: 1,
      title: "",
      summary: 5,
      topic: ["a", 1],
      phase: "any",
    });
    expect(result).toEqual(document);
    expect(
      problems.map((problem) =>
        problem.code === "value-refused" ? [problem.field, problem.reason] : problem,
      ),
    ).toEqual([
      ["licence", "key"],
      ["sources", "key"],
      ["id", "key"],
      ["__proto__x", "key"],
      ["title", "wrong"],
      ["summary", "wrong"],
      ["topic", "wrong"],
      ["phase", "wrong"],
    ]);
    expect(changedBy).toEqual([]);
  });
});

describe("agreements", () => {
  const clauses =
    "## Purpose {#purpose}\n\nTo help.\n\n## Contact {#contact}\n\nBy mail.\n\n## Media {#media}\n\nNo pictures.\n";
  const contract = makeDocument(clauses, { type: "agreement", agreement });
  const lay = (text: string, frontMatter: Record<string, unknown> = {}, of = contract) =>
    applyLayers(of, [[makeOverride(text, { frontMatter })]]);
  const guarded = (text: string, of = contract) =>
    lay(text, {}, of).problems.flatMap((problem) =>
      problem.code === "clause-protected" ? [[problem.clause, problem.protection]] : [],
    );

  test("a fixed clause keeps its words", () => {
    for (const change of ["replace}\nOurs.", "append}\nOurs.", "prepend}\nOurs.", 'remove="x"}']) {
      expect(guarded(`## P {#purpose ${change}\n`)).toEqual([["purpose", "locked"]]);
      expect(lay(`## P {#purpose ${change}\n`).document.body).toBe(clauses);
    }
    expect(guarded("## P {#more after=purpose}\nOurs.\n")).toEqual([]);
  });

  test("a mandatory one may be put differently, but must be there", () => {
    expect(guarded("## C {#contact replace}\nBy telephone.\n")).toEqual([]);
    expect(guarded('## C {#contact remove="x"}\n')).toEqual([["contact", "mandatory"]]);
    expect(guarded('## M {#media remove="x"}\n')).toEqual([]);
  });

  test("nor can a larger part around them be replaced without them", () => {
    const nested = makeDocument(`## All {#all}\n\n${clauses.replaceAll("## ", "### ")}`, {
      type: "agreement",
      agreement,
    });
    expect(guarded('## All {#all remove="x"}\n', nested)).toEqual([["purpose", "locked"]]);
    const { purpose: _purpose, ...others } = agreement.clauses;
    const free = { ...nested, agreement: { ...agreement, clauses: others } };
    expect(guarded("## All {#all replace}\nShort.\n", free)).toEqual([["contact", "mandatory"]]);
    expect(guarded("## All {#all replace}\nShort.\n### C {#contact}\nBy mail.\n", free)).toEqual([]);
  });

  test("defaults of blanks and clauses that are not fixed", () => {
    const { document: result, problems } = lay("", {
      fields: { "support.duration": { default: "P18M" }, channel: { default: "phone" } },
      clauses: { media: { level: "mandatory" }, local: { alternative: "place" } },
    });
    expect(result.agreement?.fields["support.duration"]).toEqual({
      ...agreement.fields["support.duration"],
      default: "P18M",
    });
    expect(result.agreement?.fields.channel?.default).toBe("phone");
    expect(result.agreement?.clauses).toEqual({
      ...agreement.clauses,
      media: { level: "mandatory", alternative: null, locked: false },
      local: { level: "optional", alternative: "place", locked: false },
    });
    expect(codesOf(problems)).toEqual(["change-untracked", "change-untracked", "change-untracked"]);
  });

  test.each([
    [
      { fields: { nothing: { default: "x" } } },
      "fields.nothing.default",
      "unknown",
      ["support.duration", "channel"],
    ],
    [
      { fields: { toString: { default: "x" } } },
      "fields.toString.default",
      "unknown",
      ["support.duration", "channel"],
    ],
    [{ fields: { channel: { default: "pigeon" } } }, "fields.channel.default", "wrong", ["mail", "phone"]],
    [{ fields: { channel: { label: "x" } } }, "fields.channel.default", "wrong", []],
    [{ clauses: { purpose: { locked: false } } }, "clauses.purpose", "locked", []],
    [{ clauses: { contact: { level: "optional" } } }, "clauses.contact", "mandatory", []],
    [{ clauses: { media: { level: "maybe" } } }, "clauses.media", "wrong", []],
    [{ parties: {} }, "parties", "key", expect.any(Array)],
  ])("but not %j", (frontMatter, field, reason, allowed) => {
    const { document: result, problems } = lay("", frontMatter);
    expect(result).toEqual(contract);
    expect(problems).toMatchObject([{ code: "value-refused", severity: "error", field, reason, allowed }]);
  });
});

test("a licence that forbids changed versions: nothing is changed", () => {
  for (const licence of ["CC-BY-ND-4.0", "CC-BY-NC-ND-3.0"]) {
    const locked = makeDocument(body, { licence });
    const override = makeOverride("## H {#housing replace}\nOurs.\n", { frontMatter: { title: "Ours" } });
    const layered = applyLayers(locked, [[], [override]]);
    expect(layered.document).toEqual(locked);
    expect(layered.states).toMatchObject([
      { target: "@title", state: "refused", because: "licence" },
      { target: "housing", state: "refused", because: "licence" },
    ]);
    expect(layered.problems).toMatchObject([
      { code: "derivatives-forbidden", severity: "error", licence, document: locked.id },
    ]);
  }
});

test("what cannot be carried out is said, at its heading, and the rest is made", () => {
  const override = makeOverride(
    "## N {#numbers append}\nFine.\n## R {#rent append}\n### Again {#again}\n### Again {#again}\n## New {#housing after=rent}\nNew.\n",
  );
  const { document: result, problems } = applyLayers(document, [[override]]);
  expect(result.body).toContain("Fine.");
  expect(problems.filter(({ code }) => code !== "change-untracked")).toEqual([
    {
      code: "part-id-refused",
      severity: "error",
      place: { path: override.path, line: 13, column: 1, length: 1 },
      id: "again",
      reason: "taken",
      suggestion: "again-2",
    },
    {
      code: "part-id-taken",
      severity: "warning",
      place: { path: override.path, line: 16, column: 1, length: 1 },
      document: document.id,
      id: "housing",
      shownAs: "housing-2",
    },
  ]);
});

describe("any change over any text", () => {
  test("never fails, and every line is found where it was written", () => {
    const heading = fc.constantFrom(
      "## A {#housing replace}",
      "## A {#rent append}",
      "## A {#_intro prepend}",
      '## A {#noodnummers remove="why"}',
      "## A {#new after=housing}",
      "## A {#gone append}",
    );
    const changes = fc.array(fc.tuple(heading, anyText), { maxLength: 3 });
    // Brackets that must not become a link of the other text get a backslash.
    const plain = (line: string): string =>
      line.replaceAll("\\", "").replace(/\[name\]\[name-\d\]/, "[name]");
    fc.assert(
      fc.property(anyText, changes, changes, (text, lower, upper) => {
        const from = makeDocument(text, { bodyLine: 1 });
        const files = new Map([[from.path, text]]);
        const layers = [lower, upper].map((parts, index) => {
          const source = parts.map(([first, words]) => `${first}\n${words}\n`).join("\n");
          const path = `${index}.md`;
          files.set(path, source);
          const { operations } = parseOperations(source, 1, path, document.id);
          return [makeOverride("", { node: `node-${index}`, path, operations })];
        });
        const { document: result, place } = applyLayers(from, layers);
        for (const [index, line] of splitLines(result.body).entries()) {
          const at = place(index + 1);
          const written = splitLines(files.get(at.path) ?? "")[at.line - 1];
          // Our headings are written anew, empty lines put between, what would run on is ended, and definitions are renamed or repeated.
          const isAdded = /^#{1,6} .*\}$|^(?:`{3,}|~{3,})$|^\[(?:\/\/|name(?:-\d)?)\]: /.test(line);
          if (line.trim() !== "" && !isAdded) expect(plain(written ?? "")).toBe(plain(line));
        }
      }),
      { numRuns: cases(60, 300) },
    );
  });

  test("comes to an end when it is hostile", () => {
    const many = 2000;
    const headings = "### Again\n".repeat(many);
    const changes = Array.from(
      { length: 200 },
      (_, index) => `## A {#x${index} after=again}\n### Again\n`,
    ).join("");
    applyLayers(makeDocument(headings), [
      [makeOverride(`## A {#again append}\n${"#### Again\n".repeat(many)}`, { node: "first" })],
      [makeOverride(changes, { node: "second" }), makeOverride(`${changes}\`\`\`\n`, { node: "third" })],
    ]);
  });
});

const splitLines = (text: string): readonly string[] => text.split(/\r\n?|\n/);

describe("licences of changes", () => {
  const change = (licence: string | undefined, more: Partial<Override> = {}) =>
    track("## Housing {#housing replace}\n\nOurs.\n", { ...(licence && { licence }), ...more });
  const lay = (licence: string, ...layers: Override[][]) =>
    applyLayers(makeDocument(body, { licence }), layers);

  test("the result is under the licence of all that is in it; share-alike stays so", () => {
    expect(lay("CC-BY-SA-4.0", [change("CC-BY-4.0")]).document.licence).toBe("CC-BY-SA-4.0");
    expect(lay("CC-BY-4.0", [change("CC-BY-SA-4.0")]).document.licence).toBe("CC-BY-SA-4.0");
    expect(lay("CC-BY-4.0", [change(undefined)]).document.licence).toBe("CC-BY-4.0");
  });

  test("a change that cannot be in one text with the document is refused with both names, the others are made", () => {
    const other = track("## Numbers {#numbers append}\n\nMore.\n", { node: "b", licence: "CC0-1.0" });
    const layered = lay("CC-BY-SA-4.0", [change("CC-BY-NC-4.0", { node: "a" }), other]);
    expect(layered.problems).toMatchObject([
      { code: "licences-clash", licence: "CC-BY-SA-4.0", by: "a", other: "CC-BY-NC-4.0" },
    ]);
    expect(layered.document.body).not.toContain("Ours.");
    expect(layered.document.body).toContain("More.");
    expect(layered.changedBy).toEqual(["b"]);
  });

  test("what a lower layer put under a licence that forbids changes, no higher one changes", () => {
    const layered = lay(
      "CC-BY-4.0",
      [change("CC-BY-ND-4.0")],
      [track("## Numbers {#numbers append}\n\nMore.\n", { node: "b" })],
    );
    expect(layered.problems).toMatchObject([{ code: "derivatives-forbidden", licence: "CC-BY-ND-4.0" }]);
    expect(layered.document.body).not.toContain("More.");
  });
});
