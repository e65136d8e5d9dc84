import type { BuildProblem, OutRefused, ProgramStopped } from "../../model/problems/build.ts";
import { commands } from "../../values/commands.ts";
import { quote } from "./phrases.ts";
import type { Sentences, Words } from "./sentences.ts";
import { MORE_MEMORY } from "./sync-phrases.ts";

const OUT_REASONS: Readonly<Record<OutRefused["reason"], string>> = {
  node: "holds the files of an organisation, not only a site",
  repository: "is a Git repository",
  file: "is not a folder",
  "not-a-site": "has files in it, and is not one of your sites",
  "other-site": "is the site of another organisation",
};

/** What could not be done without a program, and what that is. */
const STEPS: Readonly<Record<ProgramStopped["step"], readonly [nothing: string, program: string]>> = {
  pages: ["Nothing was published", "the program that writes the pages"],
  search: ["Nothing was published", "the program that prepares the search"],
  git: ["Nothing was changed", "Git"],
};

const ASK = "Run this again. If it happens each time, ask the person who looks after this computer.";

/** What happened to the program, and what to do. */
const STOPS: Readonly<Record<ProgramStopped["why"], readonly [what: string, hint: string]>> = {
  memory: ["had too little memory", MORE_MEMORY],
  signal: ["was ended from outside", ASK],
  slow: ["did not finish in time", ASK],
  missing: ["could not be started", "Install Commonkit again: npm ci"],
};

/** How Linux ends a program when memory runs out: without a word. */
const KILLED = "SIGKILL";

function describeStop({ step, why, signal }: ProgramStopped): Words {
  const [nothing, program] = STEPS[step];
  const [what, hint] = STOPS[why];
  const isMemory = signal === KILLED || (step === "git" && why === "signal");
  const named = signal === null ? "" : ` (${signal})`;
  const guess = isMemory ? ", most often because this computer has too little memory" : "";
  return {
    sentence: `${nothing}, because ${program} ${what}${named}${guess}`,
    hint: isMemory ? MORE_MEMORY : hint,
  };
}

/** Words for what can stop a finished site from being put in its place. */
export const buildSentences: Sentences<BuildProblem> = {
  "logo-missing": ({ path }) => ({
    sentence: `The picture for the logo, “${path}”, is missing`,
    hint: "Save a png, jpg, webp or avif there, or write the path of a picture that you have.",
  }),
  "program-stopped": describeStop,
  "page-failed": ({ url, why }) => ({
    sentence: `The page ${quote(url)} could not be made because of a mistake in Commonkit (${quote(why)}), so the site has a page there that says so`,
    hint: "All other pages are published. Tell the people who make Commonkit what is in the text of this page.",
  }),
  "out-refused": ({ folder, reason }) => ({
    sentence: `${quote(folder)} ${OUT_REASONS[reason]}, so it was left as it is and nothing was published`,
    hint: `Choose a new or empty folder, or one with an earlier build of your site: ${commands.build("public")}`,
  }),
  "site-folder-in-the-way": () => ({
    sentence: "Commonkit did not make the folder _site, so it left it alone and published nothing",
    hint: `Move or delete the folder _site, then build again. To write the site to another folder, run: ${commands.build("public")}`,
  }),
};
