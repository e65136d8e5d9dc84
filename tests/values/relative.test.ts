import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relative } from "../../src/values/relative.ts";

describe("relative", () => {
  it("climbs and descends", () => {
    expect(relative("nl/a/b/", "nl/services/")).toBe("../../services/");
    expect(relative("", "nl/")).toBe("nl/");
    expect(relative("nl/", "")).toBe("../");
    expect(relative("nl/", "nl/")).toBe("./");
    expect(relative("feeds/nl.xml", "nl/#x")).toBe("../nl/#x");
  });

  it("always leads where it says, from any page", () => {
    const address = fc
      .array(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 4 })
      .map((parts) => parts.map((part) => `${part}/`).join(""));
    fc.assert(
      fc.property(address, address, (from, to) => {
        const base = "https://site.example/some/path/";
        expect(new URL(relative(from, to), base + from).href).toBe(base + to);
      }),
    );
  });
});
