import type { Attack, Bait, Holds, HostileFile } from "../support/attack.ts";
import { after, page, pathOf } from "../support/attack.ts";

const KIT = "toolkits/paths";

/** Section 1.6: names and links that lead elsewhere. Names that only a hostile tree can hold are among the Git attacks. */
export function pathAttacks(bait: Bait): readonly Attack[] {
  return [
    ...NAMES.map(([slug, file, tries]) => named(slug, file, tries)),
    attack(
      "proto",
      "the name of every object's prototype",
      [{ path: `${KIT}/__proto__.en.md`, bytes: page("paths/proto") }],
      { as: "without-effect", path: `${KIT}/__proto__.en.md` },
    ),
    attack(
      "not-utf8",
      "bytes that are no text",
      [{ path: `${KIT}/\uDCFF.en.md`, bytes: page("paths/not-utf8") }],
      { as: "reported", path: "\uFFFD" },
    ),
    ...LANGUAGES.map(([slug, language]) => language_(slug, language)),
    ...TWINS.map(([slug, first, second]) => twins(slug, first, second)),
    ...LINKS(bait).map(([slug, payload]) => linked(slug, payload)),
  ];
}

/** Name of the attack, name of the file, what it tries. None is a name that a document may have. */
const NAMES: readonly (readonly [string, string, string])[] = [
  ["shell-dollar", "$(touch attack-shell-dollar).en.md", "a command in a file's name"],
  ["shell-backtick", "`touch attack-shell-backtick`.en.md", "the same with backticks"],
  ["shell-semicolon", ";touch attack-shell-semicolon;.en.md", "the same with semicolons"],
  ["shell-quote", 'x";touch attack-shell-quote;".en.md', "the same behind a quotation mark"],
  ["shell-single-quote", "x';touch attack-shell-single-quote;'.en.md", "the same behind a single one"],
  ["shell-pipe", "x|touch attack-shell-pipe|.en.md", "the same with a pipe"],
  ["shell-line", "x\ntouch attack-shell-line\n.en.md", "the same on a line of its own"],
  ["option", "--output=attack-option.en.md", "an option of git as a file's name"],
  ["option-help", "-h.en.md", "a short option as a file's name"],
  ["option-pathspec", ":(exclude)*.en.md", "a pattern of git as a file's name"],
  ["windows-device", "con.en.md", "a device on Windows"],
  ["windows-device-two", "aux.en.md", "another device on Windows"],
  ["windows-port", "com1.en.md", "a port on Windows"],
  ["windows-stream", "a:b.en.md", "a hidden stream on Windows"],
  ["windows-backslashes", "..\\..\\..\\attack-backslashes.en.md", "backslashes as steps upwards"],
  ["percent", "%2e%2e%2f%2e%2e%2fattack-percent.en.md", "steps upwards in percent writing"],
  ["percent-null", "a%00.en.md", "an end of text in percent writing"],
  ["trailing-dot", "trailing..en.md", "a dot at the end, which Windows drops"],
  ["leading-space", " space.en.md", "a space at the beginning"],
  ["capitals", "CAPITALS.en.md", "capitals, which some disks do not tell apart"],
  ["markup", "<script>top.__ran=1<script>.en.md", "markup in a file's name"],
  ["escape", "\u001B[2J\u001B[31mall is well.en.md", "a command to the terminal in a file's name"],
  ["workflow-command", "::error file=x::all is lost.en.md", "a command to the build server in a file's name"],
  ["bidirectional", "\u202Edm.ne.evil.en.md", "letters that turn the reading direction"],
  ["look-alike", "h\u043Enest.en.md", "a letter of another alphabet that looks the same"],
  ["invisible", "ho\u200Bnest.en.md", "a letter that cannot be seen"],
  ["long", `${"long".repeat(70)}.en.md`, "a name longer than disks allow"],
  ["two-dots", "..en.md", "nothing but dots"],
];

function named(slug: string, file: string, tries: string): Attack {
  const name = `paths/${slug}`;
  const path = `${KIT}/${file}`;
  return attack(slug, tries, [{ path, bytes: page(name) }], { as: "reported", path });
}

