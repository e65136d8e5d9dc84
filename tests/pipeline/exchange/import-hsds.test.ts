import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { importServices } from "../../../src/pipeline/exchange/import-hsds.ts";
import { formatImport } from "../../../src/report/summaries/import.ts";
import { makeTemporary, readAll, writeFiles } from "../../support/folder.ts";
import { hsdsPage, hsdsService } from "../../support/hsds-example.ts";

const network = `format: 1
id: our-node
title: { en: Ours }
languages: [en]
licence: CC-BY-4.0
service_area: { country: GB, name: Exampletown }
`;
const byHand = `name: Housing advice
status: active
organization: { name: House }
description: Written by hand.
email: hand@house.example
service_areas: [{ country: GB }]
assured_date: 2026-11-01
`;
const other = "bc148810-d857-441c-9679-408f346de14b";
const written = "toolkits/local/imported/housing-advice-ac148810.yaml";

function makeNode(file: unknown): string {
  const root = makeTemporary();
  writeFiles(root, {
    "network.yaml": network,
    "toolkits/local/services/housing-advice.yaml": byHand,
    "directory.json": `\ufeff${JSON.stringify(file)}`,
  });
  return root;
}
const run = async (root: string, file = "directory.json") => {
  const { outcome } = await importServices(root, file, "local");
  if (outcome === null) throw new Error("no outcome");
  return outcome;
};

describe("services from a directory", () => {
  test("go below what people wrote, which stays as it is", async () => {
    const root = makeNode(hsdsPage([hsdsService(), hsdsService({ id: other, name: "Food bank" })]));
    const outcome = await run(root);
    expect(outcome.written.map(({ path }) => path)).toEqual([
      written,
      "toolkits/local/imported/food-bank.yaml",
    ]);
    expect(readFileSync(join(root, "toolkits/local/services/housing-advice.yaml"), "utf8")).toBe(byHand);
    expect((await check(root, [])).problems).toEqual([]);
    const said = formatImport(outcome, "directory.json");
    expect(said).toContain("Read 2 services from directory.json.");
    expect(said).toContain("2 × contents[].service_at_locations[].location.latitude");
  });

  test("come again under the same names, and only what changed is written", async () => {
    const root = makeNode([hsdsService(), hsdsService({ id: other, name: "Food bank" })]);
    await run(root);
    const before = readAll(root);
    expect(await run(root)).toMatchObject({ written: [], same: 2, kept: [], others: [] });
    expect(readAll(root)).toEqual(before);
    writeFiles(root, { "directory.json": JSON.stringify([hsdsService({ name: "Home advice" })]) });
    expect(await run(root)).toMatchObject({
      written: [{ id: "our-node/housing-advice-ac148810", path: written, name: "Home advice" }],
      same: 0,
      others: ["toolkits/local/imported/food-bank.yaml"],
    });
  });

  test("are not written over what somebody has changed in them", async () => {
    const root = makeNode(hsdsService());
    await run(root);
    appendFileSync(join(root, written), "x_visibility: volunteers\n");
    const text = readFileSync(join(root, written), "utf8");
    expect(await run(root)).toMatchObject({ written: [], kept: [{ path: written }] });
    expect(readFileSync(join(root, written), "utf8")).toBe(text);
  });

  test("are changed by a file of our own, like a partner's", async () => {
    const root = makeNode(hsdsService());
    await run(root);
    const change = "overrides: our-node/housing-advice-ac148810\nalert: Moved\n";
    writeFiles(root, { "toolkits/local/services/change.yaml": change });
    // Written by hand, so that nobody knows which import it was made against; no mistake, all the same.
    const problems = async () => (await check(root, [])).problems;
    const mistakes = async () => (await problems()).filter(({ severity }) => severity === "error");
    expect(await problems()).toMatchObject([{ code: "change-untracked", severity: "notice" }]);
    const secret = `${change.replace("Moved", "At 1 example street")}x_confidential_address: true\n`;
    writeFiles(root, { "toolkits/local/services/change.yaml": secret });
    expect(await mistakes()).toMatchObject([
      {
        code: "confidential-told",
        place: { path: "toolkits/local/services/change.yaml", line: 2 },
        field: "alert",
      },
    ]);
    const ownText = "overrides: our-node/housing-advice\nalert: Moved\n";
    writeFiles(root, { "toolkits/local/services/change.yaml": ownText });
    expect(await mistakes()).toMatchObject([{ code: "own-text-changed" }]);
  });
});

test("what cannot be read is said, and nothing is written", async () => {
  const root = makeNode({ name: "No service" });
  writeFiles(root, { "table.csv": "id,name\n" });
  const before = readAll(root);
  expect(await run(root)).toMatchObject({ failure: "no-services" });
  expect(await run(root, "table.csv")).toMatchObject({ failure: "not-json" });
  expect(await run(root, "nowhere.json")).toMatchObject({ failure: "missing" });
  expect(readAll(root)).toEqual(before);
});
