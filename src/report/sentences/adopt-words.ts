import type { AdoptFault, AdoptFilesNotTaken, AdoptNote, AdoptRefused } from "../../model/problems/sync.ts";
import { commands } from "../../values/commands.ts";
import { quote, quoteAll } from "./phrases.ts";
import type { Words } from "./sentences.ts";
import { raise, sizeLimitOf } from "./sync-faults.ts";
import { count, keptWords } from "./sync-phrases.ts";
import { entryFaults } from "./sync-words.ts";

/** Why files cannot become documents, with what to do about it. */
const FAULTS: Readonly<Record<AdoptFault, readonly [string, string]>> = {
  "front-matter-language": [
    "the front matter is not YAML, and nothing else is read there",
    "Ask the partner to write it as YAML between two lines ---, or leave these files out of “files”.",
  ],
  "front-matter-broken": ["the front matter cannot be read", "Tell the partner."],
  conflict: ["two versions of the text are in it, between <<<<<<< and >>>>>>>", "Tell the partner."],
  "no-licence": [
    "there is no licence for the text, in a short name that Commonkit knows",
    "Ask the partner. When you know the licence, write it as “licence” under “defaults”.",
  ],
  "no-language": [
    "the path does not say the language",
    "Correct “path” under “language”, or leave these files out of “files”.",
  ],
  "same-name": [
    "another file makes a page with the same name",
    "Leave one of the two out of “files”. The first in the alphabet is used.",
  ],
  headings: ["the headings cannot be given different names", "Tell the partner."],
};

/** Words for files of a repository that was not written for Commonkit, which are not used. */
export function describeNotAdopted({ node, why, count: number, paths, stays }: AdoptFilesNotTaken): Words {
  const [reason, usual] = explain(why, number);
  const hint =
    why === "too-large"
      ? `${usual} ${raise(sizeLimitOf(paths[0] ?? ""))} Then run: ${commands.sync(node)}`
      : usual;
  const kept = stays
    ? "the site keeps the version before"
    : number === 1
      ? "it is left out"
      : "they are left out";
  return {
    sentence: `${count(number, "file")} of ${quote(node)} cannot be used: ${reason}; ${kept} (${listSome(paths, number)})`,
    hint,
  };
}

/** Words for a repository of which nothing can be used. */
export function describeRefusal({ node, reason, kept }: AdoptRefused): Words {
  return reason === "no-licence"
    ? {
        sentence: `There is no licence for the texts of ${quote(node)}, so none of them is used; ${keptWords(kept)}`,
        hint: "Ask the partner to add a LICENSE file at the top of the repository. When you know the licence, write it as “licence” under “defaults”, for example: licence: CC-BY-4.0",
      }
    : {
        sentence: `Nothing in the repository of ${quote(node)} that “files” names can be used; ${keptWords(kept)}`,
        hint: "Write paths as they are in the repository, for example: docs/**/*.md",
      };
}

/** Words for what else you should know about such a repository. */
export function describeAdoptNote({ node, what, count: number, paths }: AdoptNote): Words {
  const some = listSome(paths, what === "drafts" ? number : paths.length);
  switch (what) {
    case "drafts":
      return {
        sentence: `${count(number, "file")} of ${quote(node)} ${number === 1 ? "is a draft and is" : "are drafts and are"} left out: ${some}`,
        hint: null,
      };
    case "links":
      return {
        sentence: `${count(number, "link")} of ${quote(node)} ${number === 1 ? "does" : "do"} not lead anywhere that readers can go, and ${number === 1 ? "is" : "are"} shown as text, for example in ${some}`,
        hint: null,
      };
    case "signs":
      return {
        sentence: `${count(number, "sign")} of other tools (HTML, footnotes, boxes) in the texts of ${quote(node)} ${number === 1 ? "is" : "are"} shown as ${number === 1 ? "it is" : "they are"} written, for example in ${some}`,
        hint: null,
      };
    case "pictures":
      return {
        sentence: `${count(number, "picture")} of ${quote(node)} cannot be shown, and ${number === 1 ? "is" : "are"} described instead, for example in ${some}`,
        hint: "Commonkit shows png, jpg, webp, avif and gif files from the repository itself.",
      };
  }
}

function explain(why: string, number: number): readonly [string, string] {
  if (why === "licence-refused")
    return [
      "the licence is not one that you accept from this partner",
      "Add the licence to “licences” for this partner, or leave these files out of “files”.",
    ];
  if (Object.hasOwn(FAULTS, why)) return FAULTS[why as AdoptFault];
  const entry = Object.hasOwn(entryFaults, why) ? entryFaults[why as keyof typeof entryFaults] : null;
  const one = entry ?? "there is a mistake in it";
  return [number === 1 ? one : one.replace(/^it /, "each ").replace(/^its /, "each "), "Tell the partner."];
}

/** `“a”, “b”, “c” and 7 more`. */
function listSome(paths: readonly string[], number: number): string {
  const more = number - paths.length;
  return more > 0 ? `${paths.map(quote).join(", ")} and ${more} more` : quoteAll(paths, "and");
}
