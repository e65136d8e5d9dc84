import { expect, test } from "vitest";
import { sectionText } from "../../../src/core/overrides/base-texts.ts";
import { translationBase } from "../../../src/core/overrides/digest.ts";
import { translationState } from "../../../src/core/translations/translation-state.ts";
import { triage } from "../../../src/core/translations/triage.ts";
import { makeDocument } from "../support/make.ts";

const before = "## A {#a}\n\nCall 112 on 3 May. See [this](../a.en.md).\n\n- one\n- two\n";
const old = makeDocument(before);
const base = translationBase(old);

/** How much has changed for a translation of `before`, whose words are kept, when the text is this now. */
function measure(now: string, more: { kept?: boolean; title?: string } = {}) {
  const source = makeDocument(now, more.title === undefined ? {} : { title: more.title });
  const translation = makeDocument("## أ {#a}\n\nنص.\n", {
    language: "ar",
    title: "الأسبوع الأول",
    summary: "ما يجب عمله",
    translation: { of: "en", base, accepted: [], by: "nl-network", machine: false },
  });
  const bases = new Map(
    more.kept === false
      ? []
      : [
          [base.a ?? "", sectionText(before, "a", "own") ?? ""],
          [base["@title"] ?? "", JSON.stringify(old.title)],
        ],
  );
  return triage(source, translation, translationState(source, translation).sections, bases);
}

test("nothing has changed, or only how it is typed", () => {
  expect(measure(before)).toBe("none");
  expect(measure(before.replace("- one\n- two", "* one\n* two"))).toBe("none");
});

test("sentences have changed", () => {
  expect(measure(before.replace("Call", "Please call"))).toBe("moderate");
  expect(measure(before.replace("one", "first"))).toBe("moderate");
  expect(measure(before, { title: "Week one" })).toBe("moderate");
});

test.each([
  ["a number", before.replace("112", "113")],
  ["a date", before.replace("3 May", "3 June")],
  ["a link", before.replace("../a.en.md", "../b.en.md")],
  ["an item", `${before}- three\n`],
  ["a part", `${before}\n## B {#b}\n\nMore.\n`],
  ["a part that is gone", "Other.\n"],
])("what cannot wait: %s", (_what, now) => {
  expect(measure(now)).toBe("strong");
});

test("where nobody knows what it was made from, it cannot wait", () => {
  expect(measure(before.replace("Call", "Please call"), { kept: false })).toBe("strong");
});
