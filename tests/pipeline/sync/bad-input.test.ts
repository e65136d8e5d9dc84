import { existsSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SYNC_LIMITS } from "../../../src/core/sync/limits.ts";
import { build } from "../../../src/pipeline/publish/build.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { digestSite } from "../../kill/site.ts";
import { canMount } from "../../support/can-mount.ts";
import { readAll } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
import { hugeFile, manyFiles } from "../../support/huge.ts";
import { mountSmallDisk } from "../../support/mount.ts";
import { document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk, kinds } from "../../support/partners.ts";

const NEW = { [HOME]: document("New") };
let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

describe("one partner sends too much, too slowly or nothing of use; the others arrive, and what we have stays", () => {
  let server: GitServer;
  beforeEach(async () => {
    server = await startGitServer(desk.repositories);
  });
  afterEach(() => server.close());

  test("slow for ever, a file of two gigabytes, two hundred thousand files, a broken network.yaml", async () => {
    const ids = ["slow", "huge", "many", "broken", "well"];
    const all = new Map(ids.map((id) => [id, desk.repository(id, partnerFiles(id))]));
    desk.list(listing(Object.fromEntries(ids.map((id) => [id, `${server.url}/${id}.git`]))));
    // The limits of every run, but for patience.
    const limits = { ...SYNC_LIMITS, checkSeconds: 60, fetchSeconds: 30, idleSeconds: 30 };
    expect((await desk.sync({}, limits)).problems).toEqual([]);
    const before = readAll(desk.root);

    for (const [id, repository] of all) {
      if (id === "huge")
        repository.commit(partnerFiles(id, { ...NEW, "toolkits/housing/huge.en.md": hugeFile(repository) }));
      else if (id === "many")
        repository.commit(partnerFiles(id, manyFiles(repository, 200, document("One of many"))));
      else if (id === "broken")
        repository.commit(partnerFiles(id, { ...NEW, "network.yaml": "format: [1\n" }));
      else repository.commit(partnerFiles(id, NEW));
    }
    server.faults.set("slow.git", "trickle-pack");
    const result = await desk.sync({}, { ...limits, fetchSeconds: 15 });
    expect(result.problems).toMatchObject([
      { node: "slow", code: "partner-unreachable", reason: "timeout" },
      {
        node: "huge",
        code: "partner-file-refused",
        reason: "too-large",
        path: "toolkits/housing/huge.en.md",
      },
      { node: "many", code: "partner-unreachable", reason: "too-many-files" },
      { node: "broken", code: "partner-description-unusable" },
    ]);
    expect(kinds(result)).toEqual([
      "slow failed",
      "huge moved",
      "many failed",
      "broken failed",
      "well moved",
    ]);
    const after = readAll(desk.root);
    for (const id of ids) {
      const isMoved = id === "huge" || id === "well";
      const path = `partners/${id}/${HOME}`;
      expect(after[path], id).toBe(isMoved ? document("New") : before[path]);
    }
  });
});

