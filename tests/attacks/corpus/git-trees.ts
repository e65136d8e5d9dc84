import { page, TAKEN } from "../support/attack.ts";
import { attack, drop, file, type GitAttack, KIT, lay } from "../support/hostile.ts";
import type { Entry } from "../support/hostile-repository.ts";

/** Trees that Git itself would not write: names that lead out, sizes that grow when they are read. */
export function treeAttacks(): readonly GitAttack[] {
  return [...NAMES, ...TREES];
}

const SECTION = '[core]\n\tfsmonitor = "touch attack-fsmonitor"\n\tbare = false\n';

/** Names in a tree that a checkout would follow out of it, or into Git's own folder. */
const NAMES: readonly GitAttack[] = [
  ...[".git", ".GIT", "git~1", ".git ", ".git.", ".g\u200Cit"].map((name, index) =>
    attack(`name-git-${index + 1}`, `a folder called ${JSON.stringify(name)}`, null, (h) =>
      lay(h, "", { mode: "40000", name, content: [file("config", SECTION)] }),
    ),
  ),
  attack("name-git-below", "a folder called .git beside the documents", null, (h) =>
    lay(h, KIT, { mode: "40000", name: ".git", content: [file("config", SECTION)] }),
  ),
  ...["..", ".", ""].map((name, index) =>
    attack(`name-dots-${index + 1}`, `a folder called ${JSON.stringify(name)}`, null, (h) =>
      lay(h, "toolkits", { mode: "40000", name, content: [file("out.en.md", page("kit/out"))] }),
    ),
  ),
  attack("name-slash", "a name with steps upwards in it", null, (h) =>
    lay(h, KIT, file("../../../../attack-slash.en.md", page("kit/out"))),
  ),
  attack("name-absolute", "a name that begins at the root", null, (h) =>
    lay(h, KIT, file("/tmp/attack-absolute.en.md", page("kit/out"))),
  ),
  attack("name-twice", "the same name twice", null, (h) =>
    lay(h, KIT, file("honest.en.md", page("kit/honest", {}, TAKEN))),
  ),
  attack("name-file-and-folder", "a file and a folder of one name", null, (h) =>
    lay(h, KIT, file("both.en.md", page("kit/both")), {
      mode: "40000",
      name: "both.en.md",
      content: [file("x", "x")],
    }),
  ),
  attack("name-case-folder", "two toolkits that some disks take for one", true, (h) =>
    lay(h, "toolkits", {
      mode: "40000",
      name: "KIT",
      content: [file("honest.en.md", page("kit/honest", {}, TAKEN)), file("toolkit.yaml", "x")],
    }),
  ),
  attack("name-case-document", "two documents that some disks take for one", true, (h) =>
    lay(h, KIT, file("Honest.en.md", page("kit/honest", {}, TAKEN))),
  ),
  attack("name-long", "a name of five thousand letters", null, (h) =>
    lay(h, KIT, file(`${"a".repeat(5_000)}.en.md`, page("kit/long"))),
  ),
  attack("name-bytes", "a name that is no text", null, (h) =>
    lay(h, KIT, file("\uDCFF\uDCFE.en.md", page("kit/bytes"))),
  ),
  attack("name-line", "a name with a line end and tabs, as Git's own lists have them", true, (h) =>
    lay(h, KIT, file("a\n100644 blob 0\tnetwork.yaml", "x")),
  ),
];

/** Trees that grow when they are read. */
const TREES: readonly GitAttack[] = [
  attack("tree-bomb", "ten thousand million files in eleven objects", null, (h) => {
    let entries: Entry[] = [file("x.en.md", page("kit/x"))];
    for (let level = 0; level < 10; level += 1) {
      const id = h.repository.tree(entries);
      entries = Array.from("0123456789", (name) => ({ mode: "40000", name, content: { id } }));
    }
    lay(h, KIT, { mode: "40000", name: "bomb", content: entries });
  }),
  attack("tree-deep", "folders within folders, three thousand deep", null, (h) => {
    let id = h.repository.tree([file("x.en.md", page("kit/x"))]);
    for (let level = 0; level < 3_000; level += 1)
      id = h.repository.tree([{ mode: "40000", name: "a", content: { id } }]);
    lay(h, KIT, { mode: "40000", name: "deep", content: { id } });
  }),
  attack("tree-many", "twenty thousand documents that are one", null, (h) => {
    const id = h.repository.object("blob", Buffer.from(page("kit/many")));
    lay(
      h,
      KIT,
      ...Array.from({ length: 20_000 }, (_, i) => ({
        mode: "100644",
        name: `many-${i}.en.md`,
        content: { id },
      })),
    );
  }),
  attack("tree-many-folders", "twenty thousand toolkits that are one", null, (h) => {
    const id = h.repository.tree([
      file("toolkit.yaml", "title: { en: Kit }\nsummary: { en: A kit. }\nlanguage: en\ndocuments: []\n"),
    ]);
    lay(
      h,
      "toolkits",
      ...Array.from({ length: 20_000 }, (_, i) => ({ mode: "40000", name: `many-${i}`, content: { id } })),
    );
  }),
  attack("blob-large", "a document of sixty-four million bytes in sixty-four thousand", true, (h) =>
    lay(h, KIT, file("large.en.md", new Uint8Array(64 << 20))),
  ),
  attack("blob-large-network", "the node's description in sixty-four million bytes", false, (h) => {
    drop(h, "", "network.yaml");
    lay(h, "", file("network.yaml", new Uint8Array(64 << 20)));
  }),
  attack("tree-unsorted", "a tree out of order", null, (h) => {
    h.tree.reverse();
    h.commit.unsorted = true;
  }),
  attack("mode-strange", "a mode that Git does not know", null, (h) =>
    lay(h, KIT, file("strange.en.md", page("kit/strange"), "170777")),
  ),
  attack("mode-padded", "a folder's mode with a zero in front", null, (h) =>
    lay(h, "", { mode: "040000", name: "zero", content: [file("x", "x")] }),
  ),
  attack("mode-folder-is-blob", "a file whose object is a folder", null, (h) =>
    lay(h, KIT, {
      mode: "100644",
      name: "folder.en.md",
      content: { id: h.repository.tree([file("x", "x")]) },
    }),
  ),
  attack("blob-missing", "a document whose object is nowhere", null, (h) =>
    lay(h, KIT, { mode: "100644", name: "missing.en.md", content: { id: "2".repeat(40) } }),
  ),
  attack("blob-false", "an object whose bytes are not what its name says", null, (h) => {
    const real = h.repository.object("blob", Buffer.from(page("kit/false", {}, TAKEN)));
    const id = "3".repeat(40);
    h.repository.copy(real, id);
    lay(h, KIT, { mode: "100644", name: "false.en.md", content: { id } });
  }),
];
