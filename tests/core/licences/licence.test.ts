import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkShape } from "../../../src/core/files/check-shape.ts";
import { parseYaml } from "../../../src/core/files/yaml.ts";
import { combineLicences } from "../../../src/core/licences/combination.ts";
import { isLicence, parseLicence } from "../../../src/core/licences/expression.ts";
import { LICENCE_IDS } from "../../../src/core/licences/ids.ts";
import { forbidsDerivatives, isAccepted, isSameLicence } from "../../../src/core/licences/licence.ts";
import { describe as describeProblem } from "../../../src/report/sentences/describe.ts";

describe("a licence is one that SPDX knows", () => {
  test.each([
    "CC-BY-4.0",
    "CC0-1.0",
    "CC-BY-SA-3.0-DE",
    "GPL-2.0-or-later",
    "Apache-2.0+",
    "LicenseRef-house-rules",
    "DocumentRef-x:LicenseRef-y",
    "CC-BY-4.0 OR CC0-1.0",
    "MIT AND (CC-BY-4.0 OR CC-BY-SA-4.0)",
    "NOASSERTION",
  ])("%s", (text) => expect(isLicence(text)).toBe(true));

  test.each([
    ["All-Rights-Ours", "All-Rights-Ours"],
    ["cc-by-4.0", "cc-by-4.0"],
    ["CC-BY", "CC-BY"],
    ["CC-BY-4.0 or CC0-1.0", "or"],
    ["CC-BY-4.0 OR", "CC-BY-4.0 OR"],
    ["(MIT", "(MIT"],
    ["MIT)", ")"],
    ["MIT CC0-1.0", "CC0-1.0"],
    ["GPL-2.0-only WITH Classpath-exception-2.0", "WITH"],
    ["LicenseRef-", "LicenseRef-"],
    ["", ""],
    ["__proto__", "__proto__"],
  ])("not %j", (text, word) => expect(parseLicence(text)).toEqual({ ok: false, word }));

  test("whatever the text, it comes to an end", () => {
    const words = fc.constantFrom("MIT", "CC0-1.0", "AND", "OR", "(", ")", "x");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        expect(typeof isLicence(parts.join(" "))).toBe("boolean");
      }),
    );
    expect(isLicence(`${"(".repeat(60)}MIT${")".repeat(57)}`)).toBe(false);
    expect(isLicence(`${"(MIT OR ISC) AND ".repeat(6)}MIT`)).toBe(false);
  });

  const say = (licence: string) => {
    const text = `title: { en: A }\nsummary: { en: A }\nlanguage: en\nlicence: ${JSON.stringify(licence)}\n`;
    return checkShape("toolkit", parseYaml(text, "a.yaml"), "own").problems.map(describeProblem);
  };

  test("and what is not is told, with what was meant", () => {
    expect(say("CC-BY-4.0 OR CC0-1.0")).toEqual([]);
    expect(say("cc by 4.0")).toEqual([
      {
        sentence: "“cc by 4.0” is not the short name of a licence",
        hint: "Did you mean “CC-BY-4.0”?",
      },
    ]);
    expect(say("CC-BY")[0]?.hint).toBe("Did you mean “CC-BY-4.0”?");
    expect(say("CC-BY-4.0 OR CC-BY-SA")[0]).toEqual({
      sentence:
        "“CC-BY-4.0 OR CC-BY-SA” cannot be used as a licence: “CC-BY-SA” is not the short name of a licence",
      hint: "Did you mean “CC-BY-SA-4.0”?",
    });
    expect(say("Everything is ours")[0]?.hint).toMatch(/spdx.org\/licenses.*“LicenseRef-”/);
  });

  test("for texts there are enough of them", () => {
    for (const variant of ["BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND"])
      for (const version of ["1.0", "2.0", "2.5", "3.0", "4.0"])
        expect(LICENCE_IDS).toContain(`CC-${variant}-${version}`);
  });
});

test.each([
  ["CC-BY-4.0", false],
  ["CC-BY-ND-4.0", true],
  ["CC-BY-NC-ND-3.0-IGO", true],
  ["CC-BY-ND-4.0 OR CC-BY-4.0", false],
  ["CC-BY-ND-4.0 AND CC-BY-4.0", true],
  ["LicenseRef-ND-rules", false],
])("%s forbids changed versions: %s", (licence, forbids) =>
  expect(forbidsDerivatives(licence)).toBe(forbids),
);

