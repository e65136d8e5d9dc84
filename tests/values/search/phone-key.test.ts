import { describe, expect, it } from "vitest";
import { findPhoneRuns, joinPhones, phoneKey } from "../../../src/values/search/phone-key.ts";

const FORMS = [
  "020 123 4567",
  "020-1234567",
  "(020) 123 45 67",
  "+31 20 123 4567",
  "+31 (0)20 123 4567",
  "0031 20 123 4567",
  "0031201234567",
  "٠٢٠ ١٢٣ ٤٥٦٧",
];

describe("a phone number", () => {
  it.each(FORMS)("is the same as %s", (form) => {
    expect(phoneKey(form)).toBe("+1234567");
  });

  it.each(FORMS)("is one word of a query as %s", (form) => {
    const [one = "", number = "", ...others] = joinPhones(`call ${form}`).split(" ");
    expect([one, phoneKey(number), others]).toEqual(["call", "+1234567", []]);
  });

  it.each(FORMS)("is found in a text as %s, whatever follows", (form) => {
    const words = `Call ${form}, 24 hours.`.split(" ");
    const keys = findPhoneRuns(words).map(({ key }) => key);
    expect(form.includes(" ") ? keys : [phoneKey(words[1]?.replace(",", "") ?? "")]).toContain("+1234567");
  });

  it.each(["112", "2026", "24/7", "010", "C++", "€ 100.000"])("is not %s", (text) => {
    expect(phoneKey(text)).toBeNull();
    expect(joinPhones(text)).toBe(text);
  });
});
