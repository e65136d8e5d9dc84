import { describe, expect, test } from "vitest";
import { planFork } from "../../../src/core/begin/plan-fork.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { fact, service } from "../../support/records.ts";
import { Paper } from "../support/paper.ts";

const id = "nl-network/housing/finding-a-home";
const path = `toolkits/local/overrides/${id}.en.md`;
const body = "\n## Rent {#rent}\n\nAsk the town.\n\nThen wait.\n\n## Keys {#keys}\n\nTwo sets.\n";
const theirs = (text = body, title = "Finding a home") =>
  partnerFiles("nl-network", {
    [HOME]: document(title, text),
    "toolkits/housing/services/desk.yaml": service(),
    "toolkits/housing/facts/nl.yaml": fact(),
  });

/** Our version of two sections and the title; the partner has then changed all of them. */
function changed(): Paper {
  const paper = new Paper(theirs());
  paper.override(id);
  const [head = "", ...parts] = paper.read(path).split(/^(?=## )/m);
  const ours = parts.filter((one) => /rent|keys/.test(one)).join("");
  paper.write(path, (head + ours).replace("wait.", "call our desk.").replace("Two sets", "Three sets"));
  paper.write(path, paper.read(path).replace("Finding a home", "A home"));
  return paper;
}

const newer = body
  .replace("Ask the town", "Ask the province")
  .replace("Two sets", "Two sets and a spare one");

describe("merging one part", () => {
  test("leaves every other part of the file, and what is recorded for it, as it was", () => {
    const paper = changed();
    const before = paper.read(path);
    paper.publish(theirs(newer));
    const { merged, problems } = paper.merge(id, { part: "rent" });
    expect(merged).toMatchObject([{ settled: ["rent"] }]);
    expect(problems).toEqual([]);
    const digest = /^ {2}rent: .*$/m;
    expect(paper.read(path).replace(digest, "")).toBe(
      before.replace("Ask the town", "Ask the province").replace(digest, ""),
    );
    expect(paper.states()).toContain("keys upstream-changed");
    expect(paper.merge(id, { part: "keys" }).problems).toMatchObject([
      { code: "merge-choice", target: "keys" },
    ]);
  });

  test("of a service", () => {
    const paper = new Paper(theirs());
    paper.override("nl-network/desk#phones");
    const file = "toolkits/local/services/desk.yaml";
    paper.publish({
      ...theirs(),
      "toolkits/housing/services/desk.yaml": service(["voice", "cell"], ["00 00", "00 09"]),
    });
    paper.merge("nl-network/desk", { part: "phones.desk.type" });
    expect(paper.read(file)).toContain("type: cell");
    expect(paper.states()).toEqual(["@phones.desk.number upstream-changed", "@phones.desk.type current"]);
  });

  test("that does not exist: the likely name", () => {
    expect(changed().merge(id, { part: "rnet" }).problems).toMatchObject([
      { code: "name-unknown", suggestion: "rent" },
    ]);
  });
});

describe("a file with Windows line ends", () => {
  const toWindows = (paper: Paper): void => {
    for (const one of paper.paths()) paper.write(one, paper.read(one).replace(/\r?\n/g, "\r\n"));
  };

  test("is merged as it would be with others, and keeps its own", () => {
    const [plain, windows] = [changed(), changed()];
    toWindows(windows);
    for (const paper of [plain, windows])
      paper.publish(theirs(newer.replace("Two sets and a spare one", "Two sets")));
    expect(plain.merge(id).problems).toEqual([]);
    expect(windows.merge(id).problems).toEqual([]);
    expect(windows.read(path)).toBe(plain.read(path).replace(/\n/g, "\r\n"));
  });

  test("stays as it is, byte for byte, when there is nothing to merge", () => {
    const paper = changed();
    toWindows(paper);
    const before = paper.read(path);
    expect(paper.merge(id).merged).toMatchObject([{ settled: [] }]);
    expect(paper.read(path)).toBe(before);
  });

  test("of a copy or a service is not mixed either, by merge or by accept", () => {
    const paper = new Paper(theirs());
    paper.override("nl-network/desk#phones");
    paper.do((node) => planFork(node, { name: id, from: null }));
    toWindows(paper);
    const newDesk = service(["voice", "cell"]);
    paper.publish({ ...theirs(newer), "toolkits/housing/services/desk.yaml": newDesk });
    expect(paper.merge("welkom-utrecht/housing/finding-a-home").problems).toEqual([]);
    expect(paper.merge("nl-network/desk").problems).toEqual([]);
    paper.accept("welkom-utrecht/housing/finding-a-home");
    paper.accept("nl-network/desk");
    for (const one of [HOME, "toolkits/local/services/desk.yaml"])
      expect(paper.read(one)).not.toMatch(/[^\r]\n/);
    expect(paper.read(HOME)).toContain("Ask the province");
  });
});
