import { expect, test } from "vitest";
import { COMMAND } from "../support/command.ts";
import { runEdits } from "./edits.ts";

// A few moments, so that the tests stay quick: .ci/run kills at each of them, 200 times in all.
test("a command killed while it writes, then edited by a person: the edit stays, and the rest is all of it or nothing", async () => {
  const { killed, violations } = await runEdits(COMMAND[1], 12, 2);
  expect(violations).toEqual([]);
  expect(killed).toBeGreaterThanOrEqual(12);
});
