import type { ContactInProse } from "../../model/problem-records.ts";
import { findContacts } from "../contacts-in-prose.ts";
import type { Rule } from "./rule.ts";

/** Telephone numbers, e-mail addresses and opening hours stand in services, where they are checked again in time. */
export const contactsAreServices: Rule = ({ content, texts }) => {
  // A translation says what its source says, where it is told once.
  const documents = content.documents.filter(({ translation }) => translation === null);
  const overrides = content.overrides.flatMap(({ path, language, operations }) =>
    operations.map(({ text, textLine }) => ({ path, language, body: text, bodyLine: textLine })),
  );
  const found = new Map<string, ContactInProse>();
  for (const { path, language, body, bodyLine } of [...documents, ...overrides]) {
    const { first, ...counts } = findContacts(body, language);
    if (first === null) continue;
    const before = found.get(path);
    if (before !== undefined) {
      for (const kind of ["phones", "emails", "hours"] as const) before[kind] += counts[kind];
      continue;
    }
    const line = bodyLine + first.line - 1;
    const written = texts.get(path)?.split(/\r\n?|\n/)[line - 1] ?? "";
    const column = Math.max(0, written.indexOf(first.written)) + 1;
    const length = written.includes(first.written) ? first.written.length : 1;
    const place = { path, line, column, length };
    found.set(path, { code: "contact-in-prose", severity: "notice", place, ...counts, first: first.written });
  }
  return [...found.values()];
};
