import { describe, expect, test } from "vitest";
import type { Examined } from "../../../src/core/standing/examine.ts";
import { listOverdue } from "../../../src/core/standing/overdue.ts";
import { listPartners } from "../../../src/core/standing/partners.ts";
import { describeStanding } from "../../../src/core/standing/standing.ts";
import type { Catalog, CatalogPage } from "../../../src/model/catalog.ts";
import type { NodeContent } from "../../../src/model/content.ts";
import type { Document } from "../../../src/model/document.ts";
import type { Fact } from "../../../src/model/fact.ts";
import type { LoadedNode } from "../../../src/model/loaded.ts";
import type { Lock, LockedSource, Status } from "../../../src/model/lock.ts";
import type { Network, Partner } from "../../../src/model/network.ts";
import type { ChangeState } from "../../../src/model/override.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";
import type { Service } from "../../../src/model/service.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const TODAY = "2026-11-23";
const source = (via: string, more: Partial<LockedSource> = {}): LockedSource => ({
  url: "https://git.a.example/a.git",
  ref: "main",
  commit: COMMIT,
  subject: "Change",
  committed: "2026-11-20T08:00:00Z",
  via,
  licence: "CC-BY-4.0",
  files: {},
  ...more,
});
const network = {
  id: "us",
  title: { en: "Us" },
  languages: ["en", "ar"],
  partners: ["b", "a"].map((id) => ({ id }) as Partner),
} as unknown as Network;
const days = (last_checked: string) => ({ last_checked, last_changed: "2026-11-01" });
const status: Status = { format: 1, partners: { a: days(TODAY), b: days(TODAY), c: days(TODAY) } };
const lock: Lock = { format: 1, sources: { a: source("us"), b: source("us"), c: source("b") } };

describe("partners", () => {
  const list = (over: Partial<{ lock: Lock; status: Status; today: string }> = {}) =>
    listPartners(network, over.lock ?? lock, over.status ?? status, over.today ?? TODAY);

  test("stand in our order, with who brought whom", () => {
    expect(list().map(({ id, via, brought }) => `${id} by ${via}: ${brought}`)).toEqual([
      "b by us: c",
      "a by us: ",
      "c by b: ",
    ]);
  });

  test("one that was not looked at with the others is behind; all of them are so after a week and a day", () => {
    const silent = (over: Parameters<typeof list>[0]) => list(over).map((one) => one.silent);
    expect(silent({})).toEqual([null, null, null]);
    expect(
      silent({ status: { format: 1, partners: { ...status.partners, a: days("2026-11-22") } } }),
    ).toEqual([null, "behind", null]);
    expect(silent({ today: "2026-11-30" })).toEqual([null, null, null]);
    expect(silent({ today: "2026-12-01" })).toEqual(["ago", "ago", "ago"]);
  });

  test("tell what was not taken, what waits, and what never came", () => {
    const file = { digest: "", blob: "", since: COMMIT };
    const why = { commit: COMMIT, blob: COMMIT, why: "link" };
    const held = source("us", {
      held: { commit: COMMIT, why: "unsigned" },
      files: { "a.md": { ...file, held: why }, "b.md": file },
      left_out: { "c.md": why },
    });
    const [b, a] = list({ lock: { format: 1, sources: { b: held } }, status: { format: 1, partners: {} } });
    expect(b).toMatchObject({ held: { why: "unsigned" }, lastChecked: null, silent: null });
    expect(b?.files.map(({ path, stays }) => [path, stays])).toEqual([
      ["a.md", true],
      ["c.md", false],
    ]);
    expect(a?.version).toBeNull();
  });
});

const document = (id: string, reviewed: string, over: Partial<Document> = {}) =>
  ({
    id,
    node: id.split("/")[0],
    language: "en",
    path: `${id}.md`,
    reviewed,
    reviewEvery: "P6M",
    formerly: [],
    translation: null,
    forked: null,
    ...over,
  }) as Document;
const fact = (id: string, checked: string) =>
  ({ id, node: id.split("/")[0], path: "f.yaml", checked, reviewEvery: "P1Y" }) as Fact;
const service = (id: string, assured_date: string, over: Partial<Service> = {}) =>
  ({
    id,
    node: id.split("/")[0],
    path: "s.yaml",
    assured_date,
    x_review_every: "P6M",
    changedBy: [],
    status: "active",
    ...over,
  }) as unknown as Service;
const own = {
  id: "us",
  overrides: [],
  translations: [],
  serviceChanges: [{ service: "a/desk", path: "toolkits/local/services/desk.yaml" }],
  factChanges: [{ fact: "a/nl.y", path: "toolkits/local/facts/nl.yaml" }],
} as unknown as NodeContent;

