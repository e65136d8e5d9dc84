import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CatalogPage } from "../../src/model/catalog.ts";
import type { Standing } from "../../src/model/standing.ts";
import type { Ran } from "../support/command.ts";
import { writeFiles } from "../support/folder.ts";
import { addressOf, describeNode, document, HOME, listing, partnerFiles } from "../support/partner-files.ts";
import { Desk, makeFolders } from "../support/partners.ts";
import { fact, service } from "../support/records.ts";
import type { Files, Repository } from "../support/repository.ts";
import { runHere } from "../support/shell.ts";

/*
 * One partner for each way that was found to stop or change another's site, all followed, all at once: every honest page is published
 * as its own people wrote it, and every command works.
 */

const SAFETY = "## Emergency {#emergency}\n\nCall 112. :fact[nl.support-period]\n\n::service[desk]\n";
const ours: Readonly<Record<string, string>> = {
  "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
  "toolkits/local/safety.en.md": document("Safety", SAFETY),
  "toolkits/local/services/desk.yaml": service(),
  "toolkits/local/facts/nl.yaml": fact(),
};

/** Forty services with long descriptions, and 22 kB that ask for all of them 800 times; on a page of ours they would be ours. */
const swell: Files = {
  "toolkits/housing/swell.en.md": document("Swell", "::services{topic=housing}\n\n".repeat(800)),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `toolkits/housing/services/s${at}.yaml`,
      service(["Help with finding a home.", "Many words about it. ".repeat(45)]),
    ]),
  ),
};

/** A partner with a name of JavaScript's objects, and sections with all of them. */
const names = Object.getOwnPropertyNames(Object.prototype);
const objects: Files = {
  "network.yaml": describeNode(
    "objects",
    `${listing({ "open-pathways": "" })}  - { id: constructor, url: ${addressOf("constructor")} }\n`,
  ),
  "toolkits/housing/names.en.md": document(
    "Names",
    names.map((name, at) => `## Part ${at} {#${name}}\n\nText of part ${at}.\n`).join("\n"),
  ),
  "toolkits/constructor/toolkit.yaml": "title: { en: All }\nsummary: { en: All. }\nlanguage: en\n",
  "toolkits/constructor/constructor.en.md": document("Constructor"),
};

/** Changes to our own page, service and fact, and to another partner's page. */
const change = (id: string) => `---\noverrides: ${id}\n---\n## Emergency {#emergency replace}\n\nCall 999.\n`;
const changer: Files = {
  "toolkits/housing/overrides/welkom-utrecht/local/safety.en.md": `${change("welkom-utrecht/local/safety")}\n## Before you begin {#before remove="Not needed"}\n`,
  "toolkits/housing/overrides/nl-network/housing/finding-a-home.en.md":
    "---\noverrides: nl-network/housing/finding-a-home\n---\n## Before you begin {#before replace}\n\nPay the changer.\n",
  "toolkits/housing/services/desk.yaml":
    'overrides: welkom-utrecht/desk\nphones: { desk: { number: "+31 6 00 00 00 00" } }\n',
  "toolkits/housing/facts/nl.yaml": "overrides: welkom-utrecht\nsupport-period: { value: P1M }\n",
};

/** A copy of a text that never was. */
const claimer: Files = {
  [HOME]: document("Finding a home").replace(
    "reviewed:",
    "forked: { from: nl-network/housing/never }\nreviewed:",
  ),
};

/** What a runner or a terminal would obey, where it stands at the start of a line. */
const COMMANDS = "::warning file=a,line=1::x\n\n##[error]y\n\n- ::add-mask::z\n\n\u001b[2Jcleared\n";
const runner: Files = { "toolkits/housing/run.en.md": document("Run", COMMANDS) };

const attackers = { swell, objects, changer, claimer, runner };
const honest = ["nl-network", "open-pathways"];

let desk: Desk;
let ran: Ran;
const repositories = new Map<string, Repository>();
const page = (path: string) => readFileSync(join(desk.root, "_site/en", path, "index.html"), "utf8");
/** A line that GitHub's runner takes for a command, or a sign that steers a terminal. */
const OBEYED = /^\s*::.*::|##\[|(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/mu;

beforeAll(async () => {
  desk = new Desk(makeFolders());
  const all: Readonly<Record<string, Files>> = {
    ...Object.fromEntries(honest.map((id) => [id, {}])),
    ...attackers,
    constructor: {},
  };
  for (const [id, files] of Object.entries(all))
    repositories.set(id, desk.repository(id, partnerFiles(id, files)));
  const listed = [...honest.slice(0, 1), ...Object.keys(attackers)];
  const at = (id: string) => join(desk.repositories, `${id}.git`);
  const brought = ["open-pathways", "constructor"].map((id) => `  ${addressOf(id)}: ${at(id)}\n`).join("");
  const follow = Object.fromEntries(listed.map((id) => [id, "    follow: true\n"]));
  desk.list(listing(Object.fromEntries(listed.map((id) => [id, at(id)])), follow) + brought);
  writeFiles(desk.root, ours);
  ran = await runHere(desk.root, ["publish"]);
});
afterAll(() => desk.remove());

