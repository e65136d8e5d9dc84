import { expect, test } from "vitest";
import { freedBases, readBases, sectionText } from "../../../src/core/overrides/base-texts.ts";
import { digestSections } from "../../../src/core/overrides/digest.ts";

const name = (letter: string) => `n1-sha256-${letter.repeat(64)}`;
const base = (letter: string, toolkit = "local") => `toolkits/${toolkit}/bases/${name(letter)}.md`;

test("a kept text goes when the last that refers to it has changed, and no other does", () => {
  const before = new Map([
    ["toolkits/local/services/a.yaml", `${name("a")} ${name("b")} ${name("c")}`],
    ["toolkits/local/services/b.yaml", name("b")],
    ["toolkits/local/services/none.yaml", ""],
    ["partners/nl-network/toolkits/x/a.md", name("c")],
    ...["a", "b", "c", "d"].map((letter): [string, string] => [base(letter), "Text."]),
    [base("a", "other"), "Text."],
    [`partners/nl-network/${base("a")}`, "Text."],
  ]);
  const change = (path: string, text: string) => freedBases(before, new Map([...before, [path, text]]));
  expect(change("toolkits/local/services/a.yaml", "")).toEqual([base("a"), base("c"), base("a", "other")]);
  expect(change("toolkits/local/services/a.yaml", name("a"))).toEqual([base("c")]);
  expect(change("toolkits/local/services/b.yaml", "")).toEqual([]);
  expect(change("toolkits/local/services/none.yaml", name("d"))).toEqual([]);
  expect(freedBases(before, before)).toEqual([]);
});

test("a kept text is known again, also where code in it has no end", () => {
  for (const code of ["```\ncode\n\n\n", "```\ncode\n```\n\n\n", "Words.\n\n\n"]) {
    const body = `## A {#a}\n\n${code}`;
    const { a = "" } = digestSections(body);
    const kept = new Map([[`toolkits/local/bases/${a}.md`, sectionText(body, "a", "whole") ?? ""]]);
    expect([...readBases(kept).keys()]).toEqual([a]);
  }
});
