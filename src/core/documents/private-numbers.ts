import type { PrivateNumberKind } from "../../model/problems/records.ts";
import {
  hasEleven,
  hasItalianLetter,
  hasMod97,
  hasNirKey,
  hasRrnKey,
  hasSpanishLetter,
} from "./checksums.ts";

/** A number that belongs to one person or account, in a text. */
export interface PrivateNumber {
  kind: PrivateNumberKind;
  /** Offset and length in UTF-16 units. */
  index: number;
  length: number;
}

/** How long an account number is in each country (https://www.swift.com/standards/data-standards/iban-international-bank-account-number). */
const IBAN_LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 ES24 FI18 FO18 FR27 GB22 GE22 GI23
  GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18
  NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** A letter, a digit, or a sign that joins parts of an address or identifier cannot be next to a number. */
const BEFORE = "(?<![\\p{L}\\p{N}_/=#%@&+-]|[\\p{N}][.,:])";
const AFTER = "(?![\\p{L}\\p{N}_/=@%]|[.,:-][\\p{N}])";

interface Shape {
  kind: PrivateNumberKind;
  pattern: RegExp;
  fits: (figures: string, text: string, index: number) => boolean;
}

const make = (inner: string): RegExp => new RegExp(BEFORE + inner + AFTER, "gu");

const SHAPES: readonly Shape[] = [
  {
    kind: "nl-bsn",
    pattern: make("\\d{9}"),
    fits: (figures, text, index) => hasEleven(figures) && !isOtherNumber(text, index, 9),
  },
  {
    kind: "nl-bsn",
    pattern: make("(?:\\d{3}[ .-]\\d{3}[ .-]\\d{3}|\\d{4}[ .-]\\d{2}[ .-]\\d{3})"),
    fits: (figures, text, index) => hasEleven(figures) && BSN.test(before(text, index)),
  },
  {
    kind: "be-rrn",
    pattern: make("\\d{2}[. ]?\\d{2}[. ]?\\d{2}[- ]\\d{3}[. ]\\d{2}"),
    fits: hasRrnKey,
  },
  { kind: "es-dni", pattern: make("(?:\\d{8}|[XYZ]\\d{7})-?[A-Z]"), fits: hasSpanishLetter },
  {
    kind: "fr-nir",
    pattern: make("[12] ?\\d{2} ?\\d{2} ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}"),
    fits: hasNirKey,
  },
  {
    kind: "it-cf",
    pattern: make("[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]"),
    fits: hasItalianLetter,
  },
  {
    kind: "gb-nino",
    pattern: make(
      "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
    ),
    fits: () => true,
  },
];

const BSN = /\b(?:bsn|burgerservicenummer|sofi(?:nummer)?|citizen service number)\b/i;
/** Words and signs before nine digits that mean something else: a phone, an organisation's number, an amount. */
const OTHER =
  /(?:\b(?:tel|phone|telefoon|telefon|tél|telephone|téléphone|teléfono|telefone|mobile|mobiel|gsm|fax|whatsapp|call|bel|kvk|rsin|btw|vat|siren|ein|nif|cif|nip|krs|regon|isbn|charity|company|register|registration|organisation|value|amount|bedrag|budget)\b|هاتف|تلفون|[€$£+(])[^\n]{0,25}$/iu;

/** Bank accounts and personal numbers, in the order of the text; empty if there are none. */
export function findPrivateNumbers(text: string): readonly PrivateNumber[] {
  const found = findAccounts(text);
  for (const { kind, pattern, fits } of SHAPES) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const figures = match.replace(/[ .-]/g, "");
      const overlaps = found.some(
        (one) => index < one.index + one.length && one.index < index + match.length,
      );
      if (!overlaps && fits(figures, text, index)) found.push({ kind, index, length: match.length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Read digit by digit, since people write account numbers in groups of any size. */
function findAccounts(text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (const { 0: start, index } of text.matchAll(/(?<![\p{L}\p{N}_/=-])[A-Za-z]{2}\d{2}/gu)) {
    const length = IBAN_LENGTHS.get(start.slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    let account = start;
    let end = index + start.length;
    while (account.length < length && end < text.length) {
      const [, gap = "", figure = ""] = /^([ \u00a0.-]?)([A-Za-z0-9])/.exec(text.slice(end, end + 2)) ?? [];
      if (figure === "") break;
      account += figure;
      end += gap.length + 1;
    }
    const whole = account.length === length && !/[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
    if (whole && hasMod97(account.toUpperCase())) found.push({ kind: "iban", index, length: end - index });
  }
  return found;
}

const before = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 60), index).replace(/^[\s\S]*\n/, "");

/** True for nine digits that something on the line says are not a person's number. */
function isOtherNumber(text: string, index: number, length: number): boolean {
  const line = before(text, index);
  if (BSN.test(line)) return false;
  return (
    OTHER.test(line) ||
    /^ ?(?:€|\$|£|eur\b|euro|usd|gbp)/i.test(text.slice(index + length, index + length + 6))
  );
}
