import { describe, expect, test } from "vitest";
import { planFork } from "../../../src/core/begin/plan-fork.ts";
import { planTranslation } from "../../../src/core/begin/plan-translation.ts";
import { formatChanges } from "../../../src/report/summaries/status-texts.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/overrides/${id}.en.md`;
const parts = `
## Costs of renting {#costs}

Ask the town.

### Deposit {#deposit}

Two months.

## Keys {#keys}

Two sets.
`;
const theirs = (...changes: readonly (readonly [string, string])[]) => {
  const text = changes.reduce((all, [was, now]) => all.replace(was, now), parts);
  return partnerFiles("nl-network", { [HOME]: document("Finding a home", text) });
};
const renamed = [["{#costs}", "{#rent}"]] as const;

function changed(changes: string): Paper {
  const paper = new Paper(theirs());
  paper.write(path, `---\noverrides: ${id}\n---\n${changes}`);
  paper.accept(id);
  return paper;
}

const replaced = "## Ours {#costs replace}\n\nAsk us.\n";

/** The new id that is offered for each change. */
const offers = (paper: Paper) => paper.standing().changes.map(({ state, renamed: to }) => `${state} ${to}`);

describe("a part with another id and the same words is offered", () => {
  test.each([
    ["only its id", renamed],
    ["its id, and a typo in its heading", [["## Costs of renting {#costs}", "## Cost of renting {#rent}"]]],
    ["the ids of parts within it too", [...renamed, ["{#deposit}", "{#money}"]]],
    ["its id, and how it is typed", [...renamed, ["Ask the town.", "Ask\nthe town."]]],
  ] as const)("%s has changed", (_what, changes) => {
    const paper = changed(replaced);
    paper.publish(theirs(...changes));
    expect(offers(paper)).toEqual(["orphaned rent"]);
    expect(paper.compare(id)).toMatchObject([{ state: "orphaned", renamed: "rent" }]);
    expect(paper.problems()).toMatchObject([{ code: "change-without-part", renamed: "rent" }]);
    expect(formatChanges(paper.standing())[0]).toContain(
      `renamed? “nl-network” no longer has this part, but has the same words under the name “rent”. To move yours there, run: npx commonkit merge ${id}#costs --language en`,
    );
  });

  test.each([
    ["other words", [...renamed, ["the town", "the province"]]],
    ["another heading", [["## Costs of renting {#costs}", "## Where to ask {#rent}"]]],
    [
      "the same words twice",
      [
        [
          "## Keys",
          `${parts.slice(1).split("## Keys")[0]?.replace("costs", "x").replace("deposit", "y")}\n## Keys`,
        ],
        ...renamed,
      ],
    ],
    ["nothing left of it", [[parts.split("\n## Keys")[0] ?? "", ""]]],
  ] as const)("but not with %s", (_what, changes) => {
    const paper = changed(replaced);
    paper.publish(theirs(...changes));
    expect(offers(paper)).toEqual(["orphaned undefined"]);
  });

  test("nor where the node has a change for the new id already", () => {
    const paper = changed(`${replaced}\n## Rent {#rent after=keys}\n\nOurs.\n`);
    paper.publish(theirs(...renamed));
    expect(offers(paper)).toEqual(["orphaned undefined", "current undefined"]);
  });

  test("a part that was left out does not return unseen", () => {
    const paper = changed('## Costs {#costs remove="Others do this"}\n');
    paper.publish(theirs(...renamed));
    expect(offers(paper)).toEqual(["orphaned rent"]);
    paper.merge(id);
    expect(paper.states()).toEqual(["rent current"]);
  });
});

describe("merge takes the new id", () => {
  test("for every change to the part, and leaves the words as they are", () => {
    const changes =
      "## First {#costs prepend}\n\nFirst.\n\n## Last {#costs append}\n\nLast.\n\n## Desk {#desk after=costs}\n\nOurs.\n";
    const paper = changed(changes);
    paper.publish(theirs(...renamed));
    expect(paper.merge(id)).toMatchObject({
      merged: [{ renamed: [{ from: "costs", to: "rent" }], settled: [] }],
      problems: [],
    });
    expect(paper.read(path)).toContain(changes.replaceAll("costs", "rent"));
    expect(paper.read(path)).not.toContain("costs");
    expect(paper.states()).toEqual(["rent current", "rent current", "rent current"]);
    expect(paper.codes()).toEqual([]);
  });

  test("for the part that is named, and merges other parts as before", () => {
    const paper = changed(`${replaced}\n## Ours {#keys append}\n\nAsk us.\n`);
    paper.publish(theirs(...renamed, ["Two sets", "Three sets"]));
    paper.merge(id, { part: "costs" });
    expect(paper.states()).toEqual(["rent current", "keys upstream-changed"]);
    paper.merge(id);
    expect(paper.states()).toEqual(["rent current", "keys current"]);
  });

  test("in a translation, whose words stay", () => {
    const paper = new Paper(theirs());
    const translated = `toolkits/local/translations/${id}.nl.md`;
    paper.do((node) => planTranslation(node, { document: id, language: "nl", help: [] }));
    const dutch = [
      ["Costs of renting", "Kosten"],
      ["Ask the town", "Vraag het"],
      ["Two months", "Twee maanden"],
      ["Two sets", "Twee"],
      ["Call the group", "Bel ons"],
    ] as const;
    paper.write(
      translated,
      dutch.reduce((text, [was, now]) => text.replace(was, now), paper.read(translated)),
    );
    paper.accept(id);
    paper.publish(theirs(...renamed));
    expect(paper.compare(id).filter(({ renamed: to }) => to)).toMatchObject([
      { target: "costs", renamed: "rent" },
    ]);
    const before = paper.read(translated);
    paper.merge(id);
    const [, body = ""] = paper.read(translated).split("\n---\n");
    expect(body).toBe((before.split("\n---\n")[1] ?? "").replace("{#costs}", "{#rent}"));
    expect(paper.standing().translations).toMatchObject([{ state: "current" }]);
  });

  test("in a copy, which does not get the part a second time", () => {
    const paper = new Paper(theirs());
    paper.do((node) => planFork(node, { name: id, from: null }));
    paper.write(HOME, paper.read(HOME).replace("Ask the town.", "Ask us."));
    paper.publish(theirs(...renamed));
    expect(offers(paper)).toContain("orphaned rent");
    expect(paper.merge("welkom-utrecht/housing/finding-a-home").problems).toEqual([]);
    expect(paper.read(HOME)).toContain("## Costs of renting {#rent}\n\nAsk us.\n");
    expect(paper.read(HOME).match(/Costs of renting/g)).toHaveLength(1);
    expect(paper.states().filter((state) => !state.endsWith("current"))).toEqual([]);
  });
});
