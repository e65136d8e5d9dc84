import { expect, test } from "vitest";
import { formatPath } from "../../../src/core/documents/format-path.ts";
import { documentAt, type FilePlace, parsePath, toolkitOf } from "../../../src/core/documents/parse-path.ts";

test.each([
  ["network.yaml", { kind: "network" }],
  ["toolkits/housing/toolkit.yaml", { kind: "toolkit", toolkit: "housing" }],
  [
    "toolkits/housing/finding-a-home.en.md",
    { kind: "document", toolkit: "housing", slug: "finding-a-home", language: "en" },
  ],
  ["toolkits/housing/a.pt-BR.md", { kind: "document", toolkit: "housing", slug: "a", language: "pt-BR" }],
  [
    "toolkits/housing/a.de-simple.md",
    { kind: "document", toolkit: "housing", slug: "a", language: "de-simple" },
  ],
  ["toolkits/local/services/desk.yaml", { kind: "service", toolkit: "local", slug: "desk" }],
  ["toolkits/local/imported/desk.yaml", { kind: "service", toolkit: "local", slug: "desk", imported: true }],
  ["toolkits/local/facts/nl.yaml", { kind: "fact", toolkit: "local", slug: "nl" }],
  ["toolkits/local/terms/words.yaml", { kind: "term", toolkit: "local", slug: "words" }],
  [
    "toolkits/local/overrides/nl-network/arrival/first-week.nl.md",
    { kind: "override", toolkit: "local", document: "nl-network/arrival/first-week", language: "nl" },
  ],
  [
    "toolkits/local/translations/nl-network/arrival/first-week.ar.md",
    { kind: "translation", toolkit: "local", document: "nl-network/arrival/first-week", language: "ar" },
  ],
  ["toolkits/local/bases/n1-sha256-00.md", { kind: "base", toolkit: "local", digest: "n1-sha256-00" }],
  ["toolkits/housing/map.png", { kind: "asset", toolkit: "housing" }],
  ["toolkits/housing/forms/lease.pdf", { kind: "asset", toolkit: "housing" }],
] satisfies [string, FilePlace][])("%s", (path, place) => {
  expect(parsePath(path)).toEqual(place);
  if (place.kind !== "asset") expect(formatPath(place)).toBe(path);
});

test.each([
  ["toolkits/housing/a.en.md", "nl-network/housing/a", "housing"],
  ["toolkits/housing/readme.en.md", null, "housing"],
  ["toolkits/housing/a.en.more.md", null, "housing"],
  ["toolkits/housing/more/a.en.md", null, "housing"],
  ["toolkits/a.en.md", null, null],
  ["partners/a/toolkits/housing/a.en.md", null, null],
])("%s holds the document %s and is in the toolkit %s", (path, document, toolkit) => {
  expect(documentAt("nl-network", path)).toBe(document);
  expect(toolkitOf(path)).toBe(toolkit);
});

test.each([
  "README.md",
  "toolkits/housing/README.md",
  "toolkits/housing/.gitkeep",
  "network.lock.json",
  "docs/a.en.md",
])("%s is no content", (path) => {
  expect(parsePath(path)).toEqual({ kind: "ignored" });
});

test.each([
  ["toolkits/housing/finding-a-home.md", "finding-a-home"],
  ["toolkits/housing/Finding a home.md", "finding-a-home"],
  ["toolkits/housing/finding.home.md", "finding-home"],
])("%s does not say its language", (path, slug) => {
  expect(parsePath(path)).toEqual({ kind: "no-language", toolkit: "housing", slug });
});

test.each([
  ["toolkits/Housing/a.en.md", "toolkits/housing/a.en.md"],
  ["toolkits/housing/Finding_a home.EN.md", "toolkits/housing/finding-a-home.en.md"],
  ["toolkits/housing/a.pt-br.md", "toolkits/housing/a.pt-BR.md"],
  ["toolkits/housing/a.en.markdown", "toolkits/housing/a.en.md"],
  ["toolkits/housing/Toolkit.yml", "toolkits/housing/toolkit.yaml"],
  ["toolkits/housing/more/a.en.md", "toolkits/housing/a.en.md"],
  ["toolkits/housing/map.PNG", "toolkits/housing/map.png"],
  ["toolkits/housing/forms/lease.Pdf", "toolkits/housing/forms/lease.pdf"],
  ["toolkits/local/services/Desk.yml", "toolkits/local/services/desk.yaml"],
  ["toolkits/local/services/more/desk.yaml", "toolkits/local/services/desk.yaml"],
  [
    "toolkits/local/overrides/nl-network/arrival/First week.nl.md",
    "toolkits/local/overrides/nl-network/arrival/first-week.nl.md",
  ],
])("%s probably means %s", (path, suggestion) => {
  expect(parsePath(path)).toEqual({ kind: "unknown", suggestion });
});

test.each([
  "toolkits/a.en.md",
  "toolkits/housing/notes.txt",
  "toolkits/housing/con.en.md",
  "toolkits/local/overrides/first-week.nl.md",
  "toolkits/local/overrides/nl-network/arrival/first-week.md",
  "toolkits/../network.yaml",
  "toolkits/housing/السكن.ar.md",
  `toolkits/housing/${"a".repeat(600)}.en.md`,
])("%s is nothing we know", (path) => {
  expect(parsePath(path)).toEqual({ kind: "unknown", suggestion: null });
});

test("a name that is a word of JavaScript is no folder of ours", () => {
  expect(parsePath("toolkits/local/constructor/a.yaml").kind).toBe("unknown");
  expect(parsePath("toolkits/local/__proto__/a.yaml").kind).toBe("unknown");
});
