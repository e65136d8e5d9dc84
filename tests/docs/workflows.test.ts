import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { runCommand } from "../support/command.ts";
import { makeTemporary } from "../support/folder.ts";
import { root } from "../support/places.ts";

const folder = join(root, "docs/workflows");
const files = readdirSync(folder).sort();
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** Everything that is run: GitHub's `run`, GitLab's `script`, whose lines are one after the other in one shell. */
function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "run" ? [String(inner)] : key === "script" ? [(inner as string[]).join("\n")] : scriptsIn(inner),
  );
}

/** Commands in a text: the verb with what follows it on the line. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/npx commonkit ([a-z]+(?: --?[a-z-]+| [\w.{}$"/-]+)*)/g)].map(([, command]) =>
    String(command),
  );

const help = new Map<string, string>();
function helpOf(verb: string): string {
  if (!help.has(verb)) help.set(verb, runCommand(root, [verb, "--help"]).stdout);
  return help.get(verb) ?? "";
}

test("there are workflows for each host, published first and looked at first", () => {
  const named = ["forgejo-pages", "github-pages", "github-review", "gitlab-pages", "gitlab-review"];
  expect(files).toEqual(named.map((name) => `${name}.yml`));
});

/** The commits that the actions are named by, as each was found under its version's tag in the action's own repository. */
const PINNED: Readonly<Record<string, string>> = {
  "actions/checkout v6.1.0": "d23441a48e516b6c34aea4fa41551a30e30af803",
  "actions/checkout v4.3.1": "34e114876b0b11c390a56381ad16ebd13914f8d5",
  "actions/setup-node v6.5.0": "249970729cb0ef3589644e2896645e5dc5ba9c38",
  "actions/upload-artifact v7.0.0": "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f",
  "actions/upload-artifact v3.2.1-node20": "c24449f33cd45d4826c6702db7e49f7cdb9b551d",
  "actions/download-artifact v8.0.1": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c",
  "actions/download-artifact v3.1.0-node20": "ad191675b41f6a5b46da9a048cb6893812da158b",
  "actions/upload-pages-artifact v5.0.0": "fc324d3547104276b827a68afc52ff2a11cc49c9",
  "actions/deploy-pages v5.0.0": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128",
};

/** A job, as far as what it may do needs it. */
interface Job {
  permissions?: Readonly<Record<string, string>>;
  environment?: unknown;
  steps?: readonly { uses?: string; with?: Readonly<Record<string, unknown>> }[];
  script?: readonly string[];
}

/** The jobs of a workflow by name: those of GitLab are at the top of the file, next to what is for all of them. */
function jobsIn(name: string): ReadonlyMap<string, Job> {
  const whole = parseDocument(read(name)).toJS();
  const jobs: Readonly<Record<string, Job>> = whole.jobs ?? whole;
  return new Map(
    Object.entries(jobs).filter(([, job]) => job.steps !== undefined || job.script !== undefined),
  );
}

const runsPackages = (job: Job): boolean => /\b(npm|npx)\b/.test(scriptsIn(job).join("\n"));
const pushes = (job: Job): boolean => /\bgit push\b/.test(scriptsIn(job).join("\n"));

