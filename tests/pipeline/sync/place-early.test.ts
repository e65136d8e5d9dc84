import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { loadNode } from "../../../src/pipeline/node/load.ts";
import { sync } from "../../../src/pipeline/sync/sync.ts";
import { readAll } from "../../support/folder.ts";
import { startGitServer } from "../../support/git-server.ts";
import { LIMITS } from "../../support/limits.ts";
import { document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds } from "../../support/partners.ts";

const PATIENT = { ...LIMITS, checkSeconds: 600, idleSeconds: 600 };

test("what other partners sent is in its place, as a whole, while one is still being waited for", async () => {
  const desk = new Desk();
  const server = await startGitServer(desk.repositories);
  for (const id of ["slow", "well"]) desk.repository(id, partnerFiles(id));
  const at = (id: string) => `${server.url}/${id}.git`;
  desk.list(listing({ slow: at("slow"), well: at("well") }));
  server.faults.set("slow.git", "hang");

  let isOver = false;
  const options = { locked: false, offline: false };
  const running = sync(desk.root, options, () => {}, PATIENT, 0.05).finally(() => {
    isOver = true;
  });
  const isThere = () => expect(existsSync(join(desk.root, "network.status.json"))).toBe(true);
  await vi.waitFor(isThere, { timeout: 60_000 });
  const { node, problems } = await loadNode(desk.root);
  expect(isOver).toBe(false);
  expect([Object.keys(node?.lock.sources ?? {}), problems]).toEqual([["well"], []]);
  expect(node?.contents.map(({ id }) => id)).toContain("well");
  const early = readAll(desk.root);

  // Now the one that was waited for ends, and nothing changes any more.
  await server.close();
  const result = await running;
  expect([...kinds(result), ...codes(result)]).toEqual(["slow failed", "well first", "partner-unreachable"]);
  expect(readAll(desk.root)).toEqual(early);
  expect(early[`partners/well/${HOME}`]).toBe(document("Finding a home"));
});
