import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeTurn } from "../../../src/io/files/busy.ts";
import { carryOut } from "../../../src/io/files/journal.ts";
import { check } from "../../../src/pipeline/check/check.ts";
import { build } from "../../../src/pipeline/publish/build.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { document, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";

test("a build waits for a run that is at work, says who it is when that takes too long, and leaves all as it was", async () => {
  const desk = new Desk();
  desk.list("");
  const turn = takeTurn(desk.root);
  const busy = await build(desk.root, null, () => {}, 0);
  expect(busy).toMatchObject({ published: false, problems: [{ code: "sync-busy", pid: process.pid }] });
  expect(existsSync(join(desk.root, "_site"))).toBe(false);
  const waiting = build(desk.root, null, () => {}, 60);
  setTimeout(() => turn.ok && turn.release(), 300);
  expect((await waiting).published).toBe(true);
});

test("while a build is at work nobody else has the turn, and afterwards it is free", async () => {
  const desk = new Desk();
  desk.list("");
  const seen: boolean[] = [];
  await build(desk.root, null, () => seen.push(takeTurn(desk.root).ok));
  expect(seen).toEqual([false, false, false]);
  expect(takeTurn(desk.root).ok).toBe(true);
});

test("what a killed sync had decided is put in place before anybody reads, even without a build", async () => {
  const desk = new Desk();
  desk.listPartner("nl-network", partnerFiles("nl-network"));
  await desk.sync();
  const path = "partners/nl-network/toolkits/housing/finding-a-home.en.md";
  const killed = (name: string) => {
    if (name === "commit") throw new Error("killed");
  };
  const write = { path, bytes: Buffer.from(document("New")) };
  await expect(carryOut(desk.root, [write], [], killed)).rejects.toThrow("killed");
  await status(desk.root);
  expect(readFileSync(join(desk.root, path), "utf8")).toBe(document("New"));
  rmSync(desk.root, { recursive: true });
});

test("a build into the node itself, or into a folder of photographs, is refused, and nothing there is touched", async () => {
  const desk = new Desk();
  desk.list("");
  writeFiles(desk.root, { "photos/1.jpg": "x" });
  const before = readAll(desk.root);
  for (const [folder, reason] of [
    [".", "node"],
    ["photos", "not-a-site"],
  ] as const) {
    const { published, problems } = await build(desk.root, join(desk.root, folder), () => {});
    expect(published).toBe(false);
    expect(problems).toMatchObject([{ code: "out-refused", severity: "error", reason }]);
    expect(readAll(desk.root)).toEqual(before);
  }
});

test("check, status and sync say which text of a person's was kept, until the other one is deleted", async () => {
  const desk = new Desk();
  desk.list("");
  const path = "toolkits/local/ours.en.md";
  const killed = (name: string) => {
    if (name === "commit") throw new Error("killed");
  };
  const write = { path, bytes: Buffer.from(document("Merged")) };
  await expect(carryOut(desk.root, [write], [], killed)).rejects.toThrow("killed");
  writeFiles(desk.root, { [path]: document("Mine") });
  const kept = join(desk.root, ".commonkit/kept", path);
  const told = async () =>
    [
      ...(await status(desk.root)).problems,
      ...(await check(desk.root, [])).problems,
      ...(await desk.sync()).problems,
    ].filter(({ code }) => code === "edit-kept");
  const one = { place: { path } };
  for (let run = 0; run < 2; run++) expect(await told()).toMatchObject([one, one, one]);
  expect(readFileSync(join(desk.root, path), "utf8")).toBe(document("Mine"));
  expect(readFileSync(kept, "utf8")).toBe(document("Merged"));
  rmSync(kept);
  expect(await told()).toEqual([]);
});

test("sync says that the rest of a stopped command was dropped, and not again once it has looked at everything", async () => {
  const desk = new Desk();
  desk.listPartner("nl-network", partnerFiles("nl-network"));
  await desk.sync();
  const before = readAll(desk.root);
  const writes = ["network.yaml", "network.lock.json"].map((name) => {
    const path = `partners/nl-network/${name}`;
    return { path, bytes: Buffer.from("other") };
  });
  const killed = (name: string) => {
    if (name.startsWith("write")) throw new Error("killed");
  };
  await expect(carryOut(desk.root, writes, [], killed)).rejects.toThrow("killed");
  // As after `git checkout -- .`
  writeFiles(desk.root, before);
  expect((await desk.sync()).problems).toMatchObject([{ code: "rest-dropped" }]);
  expect(readAll(desk.root)).toEqual(before);
  expect((await desk.sync()).problems).toEqual([]);
});