describe.each(files)("%s gives no job more than it needs", (name) => {
  const jobs = jobsIn(name);

  test("actions are named by a commit that their own repository has under that version", () => {
    const uses = [
      ...read(name).matchAll(/uses: (?:https:\/\/data\.forgejo\.org\/)?([^\s@]+)@(\S+)(?: # (\S+))?/g),
    ];
    for (const [line, action, commit, version] of uses)
      expect(commit, line).toBe(PINNED[`${action} ${version}`]);
    expect(uses.length > 0).toBe(!name.startsWith("gitlab"));
  });

  test("a job that runs packages can change nothing, and one that can change something runs none", () => {
    const changing = [...jobs.values()].filter(
      (job) =>
        pushes(job) ||
        Object.values(job.permissions ?? {}).includes("write") ||
        job.environment !== undefined,
    );
    expect(changing.length).toBeGreaterThan(0);
    expect(changing.filter(runsPackages)).toEqual([]);
    expect([...jobs.values()].some(runsPackages)).toBe(true);
    if (!name.startsWith("github")) return;
    expect(parseDocument(read(name)).toJS().permissions).toEqual({});
    for (const [id, job] of jobs) expect(job.permissions, id).toBeDefined();
  });

  test("only a job that pushes keeps the way to do so", () => {
    for (const job of jobs.values())
      for (const step of job.steps ?? [])
        if (step.uses?.includes("checkout@"))
          expect(step.with?.["persist-credentials"] === false).toBe(!pushes(job));
    if (name.startsWith("gitlab"))
      for (const job of jobs.values())
        expect(scriptsIn(job).join().includes("COMMONKIT_PUSH_TOKEN")).toBe(job.environment !== undefined);
  });

  test("the whole site is published, with what it keeps in hidden folders", () => {
    const uploads = [...jobs.values()].flatMap(({ steps = [] }) =>
      steps.filter(({ uses }) => uses?.includes("upload-pages-artifact@")),
    );
    expect(uploads.length).toBe(name.startsWith("github") ? 1 : 0);
    for (const upload of uploads)
      expect(upload.with).toEqual({ path: "public", "include-hidden-files": true });
    if (name.startsWith("forgejo"))
      expect(scriptsIn([...jobs.values()]).join("\n")).toContain("-C public .\n");
  });

  test("it fits a repository whose branch is master", () => {
    const { on } = parseDocument(read(name)).toJS();
    if (on !== undefined) expect(on.push.branches).toEqual(["main", "master"]);
    expect(scriptsIn(parseDocument(read(name)).toJS()).join("\n")).not.toMatch(/\b(main|master)\b/);
  });

  test("what one job collects of partners' updates another one commits, and nothing else", () => {
    const folder = makeTemporary();
    const git = (...args: string[]) =>
      execFileSync("git", args, { cwd: join(folder, "node"), encoding: "utf8" });
    const sh = (script: string) =>
      execFileSync("sh", ["-ec", script], {
        cwd: join(folder, "node"),
        env: { ...process.env, RUNNER_TEMP: folder },
      });
    mkdirSync(join(folder, "node/partners/a"), { recursive: true });
    mkdirSync(join(folder, "updates"));
    git("init", "-q", "-b", "master");
    writeFileSync(join(folder, "node/network.yaml"), "id: us\n");
    writeFileSync(join(folder, "node/partners/a/old.md"), "old\n");
    git("add", "--all");
    git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "Start");
    writeFileSync(join(folder, "node/network.yaml"), "id: them\n");
    rmSync(join(folder, "node/partners/a/old.md"));
    writeFileSync(join(folder, "node/partners/a/new.png"), new Uint8Array([137, 80, 0, 255]));
    writeFileSync(join(folder, "node/network.lock.json"), "{}\r\n");

    const scripts = scriptsIn(parseDocument(read(name)).toJS()).join("\n");
    const collect =
      /^for path in .*\n.*git diff --cached --binary > updates\.patch$/m.exec(scripts)?.[0] ?? "";
    sh(collect.replace(/^git diff.*\|\| /m, ""));
    renameSync(join(folder, "node/updates.patch"), join(folder, "updates/updates.patch"));
    git("reset", "-q", "--hard");
    git("clean", "-qfd");
    const apply = /git apply .*$/m.exec(scripts)?.[0] ?? "";
    sh(apply.replace(/\S*updates\.patch/, `"${join(folder, "updates/updates.patch")}"`));
    expect(git("diff", "--cached", "--name-status").trim().split("\n")).toEqual([
      "A\tnetwork.lock.json",
      "A\tpartners/a/new.png",
      "D\tpartners/a/old.md",
    ]);
    expect(readFileSync(join(folder, "node/network.lock.json"), "utf8")).toBe("{}\r\n");
  });
});

describe.each(files)("%s", (name) => {
  const document = parseDocument(read(name), { uniqueKeys: true });
  const scripts = scriptsIn(document.toJS());

  test("is YAML without a mistake, with scripts that a shell understands", () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const { status, stderr } = spawnSync("sh", ["-n"], { input: script, encoding: "utf8" });
      expect([status, stderr, script]).toEqual([0, "", script]);
      // A value of the workflow could hold anything: scripts get it in their environment.
      expect(script).not.toMatch(/\$\{\{/);
    }
  });

  test("names only commands and flags that exist", () => {
    const commands = scripts.flatMap(commandsIn);
    expect(commands.map((command) => command.split(" ")[0])).toContain("report");
    for (const command of commands) {
      const [verb = "", ...rest] = command.split(" ");
      expect(helpOf(verb), command).toContain(`Usage: commonkit ${verb} `);
      for (const flag of rest.filter((word) => word.startsWith("--")))
        expect(helpOf(verb), command).toContain(flag);
    }
  });

  test("puts the report where a person meets it", () => {
    expect(read(name)).toMatch(/report --html report\.html/);
    expect(read(name)).toMatch(/paths?:.*report\.html/);
    if (name.includes("review") || name.startsWith("github")) expect(read(name)).toMatch(/report-body\.html/);
  });
});
