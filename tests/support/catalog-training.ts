import type { ExampleText, ExampleVersion } from "./catalog.ts";

/** A text whose boxes can be ticked and whose questions can be answered, with facts, in one language. */
function version(words: {
  title: string;
  summary: string;
  steps: readonly string[];
  question: string;
  choices: readonly string[];
  why: string;
  fact: readonly [string, string];
  headings: readonly [string, string];
}): ExampleVersion {
  const [steps, check] = words.headings;
  return {
    title: words.title,
    summary: words.summary,
    parts: [
      [
        "steps",
        2,
        steps,
        `<ul>${words.steps.map((step) => `<li class="ck-task"><span class="ck-box"></span> ${step}</li>\n`).join("")}</ul>
<p>${words.fact[0]} <span class="ck-fact" data-fact="nl-network/nl.support-period"><bdi>${words.fact[1]}</bdi></span>.</p>`,
      ],
      [
        "check",
        2,
        check,
        `<p>${words.question}</p>
<ul class="ck-choices">
${words.choices.map((choice, at) => `<li class="ck-choice"${at === 1 ? ' data-right=""' : ""}><span class="ck-dot"></span> ${choice}</li>\n`).join("")}</ul>
<details class="ck-answer"><summary></summary>
<p>${words.choices[1]}</p>
<p>${words.why}</p>
</details>`,
      ],
    ],
  };
}

/** A training module in three languages. */
export const training: ExampleText = {
  id: "nl-network/first-weeks/welcome-training",
  type: "training",
  phase: ["preparation"],
  topic: ["roles-coordination"],
  audience: ["volunteer"],
  in: {
    en: version({
      title: "Getting ready to welcome",
      summary: "A short training before the family comes, with questions to check yourself.",
      headings: ["Before you begin", "Check yourself"],
      steps: [
        "Read the agreement together, and ask about every word that nobody in the group can explain to the others",
        "Choose who keeps the keys",
        "Call the interpreter on +31 30 123 45 67",
      ],
      fact: ["The support lasts", "12 months"],
      question: "Who chooses the doctor?",
      choices: ["The volunteers", "The family", "The coordinator"],
      why: "You can explain and come along. The choice is theirs.",
    }),
    nl: version({
      title: "Klaar om te verwelkomen",
      summary: "Een korte training voordat het gezin komt, met vragen voor jezelf.",
      headings: ["Voor je begint", "Toets jezelf"],
      steps: [
        "Lees samen de overeenkomst",
        "Kies wie de sleutels bewaart",
        "Bel de tolk op +31 30 123 45 67",
      ],
      fact: ["De steun duurt", "12 maanden"],
      question: "Wie kiest de huisarts?",
      choices: ["De vrijwilligers", "Het gezin", "De coördinator"],
      why: "Je kunt uitleggen en meegaan. De keuze is aan hen.",
    }),
    ar: version({
      title: "الاستعداد للترحيب",
      summary: "تدريب قصير قبل وصول الأسرة، مع أسئلة تختبر بها نفسك.",
      headings: ["قبل أن تبدأ", "اختبر نفسك"],
      steps: [
        "اقرؤوا الاتفاقية معًا",
        "اختاروا من يحتفظ بالمفاتيح",
        'اتصل بالمترجم على <bdi dir="ltr" class="ck-tel">+31 30 123 45 67</bdi>',
      ],
      fact: ["يستمر الدعم", "12 شهرًا"],
      question: "من يختار الطبيب؟",
      choices: ["المتطوعون", "الأسرة", "المنسق"],
      why: "يمكنك أن تشرح وأن ترافق. والقرار لهم.",
    }),
  },
};
