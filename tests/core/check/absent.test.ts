import { expect, test } from "vitest";
import { findAbsent, replaceAbsences } from "../../../src/core/check/absent.ts";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import type { Network } from "../../../src/model/network.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";

/** Our node and its partners as `network.yaml` lists them, and which of these nodes are there. */
function absentOf(partners: Readonly<Record<string, "follow" | "alone">>, here: readonly string[]) {
  const listed = Object.entries(partners).map(
    ([id, how]) =>
      `  - id: ${id}\n    url: https://git.${id}.example/a.git\n    follow: ${how === "follow"}\n`,
  );
  const text = `format: 1\nid: welkom\ntitle: { nl: Welkom }\nlanguages: [nl]\nlicence: CC-BY-4.0\npartners:\n${listed.join("")}`;
  const file = { origin: { node: "welkom", commit: null, path: "network.yaml" }, path: "network.yaml", text };
  const { content } = parseNode("welkom", [file], "own");
  const network = content.network as Network;
  const contents = [content, ...here.map((id) => parseNode(id, [], "partner").content)];
  return { network, isAbsent: findAbsent(network, contents) };
}

test("a partner of whom nothing was fetched is absent; a stranger is not, and nor are we", () => {
  const { isAbsent } = absentOf({ a: "alone", b: "alone" }, ["a"]);
  expect(["welkom", "a", "b", "stranger"].filter(isAbsent)).toEqual(["b"]);
});

test("an absent partner that we follow may bring anyone who is not there", () => {
  const { isAbsent } = absentOf({ a: "alone", b: "follow" }, ["a", "c"]);
  expect(["welkom", "a", "b", "c", "stranger"].filter(isAbsent)).toEqual(["b", "stranger"]);
});

const place = { path: "toolkits/a.en.md", line: 3, column: 4, length: 5 };
const base = { severity: "warning", place } as const;
const ofB: readonly Problem[] = [
  { ...base, code: "override-target-missing", document: "b/x/y", by: "welkom", suggestion: null },
  {
    ...base,
    code: "record-change-target-missing",
    record: "b/x",
    kind: "service",
    by: "welkom",
    gone: false,
    suggestion: null,
  },
  { ...base, code: "fact-unknown", reference: "b/nl.x" },
  { ...base, code: "term-unknown", reference: "b/x" },
  { ...base, code: "service-unknown", reference: "b/x" },
  { ...base, code: "link-lost", address: "commonkit:b/x/y#z" },
  { ...base, code: "not-a-partner", node: "b", partners: [], suggestion: null },
];

test("what an absent partner seems to lack is one notice, at its place in network.yaml", () => {
  const { network, isAbsent } = absentOf({ a: "alone", b: "alone" }, ["a"]);
  for (const problem of ofB) {
    expect(replaceAbsences([problem], network, isAbsent), problem.code).toEqual([
      {
        code: "partner-not-here",
        severity: "notice",
        node: "b",
        place: { path: "network.yaml", line: 10, column: 5, length: 1 },
      },
    ]);
  }
  expect(replaceAbsences(ofB, network, isAbsent)).toHaveLength(1);
});

test("everything else stays", () => {
  const { network, isAbsent } = absentOf({ a: "alone", b: "alone" }, ["a"]);
  const others: readonly Problem[] = [
    { ...base, code: "override-target-missing", document: "a/x/y", by: "welkom", suggestion: null },
    { ...base, code: "fact-unknown", reference: "b" },
    { ...base, code: "fact-unknown", reference: "bb/x" },
    { ...base, code: "link-lost", address: "../b/x.md" },
    { ...base, code: "section-id-reserved", id: "ck-b" },
  ];
  expect(replaceAbsences(others, network, isAbsent)).toEqual(others);
  expect(replaceAbsences([...others, ...ofB], network, isAbsent).slice(1)).toEqual(others);
});
