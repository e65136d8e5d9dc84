import { expect, test } from "vitest";
import { COMMAND } from "../support/command.ts";
import { describeTally, runKills } from "./harness.ts";

// A few anywhere, so that the tests stay quick: .ci/run kills 300 runs, 30 in each phase, and tests/kill/long.ts 2,000.
test("sync, build and publish killed at some moment: all of it or nothing, and one whole site in service", async () => {
  const tally = await runKills({ command: COMMAND, runs: 4, perPhase: 0, lanes: 1 });
  process.stdout.write(`${describeTally(tally)}\n`);
  expect(tally.violations).toEqual([]);
  expect(tally.killed).toBeGreaterThanOrEqual(4);
  expect(tally.samples).toBeGreaterThan(tally.killed);
});
