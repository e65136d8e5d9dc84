import { expect, test } from "vitest";
import { nodeOf, withoutNode } from "../../src/values/ids.ts";

test("an id begins with its node", () => {
  expect(["nl-network/housing/home", "nl-network"].map(nodeOf)).toEqual(["nl-network", "nl-network"]);
  expect(withoutNode("nl-network/housing/home")).toBe("housing/home");
});
