import { describe, expect, test } from "vitest";
import type { GraphBranch, GraphEdge } from "../../../src/model/graph.ts";
import type { Standing } from "../../../src/model/standing.ts";
import { formatStanding, formatStandingJson } from "../../../src/report/summaries/status.ts";
import { formatGraph, formatGraphJson } from "../../../src/report/summaries/status-graph.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const partner = {
  id: "nl-network",
  via: "us",
  brought: [],
  version: { commit: COMMIT, subject: "Check the numbers", committed: "2026-11-20T08:00:00Z" },
  copyFrom: null,
  lastChecked: "2026-11-22",
  lastChanged: "2026-11-20",
  silent: null,
  held: null,
  files: [],
} as const;
const standing: Standing = {
  node: "us",
  title: {},
  today: "2026-11-23",
  partners: [partner],
  changes: [],
  offers: [],
  waiting: [],
  unseen: [],
  translations: [],
  missing: [],
  overdue: [],
  mistakes: 0,
  needs: 0,
};
const change = {
  document: "nl-network/arrival/first-week",
  language: "nl",
  node: "us",
  partner: "nl-network",
  target: "housing",
  kind: "replace",
  path: "toolkits/local/overrides/nl-network/arrival/first-week.nl.md",
  line: 12,
} as const;

