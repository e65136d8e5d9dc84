import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";
import {
  addressOf,
  describeNode,
  document,
  HOME,
  listing,
  partnerFiles,
} from "../../support/partner-files.ts";
import { codes, Desk, kinds, sentences } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

/** Two partners with the same fault: what is accepted of one is not accepted of the other. */
const A = "nl-network";
const B = "open-pathways";
let desk: Desk;
let all: Record<string, Repository>;

beforeEach(() => {
  desk = new Desk();
  all = { [A]: desk.repository(A), [B]: desk.repository(B) };
  list();
});

/** Lists both, with the same lines for each. */
function list(more = ""): void {
  const paths = Object.fromEntries(Object.entries(all).map(([id, { path }]) => [id, path]));
  desk.list(listing(paths, { [A]: more, [B]: more }));
}

function commit(files: (id: string) => Files): void {
  for (const [id, repository] of Object.entries(all)) repository.commit(files(id));
}

const heldOf = (id: string) => desk.lock().sources[id]?.held?.why;
const filesOf = (id: string): string[] => Object.keys(readAll(join(desk.root, "partners", id))).sort();
const hints = async () => (await desk.sync()).problems.map((problem) => describeProblem(problem).hint);

const network = (id: string, licence: string) => describeNode(id).replace("CC-BY-4.0", licence);
const many = (id: string, count: number, more: Files = {}): Files => ({
  ...partnerFiles(id),
  ...Object.fromEntries(
    Array.from({ length: count - 1 }, (_, index) => [
      `toolkits/housing/d${index}.en.md`,
      document(`D${index}`),
    ]),
  ),
  ...more,
});

/** What holds of every fault: both wait, and wait on; the flag takes the one that is named, now; and the next fault waits again. */
async function isHeldAndAccepted(
  why: string,
  flag: "acceptRewrite" | "acceptRemovals" | "acceptLicence",
): Promise<void> {
  const before = readAll(desk.root);
  for (const _ of [1, 2]) {
    expect(kinds(await desk.sync())).toEqual([`${A} held`, `${B} held`]);
    expect([heldOf(A), heldOf(B)]).toEqual([why, why]);
    const now = readAll(desk.root);
    const isContent = (path: string) => path.startsWith("partners/");
    expect(Object.entries(now).filter(([path]) => isContent(path))).toEqual(
      Object.entries(before).filter(([path]) => isContent(path)),
    );
  }
  const word = flag.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
  for (const [index, hint] of (await hints()).entries())
    expect(hint).toMatch(new RegExp(`run: npx commonkit sync --${word} ${[A, B][index]}$`));
  expect(kinds(await desk.sync({ [flag]: [A] }))).toEqual([`${A} moved`, `${B} held`]);
  expect([heldOf(A), heldOf(B)]).toEqual([undefined, why]);
  expect(kinds(await desk.sync())).toEqual([`${A} unchanged`, `${B} held`]);
}

