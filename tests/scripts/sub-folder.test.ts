import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readEarlier } from "../../src/io/git/own-history.ts";
import { writeFiles } from "../support/folder.ts";
import { hsdsService } from "../support/hsds-example.ts";
import { document, partnerFiles } from "../support/partner-files.ts";
import { Desk, makeFolders } from "../support/partners.ts";
import { runHere } from "../support/shell.ts";

/** A node in the folder `site` of a larger repository; commands are typed deeper in it. */
let desk: Desk;
let top: string;
let deep: string;
const git = (...words: readonly string[]) =>
  execFileSync("git", ["-C", top, "-c", "user.name=A", "-c", "user.email=a@b.example", ...words], {
    stdio: "pipe",
  });
const at = (path: string) => join(desk.root, path);
const ID = "nl-network/housing/finding-a-home";

beforeAll(async () => {
  const folders = makeFolders();
  top = folders.root;
  desk = new Desk({ ...folders, root: join(top, "site") });
  mkdirSync(desk.root);
  const partner = desk.listPartner("nl-network", partnerFiles("nl-network"));
  writeFiles(desk.root, {
    "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
    "toolkits/local/welcome.en.md": document("Welcome"),
  });
  writeFiles(top, { "README.md": "A larger project.\n", ".gitignore": ".commonkit/\n_site\n" });
  deep = at("toolkits/local");
  expect((await runHere(deep, ["sync"])).stdout).toContain("nl-network");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "All", "--date", "2026-01-01T00:00:00Z");
  partner.commit(partnerFiles("nl-network", { "toolkits/housing/finding-a-home.en.md": document("Newer") }));
  return () => desk.remove();
});

describe("a node in a folder of a larger repository, from a folder in it", () => {
  test("sync wrote to the node alone, and Git there keeps line ends", () => {
    expect(existsSync(at("partners/nl-network/network.yaml"))).toBe(true);
    expect(existsSync(at(".gitattributes"))).toBe(true);
    expect([existsSync(join(top, ".gitattributes")), existsSync(join(deep, ".commonkit"))]).toEqual([
      false,
      false,
    ]);
    const said = String(git("check-attr", "text", "site/partners/nl-network/network.yaml"));
    expect(said.trim()).toMatch(/text: unset$/);
  });

  test("check reads paths as they were typed", async () => {
    writeFiles(desk.root, { "toolkits/local/wrong.en.md": "---\ntitle: A\n---\n" });
    const [all, one, other] = [
      await runHere(deep, ["check"]),
      await runHere(deep, ["check", "wrong.en.md"]),
      await runHere(deep, ["check", "welcome.en.md"]),
    ];
    expect([all.code, one.code, other.code]).toEqual([1, 1, 0]);
    expect(all.stdout).toContain("toolkits/local/wrong.en.md:");
    expect(one.stdout).toContain("../../toolkits/local/wrong.en.md:");
    execFileSync("rm", [at("toolkits/local/wrong.en.md")]);
  });

  test("override, diff, accept and fork write into the node", async () => {
    expect((await runHere(deep, ["override", ID])).code).toBe(0);
    expect(existsSync(at(`toolkits/local/overrides/${ID}.en.md`))).toBe(true);
    expect((await runHere(deep, ["diff", ID])).stdout).toContain("up to date");
    expect((await runHere(deep, ["merge", ID])).code).toBe(0);
    expect((await runHere(deep, ["accept", ID])).code).toBe(0);
    expect((await runHere(at("partners/nl-network"), ["status"])).stdout).toContain("nl-network");
  });

  test("import, report and build take and leave files where they were asked for", async () => {
    writeFiles(deep, { "d.json": JSON.stringify(hsdsService()) });
    expect((await runHere(deep, ["import", "hsds", "d.json"])).stdout).toContain(
      "Read 1 service from d.json",
    );
    execFileSync("rm", [join(deep, "d.json")]);
    expect((await runHere(deep, ["report", "--html", "report.html"])).stderr).toBe("");
    expect(readFileSync(join(deep, "report.html"), "utf8")).toContain("<!doctype html>");
    execFileSync("rm", [join(deep, "report.html")]);
    await runHere(deep, ["build", "--out", "../../../public"]);
    expect(existsSync(join(top, "public/index.html"))).toBe(true);
    expect((await runHere(deep, ["build", "--out", "../../.."])).code).toBe(2);
    expect((await runHere(deep, ["build", "--out", "."])).code).toBe(2);
    expect(existsSync(join(top, "README.md"))).toBe(true);
  });

  test("add takes a folder by the path that was typed", async () => {
    desk.repository("open-pathways", partnerFiles("open-pathways"));
    const path = relative(deep, join(desk.repositories, "open-pathways.git"));
    const added = await runHere(deep, ["add", path, "--yes", "--address", "https://open.example/open.git"]);
    expect(added).toMatchObject({ code: 0 });
    const listed = readFileSync(at("network.yaml"), "utf8");
    expect(listed).toContain(`: ${relative(desk.root, join(desk.repositories, "open-pathways.git"))}`);
  });

  test("news of the week come from the larger repository's history", async () => {
    const earlier = await readEarlier(desk.root, "network.lock.json", "2026-12-31");
    expect(earlier?.text).toBe(String(git("show", "HEAD:site/network.lock.json")));
  });

  test("a bundle would hold the whole of it, so none is written", async () => {
    const { code, stdout } = await runHere(deep, ["export", "bundle"]);
    expect(code).toBe(2);
    expect(stdout).toContain("in a folder of a larger repository");
  });
});

test("another repository in a node's folder is not the node", async () => {
  const other = at("other/deep");
  mkdirSync(other, { recursive: true });
  execFileSync("git", ["init", "-q", at("other")]);
  expect((await runHere(other, ["status"])).code).toBe(2);
  expect((await runHere(top, ["status"])).code).toBe(2);
});
