import type { Speech } from "../labels.ts";
import type { Engine, Found, Question } from "./engine.ts";
import { sharedPart } from "./nearness.ts";
import { offline, readKeptPages } from "./offline.ts";
import { online } from "./online.ts";
import { correct, shorten } from "./other-words.ts";

/** What was found, and the sentences that say how. */
export interface Answer {
  found: Found;
  /** Something the reader must know first: offline, or other words than typed. */
  notes: readonly string[];
  /** The words that were really looked for. */
  query: string;
}

const SAMPLE = 5;
/** How many other languages are searched if nothing is found: each costs the reader its index. */
const LANGUAGES = 4;
/** How much of a word must have been met for it to be more than chance. */
const ENOUGH = 0.6;
const nothing: Found = { total: 0, count: async () => ({}), hits: async () => [] };

/** Searches the index, or else the pages kept on this device. If nothing is found, tries a similar word, then shorter words, and says so. Rejects if there is nothing to search. */
export async function answer(
  question: Question,
  speech: Speech,
  knownWords: () => Promise<readonly string[]>,
): Promise<Answer> {
  const { engine, notes, found } = await ask(question, speech);
  const { query } = question;
  if (query === "") return { found, notes, query };
  const part = found.total === 0 ? "" : await matchedPart(found, query);
  if (part === query) return { found, notes, query };

  const say = (key: string, shorter: string) => [...notes, speech.t(key, { query, shorter })];
  const near = correct(
    query,
    await knownWords().catch(() => []),
    question.filters.language ?? document.documentElement.lang,
  );
  if (near !== null) {
    const second = await engine.search({ ...question, query: near });
    // Another number of the same word, which the index has already seen through.
    if (second.total > 0 && second.total === found.total) return { found, notes, query };
    if (second.total > 0) return { found: second, notes: say("search.suggested", near), query: near };
  }
  // So little of the word can be chance: it could be a whole word of another language.
  if (part.length < query.length * ENOUGH) {
    const other = await elsewhere(question, speech, engine, notes);
    if (other.found.total > 0) return other;
  }
  // The index itself falls back to the start of a word without saying so.
  if (part !== "") return { found, notes: say("search.shortened", part), query: part };
  for (const letters of [1, 2, 3]) {
    const shorter = shorten(query, letters);
    if (shorter === null || engine === online) continue;
    const second = await engine.search({ ...question, query: shorter });
    if (second.total > 0) return { found: second, notes: say("search.shortened", shorter), query: shorter };
  }
  return { found: nothing, notes, query };
}

/** The same words in the site's other languages, one after the other until something is found; only where no language was chosen. */
async function elsewhere(
  question: Question,
  speech: Speech,
  engine: Engine,
  notes: readonly string[],
): Promise<Answer> {
  const { query, filters } = question;
  const own = document.documentElement.lang;
  const others = Object.keys(speech.labels.languages).filter((tag) => tag !== own);
  if (engine !== online || filters.language !== undefined) return { found: nothing, notes, query };
  for (const language of others.slice(0, LANGUAGES)) {
    const found = await engine
      .search({ ...question, filters: { ...filters, language } })
      .catch(() => nothing);
    if (found.total === 0 || (await matchedPart(found, query)).length < query.length * ENOUGH) continue;
    const note = speech.t("search.other-languages", { language: speech.languageName(own) });
    return { found, notes: [...notes, note], query };
  }
  return { found: nothing, notes, query };
}

/** The query itself if its words are really in what was found, or the part of it that is, or nothing. */
async function matchedPart(found: Found, query: string): Promise<string> {
  // Most often the first page says enough, and the reader need not wait for the others.
  for (const count of [1, SAMPLE]) {
    const hits = await found.hits(0, count);
    const marked = hits.flatMap((hit) => hit.excerpt.filter((run) => run.marked).map((run) => run.text));
    const part = sharedPart(query, marked);
    if (part === query || count === SAMPLE) return part;
  }
  return "";
}

async function ask(
  question: Question,
  speech: Speech,
): Promise<{ engine: Engine; found: Found; notes: readonly string[] }> {
  try {
    if (!navigator.onLine) throw new Error("offline");
    return { engine: online, found: await online.search(question), notes: [] };
  } catch (error) {
    const pages = await readKeptPages();
    // Connected, and nothing to search instead: it is the search that failed, not the connection.
    if (navigator.onLine && pages.length === 0) throw error;
    const engine = offline(pages);
    return {
      engine,
      found: await engine.search(question),
      notes: [speech.t("search.offline", { count: pages.length })],
    };
  }
}
