import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { carryOut } from "../../../src/io/files/journal.ts";
import { mirrorPath } from "../../../src/io/git/mirror.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { addressOf, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, sentences } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

const ID = "nl-network";
let desk: Desk;
let repository: Repository;
beforeEach(() => {
  desk = new Desk();
  repository = desk.listPartner(ID);
});

const files = (more: Files = {}): Files => partnerFiles(ID, more);
const lockedFile = (path: string) => desk.lock().sources[ID]?.files[path];

describe("a mirror is a cache, and one that is damaged is begun anew", () => {
  const PICTURE = "toolkits/housing/map.png";
  const noise = Uint8Array.from(
    { length: 60_000 },
    (_, index) => (index * index * 31 + (index >> 3) * 17) % 256,
  );
  const picture = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), noise]);

  /** A picture that is lost on disk, and whose bytes are broken in the mirror as well. */
  async function damage(): Promise<Record<string, string>> {
    repository.commit(files({ [PICTURE]: picture }));
    await desk.sync();
    const good = readAll(join(desk.root, "partners"));
    rmSync(join(desk.root, "partners", ID, PICTURE));
    const packs = join(mirrorPath(desk.root, `${ID} ${addressOf(ID)}`), "objects/pack");
    for (const name of readdirSync(packs).filter((name) => name.endsWith(".pack"))) {
      const bytes = readFileSync(join(packs, name));
      bytes.fill(0, bytes.length - 1000, bytes.length - 500);
      rmSync(join(packs, name));
      writeFileSync(join(packs, name), bytes);
    }
    return good;
  }

  test("with nothing new", async () => {
    const good = await damage();
    expect(codes(await desk.sync())).toEqual(["partners-folder-changed"]);
    expect(readAll(join(desk.root, "partners"))).toEqual(good);
  });

  test("with something new", async () => {
    const good = await damage();
    repository.commit(files({ [PICTURE]: picture, "README.md": "2" }));
    expect(codes(await desk.sync())).toEqual([]);
    expect(readAll(join(desk.root, "partners"))).toEqual(good);
  });
});

