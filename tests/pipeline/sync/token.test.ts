import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SyncResult } from "../../../src/pipeline/sync/sync.ts";
import { describe } from "../../../src/report/sentences/describe.ts";
import { runBeside } from "../../support/command.ts";
import { readAll } from "../../support/folder.ts";
import { type GitServer, startGitServer } from "../../support/git-server.ts";
import { addressOf, describeNode, document, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk, kinds } from "../../support/partners.ts";

const TOKEN = "ghp_5ecretOfTheNetwork0123456789";
const header = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;
/** The token as it may be met: as it is, and as it goes over the wire. */
const TRACES = [
  TOKEN,
  Buffer.from(`x-access-token:${TOKEN}`).toString("base64"),
  Buffer.from(TOKEN).toString("base64").slice(2, -4),
];
const tracesIn = (text: string) => TRACES.filter((trace) => text.includes(trace));

let desk: Desk;
let server: GitServer;
let other: GitServer;
/** Command lines of all processes at the moments in which a server was asked. */
let commands: string[];
let sent: { server: string; authorization: string | undefined }[];

beforeEach(async () => {
  desk = new Desk();
  server = await startGitServer(desk.repositories);
  other = await startGitServer(desk.repositories);
  commands = [];
  sent = [];
  for (const [name, one] of Object.entries({ server, other }))
    one.onRequest = ({ headers }) => {
      sent.push({ server: name, authorization: headers.authorization });
      commands.push(...readCommands());
    };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([server.close(), other.close()]);
});

/** Empty where the system does not show them. */
function readCommands(): string[] {
  try {
    return readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? readCommand(name) : []));
  } catch {
    return [];
  }
}

function readCommand(number: string): string[] {
  try {
    return [readFileSync(`/proc/${number}/cmdline`, "latin1")];
  } catch {
    return [];
  }
}

/** Runs the command with variables; all that it printed, and how it ended. */
async function run(env: Record<string, string>, ...args: string[]) {
  const { code, stdout, stderr } = await runBeside(desk.root, args, { ...process.env, ...env });
  return { code, said: stdout + stderr };
}

/** All that is written below our node, the mirrors of partners included. */
const written = () => Object.values(readAll(desk.root, [])).join("\n");

test("a private partner is let in by a token of the environment, which then is nowhere to be found", async () => {
  const repository = desk.repository("nl-network", partnerFiles("nl-network"));
  server.secrets.set("nl-network.git", header(`x-access-token:${TOKEN}`));
  desk.list(listing({ "nl-network": `${server.url}/nl-network.git` }));
  expect(hints(await desk.sync())).toMatch(
    /set the environment variable COMMONKIT_TOKEN_NL_NETWORK to a token/,
  );

  const env = { COMMONKIT_TOKEN_NL_NETWORK: `${TOKEN}\n` };
  const first = await run(env, "sync");
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining("nl-network: new, 1 document") });
  repository.commit(partnerFiles("nl-network", { "toolkits/housing/a.en.md": document("A") }));
  const second = await run(env, "sync", "--json");
  server.secrets.set("nl-network.git", header("x-access-token:another"));
  const refused = await run(env, "sync");
  expect(refused.said).toContain("Check that the token in COMMONKIT_TOKEN_NL_NETWORK has not expired");

  for (const { said } of [first, second, refused]) expect(tracesIn(said)).toEqual([]);
  expect(written()).toContain("A first home.");
  expect(tracesIn(written())).toEqual([]);
  expect(commands.some((command) => command.includes("git-remote-http"))).toBe(process.platform === "linux");
  expect(tracesIn(commands.join("\n"))).toEqual([]);
});

test("some hosts want a name beside it", async () => {
  desk.repository("nl-network", partnerFiles("nl-network"));
  server.secrets.set("nl-network.git", header(`deploy-7:${TOKEN}`));
  desk.list(listing({ "nl-network": `${server.url}/nl-network.git` }));
  vi.stubEnv("COMMONKIT_TOKEN_NL_NETWORK", `deploy-7:${TOKEN}`);
  expect(kinds(await desk.sync())).toEqual(["nl-network first"]);
});

test("nobody else gets it: no mirror elsewhere, nobody who is followed, nobody to whom the server sends us", async () => {
  const mirror = "https://codeberg.example/nl-network.git";
  const yaml = describeNode("nl-network", listing({ followed: "" }));
  desk.repository("nl-network", partnerFiles("nl-network", { "network.yaml": yaml }));
  desk.repository("followed", partnerFiles("followed"));
  desk.repository("moved", partnerFiles("moved"));
  server.faults.set("nl-network.git", 503);
  server.faults.set("moved.git", "redirect");
  server.elsewhere = other.url;
  const entries = { "nl-network": `${server.url}/nl-network.git`, moved: `${server.url}/moved.git` };
  const more = { "nl-network": `    mirrors: [${mirror}]\n    follow: true\n` };
  desk.list(
    `${listing(entries, more)}  ${mirror}: ${other.url}/nl-network.git
  ${addressOf("followed")}: ${other.url}/followed.git\n`,
  );
  for (const id of ["NL_NETWORK", "FOLLOWED", "MOVED"]) vi.stubEnv(`COMMONKIT_TOKEN_${id}`, TOKEN);
  const result = await desk.sync();
  expect(kinds(result)).toEqual(["nl-network first", "moved failed", "followed first"]);
  const isSent = sent.map(({ server, authorization }) => `${server} ${authorization !== undefined}`);
  expect(new Set(isSent)).toEqual(new Set(["server true", "other false"]));
});

/** The advice of all problems, one a line. */
const hints = ({ problems }: SyncResult) => problems.map((problem) => describe(problem).hint).join("\n");
