import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { locate } from "../../../src/io/git/location.ts";
import { readRef } from "../../../src/io/git/read-ref.ts";
import type { Address, RemoteFault, SyncLimits } from "../../../src/model/remote.ts";
import { makeTemporary } from "../../support/folder.ts";
import { type Fault, type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { Repository } from "../../support/repository.ts";

let server: GitServer;
let folder: string;
beforeEach(async () => {
  folder = makeTemporary();
  server = await startGitServer(folder);
});
afterEach(() => server.close());

function ask(address: Address, ref: string, limits: SyncLimits = LIMITS) {
  const location = locate(folder, address);
  if (!location.ok) return Promise.resolve(location);
  return readRef(location.value, ref, limits);
}
const over = (name: string): Address => ({ kind: "loopback", url: `${server.url}/${name}` });

test("a branch, a tag and an annotated tag lead to commits; a branch before a tag of its name", async () => {
  const repository = new Repository(`${folder}/x.git`);
  const first = repository.commit({ a: "1" });
  const second = repository.commit({ a: "2" });
  repository.tag("v1", first);
  repository.ref("refs/tags/plain", first);
  repository.ref("refs/tags/main", first);
  repository.ref("refs/other/refs/heads/v1", second);
  const answers = await Promise.all(["main", "v1", "plain"].map((ref) => ask(over("x.git"), ref)));
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual([
    { kind: "found", name: "refs/heads/main", commit: second },
    { kind: "found", name: "refs/tags/v1", commit: first },
    { kind: "found", name: "refs/tags/plain", commit: first },
  ]);
});

test("one request to a server answers, as long as the reference is there", async () => {
  new Repository(`${folder}/x.git`).commit({ a: "1" });
  await ask(over("x.git"), "main");
  expect(server.log).toEqual(["GET /x.git/info/refs?service=git-upload-pack", "POST /x.git/git-upload-pack"]);
});

test("what is there instead is told; an empty repository is its own answer", async () => {
  const repository = new Repository(`${folder}/x.git`);
  repository.commit({ a: "1" }, { branch: "develop" });
  repository.tag("v1", repository.commit({ a: "2" }, { branch: "develop" }));
  new Repository(`${folder}/empty.git`);
  expect(await ask(over("x.git"), "main")).toEqual({
    ok: true,
    value: { kind: "missing", names: ["develop", "v1"] },
  });
  expect(await ask(over("empty.git"), "main")).toEqual({ ok: true, value: { kind: "empty" } });
});

describe("what a server can do wrong has its own name", () => {
  const faults: readonly (readonly [Fault, RemoteFault])[] = [
    [400, "declined"],
    [401, "refused"],
    [403, "forbidden"],
    [404, "not-found"],
    [407, "proxy-sign-in"],
    [410, "removed"],
    [418, "declined"],
    [429, "too-often"],
    [451, "declined"],
    [511, "proxy-sign-in"],
    [500, "server-error"],
    [503, "server-error"],
    ["hang", "timeout"],
    ["half-closed", "timeout"],
    ["html", "not-git"],
    ["html-line", "not-git"],
    ["json", "not-git"],
    ["redirect", "redirected"],
    ["redirect-loop", "redirected"],
    ["empty", "cut"],
    ["cut-list", "cut"],
    ["cut-references", "cut"],
    ["error-line", "declined"],
  ];
  test.each(faults)("%s: %s", async (fault, expected) => {
    new Repository(`${folder}/x.git`).commit({ a: "1" });
    server.faults.set("x.git", fault);
    expect(await ask(over("x.git"), "main", { ...LIMITS, idleSeconds: 1 })).toEqual({
      ok: false,
      fault: expected,
      ...(expected === "timeout" && { limit: "idleSeconds" }),
    });
  });

  test("endless data ends by the clock or by the memory that one Git may have", async () => {
    server.faults.set("x.git", "endless");
    const answer = await ask(over("x.git"), "main", { ...LIMITS, checkSeconds: 1 });
    expect(["timeout", "too-large"]).toContain(!answer.ok && answer.fault);
  });

  test("nobody listens, no such name, no https there, no such folder", async () => {
    expect(await ask({ kind: "loopback", url: "http://127.0.0.1:9/x.git" }, "main")).toEqual({
      ok: false,
      fault: "no-answer",
    });
    expect(await ask({ kind: "https", url: "https://nowhere.example/x.git" }, "main")).toEqual({
      ok: false,
      fault: "unknown-host",
    });
    expect(await ask({ kind: "https", url: `${server.url.replace("http", "https")}/x.git` }, "main")).toEqual(
      {
        ok: false,
        fault: "not-tls",
      },
    );
    expect(await ask({ kind: "disk", path: "nowhere" }, "main")).toEqual({
      ok: false,
      fault: "no-such-folder",
    });
  });
});
