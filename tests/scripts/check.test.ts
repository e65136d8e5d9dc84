import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const fixtures = join(root, "tests/fixtures");

/** Runs the command as a person does, in a folder of the fixtures. */
function run(folder: string, ...args: string[]) {
  const cli = join(root, "scripts/commonkit.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "check", ...args], {
    cwd: join(fixtures, folder),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

test("all well: 0, one line, nothing else", () => {
  expect(run("nodes/valid_minimal")).toEqual({
    status: 0,
    stdout: "No mistakes found. 3 files checked.\n",
    stderr: "",
  });
});

test("something to mend: 1, the report where other programs read it", () => {
  const { status, stdout, stderr } = run(".", "document/invalid/phase_unknown.md");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
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

test("only worth knowing: 0", () => {
  expect(run("nodes/partner_not_fetched").status).toBe(0);
});

test("our own configuration is wrong, or not there: 2", () => {
  expect(run("nodes/network_id_missing").status).toBe(2);
  expect(run("nodes/network_missing").status).toBe(2);
});

test("wrong use: 2", () => {
  expect(run("nodes/valid_minimal", "nowhere").status).toBe(2);
  expect(run("nodes/valid_minimal", "--format", "xml").status).toBe(2);
});

test("the same facts for machines, and for the lines of a pull request", () => {
  const json = run(".", "document/invalid", "--format", "json");
  const report = JSON.parse(json.stdout);
  expect(json.status).toBe(1);
  expect(report.counts).toMatchObject({ errors: expect.any(Number), files: report.counts.checked });
  expect(report.problems).toHaveLength(report.counts.errors + report.counts.warnings + report.counts.notices);

  const github = run(".", "document/invalid", "--format", "github").stdout.trimEnd().split("\n");
  expect(github).toHaveLength(report.problems.length + 1);
  expect(
    github.slice(0, -1).every((line) => /^::(error|warning|notice) file=document\/invalid\//.test(line)),
  ).toBe(true);
});
