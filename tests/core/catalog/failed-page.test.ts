import { expect, test } from "vitest";
import { examine } from "../../../src/core/standing/examine.ts";
import type { Document } from "../../../src/model/document.ts";
import { document, HOME, partnerFiles } from "../../support/partner-files.ts";
import { Paper } from "../support/paper.ts";

test("a text whose page cannot be worked out costs that page, and no command ends", () => {
  const more = { [HOME]: document("Finding a home"), "toolkits/housing/rent.en.md": document("Rent") };
  const { problems, sources, ...node } = new Paper(partnerFiles("nl-network", more)).node();
  // No parser makes such a document: it throws when its text is read.
  const contents = node.contents.map((content) => ({
    ...content,
    documents: content.documents.map(
      (one): Document => (one.slug === "rent" ? { ...one, body: null as never } : one),
    ),
  }));
  const examined = examine(
    { node: { ...node, contents }, problems, sources },
    { generator: "", partners: false },
  );
  const pages = new Map(examined.catalog.pages.map((page) => [page.url, page]));
  const rent = pages.get("en/nl-network/housing/rent/");
  expect(rent).toMatchObject({
    title: "Rent",
    pieces: [],
    failed: expect.stringContaining("String"),
  });
  expect(pages.get("en/nl-network/housing/finding-a-home/")?.pieces).not.toEqual([]);
  expect(examined.problemsIn(() => true)).toMatchObject([
    {
      code: "page-failed",
      severity: "error",
      place: { path: "partners/nl-network/toolkits/housing/rent.en.md" },
      url: "en/nl-network/housing/rent/",
    },
  ]);
});
