import { describe, expect, test } from "vitest";
import { check } from "../../src/pipeline/check/check.ts";
import { diff, override } from "../../src/pipeline/localise/local.ts";
import { describe as say } from "../../src/report/sentences/describe.ts";
import { makeTemporary } from "../support/folder.ts";
import { Desk, document, listing, partnerFiles } from "../support/partners.ts";
import type { Files } from "../support/repository.ts";
import { commandsIn, type } from "../support/shell.ts";

const id = "nl-network/housing/finding-a-home";
const help = { document: [], record: [] };

/** A partner's document in English and Dutch, with the same parts. */
const inBoth = (title: string, words: string): Files => ({
  "toolkits/housing/finding-a-home.en.md": document(title, `\n## Rent {#rent}\n\n${words}\n`),
  "toolkits/housing/finding-a-home.nl.md": document(`${title} (nl)`, `\n## Huur {#rent}\n\n${words} (nl)\n`),
});

/** Every part of ours that has drifted, of which it is still known what it was made against. */
async function drifted(root: string): Promise<readonly string[]> {
  const { plan } = await diff(root, { document: id, part: null, language: null });
  return (plan?.comparisons ?? []).flatMap(({ language, target, state, before }) =>
    state === "upstream-changed" && before !== null ? [`${language} ${target}`] : [],
  );
}

describe("a change in two languages, of a text that has changed in both", () => {
  test("accept, as check prints it beside each change, notes that part in that language and no other", async () => {
    const desk = new Desk({ root: makeTemporary(), repositories: makeTemporary() });
    const partner = desk.repository("nl-network", partnerFiles("nl-network", inBoth("A home", "Ask first.")));
    desk.list(listing({ "nl-network": partner.path }));
    await desk.sync();
    for (const language of ["en", "nl"])
      for (const part of ["rent", "@title"])
        await override(desk.root, { name: `${id}#${part}`, language, help });
    partner.commit(partnerFiles("nl-network", inBoth("Another home", "Ask twice.")));
    await desk.sync();
    let open = await drifted(desk.root);
    expect([...open].sort()).toEqual(["en @title", "en rent", "nl @title", "nl rent"]);
    for (const problem of (await check(desk.root, [])).problems) {
      if (problem.code !== "change-drifted") continue;
      const accept = commandsIn(say(problem).hint ?? "").find((line) => line.includes(" accept ")) ?? "";
      expect((await type(desk.root, accept)).code, accept).toBe(0);
      open = open.filter((one) => one !== `${problem.language} ${problem.target}`);
      expect(await drifted(desk.root), accept).toEqual(open);
    }
    expect(open).toEqual([]);
  });
});
