import { expect, test } from "vitest";
import { formatSize, nameField, quote, quoteAll, suggest } from "../../../src/report/sentences/phrases.ts";

test("texts are quoted, long ones cut between characters", () => {
  expect(quote("actve")).toBe("“actve”");
  expect(quote("a".repeat(80))).toBe(`“${"a".repeat(80)}”`);
  expect(quote("a".repeat(81))).toBe(`“${"a".repeat(80)}…”`);
  expect(quote("😀".repeat(81))).toBe(`“${"😀".repeat(80)}…”`);
  expect(quote("😀".repeat(80))).toBe(`“${"😀".repeat(80)}”`);
  expect(quote("x".repeat(1_000_000))).toHaveLength(83);
});

test("words are listed as people do", () => {
  expect(quoteAll([], "or")).toBe("");
  expect(quoteAll(["a"], "or")).toBe("“a”");
  expect(quoteAll(["a", "b"], "and")).toBe("“a” and “b”");
  expect(quoteAll(["a", "b", "c"], "or")).toBe("“a”, “b” or “c”");
});

test("advice names the likely word, else the possible ones", () => {
  expect(suggest("active", ["active", "inactive"])).toBe("Did you mean “active”?");
  expect(suggest(null, ["a", "b"])).toBe("Write “a” or “b”.");
  expect(suggest(null, ["a"])).toBe("You can only write “a” here.");
  expect(suggest(null, [])).toBeNull();
});

test("sizes are rounded up", () => {
  expect(formatSize(64 * 1024)).toBe("64 KB");
  expect(formatSize(64 * 1024 + 1)).toBe("65 KB");
  expect(formatSize(4 * 1024 * 1024)).toBe("4 MB");
  expect(formatSize(4 * 1024 * 1024 + 1)).toBe("4.1 MB");
});

test("values are named as people find them", () => {
  expect(nameField("title")).toBe("“title”");
  expect(nameField("contact.email")).toBe("“contact.email”");
  expect(nameField("sources.2")).toBe("entry 2 of “sources”");
  expect(nameField("partners.1.follow")).toBe("“follow” in entry 1 of “partners”");
  expect(nameField("location.addresses.1.city")).toBe("“city” in entry 1 of “location.addresses”");
});
