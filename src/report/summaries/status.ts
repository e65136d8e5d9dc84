import type { Standing } from "../../model/standing.ts";
import { commands } from "../../values/commands.ts";
import { formatDay } from "../sentences/sync-phrases.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";
import { formatPartners } from "./status-partners.ts";
import { formatChanges, formatOffers, formatOverdue, formatTranslations } from "./status-texts.ts";
import { formatUnseen } from "./status-unseen.ts";

/** The status of a node for people: what of it no page shows, then four parts, `!` before each thing that needs attention, and one line that sums up. */
export function formatStanding(standing: Standing): string {
  const { node, today, mistakes, needs } = standing;
  const unseen = formatUnseen(standing);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ...(unseen.length > 0 ? [["Your words that are not on your site", unseen] as const] : []),
    ["Partners", formatPartners(standing)],
    ["Your changes to partners' documents, services and facts", formatChanges(standing)],
    ...(standing.offers.length > 0
      ? [
          [
            "What partners would change in your texts; nothing of it is on your site",
            formatOffers(standing),
          ] as const,
        ]
      : []),
    ["Translations", formatTranslations(standing)],
    ["Overdue checks", formatOverdue(standing)],
    ...(mistakes > 0
      ? [
          [
            "Your own files",
            [
              `! ${mistakes === 1 ? "1 error or warning" : `${mistakes} errors and warnings`}; to see ${mistakes === 1 ? "it" : "them"}, run: ${commands.check(null)}`,
            ],
          ] as const,
        ]
      : []),
  ];
  const lines = [
    `${node} on ${formatDay(today)}`,
    ...parts.flatMap(([title, told]) => ["", title, ...told.map((line) => indent(line))]),
    "",
    needs === 0
      ? "Nothing needs your attention."
      : `${needs === 1 ? "1 thing needs" : `${needs} things need`} your attention: the lines with “!”.`,
  ];
  return `${lines.map(showHidden).join("\n")}\n`;
}

/** The mark is in the margin, so that the eye runs down it. */
const indent = (line: string): string => (line.startsWith("! ") ? `!   ${line.slice(2)}` : `  ${line}`);

/** The same facts for machines, one JSON value. */
export function formatStandingJson(standing: Standing): string {
  return jsonText(standing);
}
