import { expect, test } from "vitest";
import { placeLooseFile, readLooseKind } from "../../../src/core/check/loose.ts";
import { parsePath } from "../../../src/core/documents/parse-path.ts";
import { contentKindList, contentKinds } from "../../../src/core/files/content-kinds.ts";
import { fileKinds } from "../../../src/core/files/schemas.ts";

const head = (schema: string): string => `# yaml-language-server: $schema=../../schemas/${schema}\n`;

test.each(contentKindList)("a file that stands nowhere and names a schema is read as %s", (kind) => {
  for (const shape of contentKinds[kind].shapes) {
    const text = head(fileKinds[shape].split("#")[0] ?? "");
    expect(readLooseKind("notes/a.yaml", text), shape).toBe(kind);
  }
  expect(parsePath(placeLooseFile("notes/a.nl.md", "", kind)).kind).toBe(kind);
});

test("a schema that is for no file of a node says nothing", () => {
  for (const schema of ["common.schema.json", "lock.schema.json", "lesson.schema.json"])
    expect(readLooseKind("notes/a.yaml", head(schema))).toBeNull();
  expect(readLooseKind("notes/a.md", "Text.\n")).toBeNull();
});