describe("how everything stands, in words", () => {
  test("what partners would change of ours is listed, and is nothing to do", () => {
    const offer = (number: number) => ({
      ...{ by: "nl-network", kind: "document" as const, id: `us/a/b-${number}`, language: "en" },
      ...{
        parts: ["_intro", "@title", "housing", "rent"].map((target) => ({ target, title: "" })),
        path: "partners/nl-network/x.en.md",
      },
    });
    const service = {
      ...offer(0),
      kind: "service" as const,
      id: "us/desk",
      language: null,
      parts: [{ target: "@phones", title: "" }],
    };
    const text = formatStanding({ ...standing, offers: [service, ...[1, 2, 3, 4, 5, 6].map(offer)] });
    expect(text).toContain(`
What partners would change in your texts; nothing of it is on your site
  “nl-network” would change “phones” of the service “us/desk”, in partners/nl-network/x.en.md
  “nl-network” would change the introduction, the title, the section “housing”, … of us/a/b-1 (en), in partners/nl-network/x.en.md
`);
    expect(text).toContain("\n  … and 2 more from “nl-network”; “--json” lists all\n");
    expect(text).toContain("Nothing needs your attention.");
  });

  test("when all is well", () => {
    expect(formatStanding(standing)).toBe(`us on 23 November 2026

Partners
  nl-network
    version 0123456 of 20 November 2026 “Check the numbers”
    last checked 22 November 2026, last changed 20 November 2026

Your changes to partners' documents, services and facts
  You have made no changes.

Translations
  There are no translations.

Overdue checks
  Nothing is overdue.

Nothing needs your attention.
`);
  });

  test("each thing that needs somebody has a mark, and nothing else has", () => {
    const text = formatStanding({
      ...standing,
      partners: [
        { ...partner, brought: ["a", "b"], silent: "behind" },
        { ...partner, id: "a", via: "nl-network", held: { commit: COMMIT, why: "rewritten" } },
        { ...partner, id: "b", via: "nl-network", silent: "ago" },
        { ...partner, id: "c", version: null, lastChecked: null, lastChanged: null },
        {
          ...partner,
          id: "d",
          files: [
            { path: "toolkits/a/b.en.md", commit: COMMIT, why: "no-such-day", stays: true },
            { path: "toolkits/a/c.en.md", commit: COMMIT, why: "link", stays: false },
          ],
        },
      ],
      waiting: [
        { kind: "change", document: "nl-network/a/z", language: "en", path: "toolkits/a/z.md" },
        { kind: "translation", document: "nl-network/a/y", language: "uk", path: "toolkits/a/y.md" },
      ],
      changes: [
        { ...change, state: "current" },
        { ...change, state: "upstream-changed" },
        { ...change, state: "orphaned" },
        { ...change, state: "untracked", target: "@title" },
        { ...change, state: "redundant" },
      ],
      translations: [
        {
          document: "us/a/b",
          language: "ar",
          by: "us",
          own: true,
          path: "toolkits/a/b.ar.md",
          state: "upstream-changed",
          machine: false,
          change: "strong",
        },
        {
          document: "us/a/b",
          language: "nl",
          by: "us",
          own: true,
          path: "toolkits/a/b.nl.md",
          state: "current",
          machine: false,
          change: "none",
        },
        {
          document: "us/a/c",
          language: "nl",
          by: "us",
          own: true,
          path: "toolkits/a/c.nl.md",
          state: "current",
          machine: true,
          change: "none",
        },
        {
          document: "nl-network/a/b",
          language: "ar",
          by: "nl-network",
          own: false,
          path: "",
          state: "untracked",
          machine: false,
          change: "strong",
        },
      ],
      missing: [{ language: "ar", documents: 2, ids: ["us/a/c", "us/a/d"] }],
      overdue: [
        {
          kind: "document",
          id: "us/a/b",
          language: "nl",
          node: "us",
          own: true,
          path: "toolkits/a/b.nl.md",
          checked: "2026-01-01",
          every: "P6M",
          due: "2026-07-01",
          expired: false,
          imported: false,
        },
        {
          kind: "fact",
          id: "nl-network/nl.x",
          language: null,
          node: "nl-network",
          own: false,
          path: "",
          checked: "2026-01-01",
          every: "P6M",
          due: "2026-07-01",
          expired: false,
          imported: false,
        },
        {
          kind: "fact",
          id: "us/nl.y",
          language: null,
          node: "us",
          own: true,
          path: "toolkits/a/facts/nl.yaml",
          checked: "2026-11-01",
          every: "P6M",
          due: "2026-06-30",
          expired: true,
          imported: false,
        },
        ...["a", "b"].map((slug) => ({
          kind: "service" as const,
          id: `us/${slug}`,
          language: null,
          node: "us",
          own: true,
          path: `toolkits/a/imported/${slug}.yaml`,
          checked: "2025-01-01",
          every: "P6M",
          due: "2025-07-01",
          expired: false,
          imported: true,
        })),
        {
          kind: "service",
          id: "us/desk",
          language: null,
          node: "us",
          own: true,
          path: "toolkits/a/services/desk.yaml",
          checked: "2026-01-01",
          every: "P6M",
          due: "2026-07-01",
          expired: false,
          imported: false,
        },
      ],
      mistakes: 2,
      needs: 13,
    });
    const marked = text.split("\n").filter((line) => line.startsWith("!"));
    expect(marked.map((line) => line.replace(/ +/g, " "))).toEqual([
      "! no answer since 22 November 2026, while other partners answered; the site keeps this version",
      "! a newer version 0123456 is waiting for you: its history was replaced, and it does not build on the version you have; to see what to do, run: npx commonkit sync a",
      "! not checked since 22 November 2026; run: npx commonkit sync",
      "! nothing has been fetched from it yet; to see why, run: npx commonkit sync c",
      "! toolkits/a/b.en.md of version 0123456 is not used: it has a mistake (no-such-day); the site keeps the version before",
      "! toolkits/a/c.en.md of version 0123456 is not used: it is a link to another place, not a file; it is left out",
      "! nl-network/arrival/first-week (nl), the section “housing”, in toolkits/local/overrides/nl-network/arrival/first-week.nl.md:12: “nl-network” has changed this part since",
      "! nl-network/arrival/first-week (nl), the section “housing”, in toolkits/local/overrides/nl-network/arrival/first-week.nl.md:12: “nl-network” no longer has this part; yours is still published",
      "! nl-network/arrival/first-week (nl), the title, in toolkits/local/overrides/nl-network/arrival/first-week.nl.md:12: not compared with “nl-network” yet",
      "! us/a/b (ar): the original has changed since: sections, numbers, dates or links, so look soon, in toolkits/a/b.ar.md",
      "! us/a/c (nl): translated by a machine; when someone has read it, delete “machine: true”, in toolkits/a/c.nl.md",
      "! us/a/b (nl): checked on 1 January 2026, due again by 1 July 2026, in toolkits/a/b.nl.md",
      "! the fact “us/nl.y”: was valid until 30 June 2026, in toolkits/a/facts/nl.yaml",
      "! the service “us/desk”: checked on 1 January 2026, due again by 1 July 2026, in toolkits/a/services/desk.yaml",
      "! 2 imported services, the first checked on 1 January 2025: import them again from the directory, or check them and write that in a file with “overrides:”",
      "! 2 errors and warnings; to see them, run: npx commonkit check",
    ]);
    expect(text).toContain("  a (through “nl-network”)\n");
    expect(text).toContain("also provides “a” and “b”\n");
    expect(text).toContain("now says the same; you can delete your change\n");
    expect(text).toContain("nl-network/a/z (en), in toolkits/a/z.md: the text that it changes is not here\n");
    expect(text).toContain("nl-network/a/y (uk), in toolkits/a/y.md: its original is not here\n");
    expect(text).toContain("not in “ar” yet: 2 documents (us/a/c, us/a/d)\n");
    expect(text).toContain("in “nl”: 1 of 2 translations up to date\n");
    expect(text).toContain("in “ar”: 0 of 2 translations up to date\n");
    expect(text).toContain("“nl-network” should check 1 fact again; the pages say so\n");
    expect(text).toContain("13 things need you");
    expect(text).not.toMatch(/digest|orphaned|pinned|upstream|untracked/);
  });

  test("nothing that a partner wrote steers a terminal", () => {
    const rude = { ...partner, version: { ...partner.version, subject: "\u001b[2J\u202Ex" } };
    for (const text of [
      formatStanding({ ...standing, partners: [rude] }),
      formatStandingJson({ ...standing, partners: [rude] }),
    ])
      expect(["\u001b", "\u202e"].filter((sign) => text.includes(sign))).toEqual([]);
    expect(
      JSON.parse(formatStandingJson({ ...standing, partners: [rude] })).partners[0].version.subject,
    ).toBe("\u001b[2J\u202Ex");
  });
});

