import type { HoldReason } from "../../model/lock.ts";
import type { EntryFault } from "../../model/problems/sync.ts";
import type { PartnerStanding, Standing } from "../../model/standing.ts";
import { commands } from "../../values/commands.ts";
import { quote, quoteAll } from "../sentences/phrases.ts";
import { count, formatDay, shortCommit } from "../sentences/sync-phrases.ts";
import { entryFaults } from "../sentences/sync-words.ts";

/** Files that are named one by one; of more it is only said how many. */
const MOST_NAMED = 5;

/** Why a whole partner waits. */
const holdWords: Readonly<Record<HoldReason, string>> = {
  rewritten: "its history was replaced, and the newest version does not follow from ours",
  behind: "what it offers now is older than what we have",
  gone: "its history was replaced, and the version we have is no longer there",
  "other-id": "its repository now says that it is somebody else",
  unsigned: "nobody who may sign has signed it",
  licence: "its licence is another, or not one that you accept",
  removals: "many of its documents are gone",
  "newer-format": "it is written for a newer Commonkit than this one",
};

/** One partner in a few lines; what needs a person begins with `!`. */
function formatPartner(partner: PartnerStanding, node: string): string[] {
  const { id, via, brought, version, copyFrom, lastChecked, lastChanged, silent, held, files } = partner;
  const through = via === node ? "" : ` (through ${quote(via)})`;
  if (version === null)
    return [`${id}${through}`, `! nothing was ever received from it; to see why: ${commands.sync(id)}`];
  const looked = lastChecked === null ? "never" : formatDay(lastChecked);
  const changed = lastChanged === null ? "never" : formatDay(lastChanged);
  const named = files.slice(0, MOST_NAMED);
  return [
    `${id}${through}`,
    `  version ${shortCommit(version.commit)} of ${formatDay(version.committed)} ${quote(version.subject)}`,
    `  last looked at ${looked}, last changed ${changed}`,
    ...(brought.length > 0 ? [`  brought us ${quoteAll(brought, "and")}`] : []),
    ...(copyFrom === null
      ? []
      : [`! we have never reached it itself: the site shows the copy that ${quote(copyFrom)} carries`]),
    ...(silent === null || lastChecked === null ? [] : [`! ${silentWords(silent, lastChecked)}`]),
    ...(held === null
      ? []
      : [
          `! ${held.why === "behind" ? "an older" : "a newer"} version ${shortCommit(held.commit)} waits for you: ${holdWords[held.why]}; to read what to do: ${commands.sync(id)}`,
        ]),
    ...named.map(
      ({ path, commit, why, stays }) =>
        `! ${path} was not taken at ${shortCommit(commit)}: ${fileWords(why)}; ${stays ? "the version before it stays" : "it is left out"}`,
    ),
    ...(files.length > named.length ? [`! and ${count(files.length - named.length, "other file")}`] : []),
  ];
}

function silentWords(silent: "ago" | "behind", since: string): string {
  return silent === "behind"
    ? `no answer since ${formatDay(since)}, while others were reached; we show what we have`
    : `nobody has looked since ${formatDay(since)}; run: ${commands.sync(null)}`;
}

function fileWords(why: string): string {
  if (why === "licence-refused") return "it is under a licence that you do not accept";
  return Object.hasOwn(entryFaults, why) ? entryFaults[why as EntryFault] : `it has a mistake (${why})`;
}

/** All partners, in their order. */
export function formatPartners({ partners, node }: Standing): string[] {
  if (partners.length === 0) return ["We have no partners yet."];
  return partners.flatMap((partner) => formatPartner(partner, node));
}
