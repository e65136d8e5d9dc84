import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../src/model/catalog.ts";
import type { Lock } from "../../src/model/lock.ts";
import type { Problem } from "../../src/model/problems/problem.ts";
import type { Standing } from "../../src/model/standing.ts";
import { build } from "../../src/pipeline/publish/build.ts";
import { writeFiles } from "../support/folder.ts";
import { describeNode, document, listing, partnerFiles } from "../support/partner-files.ts";
import { Desk, makeFolders } from "../support/partners.ts";
import type { Files, Repository } from "../support/repository.ts";
import { runHere } from "../support/shell.ts";

const RENT = "toolkits/housing/paying-rent.en.md";
const OVERRIDE = "toolkits/local/overrides/nl-network/housing/paying-rent.en.md";
const PAGE = "en/nl-network/housing/paying-rent/index.html";
const NEW = { "toolkits/housing/new.en.md": document("New") };
const BOOKMARK = "en/nl-network/housing/rent/index.html";

let desk: Desk;
let network: Repository;
const read = (path: string) => readFileSync(join(desk.root, path), "utf8");
const page = (path: string) => read(`_site/${path}`);
const lock = (): Lock => JSON.parse(read("network.lock.json"));
const status = async (...flags: string[]) => {
  const { code, stdout } = await runHere(desk.root, ["status", ...flags]);
  return { code, stdout };
};
const rent = document("Paying rent").replace("type:", "formerly: [nl-network/housing/rent]\ntype:");
const linking = document("Finding a home", "\nRead [what it costs](paying-rent.en.md).\n");
const publish = (more: Files): void => {
  const yaml = describeNode("nl-network", listing({ "open-pathways": "" }));
  const files = { "network.yaml": yaml, "toolkits/housing/finding-a-home.en.md": linking, ...more };
  network.commit(partnerFiles("nl-network", files), { seconds: Date.UTC(2026, 10, 20) / 1000 });
};
const syncAndBuild = async (): Promise<readonly Problem[]> => {
  expect((await desk.sync()).plan).not.toBeNull();
  const built = await build(desk.root, null, () => undefined);
  expect(built.published).toBe(true);
  return built.problems;
};
/** `<path> <what was written about it>`. */
const aboutRemoved = (problems: readonly Problem[]) =>
  problems.flatMap((one) =>
    one.code === "document-removed" ? [`${one.place.path} ${one.use} ${one.day}`] : [],
  );

beforeAll(async () => {
  desk = new Desk(makeFolders());
  desk.repository("open-pathways", partnerFiles("open-pathways"));
  network = desk.repository("nl-network");
  const at = (id: string) => join(desk.repositories, `${id}.git`);
  desk.list(
    listing({ "nl-network": at("nl-network") }, { "nl-network": "    follow: true\n" }).concat(
      `  https://git.open-pathways.example/toolkits.git: ${at("open-pathways")}\n`,
    ),
  );
  writeFiles(desk.root, {
    [OVERRIDE]:
      "---\noverrides: nl-network/housing/paying-rent\n---\n## Before you begin {#before replace}\n\nCall us.\n",
    "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
    "toolkits/local/own.en.md": document("Own", "\nSee [rent](commonkit:nl-network/housing/paying-rent).\n"),
  });
  publish({ [RENT]: rent });
  expect(aboutRemoved(await syncAndBuild())).toEqual([]);
});
afterAll(() => desk.remove());

