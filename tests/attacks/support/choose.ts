import { isLong } from "../../support/cases.ts";
import type { Fault } from "../../support/git-server.ts";
import { fileLevelAttacks } from "../corpus/all.ts";
import { gitAttacks } from "../corpus/git.ts";
import type { Attack, Bait } from "./attack.ts";
import type { GitAttack } from "./hostile.ts";

/** What each server does from the second time on. Those that answer for ever or never are ended by the limits of one partner. */
const FAULTS: readonly Fault[] = [
  401,
  404,
  500,
  "html",
  "empty",
  "redirect",
  "cut",
  "corrupt",
  "half-closed",
  "hang",
  "endless",
  "endless-pack",
];

/** Titles that the search shows, and the words that find each. */
const TITLES: readonly (readonly [slug: string, words: string, title: string])[] = [
  ["title-script", "title script", "Title <script>"],
  ["title-image", "title onerror", "Title <img src=x onerror="],
  ["title-quote", "title onmouseover", 'Title " onmouseover='],
  ["title-mark", "title mark", "Title <mark>x</mark>"],
];

export interface Chosen {
  files: readonly Attack[];
  git: readonly GitAttack[];
  faults: readonly Fault[];
  /** What is asked of the search, and titles that it must show as text. */
  searched: readonly string[];
  titles: readonly string[];
}

/** All attacks where there is time; else one of each kind, and those that the search must show. */
export function chooseAttacks(bait: Bait): Chosen {
  const [files, git] = [fileLevelAttacks(bait), gitAttacks(bait)];
  const titles = TITLES.map(([, , title]) => title);
  const words = TITLES.map(([, asked]) => asked);
  if (isLong)
    return {
      files,
      git,
      faults: FAULTS,
      titles,
      searched: [...words, "title cdata", "heading", "summary svg"],
    };
  const shown = files.filter(({ name }) => TITLES.some(([slug]) => name === `fields/${slug}`));
  const kinds = firstOfEach(files, ({ section, holds, worksOnNaive }) =>
    [section, holds.as, worksOnNaive?.by].join(),
  );
  return {
    files: [...new Set([...kinds, ...shown])],
    git: firstOfEach(git, ({ section, taken, fresh, worksOnNaive }) =>
      [section, taken, fresh, worksOnNaive].join(),
    ),
    faults: [404, "html", "cut"],
    searched: words,
    titles,
  };
}

function firstOfEach<One>(all: readonly One[], kindOf: (one: One) => string): readonly One[] {
  const first = new Map<string, One>();
  for (const one of all) if (!first.has(kindOf(one))) first.set(kindOf(one), one);
  return [...first.values()];
}
