import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRef, redactAddress, settleAddress } from "../../../src/core/sync/address.ts";

const own = (address: string, substitutes = {}) => settleAddress(address, substitutes, true);
const theirs = (address: string) => settleAddress(address, {}, false);
const URL_ASKED = "https://git.nl-network.example/toolkits.git";
const instead = (substitute: string) => own(URL_ASKED, { [URL_ASKED]: substitute });

test("an https address is used as it is read", () => {
  expect(own("https://GIT.nl-network.example:8443/a/../x.git")).toEqual({
    ok: true,
    value: { kind: "https", url: "https://git.nl-network.example:8443/x.git" },
  });
  expect(theirs(URL_ASKED)).toMatchObject({ ok: true });
});

describe("what is refused, and why", () => {
  test.each([
    ["", "not-an-address"],
    ["git.nl-network.example/x.git", "not-an-address"],
    ["--upload-pack=touch", "not-an-address"],
    ["ext::sh -c touch", "not-an-address"],
    ["https://git.nl-network.example/x y.git", "not-an-address"],
    ["https://git.nl-network.example\\@evil.example/x", "not-an-address"],
    ["https://git.nl-network.example/x\n.git", "not-an-address"],
    [`https://git.nl-network.example/${"x".repeat(3000)}`, "not-an-address"],
    ["http://git.nl-network.example/x.git", "not-https"],
    ["file:///etc", "not-https"],
    ["git://git.nl-network.example/x.git", "not-https"],
    ["javascript:alert(1)", "not-https"],
    ["https://user@git.nl-network.example/x.git", "password"],
    ["https://user:secret@git.nl-network.example/x.git", "password"],
    ["https://git.nl-network.example/x.git?access_token=secret", "query"],
    ["https://git.nl-network.example/x.git#main", "query"],
    ["ssh://git:secret@git.nl-network.example/x.git", "password"],
    ["ssh://-oProxyCommand=x/x.git", "password"],
  ])("%j: %s", (address, fault) => {
    expect(own(address)).toEqual({ ok: false, fault });
  });

  test("only our own file may say ssh, or name a machine inside the house", () => {
    expect(own("ssh://git@git.nl-network.example/x.git")).toMatchObject({ ok: true, value: { kind: "ssh" } });
    expect(theirs("ssh://git@git.nl-network.example/x.git")).toEqual({ ok: false, fault: "not-https" });
    for (const host of [
      "localhost",
      "127.0.0.1",
      "0x7f.1",
      "[::1]",
      "intranet",
      "x.local",
      "x.internal",
      "localhost.",
    ]) {
      expect(own(`https://${host}/x.git`)).toMatchObject({ ok: true });
      expect(theirs(`https://${host}/x.git`)).toEqual({ ok: false, fault: "private" });
    }
  });
});

describe("substitutes", () => {
  test.each([
    ["../nl.bundle", { kind: "disk", path: "../nl.bundle" }],
    ["/media/stick/nl.git", { kind: "disk", path: "/media/stick/nl.git" }],
    ["C:\\repositories\\nl", { kind: "disk", path: "C:\\repositories\\nl" }],
    ["-x", { kind: "disk", path: "-x" }],
    ["http://127.0.0.1:8080/nl.git", { kind: "loopback", url: "http://127.0.0.1:8080/nl.git" }],
    ["http://localhost/nl.git", { kind: "loopback", url: "http://localhost/nl.git" }],
    ["http://[::1]:80/nl.git", { kind: "loopback", url: "http://[::1]/nl.git" }],
  ])("%j", (substitute, value) => {
    expect(instead(substitute)).toEqual({ ok: true, value });
  });

  test.each([
    ["http://nl-network.example/x.git", "substitute-kind"],
    ["http://127.0.0.1.nl-network.example/x.git", "substitute-kind"],
    ["https://nl-network.example/x.git", "substitute-kind"],
    ["file:///etc", "substitute-kind"],
    ["ext::sh", "substitute-kind"],
    ["ssh://host/x", "substitute-kind"],
    ["http://user@127.0.0.1/x", "password"],
    ["http://127.0.0.1/x?y", "query"],
    ["", "not-an-address"],
    ["a\nb", "not-an-address"],
  ])("%j: %s", (substitute, fault) => {
    expect(instead(substitute)).toEqual({ ok: false, fault });
  });

  test("an address that is also a word of every object has no substitute", () => {
    expect(own("constructor")).toEqual({ ok: false, fault: "not-an-address" });
  });
});

test("what is shown never holds a name, a password or a query", () => {
  expect(redactAddress("https://user:secret@git.example/x.git?token=secret#secret")).toBe(
    "https://git.example/x.git",
  );
  expect(redactAddress("ssh://git:secret@git.example/x")).toBe("ssh://git.example/x");
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9:@]{1,20}$/),
      fc.stringMatching(/^[a-z/]{0,20}$/),
      (userinfo, path) => {
        expect(redactAddress(`https://${userinfo}SECRET@git.example/${path}?SECRET`)).not.toContain("SECRET");
      },
    ),
  );
});

test("a reference is never one that Git itself would refuse, nor an option", () => {
  const wild = fc.string({ unit: fc.constantFrom(..."a/.@{-~^:? *[\\l o c k".split("")), maxLength: 8 });
  const words = fc.constantFrom(
    "main",
    "release/1.0",
    "v1.lock",
    "a.lock/b",
    "@",
    "a..b",
    "refs@{1}",
    "-x",
    "a/.b",
  );
  fc.assert(
    fc.property(fc.oneof(wild, words), (ref) => {
      if (isRef(ref)) expect(isGitRef(ref), ref).toBe(true);
    }),
    { numRuns: 60 },
  );
  for (const ref of ["main", "release/1.0", "v1.2.3", "feature-x", "nl"]) expect(isRef(ref)).toBe(true);
  for (const ref of ["", "-x", "--upload-pack=x", "a b", "a..b", "x.lock", "x:y", "a".repeat(300)])
    expect(isRef(ref)).toBe(false);
});

function isGitRef(ref: string): boolean {
  try {
    execFileSync("git", ["check-ref-format", `refs/heads/${ref}`]);
    return true;
  } catch {
    return false;
  }
}
