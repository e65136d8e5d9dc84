import type { Problem } from "../model/problem.ts";
import type { Sentences, Words } from "./sentences.ts";
import { addSentences } from "./sentences-add.ts";
import { buildSentences } from "./sentences-build.ts";
import { contentSentences } from "./sentences-content.ts";
import { exportSentences } from "./sentences-export.ts";
import { localSentences } from "./sentences-local.ts";
import { mergeSentences } from "./sentences-merge.ts";
import { syncSentences } from "./sentences-sync.ts";
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

/** Puts a problem into words, without secrets that stand in an address; every code has some. */
export function describe(problem: Problem): Words {
  // The table has one entry for each code, which the compiler checks above; it cannot see that the two agree here.
  const say = sentences[problem.code] as (problem: Problem) => Words;
  const { sentence, hint } = say(problem);
  return { sentence: hideSecrets(sentence), hint: hint === null ? null : hideSecrets(hint) };
}
