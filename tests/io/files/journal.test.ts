import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryOut, PlacingFailed, recoverJournal } from "../../../src/io/files/journal.ts";
import { hasDropped, listKept } from "../../../src/io/files/kept.ts";
import type { FileWrite } from "../../../src/model/plan.ts";
import { makeTemporary, OTHER_DISK, readAll, writeFiles } from "../../support/folder.ts";
import { root as tool } from "../../support/places.ts";

const BEFORE = {
  "network.lock.json": "old lock",
  "partners/a/network.yaml": "old",
  "partners/a/toolkits/x/gone.md": "old",
  "partners/a/toolkits/x/stays.md": "stays",
  "partners/a/toolkits/folder": "a file where a folder comes",
  "partners/a/toolkits/y/z/file.md": "a folder where a file comes",
};
const WRITES: FileWrite[] = Object.entries({
  "network.lock.json": "new lock",
  "partners/a/network.yaml": "new",
  "partners/a/toolkits/folder/inside.md": "new",
  "partners/a/toolkits/y": "new",
  "partners/b/network.yaml": "new",
}).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
const REMOVES = [
  "partners/a/toolkits/x/gone.md",
  "partners/a/toolkits/folder",
  "partners/a/toolkits/y/z/file.md",
];
const AFTER = {
  "network.lock.json": "new lock",
  "partners/a/network.yaml": "new",
  "partners/a/toolkits/folder/inside.md": "new",
  "partners/a/toolkits/x/stays.md": "stays",
  "partners/a/toolkits/y": "new",
  "partners/b/network.yaml": "new",
};

function makeNode(): string {
  const root = makeTemporary();
  writeFiles(root, BEFORE);
  return root;
}

/** Names of all steps, in the order of one run. */
async function listSteps(): Promise<string[]> {
  const steps: string[] = [];
  await carryOut(makeNode(), WRITES, REMOVES, (name) => steps.push(name));
  return steps;
}

class Crash extends Error {}

/** Stops at the step of this number, as a killed process would: nothing is cleaned up after the commit point. */
function crashAt(number: number) {
  let count = 0;
  return () => {
    if (count++ === number) throw new Crash();
  };
}

test("everything is written and removed, and no trace is left", async () => {
  const root = makeNode();
  await carryOut(root, WRITES, REMOVES);
  expect(readAll(root, [])).toEqual(AFTER);
  expect(recoverJournal(root)).toBe(false);
});

test("nothing to do leaves the disk alone", async () => {
  const root = makeNode();
  await carryOut(root, [], []);
  expect(existsSync(join(root, ".commonkit"))).toBe(false);
});

test("stopped after any step, and stopped again while it recovers: all of it or nothing", async () => {
  const steps = await listSteps();
  const committed = steps.indexOf("commit");
  expect(steps.filter((name) => name.startsWith("stage"))).toHaveLength(WRITES.length);
  expect(steps.slice(committed + 1).length).toBeGreaterThan(8);
  for (let first = 0; first < steps.length; first++) {
    const expected = first < committed ? BEFORE : AFTER;
    // Before the commit point recovering takes no steps; after it, another stop follows at the beginning or in the middle.
    for (const second of first < committed ? [0] : [0, 5]) {
      const root = makeNode();
      await expect(carryOut(root, WRITES, REMOVES, crashAt(first))).rejects.toThrow(Crash);
      try {
        recoverJournal(root, crashAt(second));
      } catch (fault) {
        expect(fault).toBeInstanceOf(Crash);
      }
      recoverJournal(root);
      expect(readAll(root, []), `${steps[first]}, then ${second}`).toEqual(expected);
    }
  }
});

test("killed for real at several steps", async () => {
  const steps = await listSteps();
  const program = `
    import { carryOut } from ${JSON.stringify(join(tool, "src/io/files/journal.ts"))};
    const [root, step, writes, removes] = JSON.parse(process.argv[1]);
    const files = writes.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
    await carryOut(root, files, removes, (name) => { if (name === step) process.kill(process.pid, "SIGKILL"); });
  `;
  const texts = WRITES.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString() }));
  const chosen = ["manifest", `write ${WRITES[2]?.path}`, "forget"];
  expect(steps).toEqual(expect.arrayContaining(chosen));
  for (const step of chosen) {
    const root = makeNode();
    const argument = JSON.stringify([root, step, texts, REMOVES]);
    const killed = spawnSync(process.execPath, [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      program,
      argument,
    ]);
    expect(killed.signal).toBe("SIGKILL");
    recoverJournal(root);
    const expected = steps.indexOf(step) < steps.indexOf("commit") ? BEFORE : AFTER;
    expect(readAll(root, []), step).toEqual(expected);
  }
});

