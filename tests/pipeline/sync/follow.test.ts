import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";
import {
  addressOf,
  describeNode,
  document,
  HOME,
  listing,
  partnerFiles,
} from "../../support/partner-files.ts";
import { codes, Desk, kinds } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

let desk: Desk;
const repositories: Record<string, Repository> = {};
beforeEach(() => {
  desk = new Desk();
});

/** A partner that lists others itself; those in `followed` with what they bring. */
function publish(
  id: string,
  lists: readonly string[],
  followed: readonly string[] = lists,
  more: Files = {},
): void {
  const repository = repositories[id]?.path.startsWith(desk.repositories)
    ? repositories[id]
    : desk.repository(id);
  repositories[id] = repository;
  const follow = Object.fromEntries(followed.map((other) => [other, "    follow: true\n"]));
  const yaml = describeNode(id, listing(Object.fromEntries(lists.map((other) => [other, ""])), follow));
  repository.commit(partnerFiles(id, { "network.yaml": yaml, ...more }));
}

/** Our own file lists `lists` and follows `followed`; every address leads to a repository here. */
function listOurs(
  lists: readonly string[],
  all: readonly string[] = Object.keys(repositories),
  followed: readonly string[] = lists,
): void {
  const follow = Object.fromEntries(followed.map((id) => [id, "    follow: true\n"]));
  const listed = listing(Object.fromEntries(lists.map((id) => [id, ""])), follow);
  const substitutes = all
    .map((id) => `  ${addressOf(id)}: ${join(desk.repositories, `${id}.git`)}\n`)
    .join("");
  desk.list(`${listed}substitutes:\n${substitutes}`);
}
const vias = () => Object.entries(desk.lock().sources).map(([id, { via }]) => `${id} by ${via}`);

describe("following", () => {
  test("a partner that is followed brings those it lists, and so on; one that is not brings nobody", async () => {
    for (const [id, lists] of Object.entries({ a: ["b"], b: ["c"], c: [], d: ["e"], e: [] }))
      publish(id, lists);
    listOurs(["a", "d"], ["a", "b", "c", "d", "e"], ["a"]);
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["a first", "d first", "b first", "c first"]);
    expect(vias()).toEqual(["a by welkom-utrecht", "b by a", "c by b", "d by welkom-utrecht"]);
    expect(result.plan?.outcomes.find(({ node }) => node === "c")).toMatchObject({ via: "b" });
  });

  test("circles end, our own node coming back is ignored, one source is read once", async () => {
    publish("a", ["b", "welkom-utrecht"]);
    publish("b", ["a", "c"]);
    publish("c", ["a", "b"]);
    listOurs(["a", "c"]);
    expect(kinds(await desk.sync())).toEqual(["a first", "c first", "b first"]);
    expect(desk.events.filter(({ kind }) => kind === "asked")).toHaveLength(3);
    expect(kinds(await desk.sync())).toEqual(["a unchanged", "c unchanged", "b unchanged"]);
  });

  test("a repeat run without news reads one description a followed partner, and writes nothing", async () => {
    publish("a", ["b"]);
    publish("b", []);
    listOurs(["a"]);
    await desk.sync();
    const before = readAll(desk.root);
    expect((await desk.sync()).plan?.writes).toEqual([]);
    expect(readAll(desk.root)).toEqual(before);
  });

  test("a source that a followed partner no longer lists goes, with what it brought in turn", async () => {
    publish("a", ["b"]);
    publish("b", ["c"]);
    publish("c", []);
    listOurs(["a"]);
    await desk.sync();
    publish("a", []);
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["a moved", "b removed", "c removed"]);
    expect(Object.keys(readAll(join(desk.root, "partners"))).every((path) => path.startsWith("a/"))).toBe(
      true,
    );
  });

  test("as long as nobody can say whom a partner lists, nobody goes", async () => {
    publish("a", ["b"]);
    publish("b", ["c"]);
    publish("c", []);
    listOurs(["a"]);
    await desk.sync();
    const lock = vias();
    rmSync(join(desk.root, "partners/a"), { recursive: true });
    rmSync(join(desk.repositories, "a.git"), { recursive: true });
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["a failed"]);
    expect(vias()).toEqual(lock);
  });

  test("a named partner brings its own along, and nobody else is looked at", async () => {
    for (const [id, lists] of Object.entries({ a: ["b"], b: ["c"], c: [], d: [] })) publish(id, lists);
    listOurs(["a", "d"]);
    expect(kinds(await desk.sync({ partners: ["a"] }))).toEqual(["a first", "b first", "c first"]);
    expect(kinds(await desk.sync({ partners: ["c"] }))).toEqual(["c unchanged"]);
    expect(kinds(await desk.sync({ partners: ["d"] }))).toEqual(["d first"]);
    expect(vias()).toHaveLength(4);
  });

  test("--locked and --offline go by the lock, followed ones too", async () => {
    publish("a", ["b"]);
    publish("b", []);
    listOurs(["a"]);
    await desk.sync();
    const before = readAll(desk.root);
    rmSync(join(desk.root, "partners"), { recursive: true });
    expect(codes(await desk.sync({ offline: true }))).toEqual([
      "partners-folder-changed",
      "partners-folder-changed",
    ]);
    await desk.sync({ locked: true });
    expect(readAll(desk.root)).toEqual(before);
  });
});

