import type { BuildProblem, OutRefused } from "../../model/problems/build.ts";
import { commands } from "../../values/commands.ts";
import { quote } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";

const OUT_REASONS: Readonly<Record<OutRefused["reason"], string>> = {
  node: "holds the files of an organisation, not only a site",
  repository: "is a Git repository",
  file: "is not a folder",
  "not-a-site": "has files in it, and is not one of your sites",
  "other-site": "is the site of another organisation",
};

/** Words for what can stop a finished site from being put in its place. */
export const buildSentences: Sentences<BuildProblem> = {
  "logo-missing": ({ path }) => ({
    sentence: `The picture for the logo, “${path}”, is missing`,
    hint: "Save a png, jpg, webp or avif there, or write the path of a picture that you have.",
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