describe("what should have been looked at again", () => {
  const list = (over: Partial<Parameters<typeof listOverdue>[0]>) =>
    listOverdue({ own: "us", contents: [own], documents: [], services: [], facts: [], ...over }, TODAY).map(
      ({ id, due, own, path }) => `${id} ${due}${own ? ` ours, in ${path}` : ""}`,
    );

  test("is overdue the day after, not on the day", () => {
    expect(list({ documents: [document("us/a/b", "2026-05-23"), document("us/a/c", "2026-05-22")] })).toEqual(
      ["us/a/c 2026-11-22 ours, in us/a/c.md"],
    );
  });

  test("is a fact that no longer holds, however lately it was looked at", () => {
    const until = (validTo: string) => ({ ...fact(`us/nl.${validTo}`, TODAY), validTo }) as Fact;
    expect(list({ facts: [until("2026-11-22"), until("2026-11-23"), until("2027-01-01")] })).toEqual([
      "us/nl.2026-11-22 2026-11-22 ours, in f.yaml",
    ]);
  });

  test("is ours when we wrote, translated or changed it; the longest overdue comes first", () => {
    expect(
      list({
        documents: [
          document("a/x/y", "2026-03-01"),
          document("a/x/z", "2026-02-01", {
            translation: { of: "en", base: {}, accepted: [], by: "us", machine: false },
          }),
        ],
        facts: [fact("a/nl.x", "2025-01-01"), fact("a/nl.y", "2025-01-02"), fact("us/nl.z", "2026-01-01")],
        services: [
          service("a/desk", "2026-01-05", { changedBy: ["us"] }),
          service("a/line", "2026-01-04"),
          service("us/gone", "2020-01-01", { status: "defunct" }),
        ],
      }),
    ).toEqual([
      "a/nl.x 2026-01-01",
      "a/nl.y 2026-01-02 ours, in toolkits/local/facts/nl.yaml",
      "a/line 2026-07-04",
      "a/desk 2026-07-05 ours, in toolkits/local/services/desk.yaml",
      "a/x/z 2026-08-01 ours, in a/x/z.md",
      "a/x/y 2026-09-01",
    ]);
  });
});

describe("how many things need a person", () => {
  const state = (state: ChangeState["state"], node = "us") =>
    ({ document: "a/x/y", node, state }) as ChangeState;
  const page = (language: string, by: string | null, state = "upstream-changed") =>
    ({
      document: "a/x/y",
      language,
      translation: by === null ? null : { of: "en", by, state },
    }) as unknown as CatalogPage;
  const problem = (severity: string, path: string, code = "link-lost") =>
    ({ severity, code, place: { path } }) as unknown as Problem;
  const nothing = {
    documents: [],
    offers: [],
    services: [],
    facts: [],
    states: [],
    pages: [],
    problems: [],
    lock,
  };
  type Over = Partial<
    Pick<Examined, "documents" | "states"> & { pages: CatalogPage[]; problems: Problem[]; lock: Lock }
  >;
  const standing = (over: Over) => {
    const { pages, problems, lock, ...examined } = { ...nothing, ...over };
    const problemsIn = (isAsked: (path: string) => boolean) =>
      problems.filter(({ place }) => isAsked(place.path));
    const node = { network, lock, status, contents: [{ ...own, serviceChanges: [], factChanges: [] }] };
    return describeStanding(
      node as unknown as LoadedNode,
      {
        ...examined,
        unseenTranslations: new Map(),
        removed: [],
        catalog: { pages } as unknown as Catalog,
        problemsIn,
      },
      TODAY,
    );
  };

  test("none, when all is well", () => {
    expect(standing({})).toMatchObject({ needs: 0, changes: [], translations: [], overdue: [], missing: [] });
  });

  test.each<[string, Over, number]>([
    ["a partner that never came", { lock: { format: 1, sources: { a: source("us") } } }, 1],
    [
      "our changes that are not up to date",
      {
        states: [
          state("upstream-changed"),
          state("orphaned"),
          state("untracked"),
          state("current"),
          state("redundant"),
        ],
      },
      3,
    ],
    ["another's changes do not count", { states: [state("orphaned", "a")] }, 0],
    [
      "our translations, not another's",
      { pages: [page("ar", "us"), page("nl", "a"), page("en", null), page("de", "us", "current")] },
      1,
    ],
    [
      "what is overdue of ours",
      { documents: [document("us/a/b", "2020-01-01"), document("a/a/b", "2020-01-01")] },
      1,
    ],
    [
      "mistakes in our files",
      {
        problems: [
          problem("warning", "toolkits/a.md"),
          problem("notice", "toolkits/a.md"),
          problem("error", "partners/a/b.md"),
          problem("warning", "toolkits/a.md", "change-without-part"),
        ],
      },
      1,
    ],
  ])("%s", (_, over, needs) => expect(standing(over).needs).toBe(needs));

  test("documents that are not in one of our languages are counted", () => {
    expect(standing({ pages: [page("en", null)] }).missing).toEqual([
      { language: "ar", documents: 1, ids: ["a/x/y"] },
    ]);
  });
});
