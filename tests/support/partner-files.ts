import type { Files } from "./repository.ts";

/** A document as small as it may be. */
export const document = (title: string, more = ""): string => `---
title: ${title}
summary: What to do.
type: guideline
phase: [arrival]
audience: [volunteer]
topic: [housing]
sources:
  - title: Guide for sponsors
reviewed: 2026-11-01
review_every: P1Y
---
${more}
## Before you begin {#before}

Call the group.
`;

/** A node's description; `partners` as lines of YAML. */
export const describeNode = (id: string, partners = "", languages = "en, nl"): string => `format: 1
id: ${id}
title: { en: ${id} }
languages: [${languages}]
licence: CC-BY-4.0
${partners}`;

/** The document that every small partner has. */
export const HOME = "toolkits/housing/finding-a-home.en.md";

const toolkit = "title: { en: Housing }\nsummary: { en: A first home. }\nlanguage: en\n";

/** The files of a small partner. */
export const partnerFiles = (id: string, more: Files = {}): Files => ({
  "network.yaml": describeNode(id),
  "toolkits/housing/toolkit.yaml": toolkit,
  [HOME]: document("Finding a home"),
  ...more,
});

/** Address of a partner as everybody gives it. */
export const addressOf = (id: string): string => `https://git.${id}.example/toolkits.git`;

/** Entries of `partners:`, and where to read them instead. */
export function listing(
  entries: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const ids = Object.keys(entries);
  const lines = ids.map((id) => `  - id: ${id}\n    url: ${addressOf(id)}\n${more[id] ?? ""}`);
  const substitutes = ids.filter((id) => entries[id]).map((id) => `  ${addressOf(id)}: ${entries[id]}\n`);
  return `${ids.length > 0 ? `partners:\n${lines.join("")}` : ""}${
    substitutes.length > 0 ? `substitutes:\n${substitutes.join("")}` : ""
  }`;
}
