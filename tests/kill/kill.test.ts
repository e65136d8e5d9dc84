import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeTally, runKills } from "./harness.ts";
import { PHASES } from "./phases.ts";

const inPlace = fileURLToPath(new URL("./in-place.ts", import.meta.url));

// Few here, so that the tests stay quick: .ci/run kills 300 runs, and tests/kill/long.ts 2,000.
test("sync, build and publish killed in every phase: all of it or nothing, and one whole site in service", async () => {
  const tally = await runKills({ runs: 20, perPhase: 2, lanes: 2 });
  process.stdout.write(`${describeTally(tally)}\n`);
  expect(tally.violations).toEqual([]);
  expect(tally.killed).toBeGreaterThanOrEqual(20);
  for (const phase of PHASES) expect(tally.phases[phase], phase).toBeGreaterThanOrEqual(2);
  expect(tally.samples).toBeGreaterThan(tally.killed);
});

test("the harness finds no fault with a writer in place as long as nobody kills it, but its reader does", async () => {
  const tally = await runKills({
    runs: 2,
    perPhase: 0,
    lanes: 1,
    instead: { program: inPlace, lasts: null },
  });
  expect(tally.violations.filter((words) => !words.startsWith("a reader met"))).toEqual([]);
  expect(tally.violations.some((words) => words.startsWith("a reader met"))).toBe(true);
});

test("the harness catches a writer in place that is killed", async () => {
  const tally = await runKills({
    runs: 12,
    perPhase: 0,
    lanes: 2,
    instead: { program: inPlace, lasts: 900 },
  });
  process.stdout.write(`a writer in place: ${describeTally(tally)}\n`);
  const torn = tally.violations.filter((words) => !words.startsWith("a reader met"));
  expect(torn.length).toBeGreaterThan(0);
});