test("a disk that refuses before the commit point changes nothing", async () => {
  const root = makeNode();
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  for (let number = 0; number < 5; number++) {
    let count = 0;
    const step = () => {
      if (count++ === number) throw full;
    };
    await expect(carryOut(root, WRITES, REMOVES, step)).rejects.toBe(full);
    expect(readAll(root, [])).toEqual(BEFORE);
  }
});

test.skipIf(OTHER_DISK === null)(
  "a node whose .commonkit is on another disk is written all the same, stopped anywhere",
  async () => {
    const steps = await listSteps();
    for (const first of steps.keys()) {
      const root = makeNode();
      const cache = makeTemporary(OTHER_DISK ?? "");
      symlinkSync(cache, join(root, ".commonkit"));
      await expect(carryOut(root, WRITES, REMOVES, crashAt(first))).rejects.toThrow(Crash);
      recoverJournal(root);
      expect(readAll(root), steps[first]).toEqual(first < steps.indexOf("commit") ? BEFORE : AFTER);
      expect(readdirSync(cache)).toEqual([]);
    }
  },
);

describe("links are never followed", () => {
  test("a link where a folder belongs is taken away, and what it led to stays", async () => {
    const root = makeTemporary();
    const outside = makeTemporary();
    writeFiles(outside, { "network.yaml": "mine", "old.md": "mine" });
    mkdirSync(join(root, "partners"));
    symlinkSync(outside, join(root, "partners/a"));
    writeFileSync(join(root, "target"), "mine");
    symlinkSync(join(root, "target"), join(root, "network.lock.json"));
    const writes = ["partners/a/network.yaml", "network.lock.json"].map((path) => ({
      path,
      bytes: Buffer.from("new"),
    }));
    await carryOut(root, writes, ["partners/a/old.md"]);
    expect(readAll(outside)).toEqual({ "network.yaml": "mine", "old.md": "mine" });
    expect(readFileSync(join(root, "target"), "utf8")).toBe("mine");
    expect(readFileSync(join(root, "network.lock.json"), "utf8")).toBe("new");
    expect(readFileSync(join(root, "partners/a/network.yaml"), "utf8")).toBe("new");
  });

  test.each(["../x", "/x", "a/../../x", "a//x", ".git/config", "a/.GIT/x", ".commonkit/x", "a\\x", ""])(
    "a path that leads out is refused: %j",
    async (path) => {
      const root = makeNode();
      await expect(carryOut(root, [{ path, bytes: Buffer.from("x") }], [])).rejects.toThrow("refused");
      if (path !== "a\\x") await expect(carryOut(root, [], [path])).rejects.toThrow("refused");
      expect(readAll(root, [])).toEqual(BEFORE);
    },
  );
});

test.skipIf(sep === "\\")(
  "a file with a backslash in its name, which no partner may have, can go",
  async () => {
    const root = makeNode();
    writeFiles(root, { "partners/a/x\\y.md": "left here" });
    await carryOut(root, [], ["partners/a/x\\y.md"]);
    expect(readAll(root, [])).toEqual(BEFORE);
  },
);

