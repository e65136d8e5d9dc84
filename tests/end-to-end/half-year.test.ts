import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/pipeline/check/check.ts";
import { writeFiles } from "../support/folder.ts";
import { describeNode, document, listing } from "../support/partner-files.ts";
import { Repository } from "../support/repository.ts";
import { type } from "../support/shell.ts";

const national = (lines: readonly string[], more = "") =>
  document("First week", "Read this first.\n").replace(
    /## Before[\s\S]*$/,
    `## Emergency numbers {#emergency-numbers}\n\n${lines.join("\n")}\n${more}`,
  );

const lines = ["- Danger: call 112.", "- Doctor at night: 0900 0001.", "- Police: 0900 0002."];
const toolkit = "title: { en: Arrival }\nsummary: { en: The first days. }\nlanguage: en\n";
const path = "toolkits/local/overrides/nl-network/arrival/first-week.en.md";
const id = "nl-network/arrival/first-week";

let folder: string;
let root: string;
let open: Repository;
let partner: Repository;

/** Types a command in the town's folder: what it prints, and its exit code. */
const run = (verb: string, ...words: readonly string[]) =>
  type(root, `npx commonkit ${[verb, ...words].join(" ")}`);

/** Codes of what `check` would say, notices left out. */
const findMistakes = async () =>
  (await check(root, [])).problems.filter(({ severity }) => severity !== "notice").map(({ code }) => code);

const publish = (text: string) =>
  partner.commit({
    "network.yaml": describeNode(
      "nl-network",
      listing({ "open-pathways": open.path })
        .replace("substitutes:\n", "")
        .replace(/ {2}https.*\n/g, ""),
    ),
    "toolkits/arrival/toolkit.yaml": toolkit,
    "toolkits/arrival/first-week.en.md": text,
  });