function attack(slug: string, tries: string, files: readonly HostileFile[], holds: Holds): Attack {
  return { name: `paths/${slug}`, section: "1.6", tries, files, holds };
}

/** Languages in a file's name. The page's address begins with its language, so they could take the site's own addresses. */
const LANGUAGES: readonly (readonly [string, string])[] = [
  ["language-pagefind", "pagefind"],
  ["language-assets", "assets"],
  ["language-offline", "offline"],
  ["language-proto", "__proto__"],
  ["language-constructor", "constructor"],
  ["language-markup", '"><b>'],
  ["language-long", `en-x${"-abcdefgh".repeat(24)}`],
  ["language-capitals", "EN"],
  ["language-unknown", "qaa"],
];

function language_(slug: string, language: string): Attack {
  const path = `${KIT}/${slug}.${language}.md`;
  const name = `paths/${slug}`;
  const holds = { as: "published-or-reported", path, shows: [] } as const;
  return attack(slug, `a language called ${language.slice(0, 20)}`, [{ path, bytes: page(name) }], holds);
}

const TWINS: readonly (readonly [string, string, string])[] = [
  ["twin-case", "twin-case.en.md", "Twin-Case.en.md"],
  ["twin-accent", "twin-\u00E9.en.md", "twin-e\u0301.en.md"],
  ["twin-language", "twin-language.en.md", "twin-language.En.md"],
  ["twin-width", "twin-width.en.md", "\uFF54win-width.en.md"],
];

/** Two files that some disks take for one. At least the second is named. */
function twins(slug: string, first: string, second: string): Attack {
  const name = `paths/${slug}`;
  const files = [first, second].map((file) => ({ path: `${KIT}/${file}`, bytes: page(name) }));
  return attack(slug, "two names that some disks take for one", files, {
    as: "reported",
    path: `${KIT}/${second}`,
  });
}

/** Links and pictures that lead out of the node's own tree. */
function LINKS(bait: Bait): readonly (readonly [string, string])[] {
  const up = "../".repeat(14);
  return [
    ["link-secret-picture", `![x](${up}${bait.picture.slice(1)})`],
    ["link-secret-file", `[x](${up}${bait.picture.slice(1)})`],
    ["link-secret-absolute", `![x](${bait.picture})`],
    ["link-secret-address", `![x](file://${bait.picture})`],
    ["link-secret-percent", `![x](${"%2e%2e/".repeat(14)}${bait.picture.slice(1)})`],
    ["link-secret-double-percent", `![x](${"%252e%252e%252f".repeat(14)}${bait.picture.slice(1)})`],
    ["link-secret-backslash", `![x](${"..\\".repeat(14)}${bait.picture.slice(1).replaceAll("/", "\\")})`],
    ["link-configuration", "[x](../../../../network.yaml) ![x](../../../../network.lock.json)"],
    ["link-git", "![x](../../../../.git/config) [x](../../.git/HEAD)"],
    ["link-other-partner", "![x](../../../honest-partner/toolkits/kit/plan.png)"],
    ["link-folder", "![x](.) ![x](..) [x](./)"],
    ["link-network-share", "![x](\\\\\\\\attacker.example\\\\share\\\\x.png)"],
    ["link-device", "![x](/dev/zero) ![x](/dev/stdin) ![x](/proc/self/environ)"],
    ["link-null", "![x](a%00.png)"],
    ["link-missing", "![x](not-there.png) [x](not-there.en.md)"],
    ["link-service-worker", "[x](../../../../sw.js) [x](/sw.js) [x](../../../../pagefind/pagefind.js)"],
    ["link-query", "![x](a.png?x=1#y) [x](?x) [x](#nowhere)"],
  ];
}

function linked(slug: string, payload: string): Attack {
  const name = `paths/${slug}`;
  const files = [{ path: pathOf(name), bytes: page(name, {}, payload) }];
  const holds = { as: "published-or-reported", path: pathOf(name), shows: [after(name)] } as const;
  return attack(slug, `a link out of its own tree: ${payload.slice(0, 40)}`, files, holds);
}
