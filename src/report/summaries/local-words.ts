import { createColors } from "picocolors";
import type { Comparison, Identity, Span, Written } from "../../model/local.ts";
import { commands } from "../../values/commands.ts";
import { partName } from "../sentences/part-name.ts";
import { quote } from "../sentences/phrases.ts";
import { sayPart } from "../sentences/state-words.ts";
import { count, formatDay } from "../sentences/sync-phrases.ts";
import { showHidden } from "../sentences/visible.ts";

/** What a text is called: a service or a fact has no language of its own. */
const nameText = (document: string, language: string | null): string =>
  language === null ? document : `${document} (${language})`;

const visible = (lines: readonly string[]): string[] => lines.map(showHidden);

/** What `override` started: where the change is, what is in it, and what to do next. */
export function overrideLines(plan: {
  path: string;
  language: string | null;
  others: readonly string[];
  parts: readonly string[];
}): string[] {
  const { path, language, others, parts } = plan;
  if (path === "") return [];
  return visible([
    `You can now change ${parts.length > 6 ? count(parts.length, "part") : parts.map(language === null ? quote : partName).join(", ")} in ${path}`,
    ...(others.length === 0
      ? []
      : [
          `This is the text in ${quote(language ?? "")}. There are also texts in ${others.map(quote).join(", ")}: to change one of those, add --language.`,
        ]),
    `Edit the file, then look at your site: ${commands.serve()}`,
  ]);
}

/** What `translate` started. */
export const translateLines = (
  { path, from }: { path: string; from: string | null },
  document: string,
  language: string,
): string[] =>
  path === ""
    ? []
    : visible([
        `${path} has the text in ${quote(from ?? "")}: write your translation over it, section by section.`,
        `When you have finished: ${commands.acceptAll({ document, language })}`,
      ]);

/** What `move` gave another name. */
export const moveLines = (
  moved: readonly { before: string; path: string }[],
  to: string,
  isDone: boolean,
): string[] =>
  isDone
    ? visible([
        ...moved.map(({ before, path }) =>
          before === path ? `${path} now belongs to ${to}` : `${path} now belongs to ${to}; it was ${before}`,
        ),
        `To see what has changed there since, run: ${commands.status()}`,
      ])
    : [];

/** What `fork` made. */
export const forkLines = (copies: readonly { from: string; document: string; path: string }[]): string[] =>
  visible([
    ...new Map(
      copies.map(({ from, document }) => [
        document,
        `${document} is now your own copy of ${from}. To see when the original changes, run: ${commands.status()}`,
      ]),
    ).values(),
  ]);

/** What `accept` recorded; nothing if it was refused. */
export const acceptLines = (
  accepted: readonly { document: string; language: string | null; parts: readonly string[] }[],
  who: Identity | null,
  usable: boolean,
): string[] => {
  if (usable && accepted.length === 0) return ["Nothing was recorded."];
  return visible(
    accepted.map(
      ({ document, language, parts }) =>
        `Recorded: ${who?.name ?? ""} accepted ${parts.length === 1 ? partName(parts[0] ?? "") : count(parts.length, "part")} of ${nameText(document, language)} on ${formatDay(who?.day ?? "")}.`,
    ),
  );
};

/** What `merge` merged, with the text as it is now. */
export function mergeLines(
  merged: readonly {
    document: string;
    language: string | null;
    path: string;
    settled: readonly string[];
    renamed: readonly { from: string; to: string }[];
    change: readonly Span[];
  }[],
  written: readonly Written[],
  colour: boolean,
): string[] {
  const paths = new Set(written.map(({ path }) => path));
  return merged.flatMap(({ document, language, path, settled, renamed, change }) => {
    const name = nameText(document, language);
    const moved = renamed.map(({ from, to }) =>
      showHidden(`${name}: what you have for ${partName(from)} is now for ${partName(to)}.`),
    );
    if (settled.length === 0 && moved.length > 0) return moved;
    if (settled.length === 0)
      return [
        showHidden(
          paths.has(path) ? `${name}: both versions are now in ${path}.` : `${name}: nothing was merged.`,
        ),
      ];
    const shown = change.some(({ kind }) => kind !== "same");
    return [
      ...moved,
      showHidden(
        `${name}: ${settled.map(partName).join(", ")} ${settled.length === 1 ? "is" : "are"} now based on the partner's newest text.`,
      ),
      ...(shown ? [showHidden(`What changed in ${path}:`), ...formatSpans(change, colour)] : []),
    ];
  });
}

