import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { formatStanding } from "../../../src/report/summaries/status.ts";
import { writeFiles } from "../../support/folder.ts";
import { addressOf, document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import { fixtures } from "../../support/places.ts";
import { type } from "../../support/shell.ts";

const nodes = join(fixtures, "nodes");

describe("a partner that was never fetched", () => {
  test("is one notice in check and no mistake in status, which names the changes that wait for it", async () => {
    const desk = new Desk();
    desk.list(`partners:\n  - id: nl-network\n    url: ${addressOf("nl-network")}\n`);
    const text = (key: string, name: string) =>
      `---\n${key}: nl-network/arrival/${name}\n---\n## A {#a replace}\n\nOurs.\n`;
    writeFiles(desk.root, {
      "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
      "toolkits/local/overrides/nl-network/arrival/first.en.md": text("overrides", "first"),
      "toolkits/local/overrides/nl-network/arrival/second.nl.md": text("overrides", "second"),
    });
    const { problems } = await check(desk.root, []);
    const { standing } = await status(desk.root, "2026-11-30");
    if (standing === null) throw new Error("no standing");
    expect(problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(standing.mistakes).toBe(0);
    expect(standing.waiting.map(({ kind, document, language }) => `${kind} ${document} ${language}`)).toEqual(
      ["change nl-network/arrival/first en", "change nl-network/arrival/second nl"],
    );
    const words = formatStanding(standing);
    expect(words).not.toContain("changed nothing");
    for (const { path } of standing.waiting) expect(words).toContain(path);
  });
});

describe("what is wrong", () => {
  test("is as much in build as in check, and at the same places; what only partners can correct needs nobody here", async () => {
    const desk = new Desk();
    const wordless = document("A home")
      .replace("{#before}", "")
      .replace("Call the group.", "See [this](gone.en.md).");
    desk.listPartner("nl-network", partnerFiles("nl-network", { [HOME]: wordless }));
    await desk.sync();
    writeFiles(desk.root, {
      "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
      "toolkits/local/services/desk.yaml": "overrides: nl-network/desk\nemail: a@b.example\n",
      "toolkits/local/ours.en.md": document("Ours").replace("{#before}", ""),
    });
    const answer = async (line: string) => {
      const { code, stdout } = await type(desk.root, `npx commonkit ${line} --json`);
      return { code, problems: JSON.parse(stdout).problems as { path: string; severity: string }[] };
    };
    const built = await answer("build --out public");
    const own = await answer("check");
    const theirs = await answer("check partners/nl-network");
    expect(own.problems.length).toBeGreaterThan(1);
    expect(theirs.problems.length).toBeGreaterThan(1);
    const isTheirs = ({ path }: { path: string }) => path.startsWith("partners/");
    expect(built.problems.filter((one) => !isTheirs(one))).toEqual(own.problems);
    expect(built.problems.filter(isTheirs)).toEqual(theirs.problems);
    expect([built.code, own.code, theirs.code]).toEqual([1, 1, 1]);
    for (const path of ["services/desk.yaml", "ours.en.md"]) rmSync(join(desk.root, "toolkits/local", path));
    expect([(await answer("build --out public")).code, (await answer("check")).code]).toEqual([0, 0]);
  });
});

test.each(readdirSync(nodes))("check and status count the same mistakes: %s", async (name) => {
  const { problems, usable } = await check(join(nodes, name), []);
  const { standing } = await status(join(nodes, name), "2026-11-30");
  expect(standing !== null).toBe(usable);
  const mistakes = problems.filter(
    ({ severity, code, ...one }) =>
      severity !== "notice" &&
      code !== "change-without-part" &&
      !("source" in one && String(one.source).startsWith("partners/")),
  );
  if (standing === null) return;
  // What no page shows is named with its words, and counts there.
  const unseen = new Set(standing.unseen.map(({ path }) => path));
  const others = mistakes.filter(({ place }) => !unseen.has(place.path));
  expect(standing.mistakes).toBe(others.length);
});
