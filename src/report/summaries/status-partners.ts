import type { EntryFault } from "../../model/problems/sync.ts";
import type { PartnerStanding, Standing } from "../../model/standing.ts";
import { commands } from "../../values/commands.ts";
import { quote, quoteAll } from "../sentences/phrases.ts";
import { holdWords } from "../sentences/state-words.ts";
import { count, formatDay, shortCommit } from "../sentences/sync-phrases.ts";
import { entryFaults } from "../sentences/sync-words.ts";

/** Files that are named one by one; of more it is only said how many. */
const MOST_NAMED = 5;

/** One partner in a few lines; what needs attention begins with `!`. */
function formatPartner(partner: PartnerStanding, node: string): string[] {
  const { id, via, brought, version, copyFrom, lastChecked, lastChanged, silent, held, files } = partner;
  const through = via === node ? "" : ` (through ${quote(via)})`;
  if (version === null)
    return [
      `${id}${through}`,
      `! nothing has been fetched from it yet; to see why, run: ${commands.sync(id)}`,
    ];
  const looked = lastChecked === null ? "never" : formatDay(lastChecked);
  const changed = lastChanged === null ? "never" : formatDay(lastChanged);
  const named = files.slice(0, MOST_NAMED);
  return [
    `${id}${through}`,
    `  version ${shortCommit(version.commit)} of ${formatDay(version.committed)} ${quote(version.subject)}`,
    `  last checked ${looked}, last changed ${changed}`,
    ...(brought.length > 0 ? [`  also provides ${quoteAll(brought, "and")}`] : []),
    ...(copyFrom === null
      ? []
      : [`! it has never answered; the site shows the copy from ${quote(copyFrom)}`]),
    ...(silent === null || lastChecked === null ? [] : [`! ${silentWords(silent, lastChecked)}`]),
    ...(held === null
      ? []
      : [
          `! ${held.why === "behind" ? "an older" : "a newer"} version ${shortCommit(held.commit)} is waiting for you: ${holdWords[held.why]}; to see what to do, run: ${commands.sync(id)}`,
        ]),
    ...named.map(
      ({ path, commit, why, stays }) =>
        `! ${path} of version ${shortCommit(commit)} is not used: ${fileWords(why)}; ${stays ? "the site keeps the version before" : "it is left out"}`,
    ),
    ...(files.length > named.length ? [`! and ${count(files.length - named.length, "other file")}`] : []),
  ];
}

function silentWords(silent: "ago" | "behind", since: string): string {
  return silent === "behind"
    ? `no answer since ${formatDay(since)}, while other partners answered; the site keeps this version`
    : `not checked since ${formatDay(since)}; run: ${commands.sync(null)}`;
}

function fileWords(why: string): string {
  if (why === "removed") return "the partner removed it, and you have changed or translated it";
  if (why === "changes-forbidden") return "its licence does not allow what you have changed or translated";
  if (why === "licence-refused") return "its licence is not one that you accept";
  return Object.hasOwn(entryFaults, why) ? entryFaults[why as EntryFault] : `it has a mistake (${why})`;
}

/** All partners, in their order. */
export function formatPartners({ partners, node }: Standing): string[] {
  if (partners.length === 0) return ["You have no partners yet."];
  return partners.flatMap((partner) => formatPartner(partner, node));
}
