/** What a person reads about one problem: what is wrong, and what to write instead (null when there is no advice to give). */
export interface Words {
  /** One sentence without a full stop at its end; it names the thing by the words of the file. */
  sentence: string;
  /** What to do about it, as a whole sentence; null when the sentence says it all. */
  hint: string | null;
}

/** Words for every code of a list of problems: a code without words does not compile. The tables are `contentSentences`, `mergeSentences` and `syncSentences`. */
export type Sentences<P extends { code: string }> = {
  readonly [C in P["code"]]: (problem: Extract<P, { code: C }>) => Words;
};