describe("another licence", () => {
  test("of the node is held until a person accepts it, for that partner alone; and so is the next", async () => {
    commit((id) => partnerFiles(id));
    await desk.sync();
    commit((id) =>
      partnerFiles(id, { "network.yaml": network(id, "CC-BY-NC-4.0"), [HOME]: document("New") }),
    );
    await isHeldAndAccepted("licence", "acceptLicence");
    expect(desk.lock().sources[A]?.licence).toBe("CC-BY-NC-4.0");
    commit((id) => partnerFiles(id, { "network.yaml": network(id, "CC-BY-NC-ND-4.0") }));
    const again = await desk.sync();
    expect(kinds(again)).toEqual([`${A} held`, `${B} held`]);
    expect(sentences(again)[0]).toMatch(
      /^“nl-network” has changed its licence from “CC-BY-NC-4.0” to “CC-BY-NC-ND-4.0”; the site keeps/,
    );
    commit((id) => partnerFiles(id, { "network.yaml": network(id, "CC-BY-4.0") }));
    expect(kinds(await desk.sync())).toEqual([`${A} held`, `${B} moved`]);
  });

  test("that is not among those that we accept is held, with every new version", async () => {
    commit((id) => partnerFiles(id, { "network.yaml": network(id, "CC-BY-NC-4.0") }));
    list("    licences: [CC-BY-4.0]\n");
    const first = await desk.sync();
    expect(kinds(first)).toEqual([`${A} failed`, `${B} failed`]);
    expect(first.problems[0]).toMatchObject({ code: "partner-licence", severity: "error", kept: null });
    expect(sentences(first)[0]).toContain(
      "“nl-network” is under the licence “CC-BY-NC-4.0”, and you accept only “CC-BY-4.0”",
    );
    // Nothing of a partner that was never had is in the lock, but our own file lists it.
    expect(kinds(await desk.sync({ acceptLicence: [A] }))).toEqual([`${A} first`, `${B} failed`]);
    expect(filesOf(A)).toContain(HOME);
    expect(kinds(await desk.sync())).toEqual([`${A} unchanged`, `${B} failed`]);
    commit((id) =>
      partnerFiles(id, { "network.yaml": network(id, "CC-BY-NC-4.0"), [HOME]: document("New") }),
    );
    expect(kinds(await desk.sync())).toEqual([`${A} held`, `${B} failed`]);
    list("    licences: [CC-BY-4.0, CC-BY-NC-4.0]\n");
    expect(kinds(await desk.sync())).toEqual([`${A} moved`, `${B} first`]);
  });

  test("one document under a licence that is not accepted stays as it was, or out; the rest moves on", async () => {
    list("    licences: [CC-BY-4.0, CC0-1.0]\n");
    commit((id) => partnerFiles(id));
    await desk.sync();
    const closed = "licence: CC-BY-NC-4.0";
    commit((id) =>
      partnerFiles(id, {
        [HOME]: document("Closed").replace("phase:", `${closed}\nphase:`),
        "toolkits/housing/new.en.md": document("New").replace("phase:", `${closed}\nphase:`),
        "toolkits/housing/choice.en.md": document("Choice").replace(
          "phase:",
          "licence: CC-BY-NC-4.0 OR CC0-1.0\nphase:",
        ),
      }),
    );
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${A} moved`, `${B} moved`]);
    expect(result.problems.filter((problem) => "node" in problem && problem.node === A)).toMatchObject([
      { code: "partner-file-licence", path: HOME, licence: "CC-BY-NC-4.0" },
      { code: "partner-file-licence", path: "toolkits/housing/new.en.md", stays: null },
    ]);
    expect(readAll(join(desk.root, "partners", A))[HOME]).toBe(document("Finding a home"));
    expect(filesOf(A)).toContain("toolkits/housing/choice.en.md");
    expect(filesOf(A)).not.toContain("toolkits/housing/new.en.md");
    expect((await hints())[0]).toMatch(/commonkit sync --accept-licence nl-network$/);

    expect(kinds(await desk.sync({ acceptLicence: [A] }))).toEqual([`${A} moved`, `${B} unchanged`]);
    expect(filesOf(A)).toContain("toolkits/housing/new.en.md");
    expect(filesOf(B)).not.toContain("toolkits/housing/new.en.md");
    // What was accepted stays; its next version is a new question.
    commit((id) =>
      partnerFiles(id, {
        [HOME]: document("Closed").replace("phase:", `${closed}\nphase:`),
        "toolkits/housing/new.en.md": document("Newer").replace("phase:", `${closed}\nphase:`),
      }),
    );
    const next = await desk.sync({ partners: [A] });
    expect(next.problems).toMatchObject([
      { code: "partner-file-licence", path: "toolkits/housing/new.en.md", node: A },
    ]);
    const files = readAll(join(desk.root, "partners", A));
    expect(files[HOME]).toContain("title: Closed");
    expect(files["toolkits/housing/new.en.md"]).toContain("title: New\n");
  });

  test("a toolkit's new licence that is not accepted keeps the toolkit's description, and what is new in it out", async () => {
    list("    licences: [CC-BY-4.0]\n");
    commit((id) => partnerFiles(id));
    await desk.sync();
    const kit = String(partnerFiles(A)["toolkits/housing/toolkit.yaml"]);
    commit((id) =>
      partnerFiles(id, {
        "toolkits/housing/toolkit.yaml": `${kit}licence: CC-BY-ND-4.0\n`,
        "toolkits/housing/new.en.md": document("New"),
      }),
    );
    const result = await desk.sync({ partners: [A] });
    expect(result.problems.map((problem) => "path" in problem && problem.path)).toEqual([
      "toolkits/housing/toolkit.yaml",
      "toolkits/housing/new.en.md",
    ]);
    const files = readAll(join(desk.root, "partners", A));
    expect(files["toolkits/housing/toolkit.yaml"]).toBe(kit);
    expect(Object.keys(files).sort()).toEqual(["network.yaml", HOME, "toolkits/housing/toolkit.yaml"]);
  });

  test("a toolkit's licence that nobody can read keeps what is new in it out, too", async () => {
    commit((id) => partnerFiles(id));
    await desk.sync();
    const kit = String(partnerFiles(A)["toolkits/housing/toolkit.yaml"]);
    commit((id) =>
      partnerFiles(id, {
        "toolkits/housing/toolkit.yaml": `${kit}licence: Everything is ours\n`,
        [HOME]: document("New words"),
        "toolkits/housing/new.en.md": document("New"),
      }),
    );
    const result = await desk.sync({ partners: [A] });
    expect(codes(result)).toEqual(["partner-file-held", "partner-file-held", "partner-file-held"]);
    expect(sentences(result)[2]).toContain("is not the short name of a licence");
    const files = readAll(join(desk.root, "partners", A));
    expect(Object.keys(files).sort()).toEqual(["network.yaml", HOME, "toolkits/housing/toolkit.yaml"]);
    expect(files[HOME]).toBe(document("Finding a home"));
  });

  test("is for our own file to accept, not for that of a partner who brings it", async () => {
    const entry = `partners:\n  - { id: ${B}, url: "${addressOf(B)}", licences: [MIT] }\n`;
    all[A]?.commit(partnerFiles(A, { "network.yaml": describeNode(A, entry) }));
    all[B]?.commit(partnerFiles(B));
    const text = listing({ [A]: all[A]?.path ?? "" }, { [A]: "    follow: true\n" });
    desk.list(`${text}  ${addressOf(B)}: ${all[B]?.path}\n`);
    expect(kinds(await desk.sync())).toEqual([`${A} first`, `${B} first`]);
  });

  test("fewer accepted licences are looked at without a new version", async () => {
    commit((id) =>
      partnerFiles(id, { [HOME]: document("Home").replace("phase:", "licence: CC0-1.0\nphase:") }),
    );
    await desk.sync();
    expect(filesOf(A)).toContain(HOME);
    list("    licences: [CC-BY-4.0]\n");
    expect(codes(await desk.sync({ locked: true }))).toEqual(["lock-outdated", "lock-outdated"]);
    const result = await desk.sync();
    expect(codes(result)).toEqual(["partner-file-licence", "partner-file-licence"]);
    expect(filesOf(A)).not.toContain(HOME);
  });
});

describe("mass removal", () => {
  test("of more than a fifth, and at least three, is held until a person accepts it, for that partner alone", async () => {
    commit((id) => many(id, 10));
    await desk.sync();
    commit((id) => many(id, 7));
    const held = await desk.sync();
    expect(sentences(held)[0]).toMatch(
      /^In the newest version [0-9a-f]{7} of “nl-network”, 3 of 10 documents are gone \(“housing\/d6”, “housing\/d7”, “housing\/d8”\); the site keeps/,
    );
    await isHeldAndAccepted("removals", "acceptRemovals");
    expect(filesOf(A)).toHaveLength(9);
    commit((id) => many(id, 2));
    expect(kinds(await desk.sync())).toEqual([`${A} held`, `${B} held`]);
    commit((id) => many(id, 9));
    expect(kinds(await desk.sync())).toEqual([`${A} moved`, `${B} moved`]);
  });

  test.each([
    ["two of three", 3, 1, "moved"],
    ["three of fifteen", 15, 12, "moved"],
    ["three of fourteen", 14, 11, "held"],
  ])("%s", async (_, before, after, kind) => {
    commit((id) => many(id, before));
    await desk.sync();
    commit((id) => many(id, after));
    expect(kinds(await desk.sync({ partners: [A] }))).toEqual([`${A} ${kind}`]);
  });

  test("is counted in the partner's whole tree, not in what we take of it", async () => {
    const other = (count: number): Files =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`toolkits/work/w${i}.en.md`, document(`W${i}`)]),
      );
    const kit = { "toolkits/work/toolkit.yaml": String(partnerFiles(A)["toolkits/housing/toolkit.yaml"]) };
    commit((id) => many(id, 4, { ...kit, ...other(6) }));
    await desk.sync();
    // Ours is narrower now: nothing is gone at the partner's.
    list("    include: [housing]\n    languages: [en]\n");
    expect(kinds(await desk.sync())).toEqual([`${A} moved`, `${B} moved`]);
    // Three of four that we take, but three of ten.
    commit((id) => many(id, 1, { ...kit, ...other(6) }));
    expect((await desk.sync()).problems[0]).toMatchObject({ code: "partner-removals", count: 3, total: 10 });
    // None that we take, but all others.
    commit((id) => many(id, 4));
    expect((await desk.sync()).problems[0]).toMatchObject({ code: "partner-removals", count: 6, total: 10 });
  });

  test("is none where the documents only moved, and say so", async () => {
    commit((id) => many(id, 6));
    await desk.sync();
    const moved = (id: string, says: boolean): Files => ({
      ...partnerFiles(id),
      ...Object.fromEntries(
        Array.from({ length: 5 }, (_, i) => [
          `toolkits/housing/m${i}.en.md`,
          says
            ? document(`M${i}`).replace("phase:", `formerly: [${id}/housing/d${i}]\nphase:`)
            : document(`M${i}`),
        ]),
      ),
    });
    commit((id) => moved(id, id === A));
    // What we take does not matter here either.
    list("    include: [other]\n");
    expect(kinds(await desk.sync())).toEqual([`${A} moved`, `${B} held`]);
  });

  test("is seen on a machine that has never seen the partner, and with a history that was replaced", async () => {
    commit((id) => many(id, 10));
    await desk.sync();
    for (const id of [A, B]) all[id]?.commit(many(id, 2), { parents: [] });
    rmSync(join(desk.root, ".commonkit"), { recursive: true });
    const held = await desk.sync();
    expect(codes(held)).toEqual([
      "history-rewritten",
      "partner-removals",
      "history-rewritten",
      "partner-removals",
    ]);
    expect(codes(await desk.sync())).toEqual(codes(held));
    // Neither flag is enough alone, so every hint names both.
    const both = `run: npx commonkit sync --accept-rewrite ${A} --accept-removals ${A}`;
    expect((await hints()).slice(0, 2)).toEqual([
      expect.stringContaining(both),
      expect.stringContaining(both),
    ]);
    expect(kinds(await desk.sync({ acceptRewrite: [A, B], acceptRemovals: [B] }))).toEqual([
      `${A} held`,
      `${B} moved`,
    ]);
    expect(heldOf(A)).toBe("removals");
  });
});

describe("whose repository it is", () => {
  test("a source that publishes under another node's id is refused; there is no flag for that", async () => {
    commit((id) => partnerFiles(id));
    await desk.sync();
    commit((id) => partnerFiles(id, { "network.yaml": describeNode("somebody-else") }));
    const everything = {
      acceptRewrite: [A],
      acceptRemovals: [A],
      acceptLicence: [A],
      acceptSigner: [A],
    };
    for (const options of [{}, everything]) {
      const result = await desk.sync(options);
      expect(kinds(result)).toEqual([`${A} held`, `${B} held`]);
      expect(codes(result)).toEqual(["partner-other-id", "partner-other-id"]);
      expect(heldOf(A)).toBe("other-id");
    }
    expect((await hints()).join()).not.toContain("--accept");
    commit((id) => partnerFiles(id, { [HOME]: document("Itself again") }));
    expect(kinds(await desk.sync())).toEqual([`${A} moved`, `${B} moved`]);
  });

  test("one partner cannot speak for another, from the first time on", async () => {
    all[A]?.commit(partnerFiles(A));
    all[B]?.commit(partnerFiles(A, { [HOME]: document("False") }));
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${A} first`, `${B} failed`]);
    expect(result.problems).toMatchObject([{ code: "partner-other-id", node: B, found: A }]);
    expect(JSON.stringify(readAll(join(desk.root, "partners")))).not.toContain("False");
  });
});

