import type { Attack, Bait, Holds, HostileFile } from "../support/attack.ts";
import { after, around, leaveSign, lines, page, pathOf } from "../support/attack.ts";

const KIT = "toolkits/records";

/** Section 1.5, for what stands beside the documents: services, facts, terms, agreements, toolkits and changes. */
export function recordAttacks(bait: Bait): readonly Attack[] {
  return [...SERVICES(bait), ...FACTS(bait), ...TERMS, ...AGREEMENTS, ...TOOLKITS, ...CHANGES(bait)];
}

function attack(slug: string, tries: string, files: readonly HostileFile[], holds: Holds): Attack {
  return { name: `fields/${slug}`, section: "1.5", tries, files, holds };
}

const SERVICE: Readonly<Record<string, string>> = {
  name: "A desk",
  status: "active",
  organization: "{ name: Welcome }",
  description: "Helps.",
  email: "desk@welcome.example",
  service_areas: "[{ country: NL }]",
  assured_date: "2026-10-01",
};

function service(slug: string, changes: Readonly<Record<string, string>>, shows?: string): Attack {
  const path = `${KIT}/services/${slug}.yaml`;
  const fields = Object.entries({ ...SERVICE, ...changes });
  const bytes = fields.map(([key, value]) => `${key}: ${value}\n`).join("");
  const holds: Holds = shows === undefined ? { as: "reported", path } : { as: "published", shows: [shows] };
  return attack(
    slug,
    `a service with a hostile ${Object.keys(changes).join(", ")}`,
    [{ path, bytes }],
    holds,
  );
}

function SERVICES(bait: Bait): readonly Attack[] {
  const img = (n: string) => `<img src=x onerror=${leaveSign(n)}>`;
  return [
    service(
      "service-name",
      { name: `'Desk sn ${img("service-name").replaceAll("'", "''")}'` },
      "Desk sn <img src=x",
    ),
    service(
      "service-description",
      { description: '"Desk sd </p><script>top.__ran=1</script> [go](javascript:top.__ran=1)"' },
      "Desk sd </p><script>",
    ),
    service(
      "service-organization",
      { organization: '{ name: "Desk so <svg onload=top.__ran=1>" }' },
      "Desk so <svg",
    ),
    service(
      "service-translation",
      { x_language: "nl", x_translations: '{ en: { name: "Desk st <iframe src=x>" } }' },
      "Desk st <iframe",
    ),
    service(
      "constructor-desk",
      { name: "Desk cd", phones: "{ constructor-desk: { number: '+31 10 000 0000', type: voice } }" },
      "Desk cd",
    ),
    service("service-url", { url: '"javascript:top.__ran=1"' }),
    service("service-url-data", { url: '"data:text/html,x"' }),
    service("service-website", { organization: '{ name: Welcome, website: "javascript:top.__ran=1" }' }),
    service("service-email", { email: '"a@b.example?bcc=x\\" onmouseover=\\"top.__ran=1"' }),
    service("service-phone", {
      phones: `{ desk: { number: '+31"><script>top.__ran=1</script>', type: voice } }`,
    }),
    service("service-phone-code", { phones: "{ desk: { number: '*21*0900123456#', type: voice } }" }),
    service("service-hours", {
      schedules: `{ a: { byday: "MO;<script>", opens_at: "99:99", closes_at: "x" } }`,
    }),
    service("service-country", { service_areas: "[{ country: ZZZ }]" }),
    service("service-language", { languages: '["en-\\"><script>"]' }),
    service("service-language-long", { x_language: `"${"x-a".repeat(3_000)}"` }),
    service("service-status", { status: "constructor" }),
    service("service-visibility", { x_visibility: "everyone-and-the-address" }),
    attack(
      "service-change",
      "changes a service of another node without being asked to",
      [
        {
          path: `${KIT}/services/service-change.yaml`,
          bytes:
            "overrides: honest-partner/desk\nname: Taken by another node\nemail: attacker@attacker.example\n",
        },
      ],
      { as: "without-effect", path: `${KIT}/services/service-change.yaml` },
    ),
    attack(
      "service-confidential",
      "shows the address of a shelter that its node keeps to itself",
      [
        {
          path: `${KIT}/services/service-confidential.yaml`,
          bytes: "overrides: honest-partner/desk\nx_confidential_address: false\nx_visibility: public\n",
        },
      ],
      { as: "without-effect", path: `${KIT}/services/service-confidential.yaml` },
    ),
    attack(
      "service-fetches",
      "a link to a foreign server in a service, which must stay a link",
      [
        {
          path: `${KIT}/services/service-fetches.yaml`,
          bytes: Object.entries({
            ...SERVICE,
            name: "Desk sf",
            description: `"![x](${bait.beacon}/service) Desk sf text"`,
          })
            .map(([key, value]) => `${key}: ${value}\n`)
            .join(""),
        },
      ],
      { as: "published", shows: ["Desk sf"] },
    ),
  ];
}

