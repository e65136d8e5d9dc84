import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { override } from "../../../src/pipeline/localise/local.ts";
import { overview } from "../../../src/pipeline/standing/overview.ts";
import { writeFiles } from "../../support/folder.ts";
import { document, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import { type } from "../../support/shell.ts";

const id = "nl-network/housing/finding-a-home";
const source = "toolkits/housing/finding-a-home.en.md";
const help = { document: ["Edit me."], record: ["Edit me."] };

/** Our node with one partner, with a change to it. */
async function makeDesk() {
  const desk = new Desk();
  const files = { "toolkits/housing/moving.en.md": document("Moving out") };
  const partner = desk.listPartner("nl-network", partnerFiles("nl-network", files));
  await desk.sync();
  await override(desk.root, { name: `${id}#before`, language: null, help });
  return { desk, partner, root: desk.root };
}

/** Commits everything of our node, as if so many days ago. */
function commit(root: string, days: number): void {
  const date = new Date(Date.now() - days * 86_400_000).toISOString();
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    });
  if (!existsSync(join(root, ".git"))) git("init", "--quiet");
  git("add", "network.yaml", "network.lock.json", "network.status.json", "partners", "toolkits");
  git("commit", "--quiet", "-m", `${days} days ago`);
}

const changed = document("Finding a home").replace("Call the group.", "Call the group twice.");
const kindsOf = ({ overview: facts }: Awaited<ReturnType<typeof overview>>) =>
  facts?.news.flatMap(({ documents }) => documents.map((one) => `${one.document} ${one.kind} ${one.title}`));

test("what changed this week is told against what our own history had a week ago", async () => {
  const { desk, partner, root } = await makeDesk();
  commit(root, 20);
  partner.commit(partnerFiles("nl-network", { [source]: changed }));
  await desk.sync();
  commit(root, 3);
  partner.commit(
    partnerFiles("nl-network", { [source]: changed, "toolkits/housing/new.en.md": document("New") }),
  );
  await desk.sync();
  const result = await overview(root);
  expect(kindsOf(result)).toEqual([
    "nl-network/housing/new added null",
    `${id} changed null`,
    "nl-network/housing/moving removed Moving out",
  ]);
  expect(result.overview).toMatchObject({
    tasks: [
      {
        document: id,
        kind: "change",
        parts: [{ target: "before", title: "Before you begin", state: "upstream-changed" }],
      },
    ],
    names: { documents: { [id]: [{ language: "en", title: "Finding a home" }] } },
  });
});

test("without a history of our own, what came with the newest version is told", async () => {
  const { desk, partner, root } = await makeDesk();
  partner.commit(partnerFiles("nl-network", { [source]: changed }));
  await desk.sync();
  const result = await overview(root);
  expect(kindsOf(result)).toEqual([`${id} changed null`, "nl-network/housing/moving removed Moving out"]);
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  expect(kindsOf(await overview(root, later))).toEqual([]);
});

test("the page is written whole, and never over a file of somebody", async () => {
  const { root } = await makeDesk();
  const report = (flags: string) => type(root, `npx commonkit report ${flags}`);
  expect(await report("")).toMatchObject({
    code: 2,
    stdout: expect.stringContaining("npx commonkit report --html"),
  });
  for (const _ of [1, 2]) expect(await report("--html a.html --body b.html")).toMatchObject({ code: 0 });
  expect(readFileSync(join(root, "a.html"), "utf8")).toMatch(/^<!doctype html>/);
  writeFiles(root, { "mine.html": "<p>Mine.</p>" });
  for (const html of ["mine.html", "network.yaml", "toolkits", "nowhere/a.html"])
    expect(await report(`--html ${html}`)).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("[report-refused]"),
    });
  expect(readFileSync(join(root, "mine.html"), "utf8")).toBe("<p>Mine.</p>");
  expect(JSON.parse((await report("--json")).stdout)).toMatchObject({ standing: { node: "welkom-utrecht" } });
});

test("machines are told in JSON too why there is no page", async () => {
  const { root } = await makeDesk();
  writeFiles(root, { "mine.html": "<p>Mine.</p>" });
  const refused = await type(root, "npx commonkit report --json --html mine.html");
  expect(JSON.parse(refused.stdout)).toMatchObject({ problems: [{ code: "report-refused" }] });
  writeFiles(root, { "network.yaml": "id: 1\n" });
  const { code, stdout } = await type(root, "npx commonkit report --json");
  expect([code, JSON.parse(stdout).counts.errors > 0]).toEqual([2, true]);
});
