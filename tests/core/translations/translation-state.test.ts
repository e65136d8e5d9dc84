import { describe, expect, test } from "vitest";
import { digestMarkdown, translationBase } from "../../../src/core/overrides/digest.ts";
import { translationState } from "../../../src/core/translations/translation-state.ts";
import type { Digest } from "../../../src/model/ids.ts";
import { makeDocument } from "../support/make.ts";

const source = makeDocument("Intro.\n\n## A {#a}\n\nText.\n\n### B {#b}\n\nMore.\n");

function translate(body: string, base: Readonly<Record<string, Digest>> = translationBase(source)) {
  return makeDocument(body, {
    language: "ar",
    title: "الأسبوع الأول",
    summary: "ما تفعله في الأسبوع الأول",
    translation: { of: "en", base, accepted: [], by: "nl-network", machine: false },
  });
}

const whole = "مقدمة.\n\n## أ {#a}\n\nنص.\n\n### ب {#b}\n\nمزيد.\n";

test("a translation of the text as it is", () => {
  expect(translationState(source, translate(whole))).toEqual({
    state: "current",
    sections: { "@title": "current", "@summary": "current", _intro: "current", a: "current", b: "current" },
  });
});

test("a changed part is one part to translate again, not those around it", () => {
  const now = makeDocument(source.body.replace("More.", "Much more."));
  expect(translationState(now, translate(whole))).toMatchObject({
    state: "upstream-changed",
    sections: { _intro: "current", a: "current", b: "upstream-changed" },
  });
  const retitled = makeDocument(source.body, { title: "Week one" });
  expect(translationState(retitled, translate(whole))).toMatchObject({
    state: "upstream-changed",
    sections: { "@title": "upstream-changed", "@summary": "current", a: "current" },
  });
});

test("parts that are not translated yet, and parts that are no longer there", () => {
  expect(translationState(source, translate("مقدمة.\n\n## أ {#a}\n\nنص.\n"))).toMatchObject({
    state: "missing",
    sections: { a: "current", b: "missing" },
  });
  const more = `${whole}\n## ج {#c}\n`;
  const base = { ...translationBase(source), c: digestMarkdown("## C {#c}\n") };
  expect(translationState(source, translate(more, base))).toMatchObject({
    state: "upstream-changed",
    sections: { a: "current", b: "current", c: "orphaned" },
  });
  // Nobody changed the original: it never had this part.
  expect(translationState(source, translate(more))).toMatchObject({
    state: "untracked",
    sections: { a: "current", b: "current", c: "untracked" },
  });
});

test("what nobody compared is never up to date", () => {
  expect(translationState(source, translate(whole, {}))).toMatchObject({
    state: "untracked",
    sections: { a: "untracked" },
  });
  const { b: _b, ...others } = translationBase(source);
  expect(translationState(source, translate(whole, others))).toMatchObject({
    state: "untracked",
    sections: { a: "current", b: "untracked" },
  });
});

test("a part in the words of the source is not translated yet, unless somebody has looked and left it so", () => {
  const half = whole.replace("نص.", "نص.").replace("### ب {#b}\n\nمزيد.", "### B {#b}\n\nMore.");
  const state = (accepted: readonly string[], body = half) => {
    const made = translate(body);
    const of = made.translation ?? { of: "en", base: {}, by: "x", machine: false };
    return translationState(source, { ...made, translation: { ...of, accepted } }).sections.b;
  };
  expect(state([])).toBe("missing");
  expect(state(["b"])).toBe("current");
  expect(state(["b"], "مقدمة.\n\n## أ {#a}\n\nنص.\n")).toBe("current");
  const numbers = makeDocument("## A {#a}\n\n::service[desk]\n");
  const same = makeDocument(numbers.body, {
    translation: { of: "en", base: translationBase(numbers), accepted: [], by: "x", machine: false },
  });
  expect(translationState(numbers, same).sections.a).toBe("current");
});

describe("a part that was not translated stays missing", () => {
  const sentence = "Ask the town what is usual before you sign.";
  const original = makeDocument(`## Rent {#rent}\n\n${sentence}\n`, { summary: "What to do when you rent" });
  const state = (body: string, of = original, accepted: readonly string[] = [], more = {}) =>
    translationState(
      of,
      makeDocument(body, {
        ...{ language: "nl", title: "De eerste week", summary: "Wat je doet als je huurt" },
        translation: { of: "en", base: translationBase(original), accepted, by: "x", machine: false },
        ...more,
      }),
    ).sections;

  test("when only its heading was translated, however its lines are broken", () => {
    expect(state(`## Huur {#rent}\n\n${sentence}\n`).rent).toBe("missing");
    expect(state(`## Huur {#rent}\n\n${sentence.replace("what", "\nwhat")}\n`).rent).toBe("missing");
    expect(state("## Huur {#rent}\n\nVraag het de gemeente.\n").rent).toBe("current");
  });

  test("when it has the words that the original had when the translation was started", () => {
    const now = makeDocument(original.body.replace("usual", "allowed"));
    expect(state(original.body, now).rent).toBe("missing");
    expect(state("## Huur {#rent}\n\nVraag het de gemeente.\n", now).rent).toBe("upstream-changed");
  });

  test("when it is the title or the summary, if that is a sentence", () => {
    expect(state(original.body, original, [], { summary: original.summary })["@summary"]).toBe("missing");
    expect(state(original.body, original, [], { title: original.title })["@title"]).toBe("current");
  });

  test("unless someone accepted it so, or it only has names, numbers and placeholders", () => {
    expect(state(`## Huur {#rent}\n\n${sentence}\n`, original, ["rent"]).rent).toBe("current");
    const names = "Red Cross: [help](https://help.example/how-to-get-help), :fact[nl.number], 112\n";
    const list = makeDocument(`## Rent {#rent}\n\n${names}`);
    expect(state(`## Huur {#rent}\n\n${names}`, list).rent).toBe("upstream-changed");
  });
});
