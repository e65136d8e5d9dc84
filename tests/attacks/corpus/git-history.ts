import { type Bait, page, TAKEN } from "../support/attack.ts";
import { attack, drop, file, type GitAttack, type Hostile, KIT } from "../support/hostile.ts";

/** What stands round the tree: references, commits, history, and the node's own description. */
export function historyAttacks(bait: Bait): readonly GitAttack[] {
  return [...REFERENCES(bait), ...COMMITS, ...HISTORY, ...NETWORKS(bait)];
}

/** References by which another commit is put in the place of the honest one. */
function REFERENCES(bait: Bait): readonly GitAttack[] {
  const other = (h: Hostile): string => {
    const tree = h.repository.tree([file("taken.en.md", page("kit/taken", {}, TAKEN))]);
    return h.repository.object(
      "commit",
      Buffer.from(
        `tree ${tree}\nauthor A <a@b.example> 1790000000 +0000\ncommitter A <a@b.example> 1790000000 +0000\n\nTaken\n`,
      ),
    );
  };
  const extra = (slug: string, tries: string, name: string) =>
    attack(slug, tries, true, (h) => {
      h.later = () => h.repository.ref(name, other(h));
    });
  return [
    attack("replace", "another commit in the place of the honest one, by refs/replace", true, (h) => {
      h.later = (id) => h.repository.ref(`refs/replace/${id}`, other(h));
    }),
    attack("graft", "another parent by a graft", true, (h) => {
      h.later = (id) => h.repository.file("info/grafts", `${id} ${other(h)}\n`);
    }),
    extra("tag-like-branch", "a tag with the name of the branch", "refs/tags/main"),
    extra("branch-like-head", "a branch called HEAD", "refs/heads/HEAD"),
    extra("branch-like-path", "a branch with the whole name of the branch", "refs/heads/refs/heads/main"),
    extra(
      "branch-option",
      "a branch called like an option that runs a command",
      "refs/heads/--upload-pack=touch attack-ref;",
    ),
    extra("branch-shell", "a branch with a command in its name", "refs/heads/$(touch attack-ref-shell)"),
    attack("packed-outside", "a packed reference that leads out of the folder", null, (h) => {
      h.later = (id) =>
        h.repository.file(
          "packed-refs",
          `${id} refs/heads/../../../attack-packed\n${id} ../../attack-packed\n`,
        );
    }),
    attack("main-is-tag", "the branch is a tag of a tag of a commit", null, (h) => {
      h.later = (id) => {
        let target = id;
        let type = "commit";
        for (let level = 0; level < 50; level += 1) {
          target = h.repository.object(
            "tag",
            Buffer.from(
              `object ${target}\ntype ${type}\ntag x\ntagger A <a@b.example> 1790000000 +0000\n\nx\n`,
            ),
          );
          type = "tag";
        }
        h.repository.ref("refs/heads/main", target);
      };
    }),
    attack("main-is-blob", "the branch is a file", false, (h) => {
      h.later = () => h.repository.ref("refs/heads/main", h.repository.object("blob", Buffer.from("x")));
    }),
    attack("main-is-nowhere", "the branch is a commit that is not there", false, (h) => {
      h.later = () => h.repository.ref("refs/heads/main", "4".repeat(40));
    }),
    attack(
      "main-is-gone",
      "the branch is gone, and the repository answers as if all were well",
      false,
      (h) => {
        h.later = () => h.repository.remove("refs/heads/main");
      },
    ),
    attack("main-is-link", "the branch is a link to a file of the machine", false, (h) => {
      h.later = () =>
        h.repository.file("refs/heads/main", `ref: ${"../".repeat(14)}${bait.secret.slice(1)}\n`);
    }),
  ];
}

/** What a commit says of itself is shown on the partners' page and in the lock. */
const COMMITS: readonly GitAttack[] = [
  said("subject-markup", {
    message: "Subject sm <script>top.__ran=1</script><img src=x onerror=top.__ran=1>\n",
  }),
  said("subject-escape", { message: "\u001B[2J\u001B]0;all is well\u0007Subject\n" }),
  said("subject-workflow", { message: "::error::all is lost\n" }),
  said("subject-long", { message: `${"long ".repeat(200_000)}\n` }),
  said("subject-none", { message: "" }),
  said("subject-lines", { message: '\r\rSubject",\r"commit": "x\n' }),
  said("subject-fields", { message: "a\u0001b\u001Fc\u001Ed\n" }),
  said("date-far", { person: "A <a@b.example> 99999999999999 +0000" }),
  said("date-future", { person: "A <a@b.example> 4102444800 +0000" }),
  said("date-before", { person: "A <a@b.example> -1 +0000" }),
  said("date-none", { person: "A <a@b.example>" }),
  said("date-zone", { person: "A <a@b.example> 1790000000 +9999" }),
  said("person-markup", { person: "<script>top.__ran=1</script> <a@b.example> 1790000000 +0000" }),
  said("person-null", { person: "A\0B <a@b.example> 1790000000 +0000" }),
  said("encoding", { headers: "encoding UTF-7\n", message: "+ADw-script+AD4-\n" }),
  said("signature-false", {
    headers: "gpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n",
  }),
];

