import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPrivateNumbers } from "../../../src/core/documents/private-numbers.ts";

const kinds = (text: string) => findPrivateNumbers(text).map(({ kind }) => kind);

/** An account with the right sum, made by the standard's own way round. */
function makeIban(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join("");
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${account}`;
}

/** Nine figures that pass, or fail, the eleven proof; null when the last would have to be ten. */
function makeBsn(eight: string): string | null {
  const sum = [...eight].reduce((all, figure, at) => all + Number(figure) * (9 - at), 0);
  return sum % 11 === 10 ? null : eight + (sum % 11);
}

const figures = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const accounts = fc
  .tuple(fc.constantFrom(["NL", "TEST", 10], ["DE", "", 18], ["BE", "", 12], ["GB", "TEST", 14]), figures(18))
  .map(([[country, bank, length], all]) => makeIban(String(country), bank + all.slice(0, Number(length))));
const eights = figures(8).filter((eight) => !/^0{2}|^(\d)\1+$/.test(eight));

describe("what belongs to one account or person is found", () => {
  test("every account with a right sum, in groups or not, in a sentence, a list or a table", () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom("", " ", "\u00a0", "."), (iban, gap) => {
        const written = iban.match(/.{1,4}/g)?.join(gap) ?? "";
        for (const text of [
          `Pay to ${written}.`,
          `- ${written}\n`,
          `| ${written} | x |`,
          written.toLowerCase(),
        ])
          expect(kinds(text), text).toEqual(["iban"]);
      }),
    );
  });

  test("every nine figures that pass the eleven proof", () => {
    fc.assert(
      fc.property(eights, (eight) => {
        const bsn = makeBsn(eight);
        fc.pre(bsn !== null && !/^(\d)\1{8}$/.test(bsn));
        expect(kinds(`Her number is ${bsn}, she said.`)).toEqual(["nl-bsn"]);
        expect(kinds(`BSN: ${bsn?.slice(0, 4)} ${bsn?.slice(4, 6)} ${bsn?.slice(6)}`)).toEqual(["nl-bsn"]);
      }),
    );
  });

  test.each([
    ["be-rrn", "Rijksregister 85.07.30-033.28"],
    ["es-dni", "DNI 12345678Z"],
    ["es-dni", "NIE X1234567L"],
    ["fr-nir", "Sécurité sociale 2 55 08 14 168 025 38"],
    ["it-cf", "RSSMRA85T10A562S"],
    ["gb-nino", "AB 12 34 56 C"],
  ] as const)("%s in “%s”", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  test("with its place", () => {
    const iban = makeIban("NL", "TEST0123456789");
    expect(findPrivateNumbers(`Give to ${iban} now`)).toEqual([{ kind: "iban", index: 8, length: 18 }]);
  });
});

describe("what looks like one and is none stays", () => {
  test("a wrong sum", () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 1, max: 96 }), (iban, more) => {
        const key = String(((Number(iban.slice(2, 4)) - 2 + more) % 97) + 2).padStart(2, "0");
        fc.pre(key !== iban.slice(2, 4));
        expect(kinds(`${iban.slice(0, 2)}${key}${iban.slice(4)}`).includes("iban")).toBe(false);
      }),
    );
    fc.assert(
      fc.property(eights, fc.integer({ min: 1, max: 9 }), (eight, more) => {
        const right = makeBsn(eight);
        const last = right === null ? more : (Number(right.at(-1)) + more) % 10;
        expect(kinds(`Number ${eight}${last}`)).not.toContain("nl-bsn");
      }),
    );
  });

  test("telephone numbers, amounts and organisations' numbers, whatever their figures", () => {
    fc.assert(
      fc.property(eights, (eight) => {
        const nine = makeBsn(eight) ?? `${eight}0`;
        for (const text of [
          `+31 ${nine}`,
          `Tel. ${nine}`,
          `€ ${nine}`,
          `${nine} euro`,
          `RSIN ${nine}`,
          `KvK: ${nine}`,
          `https://a.example/${nine}`,
          `https://a.example/?id=${nine}&b`,
          `a${nine}`,
          `${nine}0`,
          `${nine},50`,
          `1.${nine}`,
          `#${nine}`,
        ])
          expect(kinds(text), text).toEqual([]);
      }),
    );
  });

  test("years, days, times, amounts and versions", () => {
    const plain = fc.oneof(
      fc.integer({ min: 1900, max: 2100 }).map(String),
      fc
        .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      fc
        .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((day) => day.toISOString()),
      fc.integer({ min: 0, max: 9_999_999 }).map((amount) => `€ ${amount.toLocaleString("nl-NL")}`),
      fc.integer({ min: 0, max: 9_999_999 }).map((amount) => `£${amount.toLocaleString("en-GB")}.00`),
      fc.tuple(figures(2), figures(2)).map((parts) => `${parts.join(":")}–${parts.join(".")}`),
      fc.uuid(),
      fc.constantFrom("P12M", "0000 AA", "n1-sha256-0123456789abcdef", "12345678", "AB12 3CD", "2026/2027"),
    );
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 8 }), (parts) => {
        const text = parts.join(", ");
        expect(kinds(text), text).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("long texts take no longer than they are long", () => {
    for (const text of [
      "NL91 ".repeat(20_000),
      "1 ".repeat(50_000),
      "123456789".repeat(20_000),
      "A".repeat(200_000),
    ])
      expect(Array.isArray(findPrivateNumbers(text))).toBe(true);
  });
});