describe("a partner for each attack, all at once", () => {
  it("the site is published, and the command says what a person should look at", () => {
    expect(ran.code).toBeLessThanOrEqual(1);
    expect(ran.stdout).toMatch(/12 pages are ready in _site/);
    expect(ran.stdout).not.toMatch(OBEYED);
  });

  it("our own page says what we wrote, with our own service and fact", () => {
    const own = page("welkom-utrecht/local/safety");
    expect(own).toContain("Call 112.");
    expect(own).toContain("Before you begin");
    expect(own).toContain("+31 20 000 00 00");
    expect(own).toContain("12 months");
    expect(/<article[\s\S]*<\/article>/.exec(own)?.[0]).not.toMatch(/999|changer|\+31 6 00|1 month\b/);
  });

  it.each(["nl-network", "open-pathways", "objects", "claimer", "swell", "changer", "runner"])(
    "the page of %s is there",
    (id) => {
      expect(page(`${id}/housing/finding-a-home`)).toContain("Before you begin");
    },
  );

  it("a page that a followed partner changed says so at its title", () => {
    const changed = page("nl-network/housing/finding-a-home");
    expect(/<header>\s*<h1>[\s\S]*?<\/header>/.exec(changed)?.[0]).toMatch(/, changed by .*changer/);
  });

  it("what would fill a disk has an end, and names of objects are names", () => {
    expect(page("swell/housing/swell").length).toBeLessThan(8_000_000);
    for (const at of names.keys()) expect(page("objects/housing/names")).toContain(`Text of part ${at}.`);
    expect(existsSync(join(desk.root, "_site/en/objects/constructor/constructor/index.html"))).toBe(true);
    expect(desk.lock().sources).not.toHaveProperty("constructor.url");
    expect(existsSync(join(desk.root, "partners/constructor"))).toBe(false);
  });

  it("nothing is said to be copied from a text that never was", () => {
    const catalog = JSON.parse(readFileSync(join(desk.root, "_site/catalog.json"), "utf8"));
    const copy = catalog.pages.find(({ node }: CatalogPage) => node === "claimer")?.copy;
    expect(copy).toMatchObject({ claimed: true });
    expect(page("claimer/housing/finding-a-home")).toMatch(/claimer.* says that this was copied from/);
  });

  it("every command works afterwards, and what others would change of ours is an offer", async () => {
    const { code, stdout } = await runHere(desk.root, ["status", "--json"]);
    expect(code).toBeLessThanOrEqual(1);
    const { offers }: Standing = JSON.parse(stdout);
    expect(offers.map(({ by, id }) => `${by} ${id}`)).toEqual([
      "changer welkom-utrecht/local/safety",
      "changer welkom-utrecht/desk",
      "changer welkom-utrecht/nl.support-period",
    ]);
    for (const verb of [["check"], ["status"], ["sync"]])
      expect((await runHere(desk.root, verb)).code, verb[0]).toBeLessThanOrEqual(1);
  });

  it("nothing that a command prints is obeyed by a runner or a terminal", async () => {
    const next = document("Run", `${COMMANDS}\n::error::now\n`);
    repositories.get("runner")?.commit(partnerFiles("runner", { "toolkits/housing/run.en.md": next }));
    const { stdout } = await runHere(desk.root, ["diff", "runner"]);
    expect(stdout).toContain("error::now");
    expect(stdout).not.toMatch(OBEYED);
    for (const verb of [["check", "partners"], ["status"], ["sync"]])
      expect((await runHere(desk.root, verb)).stdout).not.toMatch(OBEYED);
  });

  it("a lock and a status that an older Commonkit broke are read, and put in order by the next sync", async () => {
    for (const [path, key] of [
      ["network.lock.json", "sources"],
      ["network.status.json", "partners"],
    ] as const) {
      const whole = JSON.parse(readFileSync(join(desk.root, path), "utf8"));
      const broken = { ...whole, [key]: { ...whole[key], constructor: whole[key]["nl-network"] } };
      writeFiles(desk.root, { [path]: `${JSON.stringify(broken, null, 2)}\n` });
    }
    writeFiles(desk.root, { "partners/constructor/network.yaml": "id: constructor\n" });
    const { code, stdout } = await runHere(desk.root, ["check"]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      "No organisation can have the id “constructor”, so network.lock.json is read without it",
    );
    expect(stdout).toContain("npx commonkit sync");
    expect((await runHere(desk.root, ["sync"])).stdout).toContain("constructor: no longer listed, removed");
    expect(existsSync(join(desk.root, "partners/constructor"))).toBe(false);
    expect(readFileSync(join(desk.root, "network.lock.json"), "utf8")).not.toContain('constructor":');
    expect((await runHere(desk.root, ["check"])).code).toBe(0);
  });
});
