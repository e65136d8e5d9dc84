import { createColors } from "picocolors";
import type { Ahead, DocumentChange, FileChange, PartChange } from "../../model/ahead.ts";
import type { SourceOutcome } from "../../model/plan.ts";
import { commands } from "../../values/commands.ts";
import { needsLook } from "../../values/needs-look.ts";
import { partName } from "../sentences/part-name.ts";
import { quote } from "../sentences/phrases.ts";
import { shortCommit } from "../sentences/sync-phrases.ts";
import { showHidden } from "../sentences/visible.ts";
import { diffLines, formatSpans } from "./local-words.ts";
import { formatChanges } from "./sync.ts";

/** What the next sync would bring: each partner in a line, each document part by part, then which of your texts you would have to look at. */
export function aheadLines({ outcomes, changes, files, yours }: Ahead, colour: boolean): string[] {
  const { bold } = createColors(colour);
  const open = yours.filter(({ state }) => needsLook(state));
  const isNew = outcomes.some(({ kind }) => kind === "first" || kind === "moved" || kind === "removed");
  const isMoved = open.length > 0 && isNew;
  return [
    ...outcomes.map((outcome) => showHidden(nameOutcome(outcome))),
    ...group(changes.flatMap((change) => changeLines(change, colour))),
    ...group(files.flatMap((file) => fileLines(file, colour))),
    "",
    ...(yours.length === 0
      ? ["You have not changed, translated or copied any of these texts."]
      : [
          bold(isMoved ? "Your texts, as they would then be" : "Your texts"),
          ...group(diffLines(yours, false, colour)),
        ]),
    ...(isNew
      ? ["", `Nothing was fetched. To fetch it, run: ${commands.sync(outcomes[0]?.node ?? null)}`]
      : []),
  ];
}

function nameOutcome(outcome: SourceOutcome): string {
  const { node, kind, commit, subject } = outcome;
  const at = commit === null ? "" : ` (${shortCommit(commit)} ${quote(subject ?? "")})`;
  switch (kind) {
    case "first":
      return `${node}: new, ${formatChanges(outcome)}${at}`;
    case "moved":
      return `${node}: since your version, ${formatChanges(outcome)}${at}`;
    case "unchanged":
      return `${node}: nothing new`;
    case "held":
      return `${node}: a version would wait for you`;
    case "failed":
      return `${node}: could not be reached`;
    case "removed":
      return `${node}: no longer listed, would be removed with ${formatChanges(outcome)}`;
  }
}

const kinds = { added: "New", changed: "Changed", removed: "Removed" } as const;

function changeLines({ document, language, title, kind, parts }: DocumentChange, colour: boolean): string[] {
  const { bold, dim } = createColors(colour);
  const head = `${bold(showHidden(`${kinds[kind]}: ${title}`))}  ${dim(showHidden(`${document} (${language})`))}`;
  if (kind !== "changed") return [head];
  if (parts.length === 0)
    return [head, "    the text is the same; sources, dates or other details changed", ""];
  return [head, ...parts.flatMap((part) => partLines(part, colour)), ""];
}

function fileLines({ path, kind, change }: FileChange, colour: boolean): string[] {
  const { bold } = createColors(colour);
  const head = bold(showHidden(`${kinds[kind]}: ${path}`));
  return change.length === 0 ? [head] : [head, ...formatSpans(change, colour), ""];
}

/** With an empty line before them, and none doubled. */
const group = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", ...(lines.at(-1) === "" ? lines.slice(0, -1) : lines)];

function partLines({ target, title, kind, change }: PartChange, colour: boolean): string[] {
  const { dim } = createColors(colour);
  const heading = title === "" ? "" : ` ${quote(title)}`;
  const words = { added: ", new", changed: "", removed: ", removed" }[kind];
  return [dim(showHidden(`  ${partName(target)}${heading}${words}:`)), ...formatSpans(change, colour)];
}
