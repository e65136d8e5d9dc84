import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diffPartner } from "../../../src/pipeline/localise/diff-partner.ts";
import { override } from "../../../src/pipeline/localise/local.ts";
import { aheadLines } from "../../../src/report/summaries/ahead-words.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { document, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import { findNotInMessages } from "../../support/writing.ts";

const id = "nl-network/housing/finding-a-home";
const help = { document: ["Edit me."], record: ["Edit me."] };
const service = (number: string) => `name: Housing desk
status: active
organization: { name: Town }
description: Help with finding a home.
phones: { desk: { number: "${number}", type: voice } }
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`;
const two = document("Finding a home", "Welcome.\n").replace(
  "Call the group.",
  "Call the group.\n\n## After {#after}\n\nRest.",
);

/** Our node with one partner, which has a text of two parts, a second text and a service. */
async function makeDesk() {
  const desk = new Desk();
  const files = {
    "toolkits/housing/finding-a-home.en.md": two,
    "toolkits/housing/moving.en.md": document("Moving"),
    "toolkits/housing/services/desk.yaml": service("+31 20 000 00 00"),
  };
  const partner = desk.listPartner("nl-network", partnerFiles("nl-network", files));
  const look = (name = "nl-network", language: string | null = null) =>
    diffPartner(desk.root, name, language, () => {});
  /** Everything but the cache of what was fetched. */
  const tree = () =>
    Object.fromEntries(
      Object.entries(readAll(desk.root)).filter(([path]) => !path.startsWith(".commonkit/")),
    );
  const { "toolkits/housing/moving.en.md": _, ...others } = files;
  const publish = () =>
    partner.commit(
      partnerFiles("nl-network", {
        ...others,
        "toolkits/housing/finding-a-home.en.md": two.replace(
          "Call the group.",
          "Call the whole\ngroup twice.",
        ),
        "toolkits/housing/school.en.md": document("A school"),
        "toolkits/housing/services/desk.yaml": service("+31 20 000 00 11"),
      }),
    );
  return { desk, look, tree, publish };
}

test("what the next sync would bring, part by part, and what of ours would need a look; nothing of it is taken", async () => {
  const { desk, look, tree, publish } = await makeDesk();
  const first = await look();
  expect(first.plan).toMatchObject({
    outcomes: [{ kind: "first" }],
    changes: [{ document: id, kind: "added" }, { kind: "added" }],
  });
  expect(Object.keys(tree())).toEqual(["network.yaml"]);

  await desk.sync();
  await override(desk.root, { name: `${id}#before`, language: null, help });
  const path = join(desk.root, `toolkits/local/overrides/${id}.en.md`);
  writeFiles(desk.root, {
    [`toolkits/local/overrides/${id}.en.md`]: readFileSync(path, "utf8").replace("Call", "Ring"),
  });
  expect((await look()).plan).toMatchObject({
    outcomes: [{ kind: "unchanged" }],
    changes: [],
    yours: [{ target: "before", state: "current" }],
  });

  publish();
  const before = tree();
  const { plan, usable, problems } = await look();
  expect([usable, problems]).toEqual([true, []]);
  expect(tree()).toEqual(before);
  expect(plan?.changes.map(({ document, kind }) => `${document} ${kind}`)).toEqual([
    `${id} changed`,
    "nl-network/housing/moving removed",
    "nl-network/housing/school added",
  ]);
  expect(plan?.changes[0]?.parts).toMatchObject([
    {
      target: "before",
      title: "Before you begin",
      kind: "changed",
      change: expect.arrayContaining([{ kind: "new", text: expect.stringContaining("twice") }]),
    },
  ]);
  expect(plan?.files).toMatchObject([
    { path: "partners/nl-network/toolkits/housing/services/desk.yaml", kind: "changed" },
  ]);
  expect(plan?.yours).toMatchObject([{ target: "before", state: "upstream-changed" }]);

  const text = aheadLines(plan ?? { outcomes: [], changes: [], files: [], yours: [] }, false).join("\n");
  expect(text).toContain(
    "nl-network: since your version, 1 document changed, 1 document new, 1 document removed",
  );
  expect(text).toContain("{+group twice.+}");
  expect(text).toContain("New: A school");
  expect(findNotInMessages(text)).toEqual([]);

  expect((await look("nl-network", "nl")).plan).toMatchObject({ changes: [], yours: [] });
  await desk.sync();
  expect((await look()).plan).toMatchObject({
    outcomes: [{ kind: "unchanged" }],
    changes: [],
    yours: [{ state: "upstream-changed" }],
  });
});

test("a partner that does not answer is told, and what we have is compared all the same", async () => {
  const { desk, look, tree } = await makeDesk();
  await desk.sync();
  await override(desk.root, { name: `${id}#before`, language: null, help });
  desk.list(listing({ "nl-network": "/nowhere/at-all.git" }));
  const before = tree();
  const { usable, plan, problems } = await look();
  expect([usable, problems.map(({ code }) => code)]).toEqual([true, ["partner-unreachable"]]);
  expect(plan).toMatchObject({ outcomes: [{ kind: "failed" }], changes: [], yours: [{ state: "current" }] });
  expect(tree()).toEqual(before);
  const text = aheadLines(plan ?? { outcomes: [], changes: [], files: [], yours: [] }, false).join("\n");
  expect(text).toContain("nl-network: could not be reached");
  expect((await look("nl-netwrok")).problems).toMatchObject([
    { code: "name-unknown", suggestion: "nl-network" },
  ]);
});
