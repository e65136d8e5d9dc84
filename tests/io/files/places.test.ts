import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { carryOut, hasJournal, recoverJournal } from "../../../src/io/files/journal.ts";
import { readPending } from "../../../src/io/files/journal-state.ts";
import { hasDropped } from "../../../src/io/files/kept.ts";
import { canMount } from "../../support/can-mount.ts";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";
import { mountSmallDisk } from "../../support/mount.ts";
import { withoutRights } from "../../support/no-rights.ts";

const bytes = (text: string) => Buffer.from(text);
const BEFORE = { "partners/a/1.md": "old", "partners/b/2.md": "old", "partners/c/3.md": "old" };

test.each([
  ["a file that is replaced", "partners/b"],
  ["a file that is removed", "partners/c"],
  ["a folder that is new", "partners"],
])("nothing counts before every place was tried: %s is where nobody may write", async (_, folder) => {
  const root = makeTemporary();
  writeFiles(root, BEFORE);
  const writes = ["partners/a/1.md", "partners/b/2.md", "partners/new/deep/4.md"].map((path) => ({
    path,
    bytes: bytes("new"),
  }));
  await withoutRights(root, [folder], async () => {
    await expect(carryOut(root, writes, ["partners/c/3.md"])).rejects.toMatchObject({ code: "EACCES" });
  });
  expect(readAll(root)).toEqual(BEFORE);
  expect(hasJournal(root)).toBe(false);
  expect(existsSync(join(root, "partners/new"))).toBe(false);
});

test("folders for what is new are there before anything counts, and go again if it never does", async () => {
  const root = makeTemporary();
  const stop = (at: string) => (name: string) => {
    if (name === "places") expect(existsSync(join(root, "partners/new/deep"))).toBe(true);
    if (name === at) throw Object.assign(new Error("full"), { code: "ENOSPC" });
  };
  const write = { path: "partners/new/deep/4.md", bytes: bytes("new") };
  await expect(carryOut(root, [write], [], stop("places"))).rejects.toThrow("full");
  expect(existsSync(join(root, "partners"))).toBe(false);
  await carryOut(root, [write], []);
  expect(readAll(root)).toEqual({ "partners/new/deep/4.md": "new" });
});

test.skipIf(!canMount)(
  "what is too much for the node's own disk is refused while it is still on another (needs to mount one)",
  async () => {
    const root = makeTemporary();
    const disk = mountSmallDisk(root, 256);
    symlinkSync(makeTemporary(), join(root, ".commonkit"));
    const large = { path: "partners/a/1.md", bytes: Buffer.alloc(400_000, "x") };
    await expect(carryOut(root, [large], [])).rejects.toMatchObject({ code: "ENOSPC" });
    disk.again("size=256k,nr_inodes=10");
    const many = Array.from({ length: 12 }, (_, index) => ({ path: `${index}.md`, bytes: bytes("x") }));
    await expect(carryOut(root, many, [])).rejects.toMatchObject({ code: "ENOSPC" });
    expect(readAll(root)).toEqual({});
    expect(hasJournal(root)).toBe(false);
  },
);

/** The journal of a run that was killed, as earlier versions of Commonkit wrote it: without what the files were. */
function leaveOldJournal(root: string, placed: readonly number[]): void {
  const paths = ["network.lock.json", "partners/a/1.md", "partners/d/5.md"];
  const manifest = {
    writes: paths.map((path, index) => ({ path, staged: String(index) })),
    removes: ["partners/c/3.md", "partners/gone-already.md"],
  };
  const staged = paths.map((path, index) => [path, String(index)] as const);
  for (const [path, name] of staged)
    writeFiles(root, { [placed.includes(Number(name)) ? path : `.commonkit/journal/${name}`]: "new" });
  writeFiles(root, { ".commonkit/journal/manifest.json": JSON.stringify(manifest) });
}

test.each([[[]], [[0]], [[0, 1]], [[0, 1, 2]]])(
  "a journal of an earlier version is completed, whatever of it is in place already: %j",
  (placed) => {
    const root = makeTemporary();
    writeFiles(root, { ...BEFORE, "network.lock.json": "old" });
    leaveOldJournal(root, placed);
    const { files } = readPending(root);
    expect([...files.keys()].filter((path) => files.get(path) === null)).toContain("partners/c/3.md");
    expect(recoverJournal(root)).toBe(true);
    expect(readAll(root, [])).toEqual({
      "network.lock.json": "new",
      "partners/a/1.md": "new",
      "partners/b/2.md": "old",
      "partners/d/5.md": "new",
    });
  },
);

test("where an earlier version's journal has its own text beside a folder, the folder goes as it did then", () => {
  const root = makeTemporary();
  mkdirSync(join(root, "partners/a/1.md"), { recursive: true });
  leaveOldJournal(root, []);
  recoverJournal(root);
  expect(readAll(root, [])).toMatchObject({ "partners/a/1.md": "new" });
});

test("a journal of which the disk has lost the beginning is dropped, and that is said", () => {
  const root = makeTemporary();
  writeFiles(root, {
    ...BEFORE,
    ".commonkit/journal/manifest.json": '{"writes":[{"pa',
    ".commonkit/journal/0": "new",
  });
  expect(recoverJournal(root)).toBe(true);
  expect(readAll(root)).toEqual(BEFORE);
  expect(hasJournal(root)).toBe(false);
  expect(hasDropped(root)).toBe(true);
});
