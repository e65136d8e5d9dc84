import type { Problem } from "../../model/problems/problem.ts";
import { addSentences } from "./add.ts";
import { buildSentences } from "./build.ts";
import { contentSentences } from "./content.ts";
import { exportSentences } from "./export.ts";
import { localSentences } from "./local.ts";
import { mergeSentences } from "./merge.ts";
import type { Sentences, Words } from "./sentences.ts";
import { syncSentences } from "./sync.ts";
import { hideSecrets } from "./visible.ts";

const sentences: Sentences<Problem> = {
  ...addSentences,
  ...buildSentences,
  ...contentSentences,
  ...exportSentences,
  ...localSentences,
  ...mergeSentences,
  ...syncSentences,
};

/** Puts a problem into words, without secrets from an address; every code has some. */
export function describe(problem: Problem): Words {
  // The table has one entry for each code, which the compiler checks above; it cannot see that the two agree here.
  const say = sentences[problem.code] as (problem: Problem) => Words;
  const { sentence, hint } = say(problem);
  return { sentence: hideSecrets(sentence), hint: hint === null ? null : hideSecrets(hint) };
}
