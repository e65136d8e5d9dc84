import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import type { Files } from "../../support/repository.ts";
import { runHere, type } from "../../support/shell.ts";

const id = "nl-network/work/first-job";
const WORK = "toolkits/work/first-job";
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const work = (text: string): Files => ({
  "toolkits/work/toolkit.yaml": "title: { en: Work }\nsummary: { en: Jobs. }\nlanguage: en\n",
  "toolkits/work/map.png": png,
  [`${WORK}.en.md`]: document("First job", `\n${text} ![the map](map.png)\n`),
  [`${WORK}.nl.md`]: document("Eerste baan", `\n${text} Nederlands.\n`),
});

const runGit = (root: string, ...words: readonly string[]): void => {
  execFileSync("git", ["-C", root, "-c", "user.name=A", "-c", "user.email=a@b.example", ...words]);
};

/** A node whose partner removes a toolkit of one document, with each sync committed if `keeps`. */
async function makeRemoved(keeps: boolean) {
  const desk = new Desk();
  const { root } = desk;
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const sync = async (): Promise<void> => {
    await desk.sync({ acceptRemovals: ["nl-network"] });
    if (!keeps) return;
    runGit(root, "add", "--all");
    runGit(root, "commit", "--quiet", "--message", "Sync");
  };
  runGit(root, "init", "--quiet");
  const partner = desk.repository("nl-network");
  desk.list(listing({ "nl-network": partner.path }));
  partner.commit(partnerFiles("nl-network", work("Once.")));
  await sync();
  const last = partner.commit(partnerFiles("nl-network", work("Twice.")));
  await sync();
  partner.commit(partnerFiles("nl-network"));
  await sync();
  expect(existsSync(join(root, `partners/nl-network/${WORK}.en.md`))).toBe(false);
  return { root, read, last };
}

test("a document that was removed can be copied: its last text, in each language, with its picture and toolkit", async () => {
  const { root, read, last } = await makeRemoved(true);
  const asked = await runHere(root, ["override", `${id}#before`]);
  expect(asked.code).toBe(2);
  expect(asked.stdout).toMatch(new RegExp(`“nl-network” removed “${id}” on \\d+ \\w+ \\d{4}`));
  const [printed = ""] = /npx commonkit fork \S+/.exec(asked.stdout) ?? [];
  const copied = await type(root, printed);
  expect(copied.code, copied.stdout).toBe(0);
  const text = read(`${WORK}.en.md`);
  expect(text).toContain("Twice. ![the map](map.png)");
  expect(text).toContain(`from: ${id}\n  commit: ${last}\n`);
  expect(read(`${WORK}.nl.md`)).toContain("Twice. Nederlands.");
  expect(new Uint8Array(readFileSync(join(root, "toolkits/work/map.png")))).toEqual(png);
  expect(read("toolkits/work/toolkit.yaml")).toContain("- first-job");
  expect(existsSync(join(root, `partners/nl-network/${WORK}.en.md`))).toBe(false);
  const { stdout } = await runHere(root, ["check"]);
  expect(stdout).not.toContain(" error: ");
  expect(stdout).toMatch(/“nl-network” removed “.*” on .*, so your copy of it is all that is left/);
});

test("one that moved without saying so is copied too, and the new name is told", async () => {
  const desk = new Desk();
  const { root } = desk;
  runGit(root, "init", "--quiet");
  const long = "The town hall registers everybody who lives here. ".repeat(20);
  const { [HOME]: _, ...rest } = partnerFiles("nl-network");
  const partner = desk.repository("nl-network", {
    ...rest,
    [HOME]: document("Finding a home", `\n${long}\n`),
  });
  desk.list(listing({ "nl-network": partner.path }));
  await desk.sync();
  runGit(root, "add", "--all");
  runGit(root, "commit", "--quiet", "--message", "Sync");
  partner.commit({ ...rest, "toolkits/housing/a-home.en.md": document("A home", `\n${long}\n`) });
  await desk.sync({ acceptRemovals: ["nl-network"] });
  const { code, stdout } = await runHere(root, ["fork", "nl-network/housing/finding-a-home"]);
  expect(code, stdout).toBe(0);
  expect(stdout).toContain("“nl-network/housing/a-home” is nearly the same text");
});

test("what no commit has cannot be copied, and the message says so", async () => {
  const { root } = await makeRemoved(false);
  const { code, stdout } = await runHere(root, ["fork", id]);
  expect(code).toBe(2);
  expect(stdout).toContain("The history of your repository does not have its text");
});
