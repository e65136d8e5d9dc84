import { execFileSync, spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exitCode } from "../../../scripts/output.ts";
import { carryOut } from "../../../src/io/files/journal.ts";
import { check } from "../../../src/pipeline/check/check.ts";
import { accept } from "../../../src/pipeline/localise/local.ts";
import { build } from "../../../src/pipeline/publish/build.ts";
import { overview } from "../../../src/pipeline/standing/overview.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { formatSync } from "../../../src/report/summaries/sync.ts";
import { canMount } from "../../support/can-mount.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { withoutRights } from "../../support/no-rights.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";

const FOLDER = "partners/nl-network/toolkits/housing";
const THEIRS = `partners/nl-network/${HOME}`;
const OURS = "toolkits/local/ours.en.md";
const GONE = "toolkits/local/gone.en.md";
const OF = { placed: 0, of: 3 };

/** A node in which a run decided to change a partner's text and one of its own, and to remove another, and was killed then. */
async function makeDesk(): Promise<Desk> {
  const desk = new Desk();
  desk.listPartner("nl-network", partnerFiles("nl-network"));
  await desk.sync();
  writeFiles(desk.root, { [OURS]: document("Ours"), [GONE]: document("Gone") });
  const writes = [THEIRS, OURS].map((path) => ({ path, bytes: Buffer.from(document("New")) }));
  const stop = (name: string) => {
    if (name === "commit") throw new Error("killed");
  };
  await expect(carryOut(desk.root, writes, [GONE], stop)).rejects.toThrow("killed");
  return desk;
}

const only = <T extends { code: string }>(problems: readonly T[]): readonly T[] =>
  problems.filter(({ code }) => code === "cannot-write");

test.each([
  ["a partner's folder", FOLDER],
  ["Commonkit's own folder", ".commonkit"],
])(
  "%s is locked: status, check and report see the whole of what was decided, and say what is missing",
  async (_, locked) => {
    const desk = await makeDesk();
    const before = readAll(desk.root);
    const problem = { code: "cannot-write", reason: "not-allowed", ...OF };
    await withoutRights(desk.root, [locked], async () => {
      const checked = await check(desk.root, ["partners", "toolkits"]);
      expect(checked.sources.get(THEIRS)).toBe(document("New"));
      expect(checked.sources.get(OURS)).toBe(document("New"));
      expect(checked.sources.has(GONE)).toBe(false);
      for (const { problems } of [
        await check(desk.root, []),
        await status(desk.root),
        await overview(desk.root),
      ]) {
        expect(only(problems)).toMatchObject([problem]);
        expect(exitCode(problems)).toBe(1);
      }
      const [said] = only((await status(desk.root)).problems).map((one) => describeProblem(one));
      expect(said?.sentence).toBe(
        "Only 0 of 3 changed files are in their places, because Commonkit does not have permission to write to this folder; the others are in .commonkit, and are used from there",
      );
      // What writes waits until it can.
      const choice = { document: "nl-network/housing/finding-a-home", part: null, language: null };
      const refused = { code: "cannot-write", reason: "not-allowed" };
      expect(await accept(desk.root, choice)).toMatchObject({ written: [], problems: [refused] });
      const synced = await desk.sync();
      expect(synced).toMatchObject({ plan: null, problems: [refused] });
      const isPartly = "of" in (synced.problems[0] ?? {});
      expect(formatSync(synced, false).includes("Nothing was done")).toBe(!isPartly);
    });
    expect(readAll(desk.root)).toEqual(before);
    expect(only((await status(desk.root)).problems)).toEqual([]);
    const { [GONE]: gone, ...rest } = before;
    expect(gone).toBe(document("Gone"));
    expect(readAll(desk.root)).toEqual({ ...rest, [THEIRS]: document("New"), [OURS]: document("New") });
  },
);

test.skipIf(!canMount)(
  "a build publishes what was decided, from a disk that may only be read (needs to mount one)",
  async () => {
    const desk = await makeDesk();
    const folder = join(desk.root, "partners");
    onTestFinished(() => {
      spawnSync("umount", ["-l", folder]);
    });
    execFileSync("mount", ["--bind", folder, folder]);
    execFileSync("mount", ["-o", "remount,ro,bind", folder]);
    const { published, problems } = await build(desk.root, null, () => {});
    expect(published).toBe(true);
    expect(only(problems)).toMatchObject([{ code: "cannot-write", reason: "read-only", ...OF }]);
    const site = readAll(realpathSync(join(desk.root, "_site")));
    expect(site["en/nl-network/housing/finding-a-home/index.html"]).toContain("<h1>New</h1>");
    expect(Object.keys(site)).not.toContain("en/welkom-utrecht/local/gone/index.html");
  },
);
