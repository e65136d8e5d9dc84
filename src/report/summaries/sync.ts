import type { Comparison } from "../../model/local.ts";
import type { SourceOutcome, SyncPlan } from "../../model/plan.ts";
import type { Problem } from "../../model/problems/problem.ts";
import { countProblems, describeAll, isPartlyDone } from "../report.ts";
import { quote } from "../sentences/phrases.ts";
import { count, formatDay, shortCommit } from "../sentences/sync-phrases.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";
import { formatProblems } from "../text.ts";
import { diffLines } from "./local-words.ts";

/** The result of a sync. */
export interface SyncReport {
  /** Null when nothing was done. */
  plan: SyncPlan | null;
  problems: readonly Problem[];
  sources: ReadonlyMap<string, string>;
}

/** The end of a sync for people: one line a partner, then what needs attention, then one line that sums up. */
export function formatSync(report: SyncReport, colour: boolean): string {
  const { plan, problems, sources } = report;
  const lines = (plan?.outcomes ?? []).map((outcome) => `${showHidden(formatOutcome(outcome))}\n`).join("");
  const said = formatProblems(problems, sources, colour);
  return `${lines}${lines && said ? "\n" : ""}${said}${formatEnd(report)}\n`;
}

/** What you have to look at after a sync, in full; an empty text when there is nothing. */
export const formatYours = (comparisons: readonly Comparison[], colour: boolean): string =>
  comparisons.length === 0
    ? ""
    : `\nFor you to look at: partners have changed texts that you changed, translated or copied.\n\n${diffLines(comparisons, false, colour).join("\n")}\n`;

/** The same facts for machines, one JSON value; `comparisons` is what you have to look at. */
export function formatSyncJson(report: SyncReport, comparisons: readonly Comparison[]): string {
  const facts = { ...describeSync(report), yours: comparisons };
  return jsonText(facts);
}

/** The same facts, as plain data. */
export function describeSync({ plan, problems }: SyncReport): object {
  return {
    done: plan !== null,
    partners: plan?.outcomes ?? [],
    files: { written: plan?.writes.length ?? 0, removed: plan?.removes.length ?? 0 },
    problems: describeAll(problems),
    counts: countProblems(problems),
  };
}

/** One source in one line: `nl-network: 2 documents changed, 1 new (now at 1a2b3c4 “Subject”)`. */
function formatOutcome(outcome: SourceOutcome): string {
  const { node, kind, commit, committed, subject, copyFrom } = outcome;
  const whose = copyFrom === undefined ? "" : `, copy from ${copyFrom}`;
  const pin = commit === null ? "" : `${shortCommit(commit)} ${quote(subject ?? "")}${whose}`;
  const kept =
    commit === null
      ? "nothing on the site yet"
      : `the site keeps version ${shortCommit(commit)} of ${formatDay(committed ?? "")}`;
  const changes = formatChanges(outcome);
  switch (kind) {
    case "first":
      return `${node}: new, ${changes} (now at ${pin})`;
    case "moved":
      return `${node}: ${changes} (now at ${pin})`;
    case "unchanged":
      return `${node}: nothing new`;
    case "held":
      return `${node}: a version is waiting for you; ${kept}`;
    case "failed":
      return `${node}: could not be fetched; ${kept}`;
    case "removed":
      return `${node}: no longer listed, removed with ${changes}`;
  }
}

/** `2 documents changed, 1 document new`. */
export function formatChanges({ kind, added, updated, removed, others }: SourceOutcome): string {
  if (kind === "first")
    return `${count(added.length, "document")}${others.length > 0 ? ` and ${count(others.length, "other file")}` : ""}`;
  if (kind === "removed") return count(removed.length, "document");
  const parts = [
    updated.length > 0 ? `${count(updated.length, "document")} changed` : "",
    added.length > 0 ? `${count(added.length, "document")} new` : "",
    removed.length > 0 ? `${count(removed.length, "document")} removed` : "",
    others.length > 0 ? `${count(others.length, "other file")} changed` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "no changes to files that are shared";
}

function formatEnd({ plan, problems }: SyncReport): string {
  const { errors, warnings } = countProblems(problems);
  const open = errors + warnings;
  if (plan === null) return isPartlyDone(problems) ? "Not all was done." : "Nothing was done.";
  const files = plan.writes.length + plan.removes.length;
  const done =
    files === 0
      ? "Nothing has changed."
      : `${count(files, "file")} under “partners” changed. Look at them, then commit them together with network.lock.json and .gitattributes.`;
  return open === 0
    ? done
    : `${done} ${open === 1 ? "1 thing needs" : `${open} things need`} your attention.`;
}
