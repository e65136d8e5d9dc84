import { describe, expect, test } from "vitest";
import { parseLock } from "../../../src/core/node/parse-lock.ts";
import { parseStatus } from "../../../src/core/node/parse-status.ts";
import type { Lock, Status } from "../../../src/model/lock.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const lock: Lock = {
  format: 1,
  sources: {
    "nl-network": {
      url: "https://git.nl-network.example/toolkits.git",
      ref: "main",
      commit,
      subject: "Check the numbers",
      committed: "2026-11-23T18:30:00Z",
      via: "our-node",
      licence: "CC-BY-4.0",
      include: ["housing"],
      languages: ["nl"],
      held: { commit, why: "rewritten" },
      files: {
        "toolkits/housing/home.nl.md": {
          digest: `sha256-${"0".repeat(64)}`,
          blob: commit,
          since: commit,
          held: { commit, blob: commit, why: "no-such-day" },
        },
      },
      left_out: { "toolkits/housing/other.nl.md": { commit, blob: commit, why: "yaml-broken" } },
      removed: {
        "toolkits/housing/old.nl.md": {
          commit,
          day: "2026-11-20",
          title: "Old",
          formerly: ["nl-network/a/b"],
        },
      },
    },
  },
};
const text = `${JSON.stringify(lock, null, 2)}\n`;
const problemsOf = (written: string) =>
  parseLock(written, "network.lock.json").problems.map(({ place, code }) => `${place.line} ${code}`);

describe("the lock", () => {
  test("comes back as it was written", () => {
    expect(parseLock(text, "network.lock.json")).toEqual({ lock, problems: [] });
  });

  test("that is not there has no sources; one that is empty is broken", () => {
    expect(parseLock(null, "network.lock.json")).toEqual({ lock: { format: 1, sources: {} }, problems: [] });
    expect(parseLock("", "network.lock.json").lock).toBeNull();
    expect(problemsOf("")).toEqual(["1 json-broken"]);
  });

  test.each([
    [
      "two people's versions",
      text.replace(/^ *"ref".*\n/m, "<<<<<<< a\n$&=======\n$&>>>>>>> b\n"),
      "6 json-conflict",
    ],
    ["cut off", text.slice(0, 200), "8 json-broken"],
    ["a list", "[]", "1 not-a-map"],
    [
      "a commit with a letter too few",
      text.replace(`"commit": "${commit}"`, `"commit": "${commit.slice(1)}"`),
      "7 wrong-value",
    ],
    ["a path out of the folder", text.replace("toolkits/housing/home", "../housing/home"), "23 wrong-value"],
    ["an absolute path", text.replace("toolkits/housing/home", "/housing/home"), "23 wrong-value"],
    ["an unknown key", text.replace('"ref"', '"reff"'), "6 unknown-key"],
    ["a newer format", text.replace('"format": 1', '"format": 2'), "2 unknown-format"],
    ["a forbidden key", text.replace('"include"', '"__proto__"'), "12 forbidden-key"],
    [
      "a forbidden key in disguise",
      text.replace('"toolkits/housing/home.nl.md"', '"\\u005f_proto__"'),
      "22 wrong-value",
    ],
    ["a name that is not one", text.replace('"nl-network"', '"NL network"'), "4 wrong-value"],
  ])("%s is told", (_, written, problem) => {
    expect(parseLock(written, "network.lock.json").lock).toBeNull();
    expect(problemsOf(written)).toEqual([problem]);
  });

  test.each(["constructor", "__proto__", "prototype", "search", "con"])(
    "that an older Commonkit wrote with a partner “%s” is read without it, and says so",
    (name) => {
      const bad = JSON.stringify(lock.sources["nl-network"]);
      const written = text.replace('"sources": {', `$&\n    ${JSON.stringify(name)}: ${bad},`);
      const { lock: read, problems } = parseLock(written, "network.lock.json");
      expect(read).toEqual(lock);
      expect(Object.keys(read?.sources ?? {})).toEqual(["nl-network"]);
      expect(problems).toMatchObject([
        { code: "partner-name-reserved", severity: "warning", place: { line: 4 }, node: name },
      ]);
    },
  );

  test("of a large network is read in good time", () => {
    const files = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [
        `toolkits/housing/d-${i}.en.md`,
        { digest: `sha256-${"0".repeat(64)}`, blob: commit, since: commit },
      ]),
    );
    const large = JSON.stringify({ format: 1, sources: { a: { ...lock.sources["nl-network"], files } } });
    expect(parseLock(large, "network.lock.json").problems).toEqual([]);
  });
});

describe("the status", () => {
  const status: Status = {
    format: 1,
    partners: { "nl-network": { last_checked: "2026-11-23", last_changed: "2026-11-20" } },
  };

  test("comes back as it was written", () => {
    expect(parseStatus(JSON.stringify(status), "network.status.json")).toEqual({ status, problems: [] });
    expect(parseStatus(null, "network.status.json").status).toEqual({ format: 1, partners: {} });
  });

  test("with a name that no partner can have is read without it", () => {
    const day = { last_checked: "2026-11-23", last_changed: "2026-11-20" };
    const written = `{"format":1,"partners":{"constructor":${JSON.stringify(day)},"nl-network":${JSON.stringify(day)}}}`;
    const read = parseStatus(written, "network.status.json");
    expect(read.status).toEqual(status);
    expect(read.problems).toMatchObject([{ code: "partner-name-reserved", node: "constructor" }]);
  });

  test("has days of the calendar", () => {
    const written = JSON.stringify(status).replace("2026-11-20", "2026-02-30");
    expect(parseStatus(written, "network.status.json").problems).toMatchObject([{ code: "no-such-day" }]);
  });
});
