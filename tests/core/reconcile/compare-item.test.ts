import { expect, test } from "vitest";
import type { OwnItem } from "../../../src/core/localise/own-items.ts";
import type { operationTraits } from "../../../src/core/overrides/operation-traits.ts";
import { compareItem } from "../../../src/core/reconcile/compare-item.ts";
import { makeDocument, makeOverride } from "../support/make.ts";

const source = makeDocument("## Rent {#rent}\n\nAsk the town.\n\n## Help {#help}\n\nCall.\n");

/** How the partner's part compares with one change to it that was made against another text. */
function compareOne(heading: string) {
  const text = heading.includes("remove") ? "" : "\nAsk our desk.\n";
  const override = makeOverride(`## Rent {#${heading}}\n${text}`, {
    base: { rent: `n1-sha256-${"0".repeat(64)}` },
  });
  const { document, language, path } = override;
  const item: OwnItem = { kind: "override", document, language, path, override, source };
  return compareItem(item, new Map()).map(({ ourChange, canMerge, leavesOut }) => ({
    isRead: ourChange.length > 0,
    canMerge,
    leavesOut,
  }));
}

test("only another version of a part is read word by word against it, and only a text can be merged", () => {
  const changes = {
    replace: compareOne("rent replace"),
    prepend: compareOne("rent prepend"),
    append: compareOne("rent append"),
    remove: compareOne('rent remove="No such fund"'),
    before: compareOne("ours before=rent"),
    after: compareOne("ours after=rent"),
  } satisfies Record<keyof typeof operationTraits, unknown>;
  const within = [{ isRead: false, canMerge: true, leavesOut: false }];
  // A new section has nothing to do with what its neighbour says.
  const beside = [{ isRead: false, canMerge: false, leavesOut: false }];
  expect(changes).toEqual({
    replace: [{ isRead: true, canMerge: true, leavesOut: false }],
    prepend: within,
    append: within,
    remove: [{ isRead: false, canMerge: false, leavesOut: true }],
    before: beside,
    after: beside,
  });
});