describe("partners/ is written by sync alone", () => {
  test("what is missing comes back, what was added goes, without a word from the partner's files", async () => {
    repository.commit(files());
    await desk.sync();
    const good = readAll(desk.root);
    rmSync(join(desk.root, "partners", ID, HOME));
    writeFiles(desk.root, { [`partners/${ID}/toolkits/housing/extra.en.md`]: "mine" });
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { code: "partners-folder-changed", severity: "notice", repaired: true, missing: [HOME] },
    ]);
    expect(readAll(desk.root)).toEqual(good);
  });

  test("what somebody changed comes back with the partner's next commit, as old as it was", async () => {
    const first = repository.commit(files());
    await desk.sync();
    const good = readAll(join(desk.root, "partners"));
    writeFiles(desk.root, { [`partners/${ID}/${HOME}`]: "mine" });
    repository.commit(files({ "README.md": "2" }));
    await desk.sync();
    expect(readAll(join(desk.root, "partners"))).toEqual(good);
    expect(lockedFile(HOME)?.since).toBe(first);
  });

  test("a held file that somebody damaged comes back from the commit it was taken from", async () => {
    repository.commit(files());
    await desk.sync();
    const good = readAll(join(desk.root, "partners"));
    repository.commit(files({ [HOME]: "---\nbad\n" }));
    await desk.sync();
    writeFiles(desk.root, { [`partners/${ID}/${HOME}`]: "mine" });
    repository.commit(files({ [HOME]: "---\nworse\n" }));
    expect(codes(await desk.sync())).toEqual(["partner-file-held"]);
    expect(readAll(join(desk.root, "partners"))).toEqual(good);
  });

  test("--offline compares every byte and changes nothing; --locked brings back exactly the lock", async () => {
    repository.commit(files());
    await desk.sync();
    const second = repository.commit(files({ [HOME]: "---\nbad\n" }));
    await desk.sync();
    repository.commit(files({ [HOME]: document("Newer") }));
    const good = readAll(desk.root);
    expect(codes(await desk.sync({ offline: true }))).toEqual(["partner-file-held"]);
    writeFileSync(join(desk.root, "partners", ID, HOME), "changed");
    const vandalised = readAll(desk.root);
    const offline = await desk.sync({ offline: true });
    expect(offline.problems).toMatchObject([
      { code: "partner-file-held" },
      { code: "partners-folder-changed", severity: "warning", repaired: false, changed: [HOME] },
    ]);
    expect(readAll(desk.root)).toEqual(vandalised);
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    rmSync(join(desk.root, "partners"), { recursive: true });
    const locked = await desk.sync({ locked: true });
    expect(codes(locked)).toEqual(["partner-file-held", "partners-folder-changed"]);
    expect(readAll(desk.root)).toEqual(good);
    expect(desk.lock().sources[ID]?.commit).toBe(second);
  });

  test("--locked and --offline say what the lock does not have", async () => {
    repository.commit(files());
    expect(codes(await desk.sync({ offline: true }))).toEqual(["not-locked"]);
    expect(codes(await desk.sync({ locked: true }))).toEqual(["not-locked"]);
    await desk.sync();
    desk.list(listing({ [ID]: repository.path }, { [ID]: "    ref: develop\n    languages: [nl]\n" }));
    expect((await desk.sync({ offline: true })).problems).toMatchObject([
      { code: "lock-outdated", key: "ref" },
      { code: "lock-outdated", key: "choice" },
    ]);
  });

  describe("--locked does not believe a lock that was tampered with", () => {
    const forge = (more: (lock: string) => string) => {
      const lock = readFileSync(join(desk.root, "network.lock.json"), "utf8");
      const text = more(lock);
      expect(text).not.toBe(lock);
      writeFiles(desk.root, { "network.lock.json": text });
    };
    const other = document("Slipped in");
    const digest = `sha256-${createHash("sha256").update(other).digest("hex")}`;
    const blob = () => repository.blob(other);
    const was = () => lockedFile(HOME) ?? { digest: "", blob: "" };

    test.each([
      [
        "the digest of a file",
        (lock: string) => lock.replace(was().digest, `sha256-${"0".repeat(64)}`),
        false,
      ],
      ["a text and its digest", (lock: string) => lock.replace(was().digest, digest), true],
      [
        "a text with all that the lock says of it",
        (lock: string) => lock.replace(was().digest, digest).replace(was().blob, blob()),
        true,
      ],
      [
        "a text that the partner never had",
        (lock: string) => lock.replaceAll(HOME, "toolkits/housing/other.en.md"),
        false,
      ],
    ])("%s", async (_, change, isText) => {
      repository.commit(files());
      await desk.sync();
      forge(change);
      if (isText) writeFiles(desk.root, { [`partners/${ID}/${HOME}`]: other });
      const before = readAll(desk.root);
      const result = await desk.sync({ locked: true });
      expect(result.problems).toMatchObject([{ code: "lock-forged", severity: "error", count: 1 }]);
      expect(sentences(result)[0]).toMatch(/names a file that “nl-network” never published like that/);
      expect(readAll(desk.root)).toEqual(before);
    });

    test("a partner's own versions are believed, held ones and those of a machine that has never seen it too", async () => {
      repository.commit(files());
      await desk.sync();
      repository.commit(files({ [HOME]: "---\nbad\n", "toolkits/housing/b.en.md": document("B") }));
      await desk.sync();
      rmSync(join(desk.root, ".commonkit"), { recursive: true });
      expect(codes(await desk.sync({ locked: true }))).toEqual(["partner-file-held"]);
    });

    test("while the partner does not answer, what is as the lock says is published, and it says so", async () => {
      repository.commit(files());
      await desk.sync();
      rmSync(join(desk.root, ".commonkit"), { recursive: true });
      rmSync(repository.path, { recursive: true });
      const result = await desk.sync({ locked: true });
      expect(result.problems).toMatchObject([{ code: "partner-unreachable", severity: "notice" }]);
      expect(result.plan?.writes).toEqual([]);
    });
  });
});

describe("killed", () => {
  test("a journal that was decided is completed before anything else", async () => {
    repository.commit(files());
    await desk.sync();
    const stop = (name: string) => {
      if (name === "commit") throw new Error("stop");
    };
    const write = { path: `partners/${ID}/extra.md`, bytes: Buffer.from("x") };
    await expect(carryOut(desk.root, [write], [`partners/${ID}/network.yaml`], stop)).rejects.toThrow("stop");
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { code: "partners-folder-changed", missing: ["network.yaml"], extra: ["extra.md"], repaired: true },
    ]);
  });
});
