import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { diffPartner } from "../../../src/pipeline/localise/diff-partner.ts";
import { override, translate } from "../../../src/pipeline/localise/local.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { writeFiles } from "../../support/folder.ts";
import { LICENCE } from "../../support/handbooks.ts";
import { Desk } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const URL = "https://github.com/x/handbook.git";
const ID = "handbook-x/book/housing";
const help = { document: [], record: [] };
let desk: Desk;
let handbook: Repository;

const files = (rent: string, form = "[the folder](../src/form.xlsx)") => ({
  LICENSE: LICENCE,
  "src/form.xlsx": "form",
  "src/other.xlsx": "other",
  "docs/housing.md": `# Housing\n\n## Forms\n\nThe form is in ${form}, take it.\n\n## Rent\n\n${rent}\n`,
});

beforeEach(async () => {
  desk = new Desk();
  handbook = desk.repository("handbook-x", files("Rent is due on the fifth."));
  desk.list(`partners:
  - id: handbook-x
    url: ${URL}
    adopt: { toolkit: book, files: ["docs/**/*.md"], language: en, defaults: { type: guideline, audience: [volunteer], topic: [housing] } }
substitutes:
  ${URL}: ${handbook.path}
`);
  writeFiles(desk.root, {
    "toolkits/local/toolkit.yaml": "title: { en: Local }\nsummary: { en: Ours. }\nlanguage: en\n",
  });
  await desk.sync();
  await override(desk.root, { name: `${ID}#forms`, language: null, help });
  await translate(desk.root, { document: ID, language: "nl", help: [] });
  const path = join(desk.root, "toolkits/local/overrides/handbook-x/book/housing.en.md");
  writeFileSync(path, readFileSync(path, "utf8").replace("take it", "print it"));
});

/** The handbook as it is from now on; which of our changes are behind then. */
async function publish(next: ReturnType<typeof files>): Promise<readonly string[]> {
  handbook.commit(next);
  const { plan } = await diffPartner(desk.root, "handbook-x", "en", () => {});
  const ahead = (plan?.yours ?? []).map(({ target, state }) => `${target} ${state}`);
  await desk.sync();
  const { standing } = await status(desk.root, "2026-11-30");
  const now = (standing?.changes ?? []).map(({ target, state }) => `${target} ${state}`);
  expect(ahead).toEqual(now);
  return now;
}

describe("links of a handbook to its other files carry its commit", () => {
  test("an edit elsewhere, twice, is no reason to look at a part that only has such a link", async () => {
    expect(await publish(files("Rent is due on the sixth."))).toEqual(["forms current"]);
    expect(await publish(files("Rent is due on the seventh."))).toEqual(["forms current"]);
    const text = readFileSync(join(desk.root, "partners/handbook-x/toolkits/book/housing.en.md"), "utf8");
    expect(text).toContain(`/blob/${handbook.tips.get("main")}/src/form.xlsx`);
  });

  test("another link is one", async () => {
    expect(await publish(files("Rent is due on the fifth.", "[the folder](../src/other.xlsx)"))).toEqual([
      "forms upstream-changed",
    ]);
  });
});
