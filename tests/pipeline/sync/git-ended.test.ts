import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env } from "node:process";
import { expect, test, vi } from "vitest";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds, sentences } from "../../support/partners.ts";

/** From now on, Git is ended by a real signal as soon as it is asked for something with this word, until the environment is as it was. */
function killGit(word: string): void {
  const folder = makeTemporary();
  const git = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const doorman = `#!/bin/sh\ncase " $* " in *" ${word} "*) kill -KILL $$ ;; esac\nexec '${git}' "$@"\n`;
  writeFiles(folder, { git: doorman });
  chmodSync(join(folder, "git"), 0o755);
  vi.stubEnv("PATH", `${folder}${delimiter}${env.PATH}`);
}

/** A node with a partner who has something new. */
async function makeDesk(): Promise<Desk> {
  const desk = new Desk();
  const partner = desk.listPartner("nl-network", partnerFiles("nl-network"));
  await desk.sync();
  partner.commit(partnerFiles("nl-network", { [HOME]: document("New") }));
  return desk;
}

test.each(["ls-remote", "fetch", "merge-base", "log", "ls-tree", "cat-file"])(
  "Git is killed while it does %s: it is said, nothing is held or changed, and the next sync does it all",
  async (word) => {
    const desk = await makeDesk();
    const before = readAll(desk.root);
    killGit(word);
    const result = await desk.sync();
    vi.unstubAllEnvs();
    expect(codes(result)).toEqual(["partner-unreachable"]);
    expect(result.problems).toMatchObject([{ reason: "ended" }]);
    expect(sentences(result)[0]).toMatch(
      /Git was ended from outside.*too little memory; the site keeps version/,
    );
    expect(readAll(desk.root)).toEqual(before);
    expect(kinds(await desk.sync())).toEqual(["nl-network moved"]);
  },
);

test("Git is killed before it says which it is: nothing is done, and nobody is told to install it", async () => {
  const desk = await makeDesk();
  killGit("--version");
  const result = await desk.sync();
  expect(result.plan).toBe(null);
  expect(result.problems).toMatchObject([{ code: "program-stopped", step: "git", why: "signal" }]);
});