describe("who takes texts from whom, as a tree", () => {
  const node = (id: string, received = true) => ({ id, own: id === "us", received });
  const edge = (to: string, follow: boolean): GraphEdge => ({ from: "", to, follow, brings: true });
  const leaf = { stands: "here", under: null, branches: [] } as const;
  const tree: GraphBranch[] = [
    {
      ...leaf,
      node: node("us"),
      edge: null,
      branches: [
        {
          ...leaf,
          node: node("a"),
          edge: edge("a", true),
          branches: [
            { ...leaf, node: node("c", false), edge: edge("c", false) },
            { ...leaf, node: node("us"), edge: edge("us", false), stands: "circle" },
          ],
        },
        { ...leaf, node: node("c"), edge: edge("c", true), stands: "elsewhere", under: "a" },
        {
          ...leaf,
          node: node("d"),
          edge: edge("d", false),
          branches: [{ ...leaf, node: node("e"), edge: edge("e", false) }],
        },
      ],
    },
    { ...leaf, node: node("lost"), edge: null },
  ];

  test("says circles and second ways in words", () => {
    expect(formatGraph(tree)).toBe(`us (your organisation)
├─ a (followed)
│  ├─ c (nothing fetched yet)
│  └─ us (a loop: see above)
├─ c (followed; listed under “a”, which you get it through)
└─ d
   └─ e
lost (no longer listed by anyone)
`);
  });

  test("as JSON is nodes and edges", () => {
    const graph = { nodes: [node("us")], edges: [edge("a", true)] };
    expect(JSON.parse(formatGraphJson(graph))).toEqual(graph);
  });
});