function fact(slug: string, entry: string, shows?: string): Attack {
  const path = `${KIT}/facts/${slug}.yaml`;
  const holds: Holds = shows === undefined ? { as: "reported", path } : { as: "published", shows: [shows] };
  const name = `fields/${slug}`;
  const used = {
    path: pathOf(name),
    bytes: `---\n${lines()}---\n${around(name, `It is :fact[${slug}.key] long.`)}`,
  };
  const files = [{ path, bytes: `key:\n${entry}` }, ...(shows === undefined ? [] : [used])];
  return attack(slug, `a fact that wants to be more than a value: ${slug}`, files, holds);
}

function entry(changes: Readonly<Record<string, string>>): string {
  const values: Readonly<Record<string, string>> = {
    label: "{ en: Length }",
    type: "text",
    value: "eighteen months",
    source: "{ title: Law }",
    checked: "2026-10-01",
    review_every: "P1Y",
    ...changes,
  };
  return Object.entries(values)
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join("");
}

function FACTS(bait: Bait): readonly Attack[] {
  return [
    fact("fact-value", entry({ value: '"Fact fv <img src=x onerror=top.__ran=1>"' }), "Fact fv <img src=x"),
    fact(
      "fact-markdown",
      entry({ value: '"Fact fm ](javascript:top.__ran=1) **x** `"' }),
      "Fact fm ](javascript:",
    ),
    fact("fact-itself", entry({ value: '"Fact fi :fact[fact-itself.key]"' }), "Fact fi :fact["),
    fact(
      "fact-label",
      entry({ label: '{ en: "Fact fl <script>top.__ran=1</script>" }' }),
      after("fields/fact-label"),
    ),
    fact(
      "fact-source-title",
      entry({ source: '{ title: "Fact fs <svg onload=top.__ran=1>" }' }),
      after("fields/fact-source-title"),
    ),
    fact("constructor", entry({ value: "Fact of constructor" }), "Fact of constructor"),
    fact("fact-source-url", entry({ source: '{ title: Law, url: "javascript:top.__ran=1" }' })),
    fact("fact-infinite", entry({ type: "number", value: ".inf" })),
    fact("fact-no-number", entry({ type: "number", value: ".nan" })),
    fact("fact-huge", entry({ type: "number", value: `"${"9".repeat(5_000)}"` })),
    fact("fact-currency", entry({ type: "money", value: "12", currency: '"E<b>"' })),
    fact("fact-currency-words", entry({ type: "money", value: "12", currency: "euros and more" })),
    fact("fact-duration", entry({ type: "duration", value: `P${"9".repeat(30)}Y` })),
    fact("fact-language", entry({ label: '{ "en-<script>": Length, en: Length }' })),
    attack(
      "fact-of-another",
      "changes a fact of another node without being asked to",
      [
        {
          path: `${KIT}/facts/fact-of-another.yaml`,
          bytes: "overrides: honest-partner\nkit.length: { value: Taken by another node }\n",
        },
      ],
      { as: "without-effect", path: `${KIT}/facts/fact-of-another.yaml` },
    ),
    attack(
      "fact-file-is-a-list",
      "a file of another shape than its place says",
      [{ path: `${KIT}/facts/fact-file-is-a-list.yaml`, bytes: `- ${bait.beacon}\n- 1\n` }],
      { as: "reported", path: `${KIT}/facts/fact-file-is-a-list.yaml` },
    ),
  ];
}

