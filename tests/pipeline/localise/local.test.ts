import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  accept,
  diff,
  findYours,
  fork,
  listWhatToChange,
  merge,
  override,
  translate,
} from "../../../src/pipeline/localise/local.ts";
import { readAll, writeFiles } from "../../support/folder.ts";
import { HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { Desk } from "../../support/partners.ts";
import { service } from "../../support/records.ts";

const id = "nl-network/housing/finding-a-home";
const desk = "nl-network/desk";
const ours = "toolkits/local/services/desk.yaml";
const help = { document: ["Edit me."], record: ["Edit me."] };
const png = (word: string) =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new TextEncoder().encode(word)]);

/** Our node with one partner, synced. */
async function makeDesk() {
  const node = new Desk();
  const files = (text: string) => partnerFiles("nl-network", { "toolkits/housing/services/desk.yaml": text });
  const partner = node.repository("nl-network", files(service()));
  node.list(listing({ "nl-network": partner.path }));
  await node.sync();
  const { root } = node;
  return {
    root,
    read: (path: string) => readFileSync(join(root, path), "utf8"),
    write: (more: Record<string, string | Uint8Array>) => writeFiles(root, more),
    begin: (name: string) => override(root, { name, language: null, help }),
    publish: async (text: string) => {
      partner.commit(files(text));
      await node.sync();
    },
  };
}

test("what is planned is written: a change from its begin until it is accepted, with the texts kept beside it", async () => {
  const { root, read, write, begin, publish } = await makeDesk();
  const choice = { document: desk, part: null, language: null };
  const bases = () => readdirSync(join(root, "toolkits/local/bases"));
  const begun = await begin(`${desk}#phones`);
  expect(begun).toMatchObject({ usable: true, problems: [], cleared: [] });
  expect(begun.written).toContainEqual({ path: ours, isNew: true });
  expect(begun.written).toHaveLength(1 + bases().length);
  write({ [ours]: read(ours).replace("20 000 00 00", "10 000 00 01") });

  await publish(service(["20 000 00 00", "20 000 00 09"], ["type: voice", "type: cell"]));
  const before = readAll(root);
  const yours = await findYours(root, ["nl-network"]);
  expect(yours.map(({ target }) => target)).toEqual(["@phones.desk.number", "@phones.desk.type"]);
  expect((await diff(root, choice)).plan?.comparisons).toEqual(yours);
  expect(readAll(root)).toEqual(before);

  const merged = await merge(root, choice);
  expect(merged).toMatchObject({ usable: true, problems: [{ code: "merge-by-hand" }] });
  expect(merged.written).toContainEqual({ path: ours, isNew: false });
  expect(read(ours)).toContain("number: +31 10 000 00 01\n    type: cell\n");
  const kept = bases();
  const accepted = await accept(root, choice);
  expect(accepted.plan?.accepted).toMatchObject([{ path: ours }]);
  const gone = kept.filter((name) => !bases().includes(name));
  expect(gone).not.toEqual([]);
  expect([...accepted.cleared].sort()).toEqual(gone.map((name) => `toolkits/local/bases/${name}`).sort());
  expect(await findYours(root, ["nl-network"])).toEqual([]);
});

describe("nothing is written", () => {
  test("when what is asked for cannot be done", async () => {
    const { root } = await makeDesk();
    const before = readAll(root);
    const name = "nl-network/housing/finding-a-hoem";
    const whole = { document: name, part: null, language: null };
    for (const ask of [
      () => override(root, { name, language: null, help }),
      () => translate(root, { document: name, language: "nl", help: [] }),
      () => fork(root, { name, from: null }),
      () => fork(root, { name: id, from: "old/none.md" }),
      () => diff(root, whole),
      () => merge(root, whole),
      () => accept(root, whole),
    ])
      expect(await ask()).toMatchObject({ usable: false, written: [], problems: [{ code: "name-unknown" }] });
    expect(readAll(root)).toEqual(before);
  });

  test("while our own network.yaml cannot be used", async () => {
    const { root, write } = await makeDesk();
    write({ "network.yaml": "id: 1\n" });
    const before = readAll(root);
    expect(await override(root, { name: id, language: null, help })).toMatchObject({
      usable: false,
      written: [],
      plan: null,
    });
    expect((await listWhatToChange(root)).names).toEqual([]);
    expect(await findYours(root, ["nl-network"])).toEqual([]);
    expect(readAll(root)).toEqual(before);
  });

  test("through a link in the way: it is never followed nor taken away", async () => {
    const { root, begin, write } = await makeDesk();
    write({
      "elsewhere/keep.txt": "ours",
      "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
    });
    symlinkSync(join(root, "elsewhere"), join(root, "toolkits/local/overrides"));
    expect(await begin(id)).toMatchObject({
      usable: false,
      written: [],
      problems: [{ code: "file-in-the-way" }],
    });
    expect(existsSync(join(root, "elsewhere/nl-network"))).toBe(false);
  });
});

test("a text that was copied long ago comes in with its pictures; its links lead to the same as before, or to the partner's page", async () => {
  const { root, read, write } = await makeDesk();
  const old = `# Before you begin

Call the group. See [below](#ours-and-more) and [the page](finding-a-home.md#before), [work](../work.md).

![Plan](img/plan.PNG) ![No picture](img/fake.png) ![None](img/none.png)

# Ours and more

Ours.
`;
  write({
    "old/handbook.md": `---\ntitle: Our home\n---\n${old}`,
    "old/img/plan.PNG": png("old"),
    "old/img/fake.png": "no picture",
  });
  expect((await fork(root, { name: id, from: "old/handbook.md" })).problems).toEqual([]);
  const text = read(HOME);
  expect(text).toMatch(/^---\ntitle: Our home\nsummary: What to do\.\n/);
  expect(text).toContain("licence: CC-BY-4.0\n");
  expect(text).toContain("## Before you begin {#before}");
  expect(text).toContain(`[below](#ours-and-more) and [the page](commonkit:${id}#before)`);
  expect(text).toContain("[work](../work.md)");
  expect(text).toContain("![Plan](plan.png) ![No picture](img/fake.png) ![None](img/none.png)");
  expect(read("toolkits/housing/plan.png")).toContain("old");
  expect(existsSync(join(root, "old/handbook.md"))).toBe(true);
});