test("any set of files, stopped anywhere: all of it or nothing", async () => {
  const shared = makeTemporary();
  let runs = 0;
  const name = fc.constantFrom("a", "b", "c");
  const path = fc
    .array(name, { minLength: 1, maxLength: 3 })
    .map((parts) => `partners/${parts.join("/")}.md`);
  const files = fc.dictionary(path, fc.constantFrom("", "1", "2"), { maxKeys: 5, noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(files, files, fc.nat(12), async (before, after, number) => {
      const root = join(shared, String(runs++));
      mkdirSync(root);
      writeFiles(root, before);
      const writes = Object.entries(after).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
      const removes = Object.keys(before).filter((path) => !(path in after));
      let committed = false;
      let count = 0;
      const step = (name: string) => {
        if (name === "commit") committed = true;
        if (count++ === number) throw new Crash();
      };
      await carryOut(root, writes, removes, step).catch(() => {});
      recoverJournal(root);
      const isDone = committed || (writes.length === 0 && removes.length === 0);
      expect(readAll(root, [])).toEqual(isDone ? after : before);
    }),
    { numRuns: 25 },
  );
});

/** What `accept` or `merge` may write: several own texts, of which one is new and one goes. */
const OWN = { "toolkits/x/a.en.md": "a", "toolkits/x/b.en.md": "b", "toolkits/x/bases/c.md": "c" };
const OWN_WRITES = ["toolkits/x/a.en.md", "toolkits/x/b.en.md", "toolkits/x/new.en.md"].map((path) => ({
  path,
  bytes: Buffer.from(`written ${path}`),
}));
const OWN_REMOVES = ["toolkits/x/bases/c.md"];

test("killed anywhere, then edited by a person: the edit is never lost, and what it was in the way of is kept", async () => {
  const steps: string[] = [];
  const whole = makeTemporary();
  writeFiles(whole, OWN);
  await carryOut(whole, OWN_WRITES, OWN_REMOVES, (name) => steps.push(name));
  let edits = 0;
  for (const [first, name] of steps.slice(0, -1).entries())
    for (const path of [...OWN_WRITES.map((one) => one.path), ...OWN_REMOVES])
      for (const second of [null, 0, 1]) {
        const root = makeTemporary();
        writeFiles(root, OWN);
        await expect(carryOut(root, OWN_WRITES, OWN_REMOVES, crashAt(first))).rejects.toThrow(Crash);
        writeFiles(root, { [path]: "a person's edit" });
        const place = `${name}, ${path}, ${second}`;
        try {
          if (second !== null) recoverJournal(root, crashAt(second));
        } catch (fault) {
          expect(fault, place).toBeInstanceOf(Crash);
        }
        recoverJournal(root);
        edits++;
        const now = readAll(root);
        expect(now[path], place).toBe("a person's edit");
        const isPlaced = first >= steps.indexOf(`write ${path}`);
        const isDecided = first >= steps.indexOf("commit") && OWN_WRITES.some((one) => one.path === path);
        expect(listKept(root), place).toEqual(isDecided && !isPlaced ? [path] : []);
        for (const one of OWN_WRITES)
          if (one.path !== path && first >= steps.indexOf("commit"))
            expect(now[one.path], place).toBe(`written ${one.path}`);
      }
  expect(edits).toBeGreaterThan(80);
});

test("killed, then put back by a person (git checkout): the rest is dropped, so that no mixture of two states is left", async () => {
  const root = makeTemporary();
  const before = { "network.lock.json": "old", "partners/a/1.md": "old", "partners/a/2.md": "old" };
  writeFiles(root, before);
  const writes = ["partners/a/1.md", "partners/a/2.md", "network.lock.json"].map((path) => ({
    path,
    bytes: Buffer.from("new"),
  }));
  const stop = (name: string) => {
    if (name === "write partners/a/1.md") throw new Crash();
  };
  await expect(carryOut(root, writes, [], stop)).rejects.toThrow(Crash);
  writeFiles(root, before);
  recoverJournal(root);
  expect(readAll(root)).toEqual(before);
  expect(hasDropped(root)).toBe(true);
  await carryOut(root, writes, []);
  expect(hasDropped(root)).toBe(false);
});

test("files that only Commonkit writes, newer than the journal knew: they stay, all of them", async () => {
  const root = makeTemporary();
  writeFiles(root, { "network.lock.json": "old", "partners/a/1.md": "old" });
  const writes = ["partners/a/1.md", "network.lock.json"].map((path) => ({
    path,
    bytes: Buffer.from("new"),
  }));
  await expect(carryOut(root, writes, [], (name) => name === "commit" && crash())).rejects.toThrow(Crash);
  const pulled = { "network.lock.json": "pulled", "partners/a/1.md": "pulled" };
  writeFiles(root, pulled);
  recoverJournal(root);
  expect(readAll(root)).toEqual(pulled);
});

test("a disk that refuses a place after it was decided: how much is done is counted, nothing is removed first, and the next command completes it", async () => {
  const root = makeNode();
  writeFiles(root, { "partners/c": "" });
  const full = Object.assign(new Error("read-only"), { code: "EROFS" });
  const refuse = (name: string) => {
    if (name === "write partners/a/network.yaml") throw full;
  };
  const failed = await carryOut(root, WRITES, REMOVES, refuse).catch((fault: unknown) => fault);
  expect(failed).toBeInstanceOf(PlacingFailed);
  expect(failed).toMatchObject({ placed: 2, of: WRITES.length + REMOVES.length, cause: full });
  expect(recoverJournal(root)).toBe(true);
  expect(readAll(root, [])).toEqual({ ...AFTER, "partners/c": "" });
});

function crash(): never {
  throw new Crash();
}
