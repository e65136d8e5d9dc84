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
const nothing: Found = { total: 0, counts: {}, hits: async () => [] };

/** Asks the index, else the pages kept on this device; with nothing found, tries a near word, then shorter words, and says so. */
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
  const near = correct(query, await knownWords().catch(() => []));
  if (near !== null) {
    const second = await engine.search({ ...question, query: near });
    if (second.total > 0) return { found: second, notes: say("search.suggested", near), query: near };
  }
  // The index itself falls back to the beginning of a word, without a word about it.
  if (part !== "") return { found, notes: say("search.shortened", part), query: part };
  for (const letters of [1, 2, 3]) {
    const shorter = shorten(query, letters);
    if (shorter === null || engine === online) continue;
    const second = await engine.search({ ...question, query: shorter });
    if (second.total > 0) return { found: second, notes: say("search.shortened", shorter), query: shorter };
  }
  return { found: nothing, notes, query };
}

/** The query itself when its words are really in what was found, the part of it that is, or nothing. */
async function matchedPart(found: Found, query: string): Promise<string> {
  const hits = await found.hits(0, SAMPLE);
  const marked = hits.flatMap((hit) => hit.excerpt.filter((run) => run.marked).map((run) => run.text));
  return sharedPart(query, marked);
}

async function ask(
  question: Question,
  speech: Speech,
): Promise<{ engine: Engine; found: Found; notes: readonly string[] }> {
  try {
    if (!navigator.onLine) throw new Error("offline");
    return { engine: online, found: await online.search(question), notes: [] };
  } catch {
    const pages = await readKeptPages();
    const engine = offline(pages);
    return {
      engine,
      found: await engine.search(question),
      notes: [speech.t("search.offline", { count: pages.length })],
    };
  }
}
