import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMAND } from "../support/command.ts";
import { describeTally, runKills } from "./harness.ts";

const inPlace = join(import.meta.dirname, "in-place.ts");

test("the harness finds no fault with a writer in place as long as nobody kills it, but its reader does", async () => {
  const tally = await runKills({
    command: COMMAND,
    runs: 2,
    perPhase: 0,
    lanes: 1,
    instead: { program: inPlace, isKilled: false },
  });
  expect(tally.violations.filter((words) => !words.startsWith("a reader met"))).toEqual([]);
  expect(tally.violations.some((words) => words.startsWith("a reader met"))).toBe(true);
});

test("the harness catches a writer in place that is killed", async () => {
  const tally = await runKills({
    command: COMMAND,
    runs: 12,
    perPhase: 0,
    lanes: 2,
    instead: { program: inPlace, isKilled: true },
  });
  process.stdout.write(`a writer in place: ${describeTally(tally)}\n`);
  const torn = tally.violations.filter((words) => !words.startsWith("a reader met"));
  expect(torn.length).toBeGreaterThan(0);
});