/** Parts in three versions, for people: what is not up to date in full, the rest by name. `all` shows every part in full. */
export function diffLines(comparisons: readonly Comparison[], all: boolean, colour: boolean): string[] {
  const { bold, dim } = createColors(colour);
  const open = comparisons.filter(({ state }) => all || state !== "current");
  const rest = comparisons.length - open.length;
  const lines = open.flatMap((one): string[] => {
    const { document, language, target, partner, path, line, before, now, ours, theirChange, ourChange } =
      one;
    const isTranslation = one.kind === "translation";
    const title = `${nameText(document, language)}, ${partName(target)}: ${sayPart(one)}`;
    const isMoved = before !== null && theirChange.some(({ kind }) => kind !== "same");
    const theirs =
      now === null
        ? [
            dim(`${partner} no longer has this part${before === null ? "" : "; it used to say"}:`),
            ...indent(before ?? ""),
          ]
        : isMoved
          ? [dim(`${partner}, before and now:`), ...formatSpans(theirChange, colour)]
          : [
              dim(`${partner} now${before === null ? " (what it said before is not kept)" : ""}:`),
              ...indent(now),
            ];
    const isSame = ours === now || (ourChange.length > 0 && ourChange.every(({ kind }) => kind === "same"));
    const mine = one.leavesOut
      ? [dim("yours: left out")]
      : ours === null
        ? [dim("yours: not there")]
        : isSame
          ? [dim("yours: the same")]
          : ourChange.length === 0
            ? [dim(isTranslation ? "yours:" : "yours, added to it:"), ...indent(ours)]
            : [dim(`yours, compared with ${partner} now:`), ...formatSpans(ourChange, colour)];
    return [bold(showHidden(title)), dim(`${showHidden(path)}:${line}`), ...theirs, ...mine, ""];
  });
  if (comparisons.length === 0) return ["You have nothing to compare here."];
  return [...lines, ...(rest > 0 ? [`${count(rest, "part")} up to date.`] : [])];
}

const indent = (text: string): string[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${showHidden(line)}`.trimEnd());

/** A text with what is gone and what is new: in colour, or between [-…-] and {+…+} where there is none. Long stretches that stayed are cut. */
export function formatSpans(spans: readonly Span[], colour: boolean): string[] {
  const { red, green, strikethrough, underline } = createColors(colour);
  const paint = {
    same: (text: string) => text,
    gone: (text: string) => (colour ? red(strikethrough(text)) : `[-${text}-]`),
    new: (text: string) => (colour ? green(underline(text)) : `{+${text}+}`),
  };
  const text = spans
    .map(({ kind, text: words }, index) => {
      const shown = kind === "same" ? cut(words, index === 0, index === spans.length - 1) : words;
      // A mark never runs over the end of a line, so that each line can be read on its own.
      return shown
        .split("\n")
        .map((line) => paintLine(line, paint[kind]))
        .join("\n");
    })
    .join("");
  return text
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`.trimEnd());
}

function paintLine(line: string, paint: (text: string) => string): string {
  const [, lead = "", words = "", tail = ""] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
  return words === "" ? line : lead + paint(showHidden(words)) + tail;
}

/** Lines around a change that are shown. */
const around = 2;

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.split("\n");
  if (lines.length <= around * 2 + 2) return text;
  const head = isFirst ? [] : lines.slice(0, around + 1);
  const tail = isLast ? [] : lines.slice(-around - 1);
  return [...head, "…", ...tail].join("\n");
}
