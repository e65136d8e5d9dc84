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
    "what stands at the top is not YAML, and nothing else is read there",
    "Ask the partner to write it as YAML between two lines ---, or leave these files out of “files”.",
  ],
  "front-matter-broken": ["what stands between the lines --- at the top cannot be read", "Tell the partner."],
  conflict: ["two versions stand side by side, between <<<<<<< and >>>>>>>", "Tell the partner."],
  "no-licence": [
    "nobody says under which licence the text is, in a short name that is known",
    "Ask the partner. When you know it, write it as “licence” under “defaults”.",
  ],
  "no-language": [
    "the path does not say the language",
    "Put “path” under “language” right, or leave these files out of “files”.",
  ],
  "same-name": [
    "another file gives a page of the same name",
    "Leave one of the two out of “files”. The first in the alphabet is taken.",
  ],
  headings: ["the headings could not be told apart", "Tell the partner."],
};

/** Words for files of a repository that was not written for Commonkit, which are not taken. */
export function describeNotAdopted({ node, why, count: number, paths, stays }: AdoptFilesNotTaken): Words {
  const [reason, usual] = explain(why);
  const hint =
    why === "too-large"
      ? `${usual} ${raise(sizeLimitOf(paths[0] ?? ""))} Then run: ${commands.sync(node)}`
      : usual;
  const kept = stays
    ? "the version that we have stays"
    : number === 1
      ? "it is left out"
      : "they are left out";
  return {
    sentence: `${count(number, "file")} of ${quote(node)} cannot be used: ${reason}; ${kept} (${listSome(paths, number)})`,
    hint,
  };
}

/** Words for a repository of which nothing can be taken. */
export function describeRefusal({ node, reason, kept }: AdoptRefused): Words {
  return reason === "no-licence"
    ? {
        sentence: `Nobody says under which licence the texts of ${quote(node)} are, so none of them is taken; ${keptWords(kept)}`,
        hint: "Ask the partner to put a LICENSE file at the top of the repository. When you know the licence, write it as “licence” under “defaults”, for example: licence: CC-BY-4.0",
      }
    : {
        sentence: `Under “files”, nothing in the repository of ${quote(node)} can be used; ${keptWords(kept)}`,
        hint: "Write paths as they are in the repository, for example: docs/**/*.md",
      };
}

/** Words for what else there is to know of such a repository. */
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
        sentence: `${count(number, "link")} of ${quote(node)} ${number === 1 ? "leads" : "lead"} nowhere that readers may be sent to, and ${number === 1 ? "is" : "are"} shown as text, for example in ${some}`,
        hint: null,
      };
    case "pictures":
      return {
        sentence: `${count(number, "picture")} of ${quote(node)} cannot be shown, and ${number === 1 ? "is" : "are"} described instead, for example in ${some}`,
        hint: "Shown are png, jpg, webp, avif and gif that are in the repository itself.",
      };
  }
}

function explain(why: string): readonly [string, string] {
  if (why === "licence-refused")
    return [
      "their licence is not one that you accept of this partner",
      "Add the licence to “licences” of this partner, or leave these files out of “files”.",
    ];
  if (Object.hasOwn(FAULTS, why)) return FAULTS[why as AdoptFault];
  const entry = Object.hasOwn(entryFaults, why) ? entryFaults[why as keyof typeof entryFaults] : null;
  return [(entry ?? "there is a mistake in it").replace(/^it is/, "each is"), "Tell the partner."];
}

/** `“a”, “b”, “c” and 7 more`. */
function listSome(paths: readonly string[], number: number): string {
  const more = number - paths.length;
  return more > 0 ? `${paths.map(quote).join(", ")} and ${more} more` : quoteAll(paths, "and");
}
