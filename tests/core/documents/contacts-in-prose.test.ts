import { describe, expect, test } from "vitest";
import { findContacts } from "../../../src/core/documents/contacts-in-prose.ts";

const find = (text: string, language = "en") => {
  const { phones, emails, hours } = findContacts(text, language);
  return { phones, emails, hours };
};

describe("what belongs in a service is found", () => {
  test.each([
    ["Call +44 1632 960001 first.", "en", { phones: 1, emails: 0, hours: 0 }],
    ["Bel 020-123 45 67 of 0800 1234 567.", "nl", { phones: 2, emails: 0, hours: 0 }],
    ["اتصل على ٠٢٠ ١٢٣ ٤٥٦٧", "ar", { phones: 1, emails: 0, hours: 0 }],
    [
      "Write to desk@house.example, or [to us](mailto:us@house.example).",
      "en",
      { phones: 0, emails: 2, hours: 0 },
    ],
    ["[Call us](tel:+441632960001)", "en", { phones: 1, emails: 0, hours: 0 }],
    ["Open on Monday 9:00–17:00 and Friday from 10 am to 2 pm.", "en", { phones: 0, emails: 0, hours: 2 }],
    ["Maandag en dinsdag van 9.00 tot 12.30", "nl", { phones: 0, emails: 0, hours: 1 }],
    ["Montags 9 Uhr bis 12 Uhr", "de", { phones: 0, emails: 0, hours: 1 }],
    ["يوم الاثنين 09:00 إلى 17:00", "ar", { phones: 0, emails: 0, hours: 1 }],
  ])("%s", (text, language, found) => {
    expect(find(text, language)).toEqual(found);
  });

  test("the first one with its line", () => {
    const text =
      "## Help {#help}\n\nNothing here.\n\n- one\n- two at\n  desk@house.example\n\n+44 1632 960001\n";
    expect(findContacts(text, "en")).toEqual({
      phones: 1,
      emails: 1,
      hours: 0,
      first: { written: "desk@house.example", line: 7 },
    });
  });
});

describe("what only looks like it stays", () => {
  test.each([
    "In 2026 and 2027, from 1 January 2026 to 31-12-2026.",
    "It costs € 1.250,00, or 450 to 900 euro.",
    "Dial 112 in an emergency.",
    "The session is from 9:00 to 10:30.",
    "Monday to Friday, for 2 to 3 hours.",
    "`desk@house.example` and `+44 1632 960001`",
    "```\ndesk@house.example\n```",
    "https://house.example/2026/0123456789",
    "::service[desk]",
    "Follow @house on 12.",
    "Pages 100-110, article 3:15.",
    "ISBN 978-90-00-00000-0",
  ])("%s", (text) => {
    expect(find(text)).toEqual({ phones: 0, emails: 0, hours: 0 });
  });
});