function said(slug: string, commit: Hostile["commit"]): GitAttack {
  const change = (hostile: Hostile) => void Object.assign(hostile.commit, commit);
  return { ...attack(`commit-${slug}`, `a commit with a hostile ${slug}`, null, change), fresh: true };
}

/** History that goes backwards: held until a person accepts it. */
const HISTORY: readonly GitAttack[] = [
  attack("rewritten", "a history that does not descend from what we had", false, (h) => {
    h.commit.orphan = true;
  }),
  attack("emptied", "all documents gone", false, (h) => drop(h, "", "toolkits")),
  attack("emptied-kit", "all but one of the documents gone", false, (h) => {
    for (const name of ["second.en.md", "third.en.md", "fourth.en.md", "fifth.en.md"]) drop(h, KIT, name);
  }),
  attack("nothing", "an empty tree", false, (h) => void h.tree.splice(0)),
];

/** The node's own description: `network.yaml`, changed by one line. */
function NETWORKS(bait: Bait): readonly GitAttack[] {
  const network = (
    slug: string,
    tries: string,
    taken: boolean | null,
    from: RegExp,
    to: string,
    shows: readonly string[] = [],
  ) => ({
    ...attack(`network-${slug}`, tries, taken, (h) => {
      const entry = h.tree.find(({ name }) => name === "network.yaml");
      if (entry) entry.content = String(entry.content).replace(from, to);
    }),
    shows,
  });
  return [
    network("id-of-another", "says that it is another partner", false, /^id: .*/m, "id: honest-partner"),
    network("id-of-ours", "says that it is our own node", false, /^id: .*/m, "id: hub"),
    network("id-of-site", "takes a name of the site's own", false, /^id: .*/m, "id: services"),
    network("id-outside", "an id with steps upwards", false, /^id: .*/m, 'id: "../../hub"'),
    network("id-constructor", "an id that every object has", false, /^id: .*/m, "id: constructor"),
    network(
      "licence",
      "another licence, under which nothing may be changed",
      false,
      /^licence: .*/m,
      "licence: CC-BY-ND-4.0",
    ),
    network(
      "licence-markup",
      "a licence with markup",
      false,
      /^licence: .*/m,
      'licence: "<script>top.__ran=1</script>"',
    ),
    network(
      "title-markup",
      "a title with markup",
      true,
      /^title: .*/m,
      'title: { en: "Node nt <img src=x onerror=top.__ran=1>" }',
      ["Node nt <img src=x"],
    ),
    network(
      "title-proto",
      "a key that every object inherits from",
      false,
      /^title: .*/m,
      "title: { en: Node, __proto__: { polluted: 1 } }",
    ),
    network(
      "url-script",
      "its own site at an address that runs a script",
      false,
      /$/,
      '\nurl: "javascript:top.__ran=1"\n',
    ),
    network(
      "repository-script",
      "its files at an address that runs a script",
      false,
      /$/,
      '\nrepository: "javascript:top.__ran=1"\n',
    ),
    network(
      "language-outside",
      "a language with steps upwards",
      false,
      /^languages: .*/m,
      'languages: ["../../en"]',
    ),
    network(
      "language-markup",
      "a language with markup",
      false,
      /^languages: .*/m,
      `languages: ['en"><script>top.__ran=1</script>']`,
    ),
    network(
      "substitutes",
      "leads an address to a folder of the machine",
      null,
      /$/,
      `\nsubstitutes: { https://git.honest-partner.example/toolkits.git: ${bait.canaries} }\n`,
    ),
    network("broken", "YAML that cannot be read", false, /$/, "\n\t: [\n"),
    network("format", "a format from the future", false, /^format: .*/m, "format: 99"),
    network(
      "deep",
      "lists within lists, ten thousand deep",
      false,
      /$/,
      `\nsummary: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`,
    ),
    network("country", "a country that is none", false, /$/, '\nservice_area: { country: "<b>" }\n'),
  ];
}
