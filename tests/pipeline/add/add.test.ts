import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AddRequest, Candidate } from "../../../src/model/add.ts";
import { addPartner, lookAtPartner } from "../../../src/pipeline/add/add.ts";
import { formatCandidate, formatRefusal } from "../../../src/report/summaries/add.ts";
import { runBeside } from "../../support/command.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { addressOf, describeNode, document, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk, kinds } from "../../support/partners.ts";

const ID = "nl-network";
const PUBLISHED = "repository: https://git.nl-network.example/toolkits\n";
/** Remarks and blanks that must stay as they are. */
const OURS = `# Who we are
format: 1
id: welkom-utrecht
title: { en:   "Welcome Utrecht" }   # as on the sign
languages: [en, nl]
licence: CC-BY-4.0
`;
let desk: Desk;
let server: GitServer;
beforeEach(async () => {
  desk = new Desk();
  server = await startGitServer(desk.repositories);
  writeFiles(desk.root, { "network.yaml": OURS });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const look = (from: string, more: Partial<AddRequest> = {}) => {
  const nothing = { id: null, address: null, ref: null, include: [], languages: [], follow: false };
  return lookAtPartner(desk.root, { from, ...nothing, ...more }, LIMITS);
};
/** Adds what was looked at. */
const enlist = (candidate: Candidate | null) => {
  if (candidate === null) throw new Error("nothing to add");
  return addPartner(desk.root, candidate.partner, () => {}, LIMITS);
};
const at = (name: string) => `${server.url}/${name}.git`;
const codes = ({ problems }: Awaited<ReturnType<typeof look>>) => problems.map(({ code }) => code);

/** Runs `commonkit add` to its end. */
const run = (...args: string[]) => runBeside(desk.root, ["add", ...args]);

/** A partner with two toolkits, a second language, a mistake, a link that is refused, and a partner of its own. */
function publish(): void {
  const yaml = describeNode(ID, PUBLISHED + listing({ "open-y": "" }));
  desk.repository(
    ID,
    partnerFiles(ID, {
      "network.yaml": yaml,
      "toolkits/housing/finding-a-home.nl.md": "---\ntitle: Een huis\nsummary: Wat te doen.\n---\n",
      "toolkits/housing/broken.en.md": document("Broken").replace("type: guideline", "type: guidline"),
      "toolkits/housing/link.en.md": { mode: "120000", data: "/etc/passwd" },
      "toolkits/work/toolkit.yaml": "title: { en: Work }\nsummary: { en: Work. }\nlanguage: en\n",
      "toolkits/work/job.en.md": document("Job").replace(
        "type: guideline",
        "type: training\nlicence: CC0-1.0",
      ),
    }),
  );
}

test("a partner whose branch is called master is added as it is, if nobody asked for another", async () => {
  const files = partnerFiles(ID, { "network.yaml": describeNode(ID, PUBLISHED) });
  desk.repository(ID).commit(files, { branch: "master" });
  const { candidate } = await look(at(ID));
  expect(candidate?.partner).toMatchObject({ id: ID, ref: "master" });
  expect((await enlist(candidate)).problems).toEqual([]);
  expect(readFileSync(join(desk.root, "network.yaml"), "utf8")).toContain("ref: master");
  expect(desk.lock().sources[ID]?.ref).toBe("master");
  expect(codes(await look(at(ID), { ref: "main", id: "other" }))).toEqual(["add-ref-missing"]);
});

describe("looking", () => {
  beforeEach(publish);

  test("tells what it would bring, and writes nothing", async () => {
    const { candidate, problems } = await look(at(ID));
    expect(problems).toEqual([]);
    expect(candidate).toMatchObject({
      partner: { id: ID, url: addressOf(ID), substitute: at(ID) },
      licence: "CC-BY-4.0",
      otherLicences: [{ licence: "CC0-1.0", documents: 1 }],
      languages: [
        { language: "en", documents: 2 },
        { language: "nl", documents: 1 },
      ],
      types: [
        { type: "guideline", documents: 1 },
        { type: "training", documents: 1 },
      ],
      toolkits: [
        { slug: "housing", documents: 1, isAsked: true },
        { slug: "work", documents: 1, isAsked: true },
      ],
      partners: [{ id: "open-y", url: addressOf("open-y") }],
      broughtBy: null,
    });
    const said = candidate ? formatCandidate(candidate) : "";
    expect(said).toContain("not usable  2 files");
    expect(said).toMatch(
      /“toolkits\/housing\/broken\.en\.md” of “nl-network” has a mistake \(line \d+: .*guidline/,
    );
    expect(said).toContain(`  - id: ${ID}\n    url: ${addressOf(ID)}\n`);
    expect(readAll(desk.root)).toEqual({ "network.yaml": OURS });
  });

  test("tells what a choice would bring; an unknown toolkit is named with those that there are", async () => {
    const { candidate } = await look(at(ID), { include: ["housing"], languages: ["nl"], follow: true });
    expect(candidate).toMatchObject({ documents: [`${ID}/housing/finding-a-home`], otherLicences: [] });
    const said = candidate ? formatCandidate(candidate) : "";
    expect(said).toContain("housing (1); left out: work (1)");
    expect(said).toContain("these are fetched too");
    const { problems } = await look(at(ID), { include: ["hosing"] });
    expect(problems).toMatchObject([{ code: "add-toolkit-unknown", toolkits: ["housing", "work"] }]);
  });

  test("what it fetched is there for sync, under its name", async () => {
    const { candidate } = await look(at(ID));
    expect(kinds(await enlist(candidate))).toEqual([`${ID} first`]);
    expect(readdirSync(join(desk.root, ".commonkit/mirrors"))).toHaveLength(1);
  });
});

describe("adding", () => {
  beforeEach(publish);

  test("the partner's own address is written, read from where we said, and the version is in the lock", async () => {
    const { candidate } = await look(at(ID), { languages: ["nl"] });
    expect(kinds(await enlist(candidate))).toEqual([`${ID} first`]);
    const text = readFileSync(join(desk.root, "network.yaml"), "utf8");
    expect(text).toBe(
      `${OURS}partners:\n  - id: ${ID}\n    url: ${addressOf(ID)}\n    languages: [nl]\nsubstitutes:\n  ${addressOf(ID)}: ${at(ID)}\n`,
    );
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
    const lock = JSON.parse(readFileSync(join(desk.root, "network.lock.json"), "utf8"));
    expect(lock.sources[ID]).toMatchObject({
      url: addressOf(ID),
      commit: candidate?.commit,
      languages: ["nl"],
    });
    expect(codes(await look(at(ID)))).toEqual(["add-already"]);
  });

  test("by the command: without a terminal it wants --yes; then it writes, takes in, and tells the same to machines", async () => {
    const asked = await run(at(ID));
    expect(asked).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("run the same command again with --yes"),
    });
    expect(readAll(desk.root)).toEqual({ "network.yaml": OURS });
    const { code, stdout } = await run(at(ID), "--yes", "--json", "--include", "housing,work");
    expect(JSON.parse(stdout)).toMatchObject({
      added: true,
      found: { partner: { id: ID, include: ["housing", "work"] }, not_taken: [{}, {}] },
      sync: { done: true, partners: [{ node: ID, kind: "first" }] },
    });
    expect(code).toBe(1);
    expect((await run(at(ID), "--yes")).code).toBe(2);
  });
});

describe("what cannot be added, each in its own words", () => {
  const reasons: readonly (readonly [
    string,
    () => Promise<unknown> | unknown,
    () => ReturnType<typeof look>,
    string,
    RegExp,
  ])[] = [
    ["nothing there", () => {}, () => look(at("x")), "add-unreachable", /there is no repository at/],
    [
      "no folder",
      () => {},
      () => look("../nowhere/x.bundle"),
      "add-unreachable",
      /there is no folder or bundle at/,
    ],
    [
      "a folder that is no repository",
      () => writeFiles(desk.root, { "handbook/a.md": "Hello." }),
      () => look("handbook"),
      "add-unreachable",
      /no Git repository and no complete Git bundle at “handbook”[\s\S]*Check the path\. If/,
    ],
    [
      "no answer",
      () => {},
      () => look("https://git.x.example/x.git"),
      "add-unreachable",
      /there is no server with the name in/,
    ],
    [
      "no address",
      () => {},
      () => look("http://git.x.example/x.git"),
      "add-address-refused",
      /begin with “https/,
    ],
    [
      "a password",
      () => {},
      () => look("https://a:b@git.x.example/x.git"),
      "add-address-refused",
      /COMMONKIT_TOKEN_/,
    ],
    ["an empty one", () => desk.repository("x"), () => look(at("x")), "add-empty", /is empty/],
    ["no such branch", publish, () => look(at(ID), { ref: "v9" }), "add-ref-missing", /You can use: “main”/],
    [
      "no name of a branch",
      publish,
      () => look(at(ID), { ref: "v 9" }),
      "add-ref-missing",
      /Write only the name/,
    ],
    ["another id", publish, () => look(at(ID), { id: "x" }), "add-other-id", /it is “nl-network”, not “x”/],
    [
      "no public address",
      () => desk.repository("x", partnerFiles("x")),
      () => look(at("x")),
      "add-no-address",
      /--address/,
    ],
    [
      "our own id",
      () => {},
      () => look(at("x"), { id: "welkom-utrecht" }),
      "add-own",
      /is your own organisation/,
    ],
    [
      "our own repository",
      () => desk.repository("x", partnerFiles("welkom-utrecht")),
      () => look(at("x")),
      "add-own",
      /is your own organisation/,
    ],
    [
      "a broken description",
      () => desk.repository("x", partnerFiles("x", { "network.yaml": "format: 1\nid: x\n" })),
      () => look(at("x")),
      "add-description-unusable",
      /line \d+: /,
    ],
    [
      "a partner that we have, by its address",
      () => desk.list(listing({ [ID]: at(ID) })),
      () => look("https://git.nl-network.example/toolkits/"),
      "add-already",
      /already listed, for your partner “nl-network”/,
    ],
    [
      "an address that is read from elsewhere",
      () => {
        publish();
        desk.list(`substitutes:\n  ${addressOf(ID)}: ../other.git\n`);
      },
      () => look(at(ID)),
      "add-substitute-taken",
      /is already read from “\.\.\/other\.git”/,
    ],
  ];
  test.each(reasons)("%s", async (_, prepare, act, code, words) => {
    await prepare();
    const looked = await act();
    expect(looked.candidate).toBeNull();
    expect(codes(looked)).toEqual([code]);
    expect(formatRefusal(looked, false)).toMatch(words);
  });

  test("a private one: with its id, the token is tried", async () => {
    publish();
    server.secrets.set(`${ID}.git`, `Basic ${Buffer.from("x-access-token:secret").toString("base64")}`);
    const address = { id: ID, address: addressOf(ID) };
    expect(formatRefusal(await look(at(ID), address), false)).toContain("COMMONKIT_TOKEN_NL_NETWORK");
    vi.stubEnv("COMMONKIT_TOKEN_NL_NETWORK", "secret");
    expect((await look(at(ID), address)).candidate?.partner.id).toBe(ID);
  });

  test("a file into which nothing can be put stays as it is, and the entry is shown", async () => {
    publish();
    const text = `${OURS}partners: [{ id: open-y, url: ${addressOf("open-y")} }]\n`;
    writeFiles(desk.root, { "network.yaml": text });
    const { candidate } = await look(at(ID));
    expect((await enlist(candidate)).problems).toMatchObject([{ code: "add-cannot-edit" }]);
    expect(readAll(desk.root)).toEqual({ "network.yaml": text });
  });
});

test("a repository that was not written for Commonkit: an entry to paste, which then works", async () => {
  const repository = desk.repository("The_Handbook", {
    "docs/nl/start.md": "# Begin\n\nEen tekst.\n",
    "docs/en/start.md": "# Begin\n\nA text.\n",
    "README.md": "# Handbook\n",
    LICENSE: "SPDX-License-Identifier: CC-BY-4.0\n",
  });
  const looked = await look(repository.path, { address: addressOf("x") });
  expect(looked.problems).toMatchObject([{ code: "add-not-a-node", documents: 2 }]);
  expect(formatRefusal(looked, false)).toContain("docs/adopt.md");
  const yaml = `${OURS}partners:\n${looked.suggestion}\nsubstitutes:\n  ${addressOf("x")}: ${repository.path}\n`;
  writeFiles(desk.root, { "network.yaml": yaml });
  const result = await desk.sync();
  expect(result.plan?.outcomes[0]).toMatchObject({
    kind: "first",
    added: [expect.stringMatching(/\/start$/)],
  });
  expect(looked.suggestion).toContain('path: "docs/{language}/**"');
});