describe("who decides between two addresses of one node", () => {
  const other = "https://codeberg.example/c.git";
  /** Two partners, a and b, that list c at different addresses. */
  function disagree(): void {
    publish("c", []);
    publish("a", ["c"]);
    publish("b", ["c"]);
    const yaml = describeNode("b", listing({ c: "" })).replace(addressOf("c"), other);
    repositories.b?.commit(partnerFiles("b", { "network.yaml": yaml }));
  }
  const ours = (lists: readonly string[]) => {
    listOurs(lists, ["a", "b", "c"]);
    const yaml = readFileSync(join(desk.root, "network.yaml"), "utf8");
    writeFiles(desk.root, { "network.yaml": `${yaml}  ${other}: ${join(desk.repositories, "c.git")}\n` });
  };

  test("the first in our order; the other is told, and nothing is blocked", async () => {
    disagree();
    ours(["b", "a"]);
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["b first", "a first", "c first"]);
    expect(desk.lock().sources.c).toMatchObject({ url: other, via: "b" });
    expect(result.problems).toMatchObject([
      {
        code: "followed-twice",
        severity: "notice",
        via: "b",
        address: other,
        otherVia: "a",
        otherAddress: addressOf("c"),
      },
    ]);
  });

  test("the address in the lock, whatever the order is now", async () => {
    disagree();
    ours(["a", "b"]);
    await desk.sync();
    ours(["b", "a"]);
    const result = await desk.sync();
    expect(desk.lock().sources.c).toMatchObject({ url: addressOf("c"), via: "a" });
    expect(result.problems).toMatchObject([{ code: "followed-twice", address: addressOf("c") }]);
  });

  test("our own listing, before the lock and everybody else", async () => {
    disagree();
    ours(["b", "a"]);
    await desk.sync();
    ours(["b", "a", "c"]);
    const { problems } = await desk.sync();
    // Who has decided is not told how to decide.
    expect(problems.map((problem) => [problem.code, describeProblem(problem).hint])).toEqual([
      ["followed-twice", null],
    ]);
    expect(desk.lock().sources.c).toMatchObject({ url: addressOf("c"), via: "welkom-utrecht" });
  });

  test("two names for one address: the first is used", async () => {
    disagree();
    const yaml = describeNode("b", listing({ x: "" })).replace(addressOf("x"), addressOf("c"));
    repositories.b?.commit(partnerFiles("b", { "network.yaml": yaml }));
    ours(["a", "b"]);
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["a first", "b first", "c first"]);
    expect(result.problems).toMatchObject([
      { code: "followed-twice", node: "c", otherNode: "x", otherVia: "b" },
    ]);
  });
});

describe("addresses of a followed partner lead to https alone", () => {
  test.each([
    ["https://localhost/x.git", "private"],
    ["https://10.0.0.1/x.git", "private"],
    ["https://[::1]/x.git", "private"],
    ["https://server.internal/x.git", "private"],
    ["https://intranet/x.git", "private"],
  ])("%s", async (address, reason) => {
    publish("a", ["b"]);
    const yaml = describeNode("a", listing({ b: "" })).replace(addressOf("b"), address);
    repositories.a?.commit(partnerFiles("a", { "network.yaml": yaml }));
    listOurs(["a"], ["a"]);
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ code: "address-refused", reason, severity: "error" }]);
    expect(kinds(result)).toEqual(["a first", "b failed"]);
  });
});

describe("signatures", () => {
  // Git asks OpenSSH to check a signature; a machine without it cannot run this.
  const hasKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;
  test.skipIf(!hasKeygen)(
    "a commit that none of the signers signed waits; a signed one is taken",
    async () => {
      const keys = makeTemporary();
      for (const name of ["partner", "stranger"])
        execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(keys, name)]);
      const signers = `redactie@nl-network.example ${readFileSync(join(keys, "partner.pub"), "utf8")}`;
      writeFiles(desk.root, { "keys/nl.allowed_signers": signers });
      const work = makeTemporary();
      const git = (...args: string[]) =>
        execFileSync("git", [
          "-C",
          work,
          "-c",
          "user.name=x",
          "-c",
          "user.email=redactie@nl-network.example",
          ...args,
        ]);
      const commit = (key: string | null, title: string) => {
        writeFiles(work, partnerFiles("nl-network", { [HOME]: document(title) }) as Record<string, string>);
        git("add", "-A");
        const sign = key === null ? [] : ["-c", "gpg.format=ssh", "-c", `user.signingkey=${join(keys, key)}`];
        git(...sign, "commit", "-q", ...(key === null ? [] : ["-S"]), "-m", title);
      };
      git("init", "-q", "-b", "main");
      desk.list(listing({ "nl-network": work }, { "nl-network": "    signers: keys/nl.allowed_signers\n" }));
      commit(null, "Unsigned");
      expect((await desk.sync()).problems).toMatchObject([{ code: "commit-unsigned", severity: "error" }]);
      commit("partner", "Signed");
      expect(kinds(await desk.sync())).toEqual(["nl-network first"]);
      commit("stranger", "Signed by a stranger");
      const held = await desk.sync();
      expect(kinds(held)).toEqual(["nl-network held"]);
      expect(held.problems).toMatchObject([{ code: "commit-unsigned", severity: "warning" }]);
      expect(desk.lock().sources["nl-network"]?.held?.why).toBe("unsigned");
      commit("partner", "Signed again");
      expect(kinds(await desk.sync())).toEqual(["nl-network moved"]);
    },
  );
});
