import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operationTraits } from "../../src/core/overrides/operation-traits.ts";
import { localHelp } from "../../src/report/summaries/local-help.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test.each(Object.keys(operationTraits))("people can read about the operation %s", (kind) => {
  expect(read("docs/content.md")).toMatch(new RegExp(`\\| \`## Title \\{#[a-z-]+ ${kind}[=}]`));
  expect(read("README.md")).toMatch(new RegExp(`\`${kind}[=\`]`));
  expect(localHelp.document.join(" ")).toMatch(new RegExp(`\\b${kind}\\b`));
});
