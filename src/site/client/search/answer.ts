import type { Speech } from "../labels.ts";
import { brief } from "./brief.ts";
import type { Found, Question, Texts } from "./engine.ts";
import { find } from "./find.ts";
import { readKeptPages } from "./kept-cache.ts";
import { keptTexts } from "./kept-texts.ts";
import { openTexts } from "./online.ts";
import { splitQuery } from "./query.ts";
import { type Knowledge, type Understood, understand } from "./understand.ts";

/** What was found, and the sentences that say how. */
export interface Answer {
  found: Found;
  /** Something the reader must know first: offline, or other words than typed. */
  notes: readonly string[];
  /** The words that were really looked for. */
  query: string;
}

/** How many other languages are searched if nothing is found: each costs the reader its index. */
const LANGUAGES = 4;

/** Searches the index, or else the pages kept on this device, and says which words it took for others. Rejects if there is nothing to search. */
export async function answer(question: Question, speech: Speech, known: Knowledge["known"]): Promise<Answer> {
  const own = document.documentElement.lang;
  const language = question.filters.language ?? own;
  const everyday = language === own ? speech.t("search.everyday").split(" ") : [];
  const knowledge: Knowledge = { language, everyday, alike: speech.labels.alike, known };
  try {
    if (!navigator.onLine) throw new Error("offline");
    const asked = await ask(question, await openTexts(language), knowledge);
    const elsewhere =
      asked.found.total === 0 && question.filters.language === undefined
        ? await askElsewhere(question, speech, own)
        : null;
    return elsewhere ?? explain(asked, question, speech);
  } catch (error) {
    const pages = await readKeptPages();
    const count = pages.length;
    // Connected, and nothing to search instead: it is the search that failed, not the connection.
    if (navigator.onLine && count === 0) throw error;
    const said = explain(await ask(question, keptTexts(pages), knowledge), question, speech);
    return { ...said, notes: [speech.t("search.offline", { count }), ...said.notes] };
  }
}

interface Asked {
  found: Found;
  words: readonly Understood[];
  query: string;
}

async function ask({ query, filters }: Question, texts: Texts, knowledge: Knowledge): Promise<Asked> {
  const split = splitQuery(query, knowledge.language);
  const words = await understand(split, texts, knowledge);
  // Signs alone are a question, and nothing answers it.
  const asked =
    query !== "" && words.length === 0 ? [{ typed: query, used: null, surprising: false, met: [] }] : words;
  return {
    found: await find({ filters }, asked, split.exact, texts),
    words,
    query: replaceWords(query, words),
  };
}

/** The query with the words that were really looked for. */
function replaceWords(query: string, words: readonly Understood[]): string {
  return words.reduce(
    (text, { typed, used }) => (used === null ? text : text.replace(typed, () => used)),
    query,
  );
}

function explain({ found, words, query }: Asked, question: Question, speech: Speech): Answer {
  if (found.total === 0) return { found, notes: [], query: question.query };
  const surprising = words.some((word) => word.surprising && word.used !== null);
  const notes = surprising
    ? [speech.t("search.suggested", { query: brief(question.query), shorter: brief(query) })]
    : [];
  if (found.whole === 0) notes.push(speech.t("search.some"));
  return { found, notes, query };
}

/** The same words in the site's other languages, one after the other until something is found. */
async function askElsewhere(question: Question, speech: Speech, own: string): Promise<Answer | null> {
  const others = Object.keys(speech.labels.languages).filter((tag) => tag !== own);
  for (const language of others.slice(0, LANGUAGES)) {
    const knowledge: Knowledge = {
      language,
      everyday: [],
      alike: speech.labels.alike,
      known: async () => [],
    };
    const asked = await openTexts(language)
      .then((texts) => ask(question, texts, knowledge))
      .catch(() => null);
    // What only starts alike can be chance.
    if (asked === null || !asked.words.some((word) => !word.surprising && word.used !== null)) continue;
    const note = speech.t("search.other-languages", { language: speech.languageName(own) });
    return { found: asked.found, notes: [note], query: question.query };
  }
  return null;
}
