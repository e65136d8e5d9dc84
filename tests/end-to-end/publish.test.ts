import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedPaths, digestTree, makeWorkspace, type Workspace } from "../support/workspace.ts";

let workspace: Workspace;
const site = () => digestTree(join(workspace.root, "_site"));
const read = (path: string) => readFileSync(join(workspace.root, path), "utf8");

beforeAll(() => {
  workspace = makeWorkspace();
  expect(workspace.run("examples").code).toBe(0);
});
afterAll(() => workspace.remove());

describe("publish, over real repositories", () => {
  it("takes nothing new in from the committed lock and publishes all three partners' pages", () => {
    const partners = digestTree(join(workspace.root, "partners"));
    const lock = read("network.lock.json");
    const { code, stdout, stderr } = workspace.run("publish");
    expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain("pages are ready in _site");
    expect(changedPaths(partners, digestTree(join(workspace.root, "partners")))).toEqual([]);
    expect(read("network.lock.json")).toBe(lock);
    for (const node of ["open-pathways", "nl-network", "welkom-voorbeeldstad", "commonkit-commons"]) {
      expect([...site().keys()].some((path) => path.startsWith(`en/${node}/`))).toBe(true);
    }
  });

  it("is the same bytes, built in another folder that has met no partner", () => {
    const other = makeWorkspace();
    try {
      // When partners were last asked is said on their page.
      copyFileSync(join(workspace.root, "network.status.json"), join(other.root, "network.status.json"));
      expect(other.run("build", "--out", "public")).toMatchObject({ code: 0 });
      // A plain folder carries a mark that it is ours.
      const changed = changedPaths(site(), digestTree(join(other.root, "public")));
      expect(changed).toEqual([".commonkit-site"]);
    } finally {
      other.remove();
    }
  });

  it("shows a local override and a local service on a national page", () => {
    const { pages, services } = JSON.parse(read("_site/catalog.json"));
    const localised = pages.find(
      (page: { node: string; changedBy: string[] }) =>
        page.node === "nl-network" && page.changedBy.includes("commonkit-commons"),
    );
    expect(localised).toBeDefined();
    const html = read(`_site/${localised.url}index.html`);
    const own = services.find((service: { node: string }) => service.node === "commonkit-commons");
    const national = pages.filter(
      (page: { node: string; language: string }) => page.node === "nl-network" && page.language === "en",
    );
    expect(html).toContain("Commonkit Commons");
    expect(
      national.some((page: { url: string }) => read(`_site/${page.url}index.html`).includes(own.name)),
    ).toBe(true);
  });

  it("changes one page, its search hit, lock and status for a new commit; of a partner that is gone it keeps all, and says so in one line", () => {
    const before = site();
    const lock = JSON.parse(read("network.lock.json"));
    const path = "examples/open-pathways/toolkits/volunteer-management/supervising-and-supporting.nl.md";
    writeFileSync(join(workspace.root, path), `${read(path)}\nA sentence about zeppelins.\n`);
    expect(workspace.run("examples").code).toBe(0);
    rmSync(join(workspace.root, ".commonkit/examples/nl-network.git"), { recursive: true });
    const { code, stdout, stderr } = workspace.run("publish");
    expect({ code, stdout, stderr }).toMatchObject({ code: 1 });
    expect(stdout).toMatch(/open-pathways: 1 document changed/);
    const { sources } = JSON.parse(read("network.lock.json"));
    expect(sources["open-pathways"]).not.toEqual(lock.sources["open-pathways"]);
    expect(sources["nl-network"]).toEqual(lock.sources["nl-network"]);
    const page = "nl/open-pathways/volunteer-management/supervising-and-supporting/index.html";
    const changed = changedPaths(before, site());
    expect(changed).toContain(page);
    expect(read(`_site/${page}`)).toContain("zeppelins");
    expect(changed.filter((path) => path.startsWith("pagefind/fragment/nl_"))).toHaveLength(2);
    const listings =
      /^(catalog\.json|\.well-known\/commonkit\.json|sw\.js|sitemap\.xml|pagefind\/(pagefind-entry\.json|pagefind\.nl_.*|(index|fragment|filter)\/nl_.*)|assets\/words-nl-.*|nl\/search\/index\.html|.*\.xml|[a-z]+\/((partners|changes)\/)?index\.html)$/;
    expect(changed.filter((path) => path !== page && !listings.test(path))).toEqual([]);
    const lines = `${stdout}${stderr}`
      .split("\n")
      .filter((line) => line.includes("could not be fetched; the site keeps"));
    expect(lines).toEqual([expect.stringContaining("nl-network")]);
    expect(lines[0]).toContain(lock.sources["nl-network"].commit.slice(0, 7));
  });
});
