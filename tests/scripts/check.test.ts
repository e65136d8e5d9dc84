import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { fixtures } from "../support/places.ts";
import { runHere } from "../support/shell.ts";

/** The verb alone, in this process. */
const checkHere = (folder: string, ...args: string[]) => runHere(join(fixtures, folder), ["check", ...args]);

/** Runs the command as a person does, in a folder of the fixtures. */
const run = (folder: string, ...args: string[]) =>
  runCommand(join(fixtures, folder), ["check", ...args], { ...process.env, NO_COLOR: "1" });

test("all well: 0, one line, nothing else", () => {
  expect(run("nodes/valid_minimal")).toEqual({
    code: 0,
    stdout: "No mistakes found. 3 files checked.\n",
    stderr: "",
  });
});

test("something to mend: 1, the report where other programs read it", () => {
  const { code, stdout, stderr } = run(".", "document/invalid/phase_unknown.md");
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toBe(
    [
      "document/invalid/phase_unknown.md:6:9: error: “arival” cannot be used for “phase” [wrong-word]",
      "  6 | phase: [arival]",
      "    |         ^^^^^^",
      "  help: Did you mean “arrival”?",
      "",
      "1 error in 1 file",
      "",
    ].join("\n"),
  );
});

test("only worth knowing: 0", async () => {
  expect((await checkHere("nodes/partner_not_fetched")).code).toBe(0);
});

test("our own configuration is wrong, or not there: 2", async () => {
  expect((await checkHere("nodes/network_id_missing")).code).toBe(2);
  expect((await checkHere("nodes/network_missing")).code).toBe(2);
});

test("wrong use: 2", async () => {
  expect((await checkHere("nodes/valid_minimal", "nowhere")).code).toBe(2);
  expect(run("nodes/valid_minimal", "--format", "xml").code).toBe(2);
});

test("the same facts for machines, and for the lines of a pull request", async () => {
  const json = await checkHere(".", "document/invalid", "--format", "json");
  const report = JSON.parse(json.stdout);
  expect(json.code).toBe(1);
  expect(report.counts).toMatchObject({ errors: expect.any(Number), files: report.counts.checked });
  expect(report.problems).toHaveLength(report.counts.errors + report.counts.warnings + report.counts.notices);

  const { stdout } = await checkHere(".", "document/invalid", "--format", "github");
  const github = stdout.trimEnd().split("\n");
  expect(github).toHaveLength(report.problems.length + 1);
  expect(
    github.slice(0, -1).every((line) => /^::(error|warning|notice) file=document\/invalid\//.test(line)),
  ).toBe(true);
});
