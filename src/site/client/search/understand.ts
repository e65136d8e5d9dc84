import { eachOnce, type MetWord, type Texts } from "./engine.ts";
import { correct, otherForms, withArticle, withoutArticles } from "./other-words.ts";
import type { Query } from "./query.ts";
import { otherSpellings } from "./spellings.ts";
import { makeWordList, type WordList, writesCompounds } from "./word-list.ts";

/** What became of a word of the query. */
export interface Understood {
  typed: string;
  /** The word that was looked for; null if there is none. */
  used: string | null;
  /** Whether a reader who typed it would be surprised. */
  surprising: boolean;
  met: readonly MetWord[];
}

/** What is known of a language besides the texts. */
export interface Knowledge {
  language: string;
  /** Words such as “the” and “how”, which say nothing about what is looked for. */
  everyday: readonly string[];
  /** Words for the same thing, those of one thing together. */
  alike: readonly (readonly string[])[];
  /** Words of the site that a mistyped one is compared with, most used first. Loaded only for a word that the texts do not have. */
  known(): Promise<readonly string[]>;
}

/** From here on a word met is the same word. */
const SAME = 0.99;
/** How much another word for the same thing counts. */
const ALIKE = 0.9;
/** How much a word counts that only starts alike, where nothing is known of endings. */
const BEGINNING = 0.6;

/** Looks for each word that says something: as it is, then in its parts, in another form, put right, or as the beginning of longer ones. */
export async function understand(
  { words, exact }: Query,
  texts: Texts,
  knowledge: Knowledge,
): Promise<Understood[]> {
  const everyday = new Set(knowledge.everyday.map(texts.normalise));
  const telling = words.filter((word) => !everyday.has(texts.normalise(word)));
  const sought = exact || telling.length === 0 ? words : await leaveFrequent(telling, texts);
  const found = await Promise.all(sought.map((word) => look(word, texts, knowledge)));
  if (exact) return found.flat();
  const names = knowledge.alike.map((list) => list.map((name) => name.split(/\s+/).map(texts.normalise)));
  // A name of several words can have one that was put right.
  const read = found.map(([first], at) => texts.normalise(first?.used ?? sought[at] ?? ""));
  const meetAlike = async (word: string, at: number): Promise<MetWord[]> => {
    const upTo = withoutArticles(texts.normalise(word), knowledge.language).map(
      (last) => ` ${[...read.slice(0, at), last].join(" ")}`,
    );
    const others = names
      .filter((list) => list.some((name) => upTo.some((text) => text.endsWith(` ${name.join(" ")}`))))
      // What takes several words to say cannot be met by one.
      .flatMap((list) => list.flatMap((name) => (name.length === 1 ? name : [])))
      .flatMap((name) => (texts.knowsEndings ? [name] : withArticle(name, knowledge.language)));
    const met = (await Promise.all(others.map((other) => meet(other, texts)))).filter(isThere).flat();
    return met.filter(({ likeness }) => likeness >= SAME).map((one) => ({ ...one, likeness: ALIKE }));
  };
  return (
    await Promise.all(found.map((looked, at) => addAlike(looked, (word) => meetAlike(word, at))))
  ).flat();
}

/** Without the words that very many pages have, if others are there; else the rarest of them. */
async function leaveFrequent(words: readonly string[], texts: Texts): Promise<readonly string[]> {
  if (words.length === 1) return words;
  const counts = await Promise.all(words.map((word) => texts.frequency(texts.normalise(word))));
  const rare = words.filter((_, at) => counts[at] === null);
  const least = counts.map((count) => count ?? 0).sort((a, b) => a - b)[0];
  return rare.length > 0 ? rare : words.filter((_, at) => counts[at] === least);
}

/** A word that names something, as it was typed or else as it was put right, is also met in the other words for the same thing. */
async function addAlike(
  looked: readonly Understood[],
  meetAlike: (word: string) => Promise<readonly MetWord[]>,
): Promise<readonly Understood[]> {
  const [first] = looked;
  if (first === undefined || looked.length > 1) return looked;
  const { typed, used, surprising, met } = first;
  const alike = await meetAlike(typed);
  if (alike.length > 0)
    return [{ typed, used: typed, surprising: false, met: eachOnce([...alike, ...(surprising ? [] : met)]) }];
  const corrected = used === null || used === typed ? [] : await meetAlike(used);
  return [{ ...first, met: eachOnce([...corrected, ...met]) }];
}

async function look(typed: string, texts: Texts, { language, known }: Knowledge): Promise<Understood[]> {
  const word = texts.normalise(typed);
  const written = [...new Set([typed, ...otherSpellings(typed, language)].map(texts.normalise))];
  const asked = await Promise.all(written.map((one) => meet(one, texts)));
  // A spelling that is not there says nothing.
  const there = asked.filter(isThere);
  const met = there.length > 0 ? eachOnce(there.flat()) : (asked[0] ?? []);
  const as = (used: string | null, found: readonly MetWord[], surprising = false): Understood[] => [
    { typed, used, surprising, met: found },
  ];
  if (isThere(met)) return as(typed, met);
  const longer = met.filter(({ text }) => text.length >= word.length);
  // While somebody types a word, its beginning needs no word list.
  if (longer.length > 0 && !writesCompounds(language)) return as(typed, longer);

  const list = makeWordList(await known().catch((): readonly string[] => []), texts.normalise);
  const meetAll = (words: readonly string[]) =>
    Promise.all(words.map((one) => meet(texts.normalise(one), texts)));
  const parts = await meetAll(partsOf(typed, word, list, language));
  if (parts.length > 0 && parts.every(isThere)) return parts.flatMap((part) => as(typed, part));
  const forms = otherForms(word, language).filter((form) => list.has(form));
  for (const alike of [forms, list.endingWith(word, language), list.startingWith(word)]) {
    const other = (await meetAll(alike)).filter(isThere);
    if (other.length > 0) return as(typed, eachOnce(other.flat()));
  }
  for (const guess of [correct(word, list.words), longer.length > 0 ? null : list.within(word, language)]) {
    const [found = []] = guess === null ? [] : await meetAll([guess]);
    if (isThere(found)) return as(guess, found, true);
  }
  return longer.length > 0 ? as(typed, longer) : as(null, []);
}

/** What stands between hyphens and the like, or the words that a word is made of where the language writes several as one. */
function partsOf(typed: string, word: string, list: WordList, language: string): readonly string[] {
  const between = typed.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((part) => part !== "");
  return between.length > 1 ? between : list.compound(word, language);
}

const isThere = (met: readonly MetWord[]): boolean => met.some(({ likeness }) => likeness >= SAME);

/** Where nothing is known of endings, words that start alike are taken for the same: up to a third of the letters may differ. */
async function meet(word: string, texts: Texts): Promise<readonly MetWord[]> {
  const met = word === "" ? [] : await texts.meet(word);
  const letters = [...word];
  if (texts.knowsEndings || letters.length <= 4) return met;
  const beginning = letters
    .slice(0, Math.max(4, letters.length - Math.min(3, Math.floor(letters.length / 3))))
    .join("");
  const same = met.filter(({ likeness }) => likeness >= SAME);
  const alike = (await texts.meet(beginning)).filter(
    ({ text }) => text.startsWith(beginning) && text !== word,
  );
  return [
    ...same,
    ...alike.map((one) => ({
      ...one,
      likeness: same.length > 0 ? BEGINNING * Math.max(0.5, one.likeness) : 1,
    })),
  ];
}