describe("a cache that cannot be written to", () => {
  const publish = () => {
    const repositories = ["a", "b"].map((id) => desk.repository(id, partnerFiles(id)));
    desk.list(listing({ a: repositories[0]?.path ?? "", b: repositories[1]?.path ?? "" }));
    return repositories;
  };

  test("a file where its folder belongs: named for whoever has something new, the others are looked at", async () => {
    const [a] = publish();
    await desk.sync();
    const before = readAll(desk.root);
    rmSync(join(desk.root, ".commonkit/mirrors"), { recursive: true });
    writeFileSync(join(desk.root, ".commonkit/mirrors"), "");
    a?.commit(partnerFiles("a", NEW));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { node: "a", code: "partner-unreachable", reason: "cache-closed" },
    ]);
    expect(kinds(result)).toEqual(["a failed", "b unchanged"]);
    expect(readAll(desk.root)).toEqual(before);
    rmSync(join(desk.root, ".commonkit/mirrors"));
    expect(kinds(await desk.sync())).toEqual(["a moved", "b unchanged"]);
  });

  test("a file where the working folder belongs: nothing is done, and it is said what to do", async () => {
    publish();
    writeFileSync(join(desk.root, ".commonkit"), "");
    const refused = [{ code: "cannot-write", reason: "in-the-way" }];
    const { problems } = await desk.sync();
    expect(problems).toMatchObject(refused);
    // What a stopped command could not put in its place may be in there.
    expect(problems.map((problem) => describeProblem(problem).hint).join()).toMatch(/^Delete that file/);
    expect(await build(desk.root, null, () => {})).toMatchObject({ published: false, problems: refused });
    rmSync(join(desk.root, ".commonkit"));
    expect((await desk.sync()).problems).toEqual([]);
  });

  test.skipIf(!canMount)("a disk that may only be read (needs to mount one)", async () => {
    const [a] = publish();
    const disk = mountSmallDisk(join(desk.root, ".commonkit/mirrors"), 4096);
    await desk.sync();
    const before = readAll(desk.root);
    a?.commit(partnerFiles("a", NEW));
    disk.again("ro");
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { node: "a", code: "partner-unreachable", reason: "cache-closed" },
    ]);
    expect(readAll(desk.root)).toEqual(before);
    disk.again("rw");
    expect(kinds(await desk.sync())).toEqual(["a moved", "b unchanged"]);
  });
});

describe.skipIf(!canMount)("a full disk (needs to mount one)", () => {
  /** Random bytes, which nothing makes smaller, behind the first bytes of a picture. */
  const picture = (size: number) => {
    const bytes = Buffer.from("89504e470d0a1a0a", "hex");
    let state = size;
    const noise = Uint8Array.from({ length: size }, () => {
      state = (state * 48271) % 2147483647;
      return state >> 8;
    });
    return Buffer.concat([bytes, noise]);
  };

  test("in the cache: it is said of the partner who brings too much, and what we have stays", async () => {
    const large = desk.repository("large", partnerFiles("large"));
    desk.list(listing({ large: large.path }));
    const disk = mountSmallDisk(join(desk.root, ".commonkit/mirrors"), 1024);
    await desk.sync();
    const before = readAll(desk.root);
    const pictures = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `toolkits/housing/map-${index}.png`,
        picture(200_000 + index),
      ]),
    );
    large.commit(partnerFiles("large", pictures));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { node: "large", code: "partner-unreachable", reason: "disk-full" },
    ]);
    expect(readAll(desk.root)).toEqual(before);
    disk.again("size=16m");
    expect(kinds(await desk.sync())).toEqual(["large moved"]);
  });

  test("under the node itself: nothing is half written, by sync or by build, and nothing is left lying about", async () => {
    const disk = mountSmallDisk(desk.root, 8192);
    const partner = desk.listPartner("nl-network", partnerFiles("nl-network"));
    await desk.sync();
    expect((await build(desk.root, null, () => {})).published).toBe(true);
    const before = readAll(desk.root, [".commonkit", "_site", "filler"]);
    partner.commit(partnerFiles("nl-network", { ...NEW, "toolkits/housing/map.png": picture(200_000) }));
    // Room for the pack, and none for the files.
    const { bavail, bsize } = statfsSync(desk.root);
    writeFileSync(join(desk.root, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - 300_000)));
    const full = [{ code: "cannot-write", reason: "full" }];
    const served = digestSite(desk.root);
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ reason: expect.stringMatching(/full/) }]);
    expect(await build(desk.root, null, () => {})).toMatchObject({ published: false, problems: full });
    expect(readAll(desk.root, [".commonkit", "_site", "filler"])).toEqual(before);
    expect(digestSite(desk.root)).toBe(served);
    expect(existsSync(join(desk.root, ".commonkit/staging"))).toBe(false);
    rmSync(join(desk.root, "filler"));
    disk.again("size=32m");
    expect(kinds(await desk.sync())).toEqual(["nl-network moved"]);
    expect((await build(desk.root, null, () => {})).published).toBe(true);
  });
});
