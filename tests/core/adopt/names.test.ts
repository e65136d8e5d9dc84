import { expect, test } from "vitest";
import { adoptFiles } from "../../../src/core/adopt/adopt-files.ts";
import { chooseAdopted } from "../../../src/core/adopt/choose.ts";
import { readAdopted } from "../../../src/core/adopt/documents.ts";
import { SYNC_LIMITS } from "../../../src/core/sync/limits.ts";
import type { Adopt, Partner } from "../../../src/model/network.ts";
import type { TreeEntry } from "../../../src/model/remote.ts";
import { PNG } from "../../support/handbooks.ts";

const ADOPT: Adopt = {
  toolkit: "x",
  files: ["docs/**/*.md"],
  language: "en",
  defaults: { type: "guideline", audience: ["volunteer"], topic: ["housing"], licence: "CC-BY-4.0" },
};
const partner = { id: "handbook-x", url: "https://github.com/x/handbook.git" } as Partner;
const facts = { commit: "a".repeat(40), subject: "", seconds: 1_700_000_000 };

/** The start of a handbook whose other files have these names; its notes, as counts. */
function adopt(start: string, names: readonly string[]) {
  const texts = new Map<string, Uint8Array>();
  const entries = ["docs/start.md", ...names].map((path, at): TreeEntry => {
    const text = path.endsWith("start.md") ? start : "# Überblick\n\nText.\n\n## Ämter\n\nMore.\n";
    texts.set(String(at), path.endsWith(".png") ? PNG : new TextEncoder().encode(text));
    return { path, mode: "100644", blob: String(at), size: 10 };
  });
  const tree = chooseAdopted(entries, ADOPT, SYNC_LIMITS);
  const read = readAdopted(tree, ADOPT, texts, [], new Map());
  const input = { partner, adopt: ADOPT, facts, tree, texts: read, blobs: texts, earlier: new Map() };
  const { found, adopted } = adoptFiles(input as Parameters<typeof adoptFiles>[0]);
  const bytes = found.get("toolkits/x/start.en.md")?.bytes ?? new Uint8Array();
  const lost = (adopted?.notes ?? []).map(({ what, count }) => `${what} ${count}`);
  return { text: new TextDecoder().decode(bytes), paths: [...found.keys()], lost };
}

const names = ["docs/Überblick.md", "docs/über-uns.png", "docs/Büro/form.xlsx"];
const start = `# Start

[a](Überblick.md), [b](%C3%9Cberblick.md#ämter), [c](U%CC%88berblick.md#a%CC%88mter) ![p](über-uns.png) [f](Büro/form.xlsx) [g](Büro)
`;

test.each(["NFC", "NFD"] as const)(
  "names and links meet whatever form of accents a Mac gives them: files in %s",
  (form) => {
    for (const links of ["NFC", "NFD"] as const) {
      const { text, lost } = adopt(
        start.normalize(links),
        names.map((name) => name.normalize(form)),
      );
      expect(text).toContain("[a](commonkit:handbook-x/x/uberblick)");
      expect(text).toContain("[b](commonkit:handbook-x/x/uberblick#%C3%A4mter)");
      expect(text).toContain("[c](commonkit:handbook-x/x/uberblick#%C3%A4mter)");
      expect(text).toContain("![p](docs-uber-uns.png)");
      // The address in the repository has the name as it is there.
      expect(text).toContain(`/docs/${encodeURIComponent("Büro".normalize(form))}/form.xlsx)`);
      expect(text).toContain(`/docs/${encodeURIComponent("Büro".normalize(form))})`);
      expect(lost).toEqual(["drafts 0", "links 0", "pictures 0", "signs 0"]);
    }
  },
);

test("no address of a page or picture moves: they are made from the name as it is written", () => {
  const named = ["docs/Другий.md", "docs/Другий.png"].map((name) => name.normalize("NFD"));
  const { paths } = adopt("# Start\n\n![p](Другий.png)\n", named);
  expect(paths).toContain("toolkits/x/page-fadd144d.en.md");
  expect(paths).toContain("toolkits/x/docs-7ada23f8.png");
});
