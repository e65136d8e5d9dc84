import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { runCommand } from "../support/command.ts";
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

test("there are workflows for both hosts, published first and looked at first", () => {
  expect(files).toEqual(["github-pages.yml", "github-review.yml", "gitlab-pages.yml", "gitlab-review.yml"]);
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
