import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { accept, diff, findYours, merge, override } from "../../../src/pipeline/localise/local.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { writeFiles } from "../../support/folder.ts";
import { listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";

const help = { document: [], record: ["Edit me."] };
const service = `name: Housing desk
status: active
organization: { name: Town }
description: Help with finding a home.
phones: { desk: { number: "+31 20 000 00 00", type: voice } }
x_topic: [housing, work]
service_areas: [{ country: NL }]
assured_date: 2026-11-01
`;
const facts = `support-period:
  label: { en: Length of support }
  type: duration
  value: P12M
  source: { title: Rules }
  checked: 2026-11-01
  review_every: P6M
`;
const desk = "nl-network/desk";
const period = "nl-network/nl.support-period";

async function makeNode() {
  const node = new Desk();
  const files = (s: string, f: string) =>
    partnerFiles("nl-network", {
      "toolkits/housing/services/desk.yaml": s,
      "toolkits/housing/facts/nl.yaml": f,
    });
  const partner = node.repository("nl-network", files(service, facts));
  node.list(listing({ "nl-network": partner.path }));
  await node.sync();
  const { root } = node;
  const choose = (document: string, part: string | null = null) => ({ document, part, language: null });
  return {
    root,
    choose,
    begin: (name: string) => override(root, { name, language: null, help }),
    read: (path: string) => readFileSync(join(root, path), "utf8"),
    write: (path: string, text: string) => writeFiles(root, { [path]: text }),
    mistakes: async () => (await check(root, [])).problems.map(({ code }) => code),
    states: async () =>
      (await status(root)).standing?.changes.map(({ target, state }) => `${target} ${state}`),
    publish: async (s: string, f = facts) => {
      partner.commit(files(s, f));
      await node.sync();
    },
    accept: (document: string, part: string | null = null) => accept(root, choose(document, part)),
  };
}

const ours = "toolkits/local/services/desk.yaml";

describe("a change to a service", () => {
  test("is told when its field moves, field by field; merge takes what does not touch and says both where it does; accept clears it", async () => {
    const { root, begin, read, write, publish, states, mistakes, choose } = await makeNode();
    await begin(`${desk}#phones`);
    write(ours, read(ours).replace("20 000 00 00", "10 000 00 01"));
    expect(await states()).toEqual(["@phones.desk.number current", "@phones.desk.type current"]);

    await publish(service.replace("Help with", "Advice on").replace("2026-11-01", "2026-11-20"));
    expect(await states()).toEqual(["@phones.desk.number current", "@phones.desk.type current"]);
    expect(await mistakes()).toEqual([]);

    await publish(service.replace("20 000 00 00", "20 000 00 09").replace("type: voice", "type: cell"));
    expect(await states()).toEqual([
      "@phones.desk.number upstream-changed",
      "@phones.desk.type upstream-changed",
    ]);
    expect((await check(root, [])).problems).toMatchObject([
      { code: "change-drifted", place: { path: ours, line: 5 } },
      { code: "change-drifted", place: { path: ours, line: 6 } },
    ]);
    const [number] = await findYours(root, ["nl-network"]);
    expect(number).toMatchObject({
      before: "+31 20 000 00 00",
      now: "+31 20 000 00 09",
      ours: "+31 10 000 00 01",
    });
    const one = await diff(root, choose(desk, "phones.desk.number"));
    expect(one.plan?.comparisons).toEqual([number]);

    const merged = await merge(root, choose(desk));
    expect(read(ours)).toContain("type: cell");
    expect(read(ours)).toContain("# Edit me.\nphones:\n  desk:\n    number: +31 10 000 00 01\n");
    const [problem] = merged.problems;
    expect(problem).toMatchObject({ code: "merge-by-hand", reason: "value", place: { path: ours, line: 5 } });
    expect(problem && describeProblem(problem)).toEqual({
      ...(problem && describeProblem(problem)),
      sentence:
        "“nl-network” and you have both changed “phones.desk.number” of “nl-network/desk”: there it is “+31 20 000 00 09” now, where it was “+31 20 000 00 00”, here it is “+31 10 000 00 01”",
      hint: "Write here what is right with you. Then: “npx commonkit accept nl-network/desk#@phones.desk.number”",
    });

    const bases = () => readdirSync(join(root, "toolkits/local/bases"));
    const kept = bases();
    const done = await accept(root, choose(desk, "phones.desk.number"));
    expect(done.cleared).toHaveLength(1);
    expect(
      kept.filter((name) => !bases().includes(name)).map((name) => `toolkits/local/bases/${name}`),
    ).toEqual(done.cleared);
    expect(done.plan?.accepted).toMatchObject([{ document: desk, parts: ["@phones.desk.number"] }]);
    expect(await states()).toEqual(["@phones.desk.number current", "@phones.desk.type current"]);
    expect(read(ours)).toMatch(/accepted:\n {2}"@phones.desk.number":\n {4}by: /);
  });

  test("another field goes into the same file; lists of words are merged word by word; a field that is gone is told", async () => {
    const { root, begin, read, write, publish, states, choose } = await makeNode();
    await begin(`${desk}#x_topic`);
    expect((await begin(`${desk}#x_topic`)).problems).toMatchObject([{ code: "change-exists" }]);
    expect((await begin(`${desk}#description`)).plan?.parts).toEqual(["description"]);
    write(
      ours,
      read(ours).replace("- work", "- work\n  - language").replace("Help with finding", "Help in finding"),
    );
    expect(await states()).toEqual(["@x_topic current", "@description current"]);
    await publish(service.replace("[housing, work]", "[housing, health]"));
    expect((await merge(root, choose(desk))).problems).toEqual([]);
    expect(read(ours)).toContain("x_topic:\n  - housing\n  - language\n  - health\n");
    await publish(service.replace(/x_topic.*\n/, ""));
    expect(await states()).toEqual(["@x_topic orphaned", "@description current"]);
    expect((await merge(root, choose(desk))).problems).toMatchObject([{ reason: "gone" }]);
    await accept(root, choose(desk));
    expect(await states()).toEqual(["@x_topic current", "@description current"]);
  });

  test("written by hand it works, and is said never to have been compared until somebody says so", async () => {
    const { root, write, states, mistakes, choose } = await makeNode();
    write(ours, `overrides: ${desk}\ndescription: Ours.\nfees_description: Free.\nemail: null\n`);
    expect(await states()).toEqual([
      "@description untracked",
      "@fees_description current",
      "@email redundant",
    ]);
    expect(await mistakes()).toEqual(["change-untracked", "change-redundant"]);
    await accept(root, choose(desk));
    expect(await mistakes()).toEqual([]);
  });
});

test("what the partner took away is said to be gone, and nothing else is said to be meant", async () => {
  const { root, begin, publish } = await makeNode();
  await begin(period);
  await publish(service, facts.replace("support-period", "support-periods"));
  const { problems } = await check(root, []);
  expect(problems).toMatchObject([
    { code: "record-change-target-missing", record: period, gone: true, suggestion: null },
  ]);
});

test("what was taken out of a file since cannot be accepted, and accept says so", async () => {
  const { root, begin, read, write, choose } = await makeNode();
  const path = "toolkits/local/services/desk.yaml";
  await begin(`${desk}#phones`);
  write(path, read(path).replace(/ +type: voice\n/, ""));
  expect(await accept(root, choose(desk, "phones.desk.type"))).toMatchObject({
    usable: false,
    problems: [{ code: "name-unknown", possible: ["@phones.desk.number"] }],
  });
});

test("a change to a fact: each fact of a file by itself, and its base beside it", async () => {
  const { root, begin, read, write, publish, states, choose } = await makeNode();
  const path = "toolkits/local/facts/nl.yaml";
  await begin(period);
  write(path, `${read(path).replace("P12M", "P18M")}  # Ours since May.\n`);
  expect(await states()).toEqual(["@value current", "@source current"]);
  await publish(service, facts.replace("P12M", "P15M").replace("Rules", "New rules"));
  expect(await states()).toEqual(["@value upstream-changed", "@source upstream-changed"]);
  expect(await merge(root, choose(period))).toMatchObject({
    problems: [
      { reason: "value", target: "@value", values: { before: "P12M", theirs: "P15M", ours: "P18M" } },
    ],
  });
  expect(read(path)).toMatch(/^overrides: nl-network\n# Edit me.\nsupport-period:\n {2}value: P18M\n/);
  expect(read(path)).toContain("title: New rules");
  expect(read(path)).toContain("# Ours since May.");
  await accept(root, choose(period));
  expect(await states()).toEqual(["@value current", "@source current"]);
});
