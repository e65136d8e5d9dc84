import type { Agreement } from "../../src/model/agreement.ts";

const TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lead: { en: "Lead organisation", nl: "Hoofdorganisatie", ar: "المنظمة المسؤولة" },
  group: { en: "Sponsor group", nl: "Sponsorgroep", ar: "مجموعة الكفالة" },
  town: { en: "Municipality", nl: "Gemeente", ar: "البلدية" },
  name: {
    en: "Registered name of the lead organisation",
    nl: "Naam van de hoofdorganisatie in het register",
    ar: "الاسم المسجل للمنظمة المسؤولة",
  },
  help: { en: "As in the register", nl: "Zoals in het register", ar: "كما في السجل" },
  start: { en: "Day on which the support begins", nl: "Dag waarop de steun begint", ar: "يوم بدء الدعم" },
  duration: { en: "Length of support", nl: "Duur van de steun", ar: "مدة الدعم" },
  home: { en: "Finding a home", nl: "Een woning zoeken", ar: "إيجاد سكن" },
  school: { en: "Registering at school", nl: "Inschrijven op school", ar: "التسجيل في المدرسة" },
  money: { en: "Managing the group’s money", nl: "Het geld van de groep beheren", ar: "إدارة مال المجموعة" },
  complaint: { en: "Hearing complaints", nl: "Klachten behandelen", ar: "النظر في الشكاوى" },
};

/** An agreement between three parties, in one language. */
export function agreement(language: string): Agreement {
  const say = (key: string) => TITLES[key]?.[language] ?? key;
  const field = { required: true, help: null, default: null, choices: {} } as const;
  return {
    parties: {
      lead: { title: say("lead"), role: "lead-organisation" },
      group: { title: say("group"), role: "sponsor-group" },
      town: { title: say("town"), role: "public-authority" },
    },
    fields: {
      "lead.legal_name": { ...field, label: say("name"), type: "text", help: say("help") },
      "support.start": { ...field, label: say("start"), type: "date" },
      "support.duration": {
        ...field,
        label: say("duration"),
        type: "duration",
        default: "P1Y6M",
        required: false,
      },
    },
    clauses: {
      purpose: { level: "mandatory", alternative: null, locked: true },
      "term-fixed": { level: "optional", alternative: "term", locked: false },
      "term-arrival": { level: "optional", alternative: "term", locked: false },
      privacy: { level: "mandatory", alternative: null, locked: true },
      cars: { level: "optional", alternative: null, locked: false },
    },
    responsibilities: {
      home: { title: say("home"), duties: { lead: "supports", group: "lead", town: "informed" } },
      school: { title: say("school"), duties: { lead: "none", group: "lead", town: "does" } },
      money: { title: say("money"), duties: { lead: "approves", group: "lead", town: "none" } },
      complaint: { title: say("complaint"), duties: { lead: "lead", group: "informed", town: "none" } },
    },
  };
}
