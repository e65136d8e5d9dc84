import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles, readBytes } from "../../../src/io/files/files.ts";
import { readAssets, readOwnFiles, readPartnerFiles, readText } from "../../../src/io/files/node-files.ts";
import { makeTemporary, writeFiles } from "../../support/folder.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

function makeNode(): string {
  const root = makeTemporary();
  writeFiles(root, {
    "network.yaml": "\uFEFFid: ours\n",
    "toolkits/b/x.en.md": "b",
    "toolkits/a/services/desk.yaml": "a",
    "toolkits/a/old.yml": "yml",
    "toolkits/a/map.png": "png",
    "toolkits/a/word.docx": "no",
    "notes.md": "no",
    "partners/nl-network/network.yaml": "theirs",
    "partners/nl-network/network.lock.json": "{}",
    "partners/nl-network/toolkits/a/x.en.md": "theirs",
    "partners/nl-network/toolkits/a/plan.pdf": "pdf",
  });
  return root;
}

test("a node's own texts: its description, then its toolkits in alphabetical order", async () => {
  const root = makeNode();
  const files = await readOwnFiles(root);
  expect(files.map(({ path, text }) => [path, text])).toEqual([
    ["network.yaml", "id: ours\n"],
    ["toolkits/a/old.yml", "yml"],
    ["toolkits/a/services/desk.yaml", "a"],
    ["toolkits/b/x.en.md", "b"],
  ]);
  // Whose they are is said in the first of them.
  expect(files[1]?.origin).toEqual({ node: "", commit: null, path: "toolkits/a/old.yml" });
});

test("a partner's texts, each with the commit it came in, at its path in the partner's repository", async () => {
  const files = await readPartnerFiles(makeNode(), "nl-network", (path) =>
    path === "network.yaml" ? null : COMMIT,
  );
  expect(files).toEqual([
    {
      origin: { node: "nl-network", commit: null, path: "network.yaml" },
      path: "partners/nl-network/network.yaml",
      text: "theirs",
    },
    {
      origin: { node: "nl-network", commit: COMMIT, path: "toolkits/a/x.en.md" },
      path: "partners/nl-network/toolkits/a/x.en.md",
      text: "theirs",
    },
  ]);
  expect(await readPartnerFiles(makeNode(), "nobody", () => null)).toEqual([]);
});

test("pictures and PDFs, ours and theirs", async () => {
  const root = makeNode();
  expect((await readAssets(root, null, () => null)).map(({ path }) => path)).toEqual(["toolkits/a/map.png"]);
  expect(await readAssets(root, "nl-network", () => COMMIT)).toEqual([
    {
      origin: { node: "nl-network", commit: COMMIT, path: "toolkits/a/plan.pdf" },
      path: "partners/nl-network/toolkits/a/plan.pdf",
      bytes: new Uint8Array(Buffer.from("pdf")),
    },
  ]);
});

test("links are not followed: not as a file, not as a folder, not as the description", async () => {
  const root = makeTemporary();
  const outside = makeNode();
  writeFiles(root, { "toolkits/a/x.en.md": "ours" });
  symlinkSync(join(outside, "network.yaml"), join(root, "network.yaml"));
  symlinkSync(join(outside, "notes.md"), join(root, "toolkits/a/link.en.md"));
  symlinkSync(join(outside, "toolkits"), join(root, "toolkits/linked"));
  symlinkSync(join(outside, "partners"), join(root, "partners"));
  expect((await readOwnFiles(root)).map(({ path }) => path)).toEqual(["toolkits/a/x.en.md"]);
  expect(await readText(root, "network.yaml")).toBeNull();
  expect(listFiles(root, "toolkits")).toEqual(["toolkits/a/x.en.md"]);
  expect(await readPartnerFiles(root, "nl-network", () => null)).toEqual([]);
});

test("what is not there is null or nothing; no more than the limit is read", async () => {
  const root = makeTemporary();
  expect(await readText(root, "network.lock.json")).toBeNull();
  expect(await readOwnFiles(root)).toEqual([]);
  writeFiles(root, { "a/b": "12345" });
  expect(readBytes(root, "a/b", 3)).toEqual(new Uint8Array([49, 50, 51]));
  expect(readBytes(root, "a/b/c", 3)).toBeNull();
  expect(readBytes(root, "a", 3)).toBeNull();
});
