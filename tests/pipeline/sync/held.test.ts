import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";
import { readAll } from "../../support/folder.ts";
import { describeNode, document, HOME, listing, partnerFiles } from "../../support/partner-files.ts";
import { codes, Desk, kinds } from "../../support/partners.ts";
import type { Files, Repository } from "../../support/repository.ts";

const ID = "nl-network";
let desk: Desk;
let repository: Repository;
beforeEach(() => {
  desk = new Desk();
  repository = desk.listPartner(ID);
});

const files = (more: Files = {}): Files => partnerFiles(ID, more);
const lockedFile = (path: string) => desk.lock().sources[ID]?.files[path];

describe("one bad document is one bad document", () => {
  const bad = "---\ntitle: [\n---\n";

  test("it stays as it was, everything else moves, and every run says so until it is put right", async () => {
    const first = repository.commit(files({ "toolkits/housing/b.en.md": document("B") }));
    await desk.sync();
    const second = repository.commit(files({ [HOME]: bad, "toolkits/housing/b.en.md": document("B2") }));
    const result = await desk.sync();
    expect(codes(result)).toEqual(["partner-file-held"]);
    expect(result.problems[0]).toMatchObject({
      severity: "warning",
      place: { path: "network.yaml", line: 7 },
      path: HOME,
      found: second,
      stays: first,
      cause: { place: { path: `partners/${ID}/${HOME}` } },
    });
    const blob = repository.blob(bad);
    expect(lockedFile(HOME)).toMatchObject({ since: first, held: { commit: second, blob } });
    expect(readFileSync(join(desk.root, "partners", ID, HOME), "utf8")).toBe(document("Finding a home"));
    expect(lockedFile("toolkits/housing/b.en.md")?.since).toBe(second);

    expect(codes(await desk.sync())).toEqual(["partner-file-held"]);
    repository.commit(files({ [HOME]: bad, "toolkits/housing/b.en.md": document("B3") }));
    await desk.sync();
    expect(lockedFile(HOME)?.held?.commit).toBe(second);
    const fourth = repository.commit(files({ [HOME]: document("Right") }));
    expect(codes(await desk.sync())).toEqual([]);
    expect(lockedFile(HOME)).toMatchObject({ since: fourth });
    expect(lockedFile(HOME)).not.toHaveProperty("held");
  });

  test("so is one with a bank account or the number of a person; what was published before stays", async () => {
    const withNumber = document("Finding a home").replace(
      "Call the group.",
      "Pay to NL91 ABNA 0417 1643 00.",
    );
    const other = "toolkits/housing/b.en.md";
    const first = repository.commit(files());
    await desk.sync();
    // A service may be called like the file that describes a toolkit.
    const service = "toolkits/housing/services/toolkit.yaml";
    const desk112 =
      "name: Desk\nstatus: active\norganization: { name: House }\nphones: { desk: { number: '112' } }\n";
    const paid = `${desk112}description: Pay to NL91 ABNA 0417 1643 00.\nassured_date: 2026-11-01\nx_topic: [housing]\nservice_areas: [{ country: NL }]\n`;
    const second = repository.commit(files({ [HOME]: withNumber, [other]: withNumber, [service]: paid }));
    const result = await desk.sync();
    expect(codes(result)).toEqual(["partner-file-held", "partner-file-held", "partner-file-held"]);
    expect(result.problems).toMatchObject([
      { path: HOME, found: second, stays: first, cause: { code: "private-number", kind: "iban" } },
      { path: other, stays: null, cause: { place: { path: `partners/${ID}/${other}` } } },
      { path: service, stays: null, cause: { code: "private-number", kind: "iban" } },
    ]);
    const [problem] = result.problems;
    expect(problem && describeProblem(problem).sentence).toContain(
      "(line 16: This looks like a bank account number (IBAN), and everyone can read this text)",
    );
    expect(readFileSync(join(desk.root, "partners", ID, HOME), "utf8")).toBe(document("Finding a home"));
    expect(desk.lock().sources[ID]?.left_out?.[other]?.why).toBe("private-number");
  });

  test("it is left out when it never was right", async () => {
    const commit = repository.commit(files({ "toolkits/housing/bad.en.md": bad }));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ code: "partner-file-held", stays: null, severity: "warning" }]);
    expect(desk.lock().sources[ID]?.left_out).toMatchObject({ "toolkits/housing/bad.en.md": { commit } });
    expect(Object.keys(readAll(join(desk.root, "partners", ID)))).not.toContain("toolkits/housing/bad.en.md");
    expect(codes(await desk.sync())).toEqual(["partner-file-held"]);
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
  });

  test("a text that is not UTF-8, and a picture that is none, stay as they were", async () => {
    const png = Buffer.from("89504e470d0a1a0a01", "hex");
    repository.commit(files({ "toolkits/housing/a.png": png }));
    await desk.sync();
    repository.commit(files({ [HOME]: Buffer.from([0xff, 0xfe]), "toolkits/housing/a.png": "<svg>" }));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { code: "partner-file-refused", reason: "not-as-named" },
      { code: "partner-file-refused", reason: "not-text" },
    ]);
    expect(readFileSync(join(desk.root, "partners", ID, "toolkits/housing/a.png"))).toEqual(png);
  });

  test("a translation does not fall with a source text that has an older version", async () => {
    repository.commit(files());
    await desk.sync();
    const nl = "---\ntitle: Een huis\nsummary: Wat te doen.\n---\n## Vooraf {#before}\n\nBel.\n";
    repository.commit(files({ [HOME]: bad, "toolkits/housing/finding-a-home.nl.md": nl }));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([{ code: "partner-file-held", path: HOME }]);
    expect(Object.keys(desk.lock().sources[ID]?.files ?? {})).toContain(
      "toolkits/housing/finding-a-home.nl.md",
    );
  });
});

