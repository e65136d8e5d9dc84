import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { fillWords } from "../../src/values/fill-words.ts";
import { formatDay } from "../../src/values/time/day.ts";
import { root } from "../support/places.ts";

test("days are written as readers do, the day before the month, with the same figures everywhere", () => {
  expect(formatDay("2026-05-12", "nl")).toBe("12 mei 2026");
  expect(formatDay("2026-05-12T23:59:00+02:00", "en")).toBe("12 May 2026");
  expect(formatDay("2026-11-23", "fa")).toBe("23 نوامبر 2026");
});

test.each(["soon", "2026-02-31", "2026-13-01", ""])("%j is no day and stays as it is", (text) => {
  expect(formatDay(text, "nl")).toBe(text);
});

test("words take the form that the number asks for, as in the language", () => {
  const pages = { one: "{count} page", other: "{count} pages of {node}" };
  expect(fillWords(pages, { count: 1 }, "en")).toBe("1 page");
  expect(fillWords(pages, { count: 1200, node: "$& Ours" }, "en")).toBe("1,200 pages of $& Ours");
  expect(fillWords("{who} and {other}", { who: "We" }, "nl")).toBe("We and {other}");
  expect(
    fillWords({ one: "{count}st", two: "{count}nd", other: "{count}th" }, { count: 2 }, "en", "ordinal"),
  ).toBe("2nd");
  expect(fillWords({ few: "сторінки", many: "сторінок", other: "?" }, { count: 23 }, "uk")).toBe("сторінки");
});

test("a language that this machine does not know does not take the machine's own", () => {
  const file = (name: string) => JSON.stringify(pathToFileURL(join(root, "src/values/time", name)));
  const code = `import { formatDay } from ${file("day.ts")}; import { formatDuration } from ${file("format-duration.ts")};
    process.stdout.write([formatDay("2026-05-12", "tlh"), formatDay("2026-05-12", "no_such"), formatDuration("P18M", "xx")].join("; "));`;
  const elsewhere = execFileSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", code],
    {
      encoding: "utf8",
      env: { PATH: process.env.PATH, LC_ALL: "nl_NL.UTF-8" },
    },
  );
  expect(elsewhere).toBe("12 May 2026; 12 May 2026; 18 months");
});
