import { describe, expect, test } from "vitest";
import { listRemoved, type RemovedInput } from "../../../src/core/sync/removed.ts";
import type { LockedSource, RemovedFile } from "../../../src/model/lock.ts";
import { document, partnerFiles } from "../../support/partner-files.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const HOME = "toolkits/housing/finding-a-home.en.md";
const OLD = "toolkits/housing/old.en.md";
const before = { commit: COMMIT, day: "2026-01-01", title: "Old" };
const files = partnerFiles("nl-network", {
  [OLD]: document("Old news").replace("type:", "formerly: [nl-network/arrival/news]\ntype:"),
  "toolkits/housing/services/desk.yaml": "name: Desk\n",
});

/** What is remembered when, of the files above, those in `gone` are gone. */
function remember(
  gone: readonly string[],
  over: Partial<RemovedInput> = {},
  removed: Record<string, RemovedFile> = {},
) {
  const bytes = (text: unknown) => new TextEncoder().encode(String(text));
  const earlier = new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { blob: COMMIT, since: COMMIT, bytes: bytes(text), stored: true },
    ]),
  );
  const locked = Object.fromEntries(
    Object.keys(files).map((path) => [path, { digest: "", blob: COMMIT, since: COMMIT }]),
  );
  return listRemoved({
    node: "nl-network",
    previous: { files: locked, removed } as unknown as LockedSource,
    earlier,
    kept: new Set(Object.keys(files).filter((path) => !gone.includes(path))),
    isGone: (path) => gone.includes(path),
    commit: COMMIT,
    day: "2026-11-20",
    ...over,
  });
}

describe("what a partner removed", () => {
  test("is remembered by its title, the commit, its day, and the ids it had before", () => {
    expect(remember([HOME, OLD])).toEqual({
      [HOME]: { commit: COMMIT, day: "2026-11-20", title: "Finding a home" },
      [OLD]: { commit: COMMIT, day: "2026-11-20", title: "Old news", formerly: ["nl-network/arrival/news"] },
    });
  });

  test("is remembered by the name of its file when its text is lost", () => {
    expect(remember([HOME], { earlier: new Map() })[HOME]?.title).toBe("finding a home");
  });

  test("does not count what is still there, what we no longer ask for, and what is no document", () => {
    expect(remember([])).toEqual({});
    expect(remember(["toolkits/housing/services/desk.yaml", "toolkits/housing/toolkit.yaml"])).toEqual({});
    expect(remember([HOME], { isGone: () => false })).toEqual({});
    expect(remember([], { previous: null })).toEqual({});
  });

  test("stays remembered as it was first, until it comes back", () => {
    const known = { "toolkits/a/b.en.md": before };
    expect(remember([HOME], {}, known)).toMatchObject({
      "toolkits/a/b.en.md": before,
      [HOME]: { title: "Finding a home" },
    });
    expect(remember([], {}, { [HOME]: before })).toEqual({});
  });

  test("is not kept without end: the newest stay", () => {
    const many = Object.fromEntries(
      Array.from({ length: 1200 }, (_, at) => [
        `toolkits/a/d-${at}.en.md`,
        { ...before, day: at < 300 ? "2020-01-01" : "2026-01-01" },
      ]),
    );
    const kept = Object.entries(remember([HOME], {}, many));
    expect(kept).toHaveLength(1000);
    expect(kept.map(([path]) => path)).toContain(HOME);
    expect(kept.filter(([, { day }]) => day === "2020-01-01")).toHaveLength(99);
  });
});