describe("who a partner says it is", () => {
  test("without a usable description nothing new is taken", async () => {
    repository.commit({ "toolkits/housing/a.en.md": document("A") });
    expect(await desk.sync()).toMatchObject({
      problems: [{ code: "partner-description-unusable", cause: null, kept: null, severity: "error" }],
      plan: { outcomes: [{ kind: "failed", commit: null }] },
    });
    const good = repository.commit(files());
    await desk.sync();
    repository.commit(files({ "network.yaml": "format: 1\n", [HOME]: document("New") }));
    const result = await desk.sync();
    expect(result.problems).toMatchObject([
      { code: "partner-description-unusable", severity: "warning", cause: { code: "missing-key" } },
    ]);
    expect(desk.lock().sources[ID]?.commit).toBe(good);
  });

  test("another id is held, and said again in the next run", async () => {
    const good = repository.commit(files());
    await desk.sync();
    const other = repository.commit(files({ "network.yaml": describeNode("other-node") }));
    for (const _ of [1, 2]) {
      const result = await desk.sync();
      expect(result.problems).toMatchObject([{ code: "partner-other-id", found: "other-node" }]);
      expect(kinds(result)).toEqual([`${ID} held`]);
      expect(desk.lock().sources[ID]).toMatchObject({
        commit: good,
        held: { commit: other, why: "other-id" },
      });
    }
    repository.commit(files());
    expect(kinds(await desk.sync())).toEqual([`${ID} moved`]);
    expect(desk.lock().sources[ID]).not.toHaveProperty("held");
  });
});

describe("history does not go backwards by itself", () => {
  test("rewritten history waits until a person accepts it by name, for that partner alone", async () => {
    const other = desk.repository("open-pathways", partnerFiles("open-pathways"));
    const good = repository.commit(files());
    desk.list(listing({ [ID]: repository.path, "open-pathways": other.path }));
    await desk.sync();
    const rewritten = repository.commit(files({ [HOME]: document("Rewritten") }), { parents: [] });
    other.commit(partnerFiles("open-pathways", { [HOME]: document("Other") }), { parents: [] });
    const held = await desk.sync();
    expect(kinds(held)).toEqual([`${ID} held`, "open-pathways held"]);
    expect(held.problems).toMatchObject([
      { code: "history-rewritten", found: rewritten, why: "rewritten", kept: { commit: good } },
      { code: "history-rewritten" },
    ]);
    expect(desk.lock().sources[ID]).toMatchObject({
      commit: good,
      held: { commit: rewritten, why: "rewritten" },
    });
    expect(kinds(await desk.sync())).toEqual([`${ID} held`, "open-pathways held"]);
    const accepted = await desk.sync({ acceptRewrite: [ID] });
    expect(kinds(accepted)).toEqual([`${ID} moved`, "open-pathways held"]);
    expect(desk.lock().sources[ID]).toMatchObject({ commit: rewritten });
    expect(desk.lock().sources[ID]).not.toHaveProperty("held");
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`, "open-pathways held"]);
  });

  test("taking the rewriting back ends the wait", async () => {
    const good = repository.commit(files());
    await desk.sync();
    repository.commit(files(), { parents: [], message: "Other" });
    await desk.sync();
    repository.point("main", good);
    expect(kinds(await desk.sync())).toEqual([`${ID} unchanged`]);
    expect(desk.lock().sources[ID]).not.toHaveProperty("held");
  });
});
