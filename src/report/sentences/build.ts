import type { BuildProblem } from "../../model/problems/build.ts";
import { commands } from "../../values/commands.ts";
import type { Sentences } from "./sentences.ts";

/** Words for what can stop a finished site from being put in its place. */
export const buildSentences: Sentences<BuildProblem> = {
  "logo-missing": ({ path }) => ({
    sentence: `There is no picture “${path}” for the logo`,
    hint: "Put a png, jpg, webp or avif there, or write the path of one that is there.",
  }),
  "site-folder-in-the-way": () => ({
    sentence: "_site is a folder that Commonkit did not make, so it was left alone and nothing was published",
    hint: `Move or delete the folder _site, then build again. Or write the site elsewhere: ${commands.build("public")}`,
  }),
};
