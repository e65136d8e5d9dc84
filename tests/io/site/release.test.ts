import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStaging, publishFolder, publishRelease } from "../../../src/io/site/release.ts";
import { makeTemporary, OTHER_DISK } from "../../support/folder.ts";

async function stage(root: string, text: string): Promise<string> {
  const staging = await openStaging(root);
  mkdirSync(join(staging, "en"));
  writeFileSync(join(staging, "en/index.html"), text);
  return staging;
}

test.skipIf(OTHER_DISK === null)("a site is published from a .commonkit on another disk", async () => {
  const root = makeTemporary();
  symlinkSync(makeTemporary(OTHER_DISK ?? ""), join(root, ".commonkit"));
  for (const text of ["first", "second"]) {
    expect(await publishRelease(root, await stage(root, text))).toBe(true);
    expect(readFileSync(join(root, "_site/en/index.html"), "utf8")).toBe(text);
  }
  expect(readdirSync(root).sort()).toEqual([".commonkit", "_site"]);
});

test.skipIf(OTHER_DISK === null)(
  "a site is put into a folder on another disk, over the former one",
  async () => {
    const root = makeTemporary();
    const place = makeTemporary(OTHER_DISK ?? "");
    for (const text of ["first", "second"]) {
      await publishFolder(await stage(root, text), join(place, "site"), "a");
      expect(readFileSync(join(place, "site/en/index.html"), "utf8")).toBe(text);
    }
    expect(readdirSync(place)).toEqual(["site"]);
  },
);