test("files for a newer Commonkit wait, and it says so", async () => {
  commit((id) => partnerFiles(id));
  await desk.sync();
  commit((id) => ({
    ...partnerFiles(id, { [HOME]: document("New") }),
    "network.yaml": `${describeNode(id).replace("format: 1", "format: 2").replace("title:", "name:")}`,
  }));
  for (const _ of [1, 2]) {
    const result = await desk.sync();
    expect(kinds(result)).toEqual([`${A} held`, `${B} held`]);
    expect(sentences(result)[0]).toMatch(
      /^“nl-network” now writes its files for a newer version of Commonkit, in format “2”, and yours knows format 1; the site keeps/,
    );
    expect(heldOf(A)).toBe("newer-format");
  }
  commit((id) => partnerFiles(id, { "network.yaml": describeNode(id).replace("format: 1", "format: 0") }));
  expect(codes(await desk.sync())).toEqual(["partner-description-unusable", "partner-description-unusable"]);
});

test("without the file that says who may sign nothing is done", async () => {
  commit((id) => partnerFiles(id));
  list("    signers: keys/nobody\n");
  for (const text of [null, " \n"]) {
    if (text !== null) writeFiles(desk.root, { "keys/nobody": text });
    const result = await desk.sync();
    expect(result.plan).toBeNull();
    expect(sentences(result)[0]).toBe(
      "The file “keys/nobody”, which lists who can sign for “nl-network”, is missing or empty",
    );
  }
});