describe("a document that its partner removes", () => {
  it("is a page, and its former address leads there, as long as it is published", () => {
    expect(page(PAGE)).toContain("Call us.");
    expect(page(BOOKMARK)).toContain("refresh");
    expect(lock().sources["nl-network"]?.removed).toBeUndefined();
  });

  it("leaves a page at its old addresses, and what is written about it is told", async () => {
    publish({});
    expect((await desk.sync()).problems).toMatchObject([{ code: "partner-text-removed" }]);
    await desk.sync({ acceptRemovals: ["nl-network"] });
    const problems = await syncAndBuild();
    expect(lock().sources["nl-network"]?.removed).toEqual({
      [RENT]: {
        commit: network.tips.get("main"),
        day: "2026-11-20",
        title: "Paying rent",
        formerly: ["nl-network/housing/rent"],
      },
    });
    expect(existsSync(join(desk.root, "partners/nl-network", RENT))).toBe(false);
    for (const address of [PAGE, BOOKMARK]) {
      const html = page(address);
      expect(html).toContain("This page has been removed");
      expect(html).toContain("Paying rent");
      expect(html).toContain("nl-network");
      expect(html).toContain('<time datetime="2026-11-20">');
      expect(html).toContain("toolkits/nl-network/housing/");
      expect(html).not.toContain("Call us.");
      expect(html).toMatch(/href="[./]*search\/"/);
    }
    expect(aboutRemoved(problems).sort()).toEqual(
      [
        "partners/nl-network/toolkits/housing/finding-a-home.en.md link 2026-11-20",
        `${OVERRIDE} change 2026-11-20`,
        "toolkits/local/own.en.md link 2026-11-20",
      ].sort(),
    );
    expect(page("en/welkom-utrecht/local/own/index.html")).toContain(
      'href="../../../nl-network/housing/paying-rent/"',
    );
    const catalog: Catalog = JSON.parse(page("catalog.json"));
    expect(catalog.removed.map(({ url }) => url)).toEqual(["en/nl-network/housing/paying-rent/"]);
    expect(page("en/a-z/index.html")).not.toContain("Paying rent");
  });

  it("is what status and the report begin with, with our words", async () => {
    const { code, stdout } = await status();
    expect(code).toBe(1);
    expect(stdout.split("\n").slice(2, 5).join("\n")).toMatch(
      /^Your words that are not on your site\n! +Your change to “Paying rent” \(en\) is no longer on the site, because “nl-network” removed .* on 20 November 2026, in toolkits\/.*\n.*“Call us\.”$/,
    );
    await runHere(desk.root, ["report", "--html", "report.html"]);
    const report = read("report.html").replace(/<[^>]*>/g, " ");
    expect(report).toContain("Call us.");
    expect(report.indexOf("Not on your site")).toBeLessThan(report.indexOf("What your partners changed"));
  });

  it("is still remembered when the partner goes on, and when it cannot be reached", async () => {
    publish(NEW);
    await desk.sync();
    expect(lock().sources["nl-network"]?.removed?.[RENT]?.title).toBe("Paying rent");
    const before = lock();
    expect((await desk.sync({ offline: true })).plan?.lock).toEqual(before);
  });

  it("loses that page when it comes back", async () => {
    publish({ ...NEW, [RENT]: rent });
    expect(aboutRemoved(await syncAndBuild())).toEqual([]);
    expect(lock().sources["nl-network"]?.removed).toBeUndefined();
    expect(page(PAGE)).toContain("Call us.");
    expect(page(BOOKMARK)).toContain("refresh");
  });

  it("that is only no longer asked for is not said to be removed", async () => {
    publish({
      ...NEW,
      "toolkits/work/toolkit.yaml": "title: { en: Work }\nsummary: { en: Jobs. }\nlanguage: en\n",
      "toolkits/work/jobs.en.md": document("Jobs"),
      [RENT]: rent,
    });
    await desk.sync();
    const yaml = read("network.yaml");
    writeFiles(desk.root, {
      "network.yaml": yaml.replace("    follow: true\n", "    follow: true\n    include: [housing]\n"),
    });
    await desk.sync();
    expect(Object.keys(lock().sources["nl-network"]?.files ?? {})).not.toContain("toolkits/work/jobs.en.md");
    expect(lock().sources["nl-network"]?.removed).toBeUndefined();
    writeFiles(desk.root, { "network.yaml": yaml });
    await desk.sync();
  });
});

describe("commonkit status, over real repositories", () => {
  const standing = async (): Promise<Standing> => JSON.parse((await status("--json")).stdout);

  it("tells what needs somebody and ends with 1; quiet, it only ends so", async () => {
    const { code, stdout } = await status();
    expect(code).toBe(1);
    expect(stdout).toContain("  open-pathways (through “nl-network”)\n");
    expect(stdout).toContain("also provides “open-pathways”");
    expect(stdout).toMatch(/^! .*paying-rent \(en\), the section “before”.*not compared/m);
    expect(await status("--quiet")).toEqual({ code: 1, stdout: "" });
    expect(await standing()).toMatchObject({
      node: "welkom-utrecht",
      needs: 1,
      changes: [{ state: "untracked" }],
    });
  });

  it("ends with 0 when nothing does", async () => {
    const override = read(OVERRIDE);
    writeFiles(desk.root, { [OVERRIDE]: override.replace(/## Before[\s\S]*/, "") });
    expect(await status("--quiet")).toEqual({ code: 0, stdout: "" });
    expect((await status()).stdout).toContain("Nothing needs your attention.");
    writeFiles(desk.root, { [OVERRIDE]: override });
  });

  it("says when a partner has not answered, which days alone tell", async () => {
    const text = read("network.status.json");
    const days = JSON.parse(text);
    days.partners["nl-network"].last_checked = "2026-01-02";
    writeFiles(desk.root, { "network.status.json": JSON.stringify(days) });
    expect((await status()).stdout).toContain("no answer since 2 January 2026");
    writeFiles(desk.root, { "network.status.json": text });
  });

  it("writes nothing", async () => {
    const before = [read("network.lock.json"), read("network.status.json")];
    expect((await standing()).partners.map(({ id }) => id)).toEqual(["nl-network", "open-pathways"]);
    expect([read("network.lock.json"), read("network.status.json")]).toEqual(before);
  });

  it("draws who takes texts from whom, and the page has the same", async () => {
    expect(await status("--graph")).toEqual({
      code: 0,
      stdout: "welkom-utrecht (your organisation)\n└─ nl-network (followed)\n   └─ open-pathways\n",
    });
    const graph = JSON.parse((await status("--graph", "--json")).stdout);
    expect(graph.edges).toEqual([
      { from: "welkom-utrecht", to: "nl-network", follow: true, brings: true },
      { from: "nl-network", to: "open-pathways", follow: false, brings: true },
    ]);
    expect(JSON.parse(page("catalog.json")).graph).toEqual(graph);
    expect(page("en/partners/index.html")).toContain('class="drawing broad"');
  });

  it("ends with 2, and says why, without a network.yaml that can be used", async () => {
    const yaml = read("network.yaml");
    writeFiles(desk.root, { "network.yaml": "id: 3\n" });
    expect(await status("--quiet")).toEqual({ code: 2, stdout: "" });
    expect(await status()).toMatchObject({ code: 2 });
    expect((await status()).stdout).toContain("network.yaml:");
    writeFiles(desk.root, { "network.yaml": yaml });
  });
});
