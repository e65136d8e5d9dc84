import type { Bait } from "../support/attack.ts";
import { touchCanary } from "../support/attack.ts";
import type { GitAttack } from "../support/hostile.ts";

/** What a partner that we follow may ask for: addresses, branches and names that want to be commands or files of the machine. */
export function followAttacks(bait: Bait): readonly GitAttack[] {
  const touch = (slug: string) => touchCanary(bait, `git/follow-${slug}`);
  return [
    address("ext", `ext::sh -c "${touch("ext")}"`),
    address("file", `file://${bait.canaries}`),
    address("path", bait.canaries),
    address("path-upwards", "../honest-partner"),
    address("http", `${bait.beacon}/git/follow-http`),
    address("http-other", "http://169.254.169.254/latest/meta-data"),
    address("git", "git://127.0.0.1/x"),
    address("ssh", "ssh://git@127.0.0.1/x"),
    address("ssh-option", `ssh://-oProxyCommand=${touch("ssh-option").replaceAll(" ", "%20")}/x`),
    address("ssh-short", "git@github.com:x/y.git"),
    address("option", `--upload-pack=${touch("option")}`),
    address("password", "https://name:word@git.example/x.git"),
    address("query", "https://git.example/x.git?access_token=x"),
    address("control", "https://git.example/x\\r\\n.git"),
    address("shell", `https://git.example/$(${touch("shell")}).git`),
    address("own-machine", "https://127.0.0.1/x.git"),
    address("own-machine-name", "https://localhost/x.git"),
    address("own-machine-number", "https://2130706433/x.git"),
    address("own-network", "https://10.0.0.1/x.git"),
    address("own-network-six", "https://[::1]/x.git"),
    reference("ref-option", `--upload-pack=${touch("ref-option")}`),
    reference("ref-upwards", "../../../heads/x"),
    reference("ref-pair", "main:refs/heads/main"),
    reference("ref-force", "+main"),
    reference("ref-all", "refs/*"),
    reference("ref-shell", `$(${touch("ref-shell")})`),
    reference("ref-long", "a".repeat(5_000)),
    named("id-of-ours", "hub"),
    named("id-of-site", "pagefind"),
    named("id-outside", "../../hub"),
    named("id-proto", "__proto__"),
    named("id-constructor", "constructor"),
    entries(
      "itself",
      "a circle of partners",
      "  - { id: git-follow-itself, url: https://git.git-follow-itself.example/toolkits.git, follow: true }\n",
    ),
    entries("many", "five hundred partners of its own", many(500)),
    entries(
      "signers",
      "a file of the machine as the list of who may sign",
      `  - { id: other, url: https://git.other.example/x.git, signers: "../../../..${bait.secret}" }\n`,
    ),
    entries(
      "adopt",
      "asks for files outside the repository",
      `  - { id: other, url: https://git.other.example/x.git, adopt: { toolkit: x, files: ["../../../../**"] } }\n`,
    ),
    entries(
      "include",
      "asks for toolkits with steps upwards",
      '  - { id: other, url: https://git.other.example/x.git, include: ["../../.."] }\n',
    ),
  ];
}

function entries(slug: string, tries: string, text: string): GitAttack {
  return {
    name: `git/follow-${slug}`,
    section: "1.9",
    tries,
    change: (hostile) => {
      const network = hostile.tree.find(({ name }) => name === "network.yaml");
      if (network) network.content = `${String(network.content)}partners:\n${text}`;
    },
    entry: "    follow: true\n",
    taken: null,
    fresh: true,
  };
}

function address(slug: string, url: string): GitAttack {
  return entries(
    slug,
    `a partner of its own at ${url.slice(0, 40)}`,
    `  - { id: other-${slug}, url: "${url.replaceAll('"', '\\"')}" }\n`,
  );
}

function reference(slug: string, ref: string): GitAttack {
  return entries(
    slug,
    `a branch called ${ref.slice(0, 30)}`,
    `  - { id: other-${slug}, url: https://git.honest-partner.example/toolkits.git, ref: "${ref}" }\n`,
  );
}

function named(slug: string, id: string): GitAttack {
  return entries(
    slug,
    `a partner of its own called ${id}`,
    `  - { id: "${id}", url: https://git.other.example/toolkits.git }\n`,
  );
}

function many(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `  - { id: other-${i}, url: "https://127.0.0.1:1/${i}.git" }\n`,
  ).join("");
}