const readPage = () => readFileSync(join(root, "_site", "en", id, "index.html"), "utf8");
const bodyOf = (text: string) => text.slice(text.indexOf("\n---\n"));
const readOurs = () => readFileSync(join(root, path), "utf8");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonkit-"));
  root = join(folder, "town");
  open = new Repository(join(folder, "open-pathways.git"));
  open.commit({
    "network.yaml": describeNode("open-pathways"),
    "toolkits/shared/toolkit.yaml": toolkit,
    "toolkits/shared/welcome.en.md": document("Welcome"),
  });
  partner = new Repository(join(folder, "nl-network.git"));
  publish(national(lines));
  writeFiles(root, {
    "network.yaml": describeNode(
      "welkom-voorbeeldstad",
      listing(
        { "nl-network": partner.path, "open-pathways": open.path },
        { "nl-network": "    follow: true\n" },
      ),
    ),
  });
  execFileSync("git", ["init", "-q", root]);
  for (const [key, value] of Object.entries({
    "user.name": "Sanne de Vries",
    "user.email": "sanne@welkom.example",
  }))
    execFileSync("git", ["-C", root, "config", key, value]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

describe("a region changes national text, the source is corrected, and nobody is wrong for half a year", () => {
  test("a change begins with the partner's words, and is up to date", async () => {
    expect(await run("sync")).toMatchObject({ code: 0 });
    const begun = await run("override", `${id}#emergency-numbers`);
    expect(begun).toMatchObject({ code: 0 });
    expect(begun.stdout).toContain(`wrote ${path}`);
    expect(readOurs()).toContain(
      "## Emergency numbers {#emergency-numbers replace}\n\n- Danger: call 112.\n",
    );
    expect(readdirSync(join(root, "toolkits/local/bases"))).toHaveLength(1);
    writeFileSync(join(root, path), readOurs().replace("0900 0001", "010 000 00 11 (our own doctor)"));
    expect(await findMistakes()).toEqual([]);
    expect(await run("diff", id)).toMatchObject({ code: 0 });
  });

  test("the source is corrected elsewhere in the section: the next sync names it, and editors and readers see it", async () => {
    publish(national([lines[0] ?? "", lines[1] ?? "", "- Police: 0800 1234."]));
    const synced = await run("sync");
    expect(synced.code).toBe(1);
    expect(synced.stdout).toContain(
      `${id} (en), the section “emergency-numbers”: “nl-network” has changed this part since`,
    );
    expect(synced.stdout).toContain("[-0900 0002.-] {+0800 1234.+}");
    expect(synced.stdout).toContain("{+010 000 00 11 (our own doctor).+}");
    const status = await run("status");
    expect(status.code).toBe(1);
    expect(status.stdout).toContain(`${id} (en), the section “emergency-numbers”`);
    expect(status.stdout).toContain("“nl-network” has changed this part since");
    const both = await run("diff", id);
    expect(both.code).toBe(1);
    expect(both.stdout).toContain("[-0900 0002.-] {+0800 1234.+}");
    expect(both.stdout).toContain("{+010 000 00 11 (our own doctor).+}");
    await run("build");
    expect(readPage()).toContain("our own doctor");
    expect(readPage()).toMatch(/<bdi>nl-network<\/bdi> has changed this part since/);
  });

  test("what does not touch is merged by itself, and shown", async () => {
    const merged = await run("merge", id);
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.stdout).toContain("{+0800 1234.+}");
    expect(readOurs()).toContain("our own doctor");
    expect(readOurs()).toContain("- Police: 0800 1234.");
    expect(await run("diff", id)).toMatchObject({ code: 0 });
  });

  test("what touches is a choice in the file: the last good text stays on the site, and check refuses the marks", async () => {
    publish(national([lines[0] ?? "", "- Doctor at night: 0900 9999.", "- Police: 0800 1234."]));
    await run("sync");
    const before = readOurs();
    const merged = await run("merge", id, "--json");
    expect(merged.code).toBe(1);
    expect(JSON.parse(merged.stdout).problems).toMatchObject([{ code: "merge-choice", path }]);
    expect(readOurs()).toMatch(
      /<{7} welkom-voorbeeldstad\n- Doctor at night: 010 000 00 11 \(our own doctor\)\.\n\|{7} before\n/,
    );
    expect(await findMistakes()).toEqual(["conflict-marker"]);
    for (const verb of ["merge", "accept"]) {
      expect((await run(verb, id)).code).toBe(1);
      expect(readOurs()).toContain("<<<<<<< welkom-voorbeeldstad");
    }
    await run("build");
    expect(readPage()).toContain("our own doctor");
    expect(readPage()).not.toMatch(/&lt;{7}|<{7}|={7}|0900 9999/);
    expect(before).toContain("our own doctor");
  });

  test("chosen and accepted, with who and when: up to date again", async () => {
    const chosen = readOurs().replace(/<{7} .*\n([\s\S]*?)\|{7} [\s\S]*?>{7} .*\n/, "$1");
    writeFileSync(join(root, path), chosen);
    const accepted = await run("accept", `${id}#emergency-numbers`);
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.stdout).toContain("Recorded: Sanne de Vries accepted the section “emergency-numbers”");
    expect(readOurs()).toMatch(
      /accepted:\n {2}emergency-numbers:\n {4}by: Sanne de Vries\n {4}on: \d{4}-\d\d-\d\d\n/,
    );
    expect(bodyOf(readOurs())).toBe(bodyOf(chosen));
    expect(await findMistakes()).toEqual([]);
    expect(await run("diff", id)).toMatchObject({ code: 0 });
    await run("build");
    expect(readPage()).not.toMatch(/has changed this part since/);
  });

  test("names that lead nowhere are wrong use, with the near one, and nothing is written", async () => {
    const before = readOurs();
    const wrong = await run("accept", "nl-network/arrival/first-weke");
    expect(wrong.code).toBe(2);
    expect(wrong.stdout).toContain(`Did you mean “${id}”?`);
    expect((await run("override", `${id}#emergency-numbers`)).code).toBe(2);
    expect((await run("merge", id, "--language", "fr")).code).toBe(2);
    expect((await run("diff", "nl-netwrok")).stdout).toContain("Did you mean “nl-network”?");
    expect(readOurs()).toBe(before);
  });
});
