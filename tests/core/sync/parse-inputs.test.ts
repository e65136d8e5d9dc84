import { describe, expect, test } from "vitest";
import { checkInputs, parseInputs } from "../../../src/core/sync/parse-inputs.ts";
import { network } from "../support/files.ts";

const entry = (more = "") => `partners:\n  - id: nl-network\n    url: https://git.example/nl.git\n${more}`;
const options = { locked: false, offline: false, acceptRewrite: [] };

describe("what a sync begins with", () => {
  test("a node without lock and status has fetched nothing yet", () => {
    const { inputs, problems } = parseInputs(new Map([["network.yaml", network(entry())]]));
    expect(problems).toEqual([]);
    expect(inputs).toMatchObject({ network: { id: "our-node" }, lock: { sources: {} } });
  });

  test("every file that cannot be used is told, in one run", () => {
    const texts = { "network.yaml": "id: 1\n", "network.lock.json": "{", "network.status.json": "" };
    const { inputs, problems } = parseInputs(new Map(Object.entries(texts)));
    expect(inputs).toBeNull();
    expect([...new Set(problems.map(({ place }) => place.path))]).toEqual(Object.keys(texts));
  });

  test("without network.yaml nothing else is said", () => {
    expect(parseInputs(new Map([["network.lock.json", "{"]]))).toMatchObject({
      inputs: null,
      problems: [{ code: "network-missing", place: { path: "network.yaml", line: 1 } }],
    });
  });
});

describe("what is wrong with what is asked for", () => {
  const check = (more: string, asked = {}, written: readonly string[] = []) => {
    const { inputs } = parseInputs(new Map([["network.yaml", network(entry(more))]]));
    if (inputs === null) throw new Error("cannot be used");
    return checkInputs(inputs, { ...options, ...asked }, new Set(written)).map(({ code }) => code);
  };

  test("nothing", () => {
    expect(check("    signers: keys/nl\n", { partners: ["nl-network"] }, ["keys/nl"])).toEqual([]);
  });
  test("a list of signers in which nothing is written", () => {
    expect(check("    signers: keys/nl\n")).toEqual(["signers-missing"]);
  });
  test("a branch that no branch can be called", () => {
    expect(check("    ref: main.lock\n")).toEqual(["ref-refused"]);
  });
  test("a name that nobody lists, told once, whatever is asked of it", () => {
    expect(check("", { partners: ["nl"], acceptRewrite: ["nl"], acceptSigner: ["uk"] })).toEqual([
      "partner-unknown",
      "partner-unknown",
    ]);
  });
});
