import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { readAll } from "../support/folder.ts";

import { describeNode, listing, partnerFiles } from "../support/partner-files.ts";
import { Desk } from "../support/partners.ts";

import { runHere } from "../support/shell.ts";

const run = ({ root }: Desk, ...args: string[]) => runCommand(root, ["sync", ...args]);

test("exit codes, the words, and the same facts for machines", () => {
  const desk = new Desk();
  const repository = desk.repository("nl-network", partnerFiles("nl-network"));
  const other = desk.repository("open-y", partnerFiles("open-y"));
  desk.list(listing({ "nl-network": repository.path, "open-y": other.path }));
  const first = run(desk);
  expect(first.code).toBe(0);
  expect(first.stderr.split("\n").sort()).toEqual([
    "",
    "nl-network: fetched for the first time",
    "open-y: fetched for the first time",
  ]);
  expect(first.stdout).toMatch(
    /^nl-network: new, 1 document and 2 other files \(now at [0-9a-f]{7} “Change”\)\n/,
  );
  expect(first.stdout).toMatch(/6 files under “partners” changed. Look at them, then commit them/);

  rmSync(other.path, { recursive: true });
  const second = run(desk, "--json");
  expect(second.code).toBe(1);
  const facts = JSON.parse(second.stdout);
  expect(facts).toMatchObject({
    done: true,
    partners: [
      { node: "nl-network", kind: "unchanged" },
      { node: "open-y", kind: "failed" },
    ],
    files: { written: 0, removed: 0 },
    problems: [{ code: "partner-unreachable", path: "network.yaml", line: 9, severity: "warning" }],
    counts: { errors: 0, warnings: 1 },
  });
  expect(facts.problems[0].sentence).toMatch(/the site keeps version [0-9a-f]{7} of 14 November 2023$/);
});

test("wrong use is 2, and nothing is done", () => {
  const desk = new Desk();
  desk.listPartner("nl-network", partnerFiles("nl-network"));
  const before = readAll(desk.root);
  const unknown = run(desk, "nl-netwerk");
  expect(unknown.code).toBe(2);
  expect(unknown.stdout).toContain("“nl-netwerk” is not one of your partners");
  expect(unknown.stdout).toContain("Nothing was done.");
  expect(run(desk, "--forse").code).toBe(2);
  expect(readAll(desk.root)).toEqual(before);
});

test("without Git on the machine nothing is done", () => {
  const desk = new Desk();
  desk.listPartner("nl-network", partnerFiles("nl-network"));
  const { code, stdout } = runCommand(desk.root, ["sync"], { PATH: join(desk.root, "nowhere") });
  expect(stdout).toContain("Git is not installed on this computer");
  expect(code).toBe(1);
});

test("a password in an address of our own file is never printed", async () => {
  const desk = new Desk();
  const address = "https://redactie:geheim-4711@git.nl-network.example/toolkits.git";
  desk.list(
    `partners:\n  - id: nl-network\n    url: ${address}\n    mirrors: ["http://geheim-4711@x.example/t.git"]\n`,
  );
  for (const args of [["sync"], ["sync", "--json"], ["check"], ["check", "--format", "github"], ["status"]]) {
    const { code, stdout, stderr } = await runHere(desk.root, args);
    expect(code, args.join(" ")).not.toBe(0);
    expect(stdout, args.join(" ")).toContain("git.nl-network.example");
    expect(stdout + stderr).not.toMatch(/geheim|redactie|4711/);
  }
});

test("each thing that waits is accepted by its own flag, by sync and by publish", async () => {
  const desk = new Desk();
  const sync = (...args: string[]) => runHere(desk.root, ["sync", ...args]);
  const repository = desk.listPartner("nl-network", partnerFiles("nl-network"));
  await sync();
  const closed = (licence: string) =>
    partnerFiles("nl-network", { "network.yaml": describeNode("nl-network").replace("CC-BY-4.0", licence) });
  repository.commit(closed("CC-BY-NC-4.0"), { parents: [] });
  expect((await sync()).stdout).toContain("nl-network: a version is waiting for you; the site keeps");
  for (const flag of ["rewrite", "licence", "removals", "signer"]) {
    const other = await sync(`--accept-${flag}`, "nl-network");
    expect([other.code, other.stdout.includes("is waiting for you")]).toEqual([1, true]);
  }
  const both = await sync("--accept-rewrite", "nl-network", "--accept-licence", "nl-network");
  expect([both.code, both.stdout]).toEqual([0, expect.stringContaining("nl-network: 1 other file changed")]);
  repository.commit(closed("CC-BY-NC-ND-4.0"));
  expect((await runHere(desk.root, ["publish", "--accept-signer", "nl-network"])).stdout).toContain(
    "is waiting for you",
  );
  const why =
    "its licence has changed, or is not one that you accept; to see what to do, run: npx commonkit sync nl-network";
  expect((await runHere(desk.root, ["status"])).stdout).toContain(`is waiting for you: ${why}`);
  const page = readFileSync(join(desk.root, "_site/en/partners/index.html"), "utf8");
  expect(page).toContain(
    "A version from this partner is waiting until we accept it. Its licence is different, or not accepted here.",
  );
  const accepted = await runHere(desk.root, ["publish", "--out", "public", "--accept-licence", "nl-network"]);
  expect(accepted.stdout).not.toContain("is waiting for you");
  expect((await sync("--accept-licence", "nobody")).code).toBe(2);
});
