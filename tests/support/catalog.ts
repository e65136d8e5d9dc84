import type { Agreement } from "../../src/model/agreement.ts";
import type { Catalog, CatalogPage, CatalogService, Html, Piece } from "../../src/model/catalog.ts";
import { escapeHtml } from "../../src/values/escape.ts";
import { compareText } from "../../src/values/order.ts";
import { agreement } from "./catalog-agreement.ts";
import { services } from "./catalog-services.ts";
import { texts } from "./catalog-texts.ts";
import { training } from "./catalog-training.ts";

const LANGUAGES = ["nl", "en", "ar"] as const;
const COMMIT = "4f1c2ab97d0e6a5b3c8d9e0f1a2b3c4d5e6f7a8b";

/** A whole catalog made by hand: three nodes, three languages, an agreement, services, local changes, held documents. */
export function exampleCatalog(): Catalog {
  const pages = [...texts, training].flatMap((text) =>
    LANGUAGES.flatMap((language) => {
      const version = text.in[language];
      return version === undefined ? [] : page(text, language, version);
    }),
  );
  pages.sort((a, b) => compareText(a.url, b.url));
  const toolkits = [
    ["nl-network/first-weeks", { nl: "De eerste weken", en: "The first weeks", ar: "الأسابيع الأولى" }],
    ["nl-network/agreements", { nl: "Afspraken op papier", en: "Agreements on paper", ar: "اتفاقات مكتوبة" }],
    ["open-pathways/volunteers", { en: "Looking after volunteers", nl: "Zorgen voor vrijwilligers" }],
    ["welkom-voorbeeldstad/here", { nl: "Bij ons in Voorbeeldstad", en: "Here in Voorbeeldstad" }],
  ] as const;
  return {
    format: 1,
    generator: "0.1.0",
    node: {
      id: "welkom-voorbeeldstad",
      title: { nl: "Welkom Voorbeeldstad", en: "Welcome Voorbeeldstad", ar: "أهلًا في فوربيلدستاد" },
      summary: {
        nl: "Voor vrijwilligers die mensen in Voorbeeldstad een thuis helpen maken.",
        en: "For volunteers who help people make a home in Voorbeeldstad.",
        ar: "للمتطوعين الذين يساعدون الناس على بناء بيت جديد في فوربيلدستاد.",
      },
      url: "https://welkom-voorbeeldstad.example/",
      repository: "https://git.welkom-voorbeeldstad.example/toolkits",
      languages: [...LANGUAGES],
      fallback: {},
      licence: "CC-BY-4.0",
      contact: { email: "redactie@welkom-voorbeeldstad.example", url: null },
      serviceArea: { country: "NL", region: null, name: "Voorbeeldstad" },
      accent: null,
      logo: null,
    },
    partners: [
      {
        id: "nl-network",
        title: { nl: "Netwerk Welkom NL", en: "Welcome Network NL", ar: "شبكة أهلًا هولندا" },
        summary: {
          nl: "Landelijke richtlijnen voor sponsorgroepen.",
          en: "National guidance for sponsor groups.",
        },
        site: "https://nl-network.example/",
        repository: "https://git.nl-network.example/toolkits.git",
        licence: "CC-BY-SA-4.0",
        languages: ["nl", "en", "ar"],
        commit: COMMIT,
        subject: "Emergency numbers: say when to call 112",
        committed: "2026-11-12T08:30:00Z",
        lastChecked: "2026-11-22",
        lastChanged: "2026-11-12",
        via: "welkom-voorbeeldstad",
        documents: 9,
        held: [{ path: "toolkits/first-weeks/money.en.md", why: "licence-refused" }],
        waits: "removals",
      },
      {
        id: "open-pathways",
        title: { en: "Open Pathways" },
        summary: { en: "Guidance that works in every country." },
        site: null,
        repository: "https://git.open-pathways.example/toolkits.git",
        licence: "CC-BY-4.0",
        languages: ["en"],
        commit: COMMIT.replace("4f1c", "9a07"),
        subject: "Wellbeing: add signs of strain",
        committed: "2026-10-02T14:00:00Z",
        lastChecked: "2026-11-22",
        lastChanged: "2026-10-02",
        via: "nl-network",
        documents: 2,
        held: [],
      },
    ],
    toolkits: toolkits.map(([id, title]) => ({
      id,
      node: id.split("/")[0] as string,
      slug: id.split("/")[1] as string,
      title,
      summary: { nl: "Wat je nodig hebt, op volgorde.", en: "What you need, in order." },
      language: "en",
      documents: [...texts, training].filter((text) => text.id.startsWith(`${id}/`)).map((text) => text.id),
    })),
    pages,
    services: services as readonly CatalogService[],
    facts: [
      {
        id: "nl-network/nl.support-period",
        node: "nl-network",
        label: { en: "Length of support", nl: "Duur van de steun", ar: "مدة الدعم" },
        type: "duration",
        value: { en: "12 months", nl: "12 maanden", ar: "12 شهرًا" },
        source: { title: "Programme rules", url: "https://rules.example/" },
        checked: "2026-05-01",
        reviewEvery: "P6M",
        validFrom: null,
        validTo: null,
        usedBy: ["en/nl-network/first-weeks/first-week/"],
      },
      {
        id: "nl-network/nl.alarm",
        node: "nl-network",
        label: { en: "When a life is in danger", nl: "Bij levensgevaar", ar: "عند الخطر على الحياة" },
        type: "phone",
        value: { en: "112", nl: "112", ar: "112" },
        source: { title: "112", url: null },
        checked: "2026-10-01",
        reviewEvery: "P1Y",
        validFrom: null,
        validTo: null,
        usedBy: [],
      },
    ],
    terms: [
      {
        id: "nl-network/sponsor-group",
        node: "nl-network",
        label: { en: "Sponsor group", nl: "Sponsorgroep", ar: "مجموعة كفالة" },
        meaning: {
          en: "Five or more people who promise to support a household together.",
          nl: "Vijf of meer mensen die samen beloven een huishouden te steunen.",
          ar: "خمسة أشخاص أو أكثر يتعهدون معًا بدعم أسرة.",
        },
      },
      {
        id: "open-pathways/handover",
        node: "open-pathways",
        label: { en: "Handover" },
        meaning: { en: "Passing a task on, with all that is known about it." },
      },
    ],
    graph: {
      nodes: ["welkom-voorbeeldstad", "nl-network", "open-pathways"].map((id, at) => ({
        id,
        own: at === 0,
        received: true,
      })),
      edges: [
        { from: "welkom-voorbeeldstad", to: "nl-network", follow: true, brings: true },
        { from: "nl-network", to: "welkom-voorbeeldstad", follow: false, brings: false },
        { from: "nl-network", to: "open-pathways", follow: true, brings: true },
      ],
    },
    changes: [
      {
        document: "nl-network/first-weeks/doctor",
        language: "nl",
        target: "@summary",
        partner: "nl-network",
        by: "welkom-voorbeeldstad",
        state: "untracked",
      },
      {
        document: "nl-network/helpline",
        language: null,
        target: "@phones.desk.number",
        partner: "nl-network",
        by: "welkom-voorbeeldstad",
        state: "upstream-changed",
      },
    ],
    removed: [
      {
        document: "nl-network/first-weeks/paper-forms",
        node: "nl-network",
        toolkit: "nl-network/first-weeks",
        language: "nl",
        url: "nl/nl-network/first-weeks/paper-forms/",
        title: "Papieren formulieren",
        commit: COMMIT,
        day: "2026-11-12",
        formerly: ["nl/nl-network/arrival/forms/"],
        translations: [],
      },
    ],
  };
}

