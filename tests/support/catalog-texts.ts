import type { ExampleText } from "./catalog.ts";

const ask = (...services: string[]) => ({
  blocks: [{ kind: "services" as const, services, asked: "::services{topic=housing}" }],
});
const LONG = `<p>Make a list before the day itself, and share it with the whole group. Say for each task who does it, who steps in when that person is ill, and who has to know. A task that everybody does is a task that nobody does. Keep the list where all can see it, and go through it together once a week, for ten minutes at most.</p>
<p>Ask the family what they want to do themselves. A good rule: the first time we do it, the second time we do it together, the third time they do it and we are near. Write down what was agreed, in words that all of you understand, with an <a href="../../../glossary/#nl-network-sponsor-group">interpreter</a> where that helps.</p>`;

/** The texts of the example: some in three languages, some in one. */
export const texts: readonly ExampleText[] = [
  {
    id: "nl-network/first-weeks/first-week",
    type: "checklist",
    phase: ["arrival"],
    topic: ["orientation-culture", "health"],
    audience: ["volunteer", "sponsor-group"],
    in: {
      en: {
        title: "The first week after arrival",
        summary:
          "What to do in the first seven days, in order of hurry: sleep, food, telephone, doctor, registration.",
        keywords: ["airport", "welcome", "SIM card"],
        parts: [
          [
            "_intro",
            0,
            "",
            '<p>The support lasts <span class="ck-fact" data-fact="nl-network/nl.support-period"><bdi>12 months</bdi></span>. The first week sets the tone: do little, and do it calmly.</p>',
          ],
          [
            "emergency-numbers",
            2,
            "Emergency numbers",
            "<p>Call <strong>112</strong> when a life is in danger. Otherwise call the doctor first.</p>",
          ],
          ["doctor", 3, "A doctor tonight", "", ask("welkom-voorbeeldstad/doctors")],
          [
            "housing",
            2,
            "At home",
            `${LONG}<ul><li>Show how the heating and the cooker work.</li><li>Leave a list of names and telephone numbers on the table.</li></ul>`,
          ],
          [
            "registration",
            2,
            "Registering at the town hall",
            "<ol><li>Make an appointment.</li><li>Bring passports and the letter.</li><li>Ask for a number for each person.</li></ol>",
          ],
          [
            "money",
            2,
            "Money for the first days",
            '<div class="ck-table" role="region" tabindex="0" aria-label="Money for the first days"><table><thead><tr><th>For</th><th class="ck-end">Each week</th></tr></thead><tbody><tr><td>Food for four people</td><td class="ck-end">€ 160</td></tr><tr><td>Bus tickets</td><td class="ck-end">€ 40</td></tr></tbody></table></div>',
          ],
          [
            "volunteers",
            2,
            "Look after yourself",
            `${LONG}<blockquote><p>We slept badly for a week. In the second week we made a rota, and then it was fun.</p></blockquote>`,
          ],
        ],
      },
      nl: {
        title: "De eerste week na aankomst",
        summary:
          "Wat je in de eerste zeven dagen doet, het dringendste eerst: slapen, eten, telefoon, huisarts, inschrijven.",
        keywords: ["vliegveld", "welkom", "simkaart"],
        parts: [
          [
            "_intro",
            0,
            "",
            '<p>De steun duurt <span class="ck-fact" data-fact="nl-network/nl.support-period"><bdi>12 maanden</bdi></span>. De eerste week zet de toon: doe weinig, en doe het rustig.</p>',
          ],
          [
            "emergency-numbers",
            2,
            "Noodnummers",
            "<p>Bel <strong>112</strong> bij levensgevaar. Bel anders eerst de huisartsenpost hieronder.</p>",
            {
              change: {
                by: "welkom-voorbeeldstad",
                kind: "replace",
                state: "upstream-changed",
              },
            },
          ],
          ["doctor", 3, "Vanavond een dokter", "", ask("welkom-voorbeeldstad/doctors")],
          [
            "housing",
            2,
            "Thuis",
            "<p>Laat zien hoe de verwarming en het fornuis werken. Leg een lijst met namen en nummers op tafel.</p>",
          ],
          [
            "registration",
            2,
            "Inschrijven bij de gemeente",
            "<p>In Voorbeeldstad kan dat alleen op afspraak.</p>",
            { change: { by: "welkom-voorbeeldstad", kind: "after", state: "current" } },
          ],
          ["desk", 3, "Waar", "", ask("welkom-voorbeeldstad/housing-desk")],
        ],
      },
      ar: {
        title: "الأسبوع الأول بعد الوصول",
        summary: "ما تفعله في الأيام السبعة الأولى، الأهم أولًا: النوم والطعام والهاتف والطبيب والتسجيل.",
        keywords: ["مطار", "ترحيب"],
        parts: [
          ["_intro", 0, "", "<p>يستمر الدعم 12 شهرًا. الأسبوع الأول يحدد النغمة: افعل القليل بهدوء.</p>"],
          [
            "emergency-numbers",
            2,
            "أرقام الطوارئ",
            '<p>اتصل بالرقم <bdi dir="ltr">112</bdi> إذا كانت حياة أحد في خطر.</p>',
          ],
          ["doctor", 3, "طبيب هذه الليلة", "", ask("welkom-voorbeeldstad/doctors")],
          [
            "housing",
            2,
            "في البيت",
            "<p>أرِهم كيف تعمل التدفئة والموقد. يساعد المتطوعون العائلة في السكن.</p>",
          ],
          ["registration", 2, "التسجيل في البلدية", "<p>خذ موعدًا وأحضر الجوازات.</p>"],
        ],
      },
    },
    extra: (language) =>
      language === "nl"
        ? {
            changedBy: ["welkom-voorbeeldstad"],
            removed: [
              {
                title: "Fondsen",
                reason: "Voorbeeldstad heeft zo’n fonds niet.",
                by: "welkom-voorbeeldstad",
              },
            ],
          }
        : language === "ar"
          ? {
              translation: {
                of: "en",
                by: "nl-network",
                state: "upstream-changed",
                change: "strong",
                machine: false,
              },
            }
          : {},
  },
  {
    id: "nl-network/first-weeks/finding-a-home",
    type: "guideline",
    phase: ["pre-arrival", "settlement"],
    topic: ["housing"],
    audience: ["sponsor-group", "landlord-employer-host"],
    in: {
      en: {
        title: "Finding a home that can be paid for later",
        summary: "How to look for a house whose rent the family can pay after the support ends.",
        keywords: ["rent", "landlord", "tenancy"],
        parts: [
          ["rent", 2, "What rent is possible", LONG],
          ["landlords", 2, "Talking with landlords", LONG],
          ["help", 2, "Who helps near you", "", ask("welkom-voorbeeldstad/housing-desk")],
          ["nothing", 2, "A furniture bank", "", ask()],
        ],
      },
      nl: {
        title: "Een woning die ook later te betalen is",
        summary: "Hoe je een huis zoekt waarvan het gezin de huur kan betalen als de steun voorbij is.",
        keywords: ["huur", "verhuurder"],
        parts: [
          ["rent", 2, "Welke huur kan", "<p>Reken met wat er is als de steun stopt.</p>"],
          ["help", 2, "Wie helpt in de buurt", "", ask("welkom-voorbeeldstad/housing-desk")],
        ],
      },
    },
  },
  {
    id: "nl-network/first-weeks/working-with-interpreters",
    type: "guideline",
    phase: ["any"],
    topic: ["interpreting", "language"],
    audience: ["volunteer", "interpreter"],
    in: {
      en: {
        title: "Working with interpreters",
        summary: "Before, during and after a talk with an interpreter.",
        parts: [
          ["before", 2, "Before", LONG],
          ["during", 2, "During", LONG],
          ["after", 2, "After", LONG],
        ],
      },
      nl: {
        title: "Werken met tolken",
        summary: "Voor, tijdens en na een gesprek met een tolk.",
        parts: [["before", 2, "Vooraf", "<p>Spreek af hoe lang het duurt.</p>"]],
      },
    },
  },
  {
    id: "nl-network/first-weeks/school",
    type: "factsheet",
    phase: ["settlement"],
    topic: ["education-children"],
    audience: ["volunteer", "newcomer"],
    in: {
      en: {
        title: "School and childcare",
        summary: "Registering children, and the first day.",
        parts: [["register", 2, "Registering", LONG]],
      },
      ar: {
        title: "المدرسة ورعاية الأطفال",
        summary: "تسجيل الأطفال واليوم الأول.",
        parts: [
          [
            "register",
            2,
            "التسجيل",
            "<p>يساعد المتطوعون العائلة على تسجيل الأطفال في مستشفى أو مدرسة قريبة.</p>",
          ],
        ],
      },
    },
  },
  {
    id: "nl-network/first-weeks/doctor",
    type: "guideline",
    phase: ["arrival", "settlement"],
    topic: ["health", "mental-wellbeing-newcomer"],
    audience: ["volunteer", "newcomer"],
    in: {
      en: {
        title: "Going to the doctor",
        summary: "Registering, calling, bringing an interpreter.",
        keywords: ["GP", "hospital"],
        parts: [
          ["register", 2, "Registering with a doctor", LONG],
          ["near", 3, "Near you", "", ask("welkom-voorbeeldstad/doctors", "nl-network/helpline")],
        ],
      },
      nl: {
        title: "Naar de huisarts",
        summary: "Inschrijven, bellen, een tolk meenemen.",
        parts: [["register", 2, "Inschrijven bij een huisarts", "<p>Bel en vraag of er plaats is.</p>"]],
      },
      ar: {
        title: "زيارة الطبيب",
        summary: "التسجيل والاتصال وإحضار مترجم.",
        parts: [
          [
            "register",
            2,
            "التسجيل عند طبيب",
            "<p>اتصل واسأل إن كان هناك مكان. المستشفى للحالات الطارئة فقط.</p>",
          ],
        ],
      },
    },
  },
  {
    id: "nl-network/first-weeks/money",
    type: "training",
    phase: ["settlement", "transition-out"],
    topic: ["family-budget", "benefits-banking"],
    audience: ["volunteer"],
    in: {
      en: {
        title: "Money and the bank",
        summary: "A first budget, a bank account, and debts to avoid.",
        parts: [["budget", 2, "A first budget", LONG]],
      },
      nl: {
        title: "Geld en de bank",
        summary: "Een eerste begroting, een rekening, en schulden vermijden.",
        parts: [["budget", 2, "Een eerste begroting", "<p>Schrijf op wat erin komt en wat eruit gaat.</p>"]],
      },
    },
  },
  {
    id: "nl-network/agreements/organisation-and-group",
    type: "agreement",
    phase: ["preparation"],
    topic: ["roles-coordination"],
    audience: ["lead-organisation", "sponsor-group", "public-authority"],
    in: {
      en: {
        title: "Agreement between lead organisation, sponsor group and municipality",
        summary: "Who promises what, for how long, and what happens when it does not work.",
        parts: [
          [
            "_intro",
            0,
            "",
            '<p>Between <span class="ck-blank">Registered name of the lead organisation</span> and the sponsor group.</p>',
          ],
          [
            "purpose",
            2,
            "Purpose",
            "<p>The parties support one household together until it stands on its own feet.</p>",
          ],
          [
            "term-fixed",
            2,
            "Length: a fixed term",
            '<p>This agreement begins on <span class="ck-blank">Day on which the support begins</span> and lasts <span class="ck-blank">Length of support</span>.</p>',
          ],
          ["term-arrival", 2, "Length: from arrival", "<p>This agreement begins on the day of arrival.</p>"],
          [
            "privacy",
            2,
            "Personal data",
            "<p>What the household tells stays within the group.</p>",
            { change: { by: "welkom-voorbeeldstad", kind: "append", state: "current" } },
          ],
          ["cars", 2, "Driving the family", "<p>Drivers are insured for passengers.</p>"],
        ],
      },
      nl: {
        title: "Overeenkomst tussen hoofdorganisatie, sponsorgroep en gemeente",
        summary: "Wie belooft wat, hoe lang, en wat als het niet lukt.",
        parts: [
          ["purpose", 2, "Doel", "<p>De partijen steunen samen één huishouden.</p>"],
          [
            "term-fixed",
            2,
            "Duur: vaste termijn",
            '<p>Deze overeenkomst begint op <span class="ck-blank">Dag waarop de steun begint</span>.</p>',
          ],
          [
            "term-arrival",
            2,
            "Duur: vanaf aankomst",
            "<p>Deze overeenkomst begint op de dag van aankomst.</p>",
          ],
          ["privacy", 2, "Persoonsgegevens", "<p>Wat het huishouden vertelt blijft in de groep.</p>"],
        ],
      },
      ar: {
        title: "اتفاقية بين المنظمة المسؤولة ومجموعة الكفالة والبلدية",
        summary: "من يعد بماذا، وكم يدوم ذلك.",
        parts: [
          ["purpose", 2, "الغرض", "<p>يدعم الأطراف معًا أسرة واحدة.</p>"],
          ["privacy", 2, "البيانات الشخصية", "<p>ما تقوله الأسرة يبقى داخل المجموعة.</p>"],
        ],
      },
    },
  },
  {
    id: "nl-network/agreements/volunteer-role",
    type: "role",
    phase: ["recruitment", "preparation"],
    topic: ["roles-coordination", "recruitment-diversity"],
    audience: ["coordinator", "volunteer"],
    in: {
      en: {
        title: "Role: the group’s housing lead",
        summary: "Tasks, time, and what is not your task.",
        parts: [["tasks", 2, "Tasks", LONG]],
      },
      nl: {
        title: "Rol: trekker wonen",
        summary: "Taken, tijd, en wat niet jouw taak is.",
        parts: [["tasks", 2, "Taken", "<p>Je zoekt samen met het gezin.</p>"]],
      },
    },
  },
  {
    id: "nl-network/agreements/privacy",
    type: "policy",
    phase: ["any"],
    topic: ["data-protection", "safeguarding"],
    audience: ["coordinator"],
    in: {
      en: {
        title: "Keeping personal data small",
        summary: "What you write down, where, and when you throw it away.",
        parts: [["small", 2, "As little as possible", LONG]],
      },
    },
  },
  {
    id: "open-pathways/volunteers/wellbeing",
    type: "training",
    phase: ["any"],
    topic: ["volunteer-wellbeing"],
    audience: ["volunteer", "coordinator"],
    in: {
      en: {
        title: "Wellbeing of volunteers",
        summary: "Seeing strain early, and what an organisation must do.",
        parts: [
          ["signs", 2, "Signs of strain", LONG],
          ["do", 2, "What helps", LONG],
        ],
      },
    },
  },
  {
    id: "open-pathways/volunteers/saying-goodbye",
    type: "guideline",
    phase: ["transition-out"],
    topic: ["social-connection", "feedback-complaints"],
    audience: ["volunteer", "newcomer"],
    in: {
      en: {
        title: "Saying goodbye well",
        summary: "The last three months of the support, and after.",
        parts: [["plan", 2, "A plan together", LONG]],
      },
    },
  },
  {
    id: "welkom-voorbeeldstad/here/town",
    type: "factsheet",
    phase: ["arrival"],
    topic: ["orientation-culture", "social-connection"],
    audience: ["newcomer", "volunteer"],
    in: {
      nl: {
        title: "Wegwijs in Voorbeeldstad",
        summary: "De markt, de bus, de bibliotheek, en waar het gezellig is.",
        parts: [
          ["market", 2, "De markt", "<p>Elke zaterdag.</p>"],
          ["cafe", 2, "Nederlands oefenen", "", ask("welkom-voorbeeldstad/language-cafe")],
        ],
      },
      en: {
        title: "Finding your way in Voorbeeldstad",
        summary: "The market, the bus, the library.",
        parts: [["market", 2, "The market", "<p>Every Saturday.</p>"]],
      },
    },
  },
  {
    id: "welkom-voorbeeldstad/here/hostile",
    type: "form",
    phase: ["any"],
    topic: ["monitoring-evaluation"],
    audience: ["coordinator"],
    in: {
      nl: {
        title: 'Formulier <b>"check-in"</b> & verslag',
        summary: "Vragen voor elke maand; </script><script>alert(1)</script> is hier gewoon tekst.",
        parts: [["questions", 2, "Vragen <i>", "<p>Hoe gaat het?</p>"]],
      },
    },
  },
];
