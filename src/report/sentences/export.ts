import type { ExportProblem, ExportRefused } from "../../model/problems/export.ts";
import { quote, quoteAll } from "./phrases.ts";
import type { Sentences, Words } from "./sentences.ts";

const REASONS: Readonly<Record<ExportRefused["reason"], (file: string) => Words>> = {
  "no-repository": () => ({
    sentence: "This folder is not a Git repository of its own, so there is no history to export",
    hint: "Run this in the folder of the node, where “network.yaml” and “.git” are.",
  }),
  "nothing-committed": () => ({
    sentence: "Nothing is committed yet, so there is nothing to export",
    hint: "Commit your files first: git add --all, then git commit",
  }),
  "no-branch": () => ({
    sentence: "No branch is checked out, and partners take a branch by its name",
    hint: "Check one out first: git switch main",
  }),
  shallow: () => ({
    sentence:
      "This copy of the repository lacks the beginning of its history, and a bundle of it could not be read anywhere",
    hint: "Fetch the rest first: git fetch --unshallow",
  }),
  partial: () => ({
    sentence:
      "This copy of the repository lacks files of its history (it was cloned with a filter), and a bundle needs them",
    hint: "Make a whole clone (git clone, without --filter), and run this there.",
  }),
  "in-the-way": (file) => ({
    sentence: `${quote(file)} already exists and is not an earlier bundle of yours; it was left as it is`,
    hint: "Name another file with --out",
  }),
  "no-folder": (file) => ({
    sentence: `There is no folder for ${quote(file)}`,
    hint: "Look at the path. A stick may have another name on this computer.",
  }),
  failed: (file) => ({
    sentence: `Git could not write ${quote(file)}`,
    hint: "Look whether there is room, and whether files may be written there; git fsck says whether the repository is whole.",
  }),
};

/** Words for what can go wrong when a node is exported. */
export const exportSentences: Sentences<ExportProblem> = {
  "export-refused": ({ reason, file }) => REASONS[reason](file),
  "export-uncommitted": ({ count, paths }) => ({
    sentence: `${count === 1 ? "1 file is" : `${count} files are`} not in the bundle as ${count === 1 ? "it stands" : "they stand"} here: ${quoteAll(paths, "and")}${count > paths.length ? " and others" : ""}`,
    hint: "A bundle holds what is committed. Commit, then run this again.",
  }),
};