const TERMS: readonly Attack[] = [
  term(
    "term-label",
    '{ label: { en: "Term tl <img src=x onerror=top.__ran=1>" }, meaning: { en: A word. } }',
    "Term tl <img src=x",
  ),
  term(
    "term-meaning",
    '{ label: { en: Term }, meaning: { en: "Term tm <script>top.__ran=1</script>" } }',
    "Term tm <script>",
  ),
  term("term-empty", "null"),
  term("term-text", "words"),
];

function term(slug: string, value: string, shows?: string): Attack {
  const path = `${KIT}/terms/${slug}.yaml`;
  const holds: Holds = shows === undefined ? { as: "reported", path } : { as: "published", shows: [shows] };
  return attack(slug, "a word of the glossary with markup", [{ path, bytes: `${slug}: ${value}\n` }], holds);
}

const PARTS: Readonly<Record<string, string>> = {
  type: "agreement",
  parties: "{ lead: { title: Lead, role: lead-organisation }, group: { title: Group, role: sponsor-group } }",
  fields: "{ lead.name: { label: Name, type: text } }",
  clauses: "{ before: { level: mandatory, locked: true } }",
  responsibilities: "{ home: { title: Home, duties: { lead: lead, group: does } } }",
};

function agreement(slug: string, changes: Readonly<Record<string, string>>, shows?: string): Attack {
  const name = `fields/${slug}`;
  const bytes = `---\n${lines({ ...PARTS, ...changes })}---\n${around(name, "Name: :field[lead.name].")}`;
  const holds: Holds =
    shows === undefined
      ? { as: "reported", path: pathOf(name) }
      : { as: "published", shows: [shows, after(name)] };
  return attack(
    slug,
    `an agreement with a hostile ${Object.keys(changes)[0]}`,
    [{ path: pathOf(name), bytes }],
    holds,
  );
}

const AGREEMENTS: readonly Attack[] = [
  agreement(
    "agreement-party",
    {
      parties:
        '{ lead: { title: "Lead al <img src=x onerror=top.__ran=1>", role: lead-organisation }, group: { title: Group, role: sponsor-group } }',
    },
    "Lead al <img src=x",
  ),
  agreement(
    "agreement-label",
    { fields: '{ lead.name: { label: "Field ab <script>top.__ran=1</script>", type: text } }' },
    "Field ab <script>",
  ),
  agreement(
    "agreement-help",
    { fields: `{ lead.name: { label: Name, type: text, help: 'Help ah "><svg onload=top.__ran=1>' } }` },
    'Help ah "><svg',
  ),
  agreement(
    "agreement-choice",
    {
      fields: `{ lead.name: { label: Name, type: choice, choices: { a: "Choice ac </option><script>top.__ran=1</script>" } } }`,
    },
    "Choice ac </option>",
  ),
  agreement(
    "agreement-duty",
    {
      responsibilities:
        '{ home: { title: "Duty ad <img src=x onerror=top.__ran=1>", duties: { lead: lead, group: does } } }',
    },
    "Duty ad <img src=x",
  ),
  agreement("agreement-field-type", { fields: "{ lead.name: { label: Name, type: password } }" }),
  agreement("agreement-field-file", { fields: "{ lead.name: { label: Name, type: file } }" }),
  agreement("agreement-clause-nowhere", { clauses: "{ nowhere: { level: mandatory } }" }),
  agreement("agreement-duty-constructor", {
    responsibilities: "{ home: { title: Home, duties: { constructor: lead } } }",
  }),
  agreement("agreement-field-proto", { fields: "{ __proto__: { label: Name, type: text } }" }),
];

