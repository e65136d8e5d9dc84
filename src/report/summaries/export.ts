import type { Exported } from "../../model/export.ts";
import { commands } from "../../values/commands.ts";
import { countProblems, describeAll } from "../report.ts";
import { formatSize, quote } from "../sentences/phrases.ts";
import { formatDay, shortCommit } from "../sentences/sync-phrases.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";
import { formatProblems } from "../text.ts";

/** What was exported, for people, with what the partner has to do. */
export function formatExport({ bundle, problems }: Exported, colour: boolean): string {
  // The place says nothing: these are not mistakes in a line of a file.
  const said = formatProblems(problems, new Map(), colour);
  if (bundle === null) return `${said}Nothing was written.\n`;
  const { node, file, branch, commit, committed, subject, size } = bundle;
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const ref = branch === "main" ? null : branch;
  const lines = [
    `${file}: ${node} at ${shortCommit(commit)} of ${formatDay(committed)} ${quote(subject)}, with its whole history (${formatSize(size)}).`,
    `A new partner adds it with: ${commands.add(name, ref)}`,
    `A partner who already has your texts replaces the old file with it, and runs: ${commands.sync(node)}`,
  ];
  return `${said}${lines.map((line) => `${showHidden(line)}\n`).join("")}`;
}

/** The same facts for machines, one JSON value. */
export function formatExportJson({ bundle, problems }: Exported): string {
  const facts = { bundle, problems: describeAll(problems), counts: countProblems(problems) };
  return jsonText(facts);
}
