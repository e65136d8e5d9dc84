import { escapeHtml } from "./escape.ts";

/*
 * In Arabic, a phone number in groups is shown with its groups in the wrong order, and broken across lines, unless the page
 * marks it as one left-to-right unit. In an emergency that matters.
 */

const digit = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
const inside = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9 \\u00a0\\u2009\\u202f().\\/\\n-]";
/** Anything long enough that starts and ends like a number; whether it is one is decided later. Linear: at most 30 steps each. */
const candidate = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}_/#%-]|${digit}[.,])(?:\\+|\\(?[0\\u0660\\u06f0]${digit})${inside}{4,28}(?<=${digit})(?![\\p{Script=Latin}\\p{N}_/%-]|[.,:]${digit})`,
  "gu",
);

/** A number as it goes into `tel:`: a plus and digits. Null for one without a country code, which not every phone can call. */
export function internationalNumber(written: string): string | null {
  if (!written.trim().startsWith("+")) return null;
  const number = `+${toDigits(written.replace(/\(0\)/, ""))}`;
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}

/** Phone numbers in a text, in order, with their offsets in UTF-16 units; empty if there are none. */
export function findPhones(text: string): readonly { number: string; index: number }[] {
  const found: { number: string; index: number }[] = [];
  if (!/\d{2}|[\u0660-\u0669\u06f0-\u06f9]{2}/.test(text)) return found;
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const [written] = match;
    const number = findNumber(written);
    // What is not a number can still have one after its first group.
    candidate.lastIndex = match.index + (number?.length ?? (written.startsWith("(") ? 1 : 2));
    if (number !== null) found.push({ number, index: match.index });
  }
  return found;
}

/** Text as HTML; phone numbers in it stay in one piece, and become links if they can be called from anywhere. */
export function renderText(text: string, canLink: boolean): string {
  let html = "";
  let position = 0;
  for (const { number, index } of findPhones(text)) {
    html +=
      escapeHtml(text.slice(position, index)) +
      renderPhone(number, canLink ? internationalNumber(number) : null);
    position = index + number.length;
  }
  return html + escapeHtml(text.slice(position));
}

/** A phone number as HTML; `call` is what a tap on it calls, or null for nothing. */
export function renderPhone(written: string, call: string | null): string {
  const number = escapeHtml(written.replace(/\s+/g, " "));
  if (call === null) return `<bdi dir="ltr" class="ck-tel">${number}</bdi>`;
  return `<a class="ck-tel" href="tel:${escapeHtml(call)}"><bdi dir="ltr">${number}</bdi></a>`;
}

/** What to call for a fact that is a phone number. This includes short and national numbers, since the author says that it is one. */
export function callable(written: string): string | null {
  if (!/^[+(]?[\d\u0660-\u0669\u06f0-\u06f9][\d\u0660-\u0669\u06f0-\u06f9 ()./\u00a0-]{1,30}$/.test(written))
    return null;
  return internationalNumber(written) ?? (written.startsWith("+") ? null : toDigits(written));
}

/** The longest beginning of a candidate that is a phone number; null if it is a day, a time or another number. */
function findNumber(found: string): string | null {
  // Two numbers, not one: a line end with spaces, several spaces, or a slash or dash with spaces around it.
  const [text = ""] = found.split(/\s{2}| \/ /, 1);
  if (text.startsWith("(") && !text.includes(")")) return null;
  const groups = [...toLatin(text).matchAll(/\d+/g)];
  if (isDay(groups.map(([group]) => group))) return null;
  let count = groups.reduce((sum, [group]) => sum + group.length, 0);
  for (const group of groups.reverse()) {
    const number = text.slice(0, group.index + group[0].length);
    if (isNumber(number, count)) return number;
    count -= group[0].length;
  }
  return null;
}

/** Whether a text of digits and separators, which starts with a digit, `+` or `(`, is a phone number. */
function isNumber(written: string, count: number): boolean {
  if (count < 8 || count > 16) return false;
  if (written.split("(").length !== written.split(")").length) return false;
  if (written.startsWith("+")) return internationalNumber(written) !== null;
  const groups = toLatin(written).match(/\d+/g) ?? [];
  const [first = ""] = groups;
  if (groups.length < 2 || (count > 12 && !first.startsWith("00"))) return false;
  if (written.includes(".") && !(groups.length === 5 && groups.every((group) => group.length === 2)))
    return false;
  return first.length >= 3 || (first.length === 2 && count >= 9);
}

/** True if the first groups are a day: `01-02-2026`. */
const isDay = ([day = "", month = "", year = ""]: readonly string[]): boolean =>
  day.length <= 2 && month.length <= 2 && /^(?:19|20)\d{2}$/.test(year);

/** Converts Arabic-Indic and Persian digits to Western ones. */
const toLatin = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf));

const toDigits = (text: string): string => toLatin(text).replace(/\D/g, "");