function toolkit(slug: string, yaml: string, holds: (path: string) => Holds): Attack {
  const path = `toolkits/${slug}/toolkit.yaml`;
  return attack(
    slug,
    "the description of a toolkit with markup or a wrong shape",
    [{ path, bytes: yaml }],
    holds(path),
  );
}

const TOOLKITS: readonly Attack[] = [
  toolkit(
    "toolkit-title",
    'title: { en: "Kit tt <img src=x onerror=top.__ran=1>" }\nsummary: { en: A kit. }\nlanguage: en\ndocuments: [one]\n',
    () => ({ as: "published", shows: ["Kit tt <img src=x"] }),
  ),
  toolkit(
    "toolkit-language",
    'title: { en: Kit }\nsummary: { en: A kit. }\nlanguage: "../../en"\ndocuments: []\n',
    (path) => ({ as: "reported", path }),
  ),
  toolkit(
    "toolkit-documents",
    'title: { en: Kit }\nsummary: { en: A kit. }\nlanguage: en\ndocuments: ["../../../etc/passwd", __proto__]\n',
    (path) => ({ as: "reported", path }),
  ),
  toolkit(
    "toolkit-contact",
    `title: { en: Kit }\nsummary: { en: A kit. }\nlanguage: en\ndocuments: []\ncontact: { email: 'a@b.example"onclick="x' }\n`,
    (path) => ({ as: "reported", path }),
  ),
  toolkit("toolkit-list", "- a\n- b\n", (path) => ({ as: "reported", path })),
  attack(
    "toolkit-constructor",
    "a toolkit called by a name that every object has",
    [
      {
        path: "toolkits/constructor/toolkit.yaml",
        bytes: "title: { en: Kit }\nsummary: { en: A kit. }\nlanguage: en\ndocuments: [constructor]\n",
      },
      { path: "toolkits/constructor/constructor.en.md", bytes: page("constructor/constructor") },
    ],
    { as: "published", shows: [after("constructor/constructor")] },
  ),
];

/** Changes to what another node wrote, by a partner whom nobody asked to bring changes. */
function CHANGES(bait: Bait): readonly Attack[] {
  const path = `${KIT}/overrides/honest-partner/kit/honest.en.md`;
  const own = `${KIT}/overrides/hub/kit/own.en.md`;
  const words = "## First {#first replace}\n\nTaken by another node.\n";
  return [
    attack(
      "override-of-another",
      "replaces the words of another partner",
      [{ path, bytes: `---\noverrides: honest-partner/kit/honest\n---\n${words}` }],
      { as: "without-effect", path },
    ),
    attack(
      "override-of-ours",
      "replaces our own words",
      [{ path: own, bytes: `---\noverrides: hub/kit/own\n---\n${words}` }],
      { as: "without-effect", path: own },
    ),
    attack(
      "override-base-path",
      "names a file outside as the text that it was made against",
      [
        {
          path: `${KIT}/overrides/honest-partner/kit/second.en.md`,
          bytes: `---\noverrides: honest-partner/kit/second\nbase: { first: "../../../..${bait.secret}" }\n---\n${words}`,
        },
      ],
      { as: "without-effect", path: `${KIT}/overrides/honest-partner/kit/second.en.md` },
    ),
    attack(
      "translation-of-another",
      "gives another partner's document a language it lacks, with words of its own",
      [
        {
          path: `${KIT}/translations/honest-partner/kit/honest.nl.md`,
          bytes:
            "---\ntranslates: honest-partner/kit/honest\ntitle: Taken by another node\nsummary: Taken by another node\n---\n## Eerst {#first}\n\nTaken by another node.\n",
        },
      ],
      { as: "without-effect", path: `${KIT}/translations/honest-partner/kit/honest.nl.md` },
    ),
  ];
}
