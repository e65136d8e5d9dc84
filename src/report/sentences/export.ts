import type { ExportProblem, ExportRefused } from "../../model/problems/export.ts";
import { quote, quoteAll } from "./phrases.ts";
import type { Sentences, Words } from "./sentences.ts";

const REASONS: Readonly<Record<ExportRefused["reason"], (file: string) => Words>> = {
  "no-repository": () => ({
    sentence: "This folder is not in a Git repository, so there is no history to export",
    hint: "Run this in the folder where “network.yaml” and “.git” are.",
  }),
  "in-a-folder": () => ({
    sentence:
      "Your files are in a folder of a larger repository, and a bundle would hold all of it; a partner can only use a repository that has “network.yaml” at its top",
    hint: "Make a repository of this folder alone. At the top of the larger one, run: git subtree split --prefix=<this folder> --branch only-this. Then clone that branch, and run this there.",
  }),
  "nothing-committed": () => ({
    sentence: "Nothing has been committed yet, so there is nothing to export",
    hint: "Commit your files first: git add --all, then git commit",
  }),
  "no-branch": () => ({
    sentence: "No branch is checked out, and partners fetch a branch by its name",
    hint: "Check out a branch first: git switch main",
  }),
  shallow: () => ({
    sentence:
      "This copy of the repository does not have the beginning of its history, so no one could read a bundle of it",
    hint: "Fetch the rest first: git fetch --unshallow",
  }),
  partial: () => ({
    sentence:
      "This copy of the repository does not have all files of its history (it was cloned with a filter), and a bundle needs them",
    hint: "Clone the whole repository (git clone, without --filter), and run this there.",
  }),
  "in-the-way": (file) => ({
    sentence: `${quote(file)} already exists and is not an earlier bundle of your repository, so it was left as it is`,
    hint: "Choose another file with --out",
  }),
  "no-folder": (file) => ({
    sentence: `The folder for ${quote(file)} does not exist`,
    hint: "Check the path. A USB stick may have another name on this computer.",
  }),
  failed: (file) => ({
    sentence: `Git could not write ${quote(file)}`,
    hint: "Check that there is enough space and that you can write there. To check the repository itself, run: git fsck",
  }),
};

/** Words for what can go wrong when a node is exported. */
export const exportSentences: Sentences<ExportProblem> = {
  "export-refused": ({ reason, file }) => REASONS[reason](file),
  "export-uncommitted": ({ count, paths }) => ({
    sentence: `The bundle does not contain what you changed in ${count === 1 ? "1 file" : `${count} files`}: ${quoteAll(paths, "and")}${count > paths.length ? " and others" : ""}`,
    hint: "A bundle contains what is committed. Commit your changes, then run this again.",
  }),
};
