import { describe, expect, test } from "vitest";
import { findNearPlaceholders } from "../../../src/core/check/rules/near-placeholders.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const translated = `toolkits/local/translations/${id}.nl.md`;
const theirs = (body: string) =>
  partnerFiles("nl-network", {
    [HOME]: document("Finding a home", body),
    "toolkits/housing/services/desk.yaml": service(),
    "toolkits/housing/services/bank.yaml": service(),
    "toolkits/housing/facts/nl.yaml": fact(),
  });
const original =
  "\n## Help {#help}\n\nAsk the desk.\n\n::service[desk]\n\nFor :fact[nl.support-period], :term[group].\n";
const whole = "::service[desk]\n\nGedurende :fact[nl.support-period], :term[group].\n";

/** What `check` says of a translation with this part, and of nothing else. */
function check(help: string, base = ""): readonly { code: string; hint: string | null }[] {
  const paper = new Paper(theirs(original));
  const text = `---\ntranslates: ${id}\ntitle: Een huis\nsummary: Wat je doet.\n${base}---\n`;
  paper.write(translated, `${text}\n## Hulp {#help}\n\nVraag het.\n\n${help}\n## Vooraf {#before}\n\nBel.\n`);
  return paper
    .problems()
    .filter(({ code }) => code !== "term-unknown")
    .map((problem) => ({ ...problem, hint: describeProblem(problem).hint }));
}

describe("a translation has the placeholders of the original, part by part", () => {
  test("in any order and as often as it likes", () => {
    expect(check(whole)).toEqual([]);
    expect(check(":fact[nl.support-period], :term[group], :term[group].\n\n::service[desk]\n")).toEqual([]);
  });

  test("what is missing is named, and what is there instead", () => {
    expect(check("Gedurende :fact[nl.support-period].\n")).toMatchObject([
      {
        ...{ code: "placeholders-differ", severity: "warning", part: "help", place: { line: 7 } },
        ...{ missing: ["::service[desk]", ":term[group]"], extra: [] },
      },
    ]);
    expect(check(whole.replace("desk", "nl-network/bank"))).toMatchObject([
      { missing: ["::service[desk]"], extra: ["::service[nl-network/bank]"] },
    ]);
    expect(check(`${whole}\n::service[bank]\n`)).toMatchObject([
      { severity: "notice", extra: ["::service[bank]"] },
    ]);
  });

  test("not where the original has changed since: that is said already", () => {
    const old = `base:\n  help: n1-sha256-${"0".repeat(64)}\n`;
    expect(check("Gedurende :fact[nl.support-period].\n", old)).toEqual([]);
  });
});

describe("what is nearly a placeholder is said once, with what to write", () => {
  test.each([
    [":: service [desk]", "::service[desk]"],
    ["：：service[desk]", "::service[desk]"],
    ["::Service[desk]", "::service[desk]"],
    ["::service ［desk］", "::service[desk]"],
    ["::services {topic=housing}", "::services{topic=housing}"],
    [": fact[nl.support-period]", ":fact[nl.support-period]"],
    [":facts[nl.support-period]", ":fact[nl.support-period]"],
    [":fact(nl.support-period)", ":fact[nl.support-period]"],
    [":fact\\[nl.support-period\\]", ":fact[nl.support-period]"],
    [":Term[group]", ":term[group]"],
  ])("%s", (written, suggestion) => {
    expect(findNearPlaceholders(`A. ${written}\n`)).toEqual([{ written, suggestion, start: 3 }]);
  });

  test("in a translation, at its place; also where the word was translated", () => {
    expect(check(whole.replace("::service[desk]", ":: service [desk]"))).toMatchObject([
      {
        ...{ code: "placeholder-unread", place: { path: translated, line: 11, column: 1, length: 17 } },
        hint: "Write it on its own line, without other spaces and signs: ::service[desk]",
      },
    ]);
    expect(check(whole.replace(":fact[", ":feit["))).toMatchObject([
      {
        ...{ code: "placeholder-unread", place: { line: 13, column: 11 } },
        hint: "Write it without other spaces and signs: :fact[nl.support-period]",
      },
    ]);
  });

  test("in a document and in a change too", () => {
    const paper = new Paper(theirs(original));
    const path = `toolkits/local/overrides/${id}.en.md`;
    paper.write(path, `---\noverrides: ${id}\n---\n## Help {#help append}\n\nAsk.\n\n:: service[desk]\n`);
    paper.accept(id);
    expect(paper.problems()).toMatchObject([
      { code: "placeholder-unread", place: { path, line: 14, column: 1 } },
    ]);
  });

  test.each([
    ":fact[nl.x] ::service[desk] ::services{topic=housing} :service[desk] ::fact[x]",
    "Note: fact (see below). Our services: terms [see the list]. At 10:30 [sharp]. Service: [desk](a.md)",
    "`:: service [desk]` and \\:fact [nl.x]",
  ])("nothing is said of %s", (text) => {
    expect(findNearPlaceholders(text)).toEqual([]);
  });

  test("nor of a block of code", () => {
    const code = "```\n:: service [desk]\n```\n";
    expect(check(`${code}\n${whole}`)).toEqual([]);
  });
});

test("a long line of beginnings, or of near placeholders, is gone through once", () => {
  for (const piece of [":", ": fact ", ":fact[", ":fact [a", "::services{", "： service  ", "`:fact(a)` "])
    expect(findNearPlaceholders(piece.repeat(20_000))).toEqual([]);
  expect(findNearPlaceholders(":fact(a) ".repeat(20_000))).toHaveLength(20_000);
});
