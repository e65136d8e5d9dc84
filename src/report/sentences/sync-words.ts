import type { CannotWrite } from "../../model/problems/machine.ts";
import type { EntryFault, FileMistake, PartnersFolderChanged } from "../../model/problems/sync.ts";
import type { AddressFault } from "../../model/remote.ts";
import { commands } from "../../values/commands.ts";
import { contentSentences } from "./content.ts";
import { mergeSentences } from "./merge.ts";
import { quote, quoteAll } from "./phrases.ts";
import { recordSentences } from "./records.ts";
import type { Words } from "./sentences.ts";
import { count, shortCommit } from "./sync-phrases.ts";

/** Why an address is not used. */
export const addressFaults: Readonly<Record<AddressFault, string>> = {
  "not-an-address": "it is not an address",
  "not-https": "it does not begin with “https://”",
  password: "it contains a name or a password, which everyone would see",
  query: "it contains a “?” or a “#”",
  private: "it leads to a computer inside someone's own network",
  "substitute-kind": "a substitute can only be on this computer",
};

/** Why a file of a partner is never used. */
export const entryFaults: Readonly<Record<EntryFault, string>> = {
  link: "it is a link to another place, not a file",
  submodule: "it is another repository, not a file",
  name: "its name has characters that do not work everywhere (use a-z, 0-9, hyphen, underscore and full stop)",
  twin: "its name differs from another only in capital letters, which some computers cannot tell apart",
  reserved: "its name is one that Windows does not allow",
  "not-as-locked": "it does not match the list of versions that came with the copy",
  "too-large": "it is too large",
  "not-text": "it is not text (UTF-8)",
  "not-as-named": "it is not what its name says",
};

/** How what a partner has now (`found`, a commit) differs from the version that is kept, after the partner's name. */
export const historyWords = {
  rewritten: (found: string) =>
    `has replaced its history: the newest version ${found} does not build on the one you have`,
  behind: (found: string) => `offers ${found} as its newest version, which is older than the one you have`,
  gone: (found: string) =>
    `has replaced its history: the version you have is no longer there, and the newest one is ${found}`,
} as const;

/** What “network.yaml” asks for and the lock does not have. */
export const lockKeys = {
  url: "another address",
  ref: "another branch or tag",
  choice: "other toolkits, languages or licences",
} as const;

/** Why a file or folder cannot be read. */
export const readFaults = {
  "not-allowed": "Commonkit does not have permission to read it",
  folder: "it is a folder, and a file must be there",
  broken: "the disk has a fault, or is no longer connected",
  busy: "too many files are open on this computer",
} as const;

export const readHints = {
  "not-allowed": "Give yourself permission to read it, or ask the person who looks after this computer.",
  folder: "Move the folder somewhere else, and restore the file.",
  broken: "Check the disk. Then restore the file from your repository or from a copy.",
  busy: "Close other programs, then run this again.",
} as const;

/** Why nothing can be written. */
export const writeFaults = {
  full: "the disk is full",
  "not-allowed": "Commonkit does not have permission to write to this folder",
  "read-only": "this disk is read-only",
  "in-the-way":
    "there is a file in the place of a folder for Commonkit's working files: .commonkit, or one in it",
  broken: "the disk has a fault, or is no longer connected",
  busy: "another program is using one of the files, or too many files are open on this computer",
} as const;

export const writeHints = {
  full: "Free some space, then run this again.",
  "not-allowed": "Ask the person who looks after this computer.",
  "read-only": "Ask the person who looks after this computer.",
  "in-the-way": "Delete that file, then run this again. Leave the rest of .commonkit as it is.",
  broken: "Ask the person who looks after this computer.",
  busy: "Close other programs, then run this again.",
} as const;

/** What could not be written: nothing, or the rest of what was decided. In the second case `.commonkit` must stay. */
export function describeCannotWrite({ reason, what, placed, of }: CannotWrite): Words {
  if (of === undefined) {
    const nothing = what === "site" ? "Nothing was published" : "Nothing was changed";
    return { sentence: `${nothing}, because ${writeFaults[reason]}`, hint: writeHints[reason] };
  }
  const isTaken = reason === "in-the-way";
  const why = isTaken ? "something else is in the place of one of them" : writeFaults[reason];
  const first = isTaken ? "Move it somewhere else." : writeHints[reason].replace(", then run this again", "");
  return {
    sentence: `Only ${placed} of ${of} changed files are in their places, because ${why}; the others are in .commonkit, and are used from there`,
    hint: `${first} Then the next command puts them in their places: ${commands.status()}`,
  };
}

const mistakes = { ...contentSentences, ...mergeSentences, ...recordSentences };

/** A mistake in a partner's file, in a few words: `line 4: “type” has to be …`. */
export function describeMistake(cause: FileMistake): string {
  // One entry for each code; the compiler cannot see that the two agree.
  const say = mistakes[cause.code] as (problem: FileMistake) => Words;
  return `line ${cause.place.line}: ${say(cause).sentence}`;
}

/** What is published of a file meanwhile. */
export function staysWords(stays: string | null): string {
  return stays === null ? "it is left out" : `the site keeps the one from version ${shortCommit(stays)}`;
}

/** Some of the branches and tags that are there. */
export function listNames(names: readonly string[]): string {
  return `You can use: ${names.slice(0, 5).map(quote).join(", ")}.`;
}

/** How a partner's files on disk differ from what the partner published. */
export function describeFolder(problem: PartnersFolderChanged): Words {
  const { node, changed, missing, extra, lineEnds, repaired } = problem;
  const folder = `“partners/${node}”`;
  const restored = repaired ? "; they have been restored" : "";
  if (lineEnds)
    return {
      sentence: `Git has changed the line ends of ${count(changed.length, "file")} in ${folder}, and nothing else${restored}`,
      hint: repaired
        ? "Commit “.gitattributes” and “partners”. Git then leaves these files as they are, on every computer."
        : `To restore them, and to keep Git from changing them again, run: ${commands.syncLocked()}`,
    };
  return {
    sentence: `The files in ${folder} are not as the partner published them: ${listDifferences(changed, missing, extra)}${restored}`,
    hint: repaired
      ? `To change a partner's text, write your change under “toolkits” instead: ${commands.overrideAny()}`
      : `To restore them, run: ${commands.syncLocked()}`,
  };
}

/** `2 changed (a, b), 1 missing (c)`. */
function listDifferences(
  changed: readonly string[],
  missing: readonly string[],
  extra: readonly string[],
): string {
  const part = (paths: readonly string[], word: string) =>
    paths.length === 0
      ? []
      : [`${paths.length} ${word} (${paths.slice(0, 2).join(", ")}${paths.length > 2 ? ", …" : ""})`];
  return [...part(changed, "changed"), ...part(missing, "missing"), ...part(extra, "added")].join(", ");
}

/** What is wrong with a partner's licence: it is another than it was, or it is not accepted, or both. */
export function licenceWords(
  node: string,
  licence: string,
  before: string | null,
  accepted: readonly string[] | null,
): string {
  const change =
    before === null
      ? `${quote(node)} is under the licence ${quote(licence)}`
      : `${quote(node)} has changed its licence from ${quote(before)} to ${quote(licence)}`;
  return accepted === null ? change : `${change}, and you accept only ${quoteAll(accepted, "and")}`;
}
