import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { status } from "../../../src/pipeline/standing/status.ts";
import { writeFiles } from "../../support/folder.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, sentences } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

const ID = "nl-network";
const HOUSE = `${ID}/housing/finding-a-home`;
const OVERRIDE = `toolkits/local/overrides/${HOUSE}.en.md`;
const TRANSLATION = `toolkits/local/translations/${HOUSE}.nl.md`;
const SERVICE = "toolkits/housing/services/desk.yaml";
const service =
  "name: Desk\nstatus: active\norganization: { name: House }\nphones: { desk: { number: '112' } }\ndescription: Help.\nassured_date: 2026-11-01\nx_topic: [housing]\nservice_areas: [{ country: NL }]\n";
const home = document(
  "Finding a home",
  "\nLook early, ask everyone that you know, and write down what each house costs.\n",
);
const OTHER = "toolkits/housing/other.en.md";

let desk: Desk;
let repository: Repository;
const publish = ({ [HOME]: text, ...more }: Files) => {
  const { [HOME]: usual, ...files } = partnerFiles(ID, { [OTHER]: document("Other"), ...more });
  return repository.commit(text === "" ? files : { ...files, [HOME]: text ?? usual ?? "" });
};
const isHere = (path: string) => existsSync(join(desk.root, "partners", ID, path));
const held = (path: string) => desk.lock().sources[ID]?.files[path]?.held?.why;
const standing = async () => {
  const { standing } = await status(desk.root, "2026-11-30");
  if (standing === null) throw new Error("no status");
  return standing;
};

beforeEach(async () => {
  desk = new Desk();
  repository = desk.listPartner(ID);
  writeFiles(desk.root, {
    [OVERRIDE]: `---\noverrides: ${HOUSE}\n---\n## Before {#before append}\n\nOur own words.\n`,
    "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
  });
  publish({ [HOME]: home, [SERVICE]: service });
  await desk.sync();
});

describe("a document that we have changed, and that its partner removes", () => {
  test("stays at its last version with our words, is told each night with our files, and goes when that is accepted", async () => {
    writeFiles(desk.root, {
      [TRANSLATION]: `---\ntranslates: ${HOUSE}\ntitle: Huis\nsummary: Zo.\n---\n\n## Voor {#before}\n\nBel.\n`,
    });
    publish({ [HOME]: "" });
    for (const _ of [1, 2]) {
      const result = await desk.sync();
      expect(codes(result)).toEqual(["partner-text-removed"]);
      expect(result.problems).toMatchObject([
        { document: HOUSE, yours: [OVERRIDE, TRANSLATION], moved: null },
      ]);
      expect(sentences(result)[0]).toContain("your site keeps the version before, with your words");
      expect(held(HOME)).toBe("removed");
      expect(await standing()).toMatchObject({ unseen: [], mistakes: 0, changes: [{ state: "untracked" }] });
    }
    expect(codes(await desk.sync({ locked: true }))).toEqual(["partner-text-removed"]);
    expect(codes(await desk.sync({ acceptRemovals: [ID] }))).toEqual([]);
    expect(isHere(HOME)).toBe(false);
    expect(codes(await desk.sync())).toEqual([]);
    expect(await standing()).toMatchObject({
      mistakes: 0,
      unseen: [
        { because: "removed", path: OVERRIDE, title: "Finding a home", words: [{ text: "Our own words." }] },
        { because: "removed", path: TRANSLATION, title: "Finding a home" },
      ],
    });
  });

  test("goes on its own once we have nothing there any more", async () => {
    publish({ [HOME]: "" });
    await desk.sync();
    writeFiles(desk.root, {
      [OVERRIDE]: `---\noverrides: ${ID}/housing/other\n---\n## B {#before append}\n\nOurs.\n`,
    });
    expect(codes(await desk.sync())).toEqual([]);
    expect(isHere(HOME)).toBe(false);
  });

  test("does not wait where it only has another name, and names the one that is nearly the same", async () => {
    const AGAIN = "toolkits/housing/again.en.md";
    publish({ [HOME]: "", [AGAIN]: home.replace("write down", "note") });
    for (const _ of [1, 2])
      expect((await desk.sync()).problems).toMatchObject([
        { code: "partner-text-removed", moved: `${ID}/housing/again` },
      ]);
    publish({ [HOME]: "", [AGAIN]: home.replace("type:", `formerly: [${HOUSE}]\ntype:`) });
    expect(codes(await desk.sync())).toEqual([]);
    expect(isHere(HOME)).toBe(false);
  });

  test("stays with the licence of its toolkit, if that is gone too", async () => {
    const { "network.yaml": network = "" } = partnerFiles(ID);
    repository.commit({ "network.yaml": network });
    await desk.sync();
    expect([held(HOME), held("toolkits/housing/toolkit.yaml")]).toEqual(["removed", "removed"]);
    expect(isHere(OTHER)).toBe(false);
  });
});

test("a service that we have changed, and that its partner removes, stays until that is accepted", async () => {
  writeFiles(desk.root, {
    "toolkits/local/services/desk.yaml": `overrides: ${ID}/desk\ndescription: Our own help.\n`,
  });
  publish({ [HOME]: home });
  expect((await desk.sync()).problems).toMatchObject([
    { code: "partner-text-removed", document: null, yours: ["toolkits/local/services/desk.yaml"] },
  ]);
  expect(isHere(SERVICE)).toBe(true);
  await desk.sync({ acceptRemovals: [ID] });
  expect(isHere(SERVICE)).toBe(false);
  expect((await standing()).unseen).toMatchObject([
    { document: `${ID}/desk`, words: [{ text: "Our own help." }] },
  ]);
});

describe("a text that we have changed, and whose licence comes to forbid that", () => {
  const forbids = home.replace("type:", "licence: CC-BY-ND-4.0\ntype:").replace("early", "soon");

  test("waits at its last version, while everything else goes on, until that is accepted", async () => {
    publish({ [HOME]: forbids, [OTHER]: document("Newer"), [SERVICE]: service });
    for (const _ of [1, 2]) {
      const result = await desk.sync();
      expect(result.problems).toMatchObject([
        { code: "partner-text-licence", path: HOME, yours: [OVERRIDE] },
      ]);
      expect(held(HOME)).toBe("changes-forbidden");
      expect((await standing()).unseen).toEqual([]);
    }
    expect(readFileSync(join(desk.root, "partners", ID, OTHER), "utf8")).toContain("Newer");
    expect(codes(await desk.sync({ acceptLicence: [ID] }))).toEqual([]);
    expect(codes(await desk.sync())).toEqual([]);
    expect(await standing()).toMatchObject({
      mistakes: 0,
      unseen: [{ because: "licence", words: [{ text: "Our own words." }] }],
    });
  });

  test("waits with the description of its toolkit, and what is new there waits too", async () => {
    publish({
      [HOME]: home,
      [OTHER]: document("Newer"),
      "toolkits/housing/toolkit.yaml":
        "title: { en: Housing }\nsummary: { en: A first home. }\nlanguage: en\nlicence: CC-BY-ND-4.0\n",
      [SERVICE]: service,
    });
    expect(codes(await desk.sync())).toEqual(["partner-text-licence", "partner-text-licence"]);
    expect([held("toolkits/housing/toolkit.yaml"), held(OTHER)]).toEqual([
      "changes-forbidden",
      "changes-forbidden",
    ]);
    expect((await standing()).unseen).toEqual([]);
    await desk.sync({ acceptLicence: [ID] });
    expect((await standing()).unseen).toMatchObject([{ because: "licence" }]);
  });
});