test.each([
  ["CC-BY-4.0", null, true],
  ["CC-BY-4.0", ["CC-BY-4.0"], true],
  ["CC-BY-4.0", ["CC0-1.0"], false],
  ["CC-BY-4.0 OR MIT", ["MIT"], true],
  ["CC-BY-4.0 AND MIT", ["MIT"], false],
  ["CC-BY-4.0 AND MIT", ["MIT", "CC-BY-4.0"], true],
  ["CC-BY-4.0 AND MIT", ["CC-BY-4.0 AND MIT"], true],
])("%s, where %j is accepted: %s", (licence, accepted, is) => expect(isAccepted(licence, accepted)).toBe(is));

test("the same licence in other words is the same", () => {
  expect(isSameLicence("MIT OR CC0-1.0", "CC0-1.0 OR (MIT)")).toBe(true);
  expect(isSameLicence("MIT AND CC0-1.0", "MIT OR CC0-1.0")).toBe(false);
  expect(isSameLicence("CC-BY-4.0", "CC-BY-3.0")).toBe(false);
});

describe("texts under two licences in one", () => {
  test.each([
    ["CC-BY-4.0", "CC-BY-4.0", "CC-BY-4.0"],
    ["CC-BY-4.0", "CC0-1.0", "CC-BY-4.0"],
    ["CC0-1.0", "CC-BY-4.0", "CC-BY-4.0"],
    ["CC-BY-4.0", "MIT", "CC-BY-4.0"],
    ["CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-4.0"],
    ["CC-BY-NC-4.0", "CC-BY-4.0", "CC-BY-NC-4.0"],
    ["CC-BY-4.0", "CC-BY-ND-4.0", "CC-BY-ND-4.0"],
    ["CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-NC-4.0 AND CC-BY-ND-4.0"],
    ["CC-BY-4.0", "LicenseRef-ours", "LicenseRef-ours"],
    ["LicenseRef-theirs", "LicenseRef-ours", "LicenseRef-theirs AND LicenseRef-ours"],
    ["CC-BY-4.0", "NOASSERTION", "CC-BY-4.0"],
    ["NOASSERTION", "CC-BY-4.0", "NOASSERTION"],
    ["CC-BY-4.0 OR CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-4.0"],
    ["CC-BY-4.0 OR MIT", "CC0-1.0", "CC-BY-4.0 OR MIT"],
  ])("%s with %s is %s", (licence, added, result) => expect(combineLicences(licence, added)).toBe(result));

  test.each([
    ["CC-BY-SA-4.0", "CC-BY-4.0", "CC-BY-SA-4.0"],
    ["CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-SA-4.0"],
    ["CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC-BY-SA-4.0"],
    ["CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0"],
    ["CC-BY-NC-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"],
    ["CC-BY-4.0", "ODbL-1.0", "ODbL-1.0"],
    ["GFDL-1.3-or-later", "GFDL-1.2-only", "GFDL-1.3-or-later"],
  ])("share-alike stays so: %s with %s is %s", (licence, added, result) =>
    expect(combineLicences(licence, added)).toBe(result),
  );

  test.each([
    ["CC-BY-SA-4.0", "CC-BY-NC-4.0"],
    ["CC-BY-NC-4.0", "CC-BY-SA-4.0"],
    ["CC-BY-SA-4.0", "CC-BY-NC-SA-4.0"],
    ["CC-BY-SA-4.0", "CC-BY-ND-4.0"],
    ["CC-BY-SA-4.0", "GFDL-1.3-or-later"],
    ["CC-BY-SA-4.0", "LicenseRef-ours"],
    ["CC-BY-SA-4.0 OR GFDL-1.3-or-later", "CC-BY-NC-4.0"],
  ])("%s with %s cannot be", (licence, added) => expect(combineLicences(licence, added)).toBeNull());

  test("whatever they are, the result is a licence again, and joining it once more changes nothing", () => {
    const ids = fc.constantFrom(...LICENCE_IDS, "LicenseRef-a", "LicenseRef-b");
    fc.assert(
      fc.property(ids, ids, (licence, added) => {
        const result = combineLicences(licence, added);
        if (result === null) return;
        expect(isLicence(result)).toBe(true);
        expect(combineLicences(result, added)).toBe(result);
      }),
    );
  });
});
