import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNode } from "../../../src/core/node/parse-node.ts";
import { cases } from "../../support/cases.ts";
import { fixtures } from "../../support/places.ts";
import { agreementText, documentText, sourceFile, toolkit, translationText } from "../support/files.ts";

/** Right files of every kind, and where they stand. */
const kinds: Readonly<Record<string, string>> = {
  document: "toolkits/housing/home.en.md",
  agreement: "toolkits/housing/home.en.md",
  translation: "toolkits/local/translations/other-node/toolkit/document.nl.md",
  override: "toolkits/local/overrides/nl-network/arrival/first-week.en.md",
  toolkit: "toolkits/housing/toolkit.yaml",
  network: "network.yaml",
  service: "toolkits/local/services/desk.yaml",
  fact: "toolkits/local/facts/nl.yaml",
  term: "toolkits/local/terms/words.yaml",
};
const valid = [
  ...Object.entries(kinds).flatMap(([kind, path]) =>
    readdirSync(join(fixtures, kind, "valid")).map((name): [string, string] => [
      path,
      readFileSync(join(fixtures, kind, "valid", name), "utf8"),
    ]),
  ),
  ["toolkits/housing/home.en.md", documentText()],
  ["toolkits/housing/home.en.md", agreementText()],
] as [string, string][];

/** One way to spoil a file: bytes changed, a piece cut out, doubled or moved, the end cut off. */
const damage = fc.array(
  fc.record({
    how: fc.constantFrom("flip", "cut", "double", "end", "insert"),
    at: fc.integer({ min: 0, max: 999 }),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.integer({ min: 0, max: 255 }),
    text: fc.constantFrom(
      ": ",
      "\n",
      "---\n",
      "---js\n",
      "\t",
      "{",
      "[",
      "&a ",
      "*a",
      "!!x ",
      "<<: ",
      "__proto__: ",
      '"',
      "'",
      "\u202e",
      "- ",
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function spoil(text: string, changes: Damage): string {
  let bytes = Buffer.from(text);
  for (const { how, at, length, byte, text: piece } of changes) {
    const start = Math.floor((at * bytes.length) / 1000);
    const [before, middle, after] = [
      bytes.subarray(0, start),
      bytes.subarray(start, start + length),
      bytes.subarray(start + length),
    ];
    if (how === "flip")
      bytes = Buffer.concat([
        before,
        Buffer.from(middle.map((one, i) => (i === 0 ? one ^ byte : one))),
        after,
      ]);
    else if (how === "cut") bytes = Buffer.concat([before, after]);
    else if (how === "double") bytes = Buffer.concat([before, middle, middle, after]);
    else if (how === "insert") bytes = Buffer.concat([before, Buffer.from(piece), middle, after]);
    else bytes = Buffer.from(before);
  }
  return bytes.toString();
}

const RUNS = cases(150, 1000);

test("spoilt files: each is read or refused, and nothing else suffers", () => {
  expect(valid.length).toBeGreaterThanOrEqual(12);
  const beside = [
    sourceFile("toolkits/beside/toolkit.yaml", toolkit()),
    sourceFile("toolkits/beside/honest.en.md", documentText()),
    sourceFile("toolkits/beside/honest.nl.md", translationText()),
  ];
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...valid),
      damage,
      fc.constantFrom("own", "partner"),
      ([path, text], changes, trust) => {
        const files = [sourceFile(path, spoil(text, changes)), ...beside];
        const parsed = parseNode("our-node", files, trust);
        const { content, problems, failed } = parsed;
        expect(content.documents.filter(({ slug }) => slug === "honest")).toHaveLength(2);
        for (const one of failed) expect(one).toBe(path);
        for (const { place } of problems) {
          expect(place.path).toBe(path);
          expect(place.line).toBeLessThanOrEqual((files[0]?.text ?? "").split("\n").length);
        }
        if (failed.length > 0) {
          refused += 1;
          expect(problems.some(({ severity }) => severity === "error")).toBe(true);
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(refused).toBeGreaterThan(RUNS * 0.2);
  expect(refused).toBeLessThan(RUNS);
});
