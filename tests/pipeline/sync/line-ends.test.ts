import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { describe as words } from "../../../src/report/sentences/describe.ts";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";
import { HOME, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const ID = "nl-network";
const ATTRIBUTES = ".gitattributes";
let desk: Desk;
let partner: Repository;
beforeEach(async () => {
  desk = new Desk();
  partner = desk.listPartner(ID, partnerFiles(ID));
  await desk.sync();
});

const git = (root: string, ...words: readonly string[]) =>
  execFileSync("git", ["-C", root, "-c", "user.name=A", "-c", "user.email=a@b.example", ...words], {
    stdio: "pipe",
  });

/** A copy of the repository as Git for Windows makes it. */
function cloneOnWindows(from: Desk): Desk {
  writeFiles(from.root, { ".gitignore": ".commonkit/\n" });
  git(from.root, "init", "-q");
  git(from.root, "add", "-A");
  git(from.root, "commit", "-qm", "All");
  const clone = new Desk({ root: join(makeTemporary(), "clone"), repositories: from.repositories });
  git(from.root, "clone", "-q", "-c", "core.autocrlf=true", from.root, clone.root);
  return clone;
}

test("a clone with core.autocrlf has partners' files as they came", async () => {
  const clone = cloneOnWindows(desk);
  expect(readFileSync(join(clone.root, "network.yaml"), "utf8")).toContain("\r\n");
  expect((await clone.sync({ offline: true, locked: true })).problems).toEqual([]);
});

describe("where Git has changed line ends already", () => {
  test("it is named as that, and one command restores the files and keeps them", async () => {
    rmSync(join(desk.root, ATTRIBUTES));
    const clone = cloneOnWindows(desk);
    const [problem, ...others] = (await clone.sync({ offline: true, locked: true })).problems;
    expect(others).toEqual([]);
    expect(problem && words(problem)).toEqual({
      sentence: expect.stringMatching(
        /^Git has changed the line ends of \d+ files in “partners\/nl-network”, and nothing else$/,
      ),
      hint: expect.stringMatching(/run: npx commonkit sync --locked$/),
    });
    expect(existsSync(join(clone.root, ATTRIBUTES))).toBe(false);
    const locked = await clone.sync({ locked: true });
    expect(locked.problems).toMatchObject([
      { code: "partners-folder-changed", lineEnds: true, repaired: true },
    ]);
    expect(readAll(join(clone.root, "partners"))).toEqual(readAll(join(desk.root, "partners")));
    expect((await clone.sync({ offline: true })).problems).toEqual([]);
    git(clone.root, "add", "-A");
    expect(String(git(clone.root, "diff", "--cached", "--name-only"))).toBe(`${ATTRIBUTES}\n`);
  });

  test("a file that someone changed too is not", async () => {
    const path = join(desk.root, "partners", ID, HOME);
    const text = readFileSync(path, "utf8");
    writeFiles(desk.root, { [`partners/${ID}/${HOME}`]: `${text.replaceAll("\n", "\r\n")}mine\r\n` });
    expect((await desk.sync({ offline: true })).problems).toMatchObject([{ lineEnds: false }]);
  });
});

describe("“.gitattributes” is kept", () => {
  test("with someone's own lines, and not written again", async () => {
    writeFiles(desk.root, { [ATTRIBUTES]: "*.png binary\n" });
    await desk.sync();
    const text = readFileSync(join(desk.root, ATTRIBUTES), "utf8");
    expect(text).toMatch(/^\*\.png binary\n#.*\npartners\/\*\* -text\n/);
    partner.commit(partnerFiles(ID, { "README.md": "2" }));
    expect(codes(await desk.sync())).toEqual([]);
    expect(readFileSync(join(desk.root, ATTRIBUTES), "utf8")).toBe(text);
  });

  test("--locked with nothing to restore, and --offline, leave the folder as it is", async () => {
    rmSync(join(desk.root, ATTRIBUTES));
    await desk.sync({ locked: true });
    await desk.sync({ offline: true });
    expect(existsSync(join(desk.root, ATTRIBUTES))).toBe(false);
  });

  test("a link in its place stays, and nothing is written through it", async () => {
    rmSync(join(desk.root, ATTRIBUTES));
    const other = join(makeTemporary(), "shared");
    symlinkSync(other, join(desk.root, ATTRIBUTES));
    await desk.sync();
    expect(existsSync(other)).toBe(false);
  });

  test("a node without partners has none", async () => {
    const alone = new Desk();
    alone.list("");
    await alone.sync();
    expect(existsSync(join(alone.root, ATTRIBUTES))).toBe(false);
  });
});
