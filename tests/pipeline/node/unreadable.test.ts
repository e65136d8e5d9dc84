import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { check } from "../../../src/pipeline/check/check.ts";
import { override } from "../../../src/pipeline/localise/local.ts";
import { status } from "../../../src/pipeline/standing/status.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { writeFiles } from "../../support/folder.ts";
import { withoutRights } from "../../support/no-rights.ts";
import { document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds } from "../../support/partners.ts";
import type { Repository } from "../../support/repository.ts";

const OURS = "toolkits/local/ours.en.md";
const OTHER = "toolkits/local/other.en.md";
const LAYER = "toolkits/local/overrides/a/housing/finding-a-home.en.md";
const DOCUMENT = "a/housing/finding-a-home";
const CHANGE = `---\noverrides: ${DOCUMENT}\n---\n## Before {#before replace}\n\nCall us.\n`;
const HELP = { document: ["Edit me."], record: ["Edit me."] };
const TOOLKIT = "title: { en: Ours }\nsummary: { en: Ours. }\nlanguage: en\n";
const UNREADABLE = { code: "cannot-read", severity: "error", reason: "not-allowed" };

let desk: Desk;
let all: Record<string, Repository>;

/** A node of two partners, with two texts of its own and a change; both partners then have something new. */
beforeEach(async () => {
  desk = new Desk();
  chmodSync(desk.repositories, 0o755);
  all = Object.fromEntries(["a", "b"].map((id) => [id, desk.repository(id, partnerFiles(id))]));
  desk.list(listing({ a: all.a?.path ?? "", b: all.b?.path ?? "" }));
  await desk.sync();
  const ours = { [OURS]: document("Ours"), [OTHER]: document("Other"), [LAYER]: CHANGE };
  writeFiles(desk.root, { "toolkits/local/toolkit.yaml": TOOLKIT, ...ours });
  for (const [id, repository] of Object.entries(all))
    repository.commit(partnerFiles(id, { [HOME]: document("New") }));
});

const unread = <T>(paths: readonly string[], work: () => Promise<T>): Promise<T> =>
  withoutRights(desk.root, paths, work, 0);

test("a text of ours that cannot be read is named with its path, and everything else goes on", async () => {
  await unread([OURS], async () => {
    const { problems, sources } = await check(desk.root, []);
    const [problem] = problems.filter(({ code }) => code === "cannot-read");
    expect(problem).toMatchObject({ ...UNREADABLE, place: { path: OURS } });
    expect(problem && describeProblem(problem)).toEqual({
      sentence: `“${OURS}” cannot be read, because Commonkit does not have permission to read it`,
      hint: "Give yourself permission to read it, or ask the person who looks after this computer.",
    });
    expect(sources.has(OTHER)).toBe(true);
    expect((await status(desk.root)).standing?.partners).toHaveLength(2);
    const begun = await override(desk.root, { name: "b/housing/finding-a-home", language: null, help: HELP });
    expect(begun).toMatchObject({ usable: true, problems: [UNREADABLE] });
    const synced = await desk.sync();
    expect([...kinds(synced), ...codes(synced)]).toEqual(["a moved", "b moved", "cannot-read"]);
  });
});

test.each([
  ["a text of a partner", `partners/a/${HOME}`],
  ["a folder of a partner", "partners/a/toolkits/housing"],
])("%s that cannot be read holds up that partner alone", async (_, path) => {
  const before = desk.lock().sources.a;
  await unread([path], async () => {
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["a failed", "b moved"]);
    expect(result.problems).toMatchObject([
      { ...UNREADABLE, place: { path: expect.stringContaining(path) }, node: "a" },
    ]);
    expect(desk.lock().sources.a).toEqual(before);
    const checked = await check(desk.root, ["partners"]);
    expect(checked.problems).toContainEqual(expect.objectContaining(UNREADABLE));
  });
  expect(kinds(await desk.sync())).toEqual(["a moved", "b unchanged"]);
});

test("while our change to a partner's text cannot be read, that partner waits, and no other", async () => {
  await unread([LAYER], async () => {
    const result = await desk.sync();
    expect(kinds(result)).toEqual(["a failed", "b moved"]);
    expect(result.problems).toMatchObject([{ ...UNREADABLE, place: { path: LAYER } }]);
  });
});

test.each(["network.yaml", "network.lock.json", "network.status.json"])(
  "without %s nothing is done, and it is said which file it is",
  async (path) => {
    await unread([path], async () => {
      for (const { problems } of [await check(desk.root, []), await status(desk.root), await desk.sync()])
        expect(problems).toMatchObject([{ ...UNREADABLE, place: { path } }]);
    });
    rmSync(join(desk.root, path));
    mkdirSync(join(desk.root, path));
    const result = await desk.sync();
    expect(result).toMatchObject({ plan: null, problems: [{ code: "cannot-read", reason: "folder" }] });
  },
);
