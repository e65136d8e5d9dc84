import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentKindList, contentKinds } from "../../src/core/files/content-kinds.ts";
import { operationTraits } from "../../src/core/overrides/operation-traits.ts";
import { holdTraits } from "../../src/core/sync/hold-traits.ts";
import { partWords } from "../../src/report/sentences/state-words.ts";
import { localHelp } from "../../src/report/summaries/local-help.ts";
import { wordLanguages } from "../../src/site/words.ts";
import { root } from "../support/places.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Flags by which a person takes what waits. */
const flags = [...new Set(Object.values(holdTraits).flatMap(({ flag }) => flag ?? []))];

test.each(Object.keys(operationTraits))("people can read about the operation %s", (kind) => {
  expect(read("docs/content.md")).toMatch(new RegExp(`\\| \`## Title \\{#[a-z-]+ ${kind}[=}]`));
  expect(read("README.md")).toMatch(new RegExp(`\`${kind}[=\`]`));
  expect(localHelp.document.join(" ")).toMatch(new RegExp(`\\b${kind}\\b`));
});

test.each(contentKindList)("the list of a node's files has the kind %s", (kind) => {
  const { at, folders } = contentKinds[kind];
  const files = {
    node: ["network.yaml"],
    toolkit: ["toolkit.yaml"],
    text: [".en.md"],
    record: [],
    layer: [],
  }[at];
  for (const name of [...files, ...folders.map((folder) => `${folder}/`)])
    expect(read("docs/content.md")).toMatch(
      new RegExp(`^ *[a-z-]*${name.replaceAll(".", "\\.")}\\S* {2,}\\w`, "m"),
    );
});

test.each(flags)("people can read about --accept-%s", (flag) => {
  expect(read("docs/trust.md")).toContain(`--accept-${flag} <partner>\``);
});

test.each(Object.entries(partWords))("docs/writing.md says what the state %s is called", (state, words) => {
  const [, ofChange = "", ofTranslation = ""] =
    new RegExp(`^\\| ${state} \\|(.*)\\|(.*)\\|$`, "m").exec(read("docs/writing.md")) ?? [];
  expect(ofChange.trim() || ofTranslation.trim()).toBe(words("nl-network"));
});

test("people can read which languages the interface has", () => {
  const names = new Intl.DisplayNames("en", { type: "language" });
  for (const language of wordLanguages())
    expect(read("docs/publishing.md")).toMatch(new RegExp(`\\b${names.of(language)}\\b`));
});

test("people can read about every command", () => {
  const [, verbs = ""] = /const VERBS[^{]*\{(.*?)\n\};/s.exec(read("scripts/main.ts")) ?? [];
  const names = [...verbs.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(read("README.md")).toMatch(new RegExp(`^\\|.*\`${name}[ \`]`, "m"));
});