describe("signatures", () => {
  // Git asks OpenSSH to check a signature; a machine without it cannot run this.
  const hasKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;
  const keys = () => {
    const folder = makeTemporary();
    for (const name of ["partner", "stranger"])
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", join(folder, name)]);
    return folder;
  };

  test.skipIf(!hasKeygen)(
    "one that is lost is held, and accepted for that partner and version alone",
    async () => {
      const folder = keys();
      const allowed = `redactie@nl-network.example ${readFileSync(join(folder, "partner.pub"), "utf8")}`;
      writeFiles(desk.root, { "keys/signers": allowed });
      const works = Object.fromEntries([A, B].map((id) => [id, makeTemporary()]));
      for (const work of Object.values(works)) execFileSync("git", ["-C", work, "init", "-q", "-b", "main"]);
      const person = ["-c", "user.name=x", "-c", "user.email=redactie@nl-network.example"];
      const commitAll = (key: string | null, title: string) => {
        for (const [id, work] of Object.entries(works)) {
          writeFiles(work, partnerFiles(id, { [HOME]: document(title) }) as Record<string, string>);
          const sign =
            key === null ? [] : ["-c", "gpg.format=ssh", "-c", `user.signingkey=${join(folder, key)}`];
          const signed = key === null ? [] : ["-S"];
          const git = (...args: string[]) => execFileSync("git", ["-C", work, ...person, ...args]);
          git("add", "-A");
          git(...sign, "commit", "-q", ...signed, "-m", title);
        }
      };
      const signers = "    signers: keys/signers\n";
      desk.list(listing(works, { [A]: signers, [B]: signers }));
      commitAll("partner", "Signed");
      expect(kinds(await desk.sync())).toEqual([`${A} first`, `${B} first`]);
      commitAll(null, "Unsigned");
      const held = await desk.sync();
      expect(kinds(held)).toEqual([`${A} held`, `${B} held`]);
      expect(held.problems.map((problem) => describeProblem(problem).hint)[0]).toMatch(
        /run: npx commonkit sync --accept-signer nl-network$/,
      );
      expect(kinds(await desk.sync({ acceptSigner: [A] }))).toEqual([`${A} moved`, `${B} held`]);
      expect(kinds(await desk.sync())).toEqual([`${A} unchanged`, `${B} held`]);
      commitAll("stranger", "Signed by a stranger");
      expect(kinds(await desk.sync())).toEqual([`${A} held`, `${B} held`]);
      expect(heldOf(A)).toBe("unsigned");
      commitAll("partner", "Signed again");
      expect(kinds(await desk.sync())).toEqual([`${A} moved`, `${B} moved`]);
    },
  );
});
