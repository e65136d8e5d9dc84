import type { Token } from "markdown-it";
import type { Language } from "../../model/ids.ts";
import { findPhones } from "../../values/phones.ts";
import { parseTokens } from "../markdown/parse-tokens.ts";
import { findPrivateNumbers } from "./private-numbers.ts";

/** What a text's sentences say that belongs in a service. */
export interface Contacts {
  phones: number;
  emails: number;
  hours: number;
  /** The first of them as it is written, and its 1-based line in the text; null if there are none. */
  first: { written: string; line: number } | null;
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/gu;
const CLOCK = "(?:[01]?\\d|2[0-4])(?:[:.h][0-5]\\d| ?(?:[ap]\\.?m\\.?|uur|Uhr|h)(?![\\p{L}]))";
const HOURS = new RegExp(
  `(?<![\\p{N}.,:])${CLOCK}(?: ?(?:[-–—]|to|until|till|tot|bis|à|a|au|hasta|до|إلى|حتى|الى) ?)${CLOCK}(?![\\p{N}])`,
  "gu",
);

/** Phone numbers, email addresses and opening hours in the sentences of a text; anything in code is an example. */
export function findContacts(body: string, language: Language): Contacts {
  const found: Contacts = { phones: 0, emails: 0, hours: 0, first: null };
  const days = weekdays(language);
  for (const token of parseTokens(body).tokens) {
    if (token.type === "inline") lookInto(token, days, found);
  }
  return found;
}

function lookInto(token: Token, days: RegExp, found: Contacts): void {
  let line = (token.map?.[0] ?? 0) + 1;
  let link = false;
  // The hours of a day's programme are not opening hours: those name a day of the week.
  const named = days.test(token.content);
  const add = (kind: "phones" | "emails" | "hours", written: readonly string[]): void => {
    found[kind] += written.length;
    const [first] = written;
    if (first !== undefined) found.first ??= { written: first, line };
  };
  for (const child of token.children ?? []) {
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
    if (child.type === "link_close") link = false;
    if (child.type === "link_open") {
      const [, scheme, address = ""] =
        /^(tel|mailto):(.{1,254})$/.exec(String(child.attrGet("href") ?? "")) ?? [];
      link = scheme !== undefined;
      if (scheme !== undefined) add(scheme === "tel" ? "phones" : "emails", [address]);
    }
    // Most text has neither a figure nor an at sign, and then none of what follows.
    if (child.type !== "text" || link || !/[\p{N}@]/u.test(child.content)) continue;
    const others = findPrivateNumbers(child.content);
    const phones = findPhones(child.content).filter(
      ({ index }) => !others.some((other) => index >= other.index && index < other.index + other.length),
    );
    add(
      "phones",
      phones.map(({ number }) => number),
    );
    add("emails", child.content.match(EMAIL) ?? []);
    if (named) add("hours", child.content.match(HOURS) ?? []);
  }
}

const known = new Map<Language, RegExp>();

/** Matches a day of the week in a language or in English. */
function weekdays(language: Language): RegExp {
  const before = known.get(language);
  if (before !== undefined) return before;
  const names = [language, "en"].flatMap((tag) =>
    // 1 January 2024 was a Monday.
    [1, 2, 3, 4, 5, 6, 7].map((day) =>
      new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day)),
    ),
  );
  const plain = [...new Set(names)].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const made = new RegExp(plain.join("|"), "iu");
  known.set(language, made);
  return made;
}
