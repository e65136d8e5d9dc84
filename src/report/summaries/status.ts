import type { Standing } from "../../model/standing.ts";
import { commands } from "../../values/commands.ts";
import { count, formatDay } from "../sentences/sync-phrases.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";
import { formatPartners } from "./status-partners.ts";
import { formatChanges, formatOverdue, formatTranslations } from "./status-texts.ts";

/** How a node stands, for people: in four parts, with `!` before each thing that needs somebody, and one line that sums up. */
export function formatStanding(standing: Standing): string {
  const { node, today, mistakes, needs } = standing;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["Partners", formatPartners(standing)],
    ["Our changes to partners' texts, services and values", formatChanges(standing)],
    ["Translations", formatTranslations(standing)],
    ["To be looked at again", formatOverdue(standing)],
    ...(mistakes > 0
      ? [
          [
            "Our own files",
            [`! ${count(mistakes, "mistake")}; to read what is wrong: ${commands.check(null)}`],
          ] as const,
        ]
      : []),
  ];
  const lines = [
    `${node} on ${formatDay(today)}`,
    ...parts.flatMap(([title, told]) => ["", title, ...told.map((line) => indent(line))]),
    "",
    needs === 0
      ? "All is well."
      : `${needs === 1 ? "1 thing needs" : `${needs} things need`} you: the lines with “!”.`,
  ];
  return `${lines.map(showHidden).join("\n")}\n`;
}

/** The mark stands in the margin, so that the eye runs down it. */
const indent = (line: string): string => (line.startsWith("! ") ? `!   ${line.slice(2)}` : `  ${line}`);

/** The same facts for machines, one JSON value. */
export function formatStandingJson(standing: Standing): string {
  return jsonText(standing);
}