export interface ExampleText {
  id: string;
  type: CatalogPage["type"];
  phase: CatalogPage["phase"];
  topic: CatalogPage["topic"];
  audience: CatalogPage["audience"];
  in: Partial<Record<(typeof LANGUAGES)[number], ExampleVersion>>;
  extra?: (language: string) => Partial<CatalogPage>;
}

export interface ExampleVersion {
  title: string;
  summary: string;
  keywords?: readonly string[];
  parts: readonly (readonly [
    id: string,
    level: number,
    heading: string,
    text: string,
    more?: Partial<Piece>,
  ])[];
}

function page(text: ExampleText, language: (typeof LANGUAGES)[number], version: ExampleVersion): CatalogPage {
  const [node = "", toolkit = "", slug = ""] = text.id.split("/");
  const own = node === "welkom-voorbeeldstad";
  const made = text.type === "agreement" ? agreement(language) : null;
  return {
    document: text.id,
    node,
    toolkit: `${node}/${toolkit}`,
    language,
    url: `${language}/${text.id}/`,
    title: version.title,
    summary: version.summary,
    type: text.type,
    phase: text.phase,
    audience: text.audience,
    topic: text.topic,
    programme: ["community-sponsorship"],
    keywords: version.keywords ?? [],
    sources: [
      {
        title: "Supporting volunteers",
        publisher: "Example Institute",
        year: 2024,
        url: "https://institute.example/volunteers",
        accessed: "2026-10-01",
        supports: null,
      },
    ],
    reviewed: slug === "first-week" ? "2025-01-10" : "2026-10-15",
    reviewEvery: "P1Y",
    licence: own ? "CC-BY-4.0" : "CC-BY-SA-4.0",
    sensitive: slug === "wellbeing",
    formerly: slug === "first-week" ? [`${language}/nl-network/arrival/first-week/`] : [],
    origin: {
      node,
      commit: own ? null : COMMIT,
      path: `toolkits/${toolkit}/${slug}.${language}.md`,
      url: own
        ? null
        : `https://git.${node}.example/toolkits/blob/${COMMIT}/toolkits/${toolkit}/${slug}.${language}.md`,
    },
    changedBy: [],
    translations: LANGUAGES.filter((tag) => text.in[tag] !== undefined).map((tag) => ({
      language: tag,
      url: `${tag}/${text.id}/`,
    })),
    translation:
      language === "en" ? null : { of: "en", by: node, state: "current", change: "none", machine: false },
    copy: null,
    pieces: version.parts.map(([id, level, heading, body, more]) => ({
      id,
      level,
      title: heading,
      heading: (level === 0 ? "" : `<h${level} id="${id}">${escapeHtml(heading)}</h${level}>`) as Html,
      blocks: [{ kind: "html", html: body as Html }],
      change: null,
      ...more,
    })),
    removed: [],
    agreement: made as Agreement | null,
    ...text.extra?.(language),
  };
}
