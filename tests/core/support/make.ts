import { parseOperations } from "../../../src/core/overrides/parse-operations.ts";
import type { RenderContext } from "../../../src/core/render/render.ts";
import type { Agreement } from "../../../src/model/agreement.ts";
import type { Html, Piece } from "../../../src/model/catalog.ts";
import type { Document } from "../../../src/model/document.ts";
import type { Operation, Override } from "../../../src/model/override.ts";

/** A partner's guideline with this text. */
export function makeDocument(body: string, more: Partial<Document> = {}): Document {
  return {
    id: "nl-network/arrival/first-week",
    node: "nl-network",
    toolkit: "arrival",
    slug: "first-week",
    language: "en",
    origin: { node: "nl-network", commit: "a".repeat(40), path: "toolkits/arrival/first-week.en.md" },
    path: "partners/nl-network/toolkits/arrival/first-week.en.md",
    title: "The first week",
    summary: "What to do in the first week",
    type: "guideline",
    phase: ["arrival"],
    audience: ["volunteer"],
    topic: ["housing"],
    programme: [],
    keywords: [],
    sources: [],
    reviewed: "2026-06-01",
    reviewEvery: "P1Y",
    licence: "CC-BY-4.0",
    sensitive: false,
    formerly: [],
    agreement: null,
    translation: null,
    forked: null,
    body,
    bodyLine: 21,
    ...more,
  };
}

/** A change by a node to that document, from the text below its front matter, which begins on line 11. */
export function makeOverride(body: string, more: Partial<Override> = {}): Override {
  const node = more.node ?? "welkom-voorbeeldstad";
  const path = more.path ?? `toolkits/local/overrides/nl-network/arrival/${node}.en.md`;
  return {
    document: "nl-network/arrival/first-week",
    language: "en",
    node,
    origin: { node, commit: null, path },
    path,
    frontMatter: {},
    base: {},
    operations: parseOperations(body, 11, path, "nl-network/arrival/first-week").operations,
    ...more,
  };
}

/** One operation, as `parseOperations` gives it. */
export function makeOperation(
  kind: Operation["kind"],
  target: string,
  more: Partial<Operation> = {},
): Operation {
  const text = kind === "remove" ? "" : "\nOur words.\n";
  return {
    kind,
    target,
    id: target,
    title: "Ours",
    level: 2,
    text,
    reason: null,
    line: 11,
    textLine: 12,
    ...more,
  };
}

/** An agreement of two parties with one blank and three clauses. */
export const agreement: Agreement = {
  parties: {
    lead: { title: "Lead organisation", role: "lead-organisation" },
    group: { title: "Sponsor group", role: "sponsor-group" },
  },
  fields: {
    "support.duration": {
      label: "Length of support",
      type: "duration",
      required: true,
      help: null,
      default: "P12M",
      choices: {},
    },
    channel: {
      label: "Channel",
      type: "choice",
      required: false,
      help: null,
      default: "mail",
      choices: { mail: "By e-mail", phone: "By telephone" },
    },
  },
  clauses: {
    purpose: { level: "mandatory", alternative: null, locked: true },
    contact: { level: "mandatory", alternative: null, locked: false },
    media: { level: "optional", alternative: null, locked: false },
  },
  responsibilities: {},
};

/** Look-ups that find a few things and nothing else. */
export const context: RenderContext = {
  fact: (reference) =>
    ({
      "nl.period": {
        id: "nl-network/nl.period",
        text: "18 months",
        type: "duration" as const,
        language: "en",
      },
      "nl.alarm": { id: "nl-network/nl.alarm", text: "112", type: "phone" as const, language: "en" },
    })[reference] ?? null,
  term: (reference) =>
    reference === "sponsor-group"
      ? {
          id: "nl-network/sponsor-group",
          label: "sponsor group",
          meaning: 'At least five people who "sponsor" together',
          address: "en/glossary/#nl-network-sponsor-group",
          language: "en",
        }
      : null,
  service: (reference) => (reference === "desk" ? "nl-network/desk" : null),
  services: ({ topic }) => (topic === "housing" ? ["nl-network/desk", "nl-network/tenants"] : []),
  field: (id) => (id === "support.duration" ? "Length of support" : null),
  removed: () => null,
  link: (href) =>
    href.startsWith("../housing/finding-a-home.en.md") ? "en/nl-network/housing/finding-a-home/" : null,
  image: (src) => (src === "map.png" ? { url: "assets/map-1a2b.png" } : null),
  site: (address) => `../../../../${address}`,
  changed: new Map(),
  place: (line) => ({ path: "first-week.en.md", line: line + 20 }),
};

/** All HTML of a page, pieces and blocks one after the other. */
export const htmlOf = (pieces: readonly Piece[]): Html[] =>
  pieces.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => (block.kind === "html" ? [block.html] : [])),
  ]);
