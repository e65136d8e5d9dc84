import type { SyncProblem } from "../../model/problems/sync.ts";
import { commands } from "../../values/commands.ts";
import { suggestWord } from "../../values/suggest.ts";
import { describeAdoptNote, describeNotAdopted, describeRefusal } from "./adopt-words.ts";
import { faultWords } from "./fault-words.ts";
import { quote, quoteAll, suggest } from "./phrases.ts";
import type { Sentences } from "./sentences.ts";
import { describeFault, raise, sizeLimitOf } from "./sync-faults.ts";
import { formatDay, keptWords, shortCommit } from "./sync-phrases.ts";
import {
  addressFaults,
  describeCannotWrite,
  describeFolder,
  describeMistake,
  entryFaults,
  historyWords,
  licenceWords,
  listNames,
  lockKeys,
  readFaults,
  readHints,
  staysWords,
} from "./sync-words.ts";

/** Words for what can go wrong on the way to a partner's repository. */
export const syncSentences: Sentences<SyncProblem> = {
  "partner-unreachable": (problem) => describeFault(problem),
  "partner-copied": ({ node, from, reason, address, kept }) => ({
    sentence: `${quote(node)} could not be fetched: ${faultWords(reason, quote(address))}; the site shows the copy from ${quote(from)}${kept === null ? "" : ` (${shortCommit(kept.commit)} of ${formatDay(kept.committed)})`}, and says so on each page`,
    hint: `This ends on its own when the address answers. To choose yourself, list ${quote(node)} among your own partners.`,
  }),
  "mirror-used": ({ node, address, asked, reason }) => ({
    sentence: `${quote(node)} was fetched from its other address ${quote(address)}: ${faultWords(reason, quote(asked))}`,
    hint: null,
  }),
  "mirror-passed-over": ({ node, address, reason }) => ({
    sentence: `The other address of ${quote(node)} was not used: ${faultWords(reason, quote(address))}`,
    hint: null,
  }),
  "day-ahead": ({ node, day, of }) => ({
    sentence:
      of === "version"
        ? `The newest version of ${quote(node)} says that it is from ${formatDay(day)}, which is later than today; it counts as from today`
        : `“network.status.json” says that ${quote(node)} was checked or changed on ${formatDay(day)}, which is later than today; the day is corrected`,
    hint:
      of === "version"
        ? "Tell the partner that the date on the computer they work on is wrong."
        : "Check the date on each computer that runs Commonkit for you.",
  }),
  "partner-empty": ({ node, kept }) => ({
    sentence: `The repository of ${quote(node)} is empty; ${keptWords(kept)}`,
    hint: "Ask the partner whether their files have moved to another address.",
  }),
  "partner-ref-missing": ({ node, ref, names, kept }) => ({
    sentence: `The repository of ${quote(node)} has no branch or tag called ${quote(ref)}; ${keptWords(kept)}`,
    hint: `Change “ref” for this partner. ${listNames(names)}`,
  }),
  "address-refused": ({ reason, address, kept }) => ({
    sentence: `The address ${quote(address)} is not used: ${addressFaults[reason]}${kept ? `; ${keptWords(kept)}` : ""}`,
    hint:
      reason === "substitute-kind"
        ? "Under “substitutes”, write a folder, a Git bundle, or an address on this computer (http://127.0.0.1:…)."
        : "Write the address as https://example.org/repository.git, without a name, a password or a question mark.",
  }),
  "ref-refused": ({ ref }) => ({
    sentence: `${quote(ref)} cannot be the name of a branch or tag`,
    hint: "Write only the name, for example: main",
  }),
  "signers-missing": ({ node, path }) => ({
    sentence: `The file ${quote(path)}, which lists who can sign for ${quote(node)}, is missing or empty`,
    hint: "Write one line for each person in it: their email address and their public SSH key. To use versions that are not signed, delete “signers”.",
  }),
  "history-rewritten": ({ node, found, why, kept, flags }) => ({
    sentence: `${quote(node)} ${historyWords[why](shortCommit(found))}; ${keptWords(kept)}`,
    hint:
      why === "behind"
        ? `This is often an old bundle or an old copy: ask the partner for the newest. If they went back on purpose, run: ${commands.syncAccepting(node, flags)}`
        : `Ask the partner if they meant to do this. If they did, run: ${commands.syncAccepting(node, flags)}`,
  }),
  "commit-unsigned": ({ node, found, signers, kept, flags }) => ({
    sentence: `The newest version ${shortCommit(found)} of ${quote(node)} is not signed by anyone in ${quote(signers)}; ${keptWords(kept)}`,
    hint: `Ask the partner who made this version. If someone new can sign, add their key to that file. To accept only this version, run: ${commands.syncAccepting(node, flags)}`,
  }),
  "partner-other-id": ({ node, found, kept }) => ({
    sentence: `The repository that you list as ${quote(node)} says that it is ${quote(found)}; ${keptWords(kept)}`,
    hint: `Commonkit never uses a repository that speaks for another organisation. If ${quote(found)} is the partner you mean, write “id: ${found}”. Otherwise correct the address, or ask the partner.`,
  }),
  "partner-licence": ({ node, licence, before, accepted, kept, flags }) => ({
    sentence: `${licenceWords(node, licence, before, accepted)}; ${keptWords(kept)}`,
    hint: `${accepted === null ? "Read what the new licence allows, and ask the partner if they meant to change it." : `To accept this licence from now on, add “${licence}” to “licences” for this partner.`} To accept only this version, run: ${commands.syncAccepting(node, flags)}`,
  }),
  "partner-removals": ({ node, found, count: number, total, documents, kept, flags }) => ({
    sentence: `In the newest version ${shortCommit(found)} of ${quote(node)}, ${number} of ${total} documents are gone (${documents.map(quote).join(", ")}${number > documents.length ? " and others" : ""}); ${keptWords(kept)}`,
    hint: `Ask the partner if they meant to do this. If they did, run: ${commands.syncAccepting(node, flags)}`,
  }),
  "partner-newer-format": ({ node, found, known, kept }) => ({
    sentence: `${quote(node)} now writes its files for a newer version of Commonkit, in format ${quote(found)}, and yours knows format ${known}; ${keptWords(kept)}`,
    hint: "Ask the person who looks after your site to update Commonkit.",
  }),
  "partner-description-unusable": ({ node, cause, kept }) => {
    const why = cause === null ? "is missing" : `cannot be used (${describeMistake(cause)})`;
    return {
      sentence: `The file “network.yaml” of ${quote(node)} ${why}, so nothing new is used from there; ${keptWords(kept)}`,
      hint: "Tell the partner. This file says who publishes the texts, and under which licence.",
    };
  },
  "partner-file-held": ({ node, path, found, stays, cause }) => {
    const why = cause === null ? "has a mistake" : `has a mistake (${describeMistake(cause)})`;
    return {
      sentence: `${quote(path)} of ${quote(node)} ${why} in version ${shortCommit(found)}; ${staysWords(stays)}`,
      hint: "Tell the partner. Everything else is used, and so is this file when they have corrected it.",
    };
  },
  "partner-file-refused": ({ node, path, reason, stays }) => ({
    sentence: `${quote(path)} of ${quote(node)} is not used: ${entryFaults[reason]}; ${staysWords(stays)}`,
    hint: `Tell the partner. Everything else is used.${reason === "too-large" ? ` ${raise(sizeLimitOf(path))} Then run: ${commands.sync(node)}` : ""}`,
  }),
  "partner-file-licence": ({ node, path, licence, stays }) => ({
    sentence: `${quote(path)} of ${quote(node)} is under ${licence === null ? "a licence" : quote(licence)} that you do not accept from this partner; ${staysWords(stays)}`,
    hint: `To accept this licence from now on, add ${licence === null ? "it" : `“${licence}”`} to “licences” for this partner. To accept only this version, run: ${commands.syncAccepting(node, ["licence"])}`,
  }),
  "partner-text-removed": ({ node, path, document, yours, moved }) => ({
    sentence: `${quote(node)} removed ${quote(path)}, which is the text that ${quoteAll(yours, "and")} ${yours.length === 1 ? "belongs" : "belong"} to; your site keeps the version before, with your words`,
    hint: `${moved === null ? "Move what you still need to a text of your own." : `${quote(moved)} is nearly the same text: has it moved?${document === null ? "" : ` If so, run: “${commands.move(document, moved)}”.`}`} To let the removed text go, run: “${commands.syncAccepting(node, ["removals"])}”.`,
  }),
  "partner-text-licence": ({ node, path, licence, yours }) => ({
    sentence: `${quote(path)} of ${quote(node)} is now under ${licence === null ? "a licence" : quote(licence)} that does not allow ${yours.length === 0 ? "what you have changed in its toolkit" : `what you have written in ${quoteAll(yours, "and")}`}; your site keeps the version before, with your words`,
    hint: `Ask ${quote(node)} for permission and another licence. To use the new version without your words, run: “${commands.syncAccepting(node, ["licence"])}”.`,
  }),
  "partner-files-not-taken": ({ node, count, paths }) => ({
    sentence: `${quote(node)} has ${count === 1 ? "a file" : `${count} files`} of a kind that is not used: ${quoteAll(paths, "and")}${count > paths.length ? " and others" : ""}`,
    hint: "Commonkit uses Markdown, YAML, PDF and pictures (png, jpg, webp, avif, gif).",
  }),
  "partner-toolkit-missing": ({ node, toolkit }) => ({
    sentence: `${quote(node)} has no toolkit called ${quote(toolkit)}, which “include” asks for, so nothing from it is on the site`,
    hint: "Check for a typo in “include”, or ask the partner what it is called now. To fetch all toolkits of this partner, delete “include”.",
  }),
  "adopt-refused": (problem) => describeRefusal(problem),
  "adopt-files-not-taken": (problem) => describeNotAdopted(problem),
  "adopt-note": (problem) => describeAdoptNote(problem),
  "partners-folder-changed": (problem) => describeFolder(problem),
  "lock-forged": ({ node, count: number, paths }) => ({
    sentence: `“network.lock.json” was changed by hand: it names ${number === 1 ? "a file" : `${number} files`} that ${quote(node)} never published like that (${paths.map(quote).join(", ")}${number > paths.length ? " and others" : ""}); nothing was done with this partner`,
    hint: `Restore “network.lock.json” and “partners/${node}” from the history of your repository, and ask who changed them.`,
  }),
  "not-locked": ({ node }) => ({
    sentence: `Nothing has been fetched from ${quote(node)} yet, so there is nothing to compare without the network`,
    hint: `Run: ${commands.sync(node)}`,
  }),
  "lock-outdated": ({ node, key }) => ({
    sentence: `“network.yaml” asks for ${lockKeys[key]} for ${quote(node)} than “network.lock.json” has`,
    hint: `To fetch that, run: ${commands.sync(node)}`,
  }),
  "partner-unknown": ({ name, known }) => ({
    sentence: `${quote(name)} is not one of your partners`,
    hint: suggest(suggestWord(name, known), known),
  }),
  "followed-twice": ({ node, via, isOurs, address, otherVia, otherNode, otherAddress }) => ({
    sentence:
      node === otherNode
        ? `${quote(via)} and ${quote(otherVia)} name different addresses for ${quote(node)}: ${quote(address)} is used, ${quote(otherAddress)} is not`
        : `${quote(address)} is listed as ${quote(node)} by ${quote(via)} and as ${quote(otherNode)} by ${quote(otherVia)}: the first is used`,
    hint: isOurs ? null : `To choose yourself, list ${quote(node)} among your own partners.`,
  }),
  "git-missing": ({ found }) => ({
    sentence:
      found === null
        ? "Git is not installed on this computer, and Commonkit needs it to fetch partners' files"
        : `Git on this computer is too old (${found})`,
    hint: "Install Git 2.31 or newer: https://git-scm.com/downloads",
  }),
  "sync-busy": ({ pid, since }) => ({
    sentence: `Commonkit is already running in this folder since ${formatDay(since)}, ${since.slice(11, 16)} UTC (process ${pid})`,
    hint: "Wait until it has finished, then run this again.",
  }),
  "cannot-read": ({ place, reason, node }) => ({
    sentence: `${quote(place.path)} cannot be read, because ${readFaults[reason]}${node === undefined ? "" : `; nothing of ${quote(node)} was changed`}`,
    hint: readHints[reason],
  }),
  "cannot-write": describeCannotWrite,
};
