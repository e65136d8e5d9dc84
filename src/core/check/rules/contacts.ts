import type { ContactInProse } from "../../../model/problems/records.ts";
import { findContacts } from "../../documents/contacts-in-prose.ts";
import type { Rule } from "./rule.ts";

/** Phone numbers, email addresses and opening hours are in services, where they are checked again on time. */
export const contactsAreServices: Rule = ({ content, texts }) => {
  // A translation says what its original says, where it is reported once.
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
    const lines = texts.get(path)?.split(/\r\n?|\n/) ?? [];
    const start = bodyLine + first.line - 1;
    // For a table cell only the table's place is known, and a paragraph can have several lines.
    const at = lines.findIndex((text, index) => index >= start - 1 && text.includes(first.written));
    const column = (lines[at]?.indexOf(first.written) ?? 0) + 1;
    const place = { path, line: at < 0 ? start : at + 1, column, length: at < 0 ? 1 : first.written.length };
    found.set(path, { code: "contact-in-prose", severity: "notice", place, ...counts, first: first.written });
  }
  return [...found.values()];
};
