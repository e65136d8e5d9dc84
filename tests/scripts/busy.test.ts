import { expect, test } from "vitest";
import { sayUnusable } from "../../scripts/run.ts";
import { takeTurn } from "../../src/io/files/busy.ts";
import { withTurn } from "../../src/pipeline/node/turn.ts";
import { readAll, writeFiles } from "../support/folder.ts";
import { hsdsService } from "../support/hsds-example.ts";
import { listing, partnerFiles } from "../support/partner-files.ts";
import { Desk } from "../support/partners.ts";
import { runHere } from "../support/shell.ts";

const NAME = "nl-network/housing/finding-a-home";

/** Every verb that writes the node's own files or its partners'. Each leaves what the next one needs. */
const VERBS: readonly (readonly string[])[] = [
  ["sync"],
  ["override", `${NAME}#before`],
  ["accept", NAME],
  ["merge", NAME],
  ["translate", NAME, "--language", "nl"],
  ["fork", NAME],
  ["import", "hsds", "directory.json"],
];

test("every verb waits for a run that is in the folder, and then does its work", async () => {
  const desk = new Desk();
  const partner = desk.repository("nl-network", partnerFiles("nl-network"));
  desk.list(`service_area: { country: GB, name: Exampletown }\n${listing({ "nl-network": partner.path })}`);
  await desk.sync();
  partner.commit(partnerFiles("nl-network", { "README.md": "2" }));
  writeFiles(desk.root, { "directory.json": JSON.stringify([hsdsService()]) });
  for (const words of VERBS) {
    const verb = words.join(" ");
    const turn = takeTurn(desk.root);
    const before = readAll(desk.root);
    const ended = runHere(desk.root, words);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(readAll(desk.root), verb).toEqual(before);
    if (turn.ok) turn.release();
    const { code, stdout } = await ended;
    expect(code, `${verb}: ${stdout}`).toBeLessThan(2);
    expect(stdout, verb).not.toContain("already running");
    if (!["accept", "merge"].includes(words[0] ?? "")) expect(readAll(desk.root), stdout).not.toEqual(before);
  }
});

test("a run that takes longer is named, and the exit code says that nothing is wrong with the files", async () => {
  const desk = new Desk();
  takeTurn(desk.root);
  const done = await withTurn(desk.root, async () => "done", 0);
  if (done.ok) throw new Error("two at once");
  const said = sayUnusable([done.problem], new Map());
  expect(said.code).toBe(1);
  expect(said.text()).toContain(`(process ${process.pid})`);
});
