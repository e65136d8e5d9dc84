import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asideOf, judgeOut } from "../../../src/io/site/out-folder.ts";
import { openStaging, publishFolder } from "../../../src/io/site/release.ts";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";

/** A folder with a node in it, and with folders of other people next to it. */
function makePlace(): { place: string; root: string; reason: (folder: string) => string | null } {
  const place = makeTemporary();
  const root = join(place, "node");
  writeFiles(root, { "network.yaml": "id: a", "toolkits/x.md": "x" });
  return { place, root, reason: (folder) => judgeOut(root, join(place, folder), "a")?.reason ?? null };
}

test("a site is never written over a node, a repository, a file or somebody's folder", () => {
  const { place, root, reason } = makePlace();
  writeFiles(place, {
    "other/network.yaml": "id: b",
    "work/.git": "gitdir: elsewhere",
    "photos/1.jpg": "x",
    "notes.txt": "x",
    "theirs/catalog.json": '{"node":{"id":"b"}}',
    "theirs-now/.commonkit-site": "b\n",
    "broken/catalog.json": "{",
  });
  symlinkSync(join(place, "photos"), join(place, "link"));
  symlinkSync(root, join(place, "link-to-node"));
  const node = [".", "node", "node/toolkits", "node/partners/new", "node/.git/x", "other", "link-to-node"];
  for (const folder of node) expect(reason(folder), folder).toBe("node");
  expect(reason("work")).toBe("repository");
  expect(reason("notes.txt")).toBe("file");
  for (const folder of ["photos", "link", "broken"]) expect(reason(folder), folder).toBe("not-a-site");
  for (const folder of ["theirs", "theirs-now"]) expect(reason(folder), folder).toBe("other-site");
});

test("what other people have next to the folder is not touched either", () => {
  const { place, root, reason } = makePlace();
  for (const folder of Object.values(asideOf(join(place, "public")))) {
    mkdirSync(folder);
    expect(reason("public")).toBe(null);
    writeFiles(folder, { "1.jpg": "x" });
    expect(judgeOut(root, join(place, "public"), "a")).toEqual({ folder, reason: "not-a-site" });
    expect(reason("site")).toBe(null);
    writeFiles(folder, { ".commonkit-site": "a\n" });
    expect(reason("public")).toBe(null);
  }
});

test("a folder that is new, empty or an earlier site of the node is replaced, also one from before there was a mark", async () => {
  const { place, root, reason } = makePlace();
  mkdirSync(join(place, "empty"));
  writeFiles(place, { "former/catalog.json": '{"node":{"id":"a"}}', "public.next/photo.jpg": "mine" });
  for (const folder of ["new", "new/deep", "empty", "former", "node/public"])
    expect(reason(folder)).toBe(null);
  for (const text of ["first", "second"]) {
    const staging = await openStaging(root);
    writeFiles(staging, { "index.html": text });
    await publishFolder(staging, join(place, "public"), "a");
    expect(reason("public")).toBe(null);
    expect(readAll(join(place, "public"))).toEqual({ ".commonkit-site": "a\n", "index.html": text });
  }
  expect(readAll(join(place, "public.next"))).toEqual({ "photo.jpg": "mine" });
});
