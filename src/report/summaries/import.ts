import type { DropReason, ImportOutcome } from "../../model/import.ts";
import { describe } from "../sentences/describe.ts";
import { quote } from "../sentences/phrases.ts";
import { count } from "../sentences/sync-phrases.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";

/** What an import did, in plain words: what was imported, what was not, and where it is. */
export function formatImport(outcome: ImportOutcome, file: string): string {
  if (outcome.failure !== null) return `${failureWords(outcome.failure, file)}\n`;
  const { written, same, kept, others, refused, dropped, carried } = outcome;
  const lines = [
    `Read ${count(written.length + same + kept.length + refused.length, "service")} from ${file}.`,
    ...(written.length > 0
      ? ["", "Written:", ...written.map(({ path, name }) => `  ${path}: ${shown(name)}`)]
      : []),
    ...(same > 0 ? ["", `${count(same, "service")} ${same === 1 ? "has" : "have"} not changed.`] : []),
    ...(kept.length > 0
      ? [
          "",
          "Left alone, because someone has changed the file since it was imported:",
          ...kept.map(({ path }) => `! ${path}`),
          "  Move your changes into a file in “services/” with “overrides:” at the top, delete this file, and import again.",
        ]
      : []),
    ...(refused.length > 0
      ? [
          "",
          "Not imported, because something that readers need is missing:",
          ...refused.flatMap(({ name, problems, values }) => [
            `! ${quote(shown(name))} (${count(values, "value")})`,
            ...problems.map((problem) => `    ${describe(problem).sentence}`),
          ]),
        ]
      : []),
    ...(others.length > 0
      ? [
          "",
          `Not in this file, and left as they are: ${count(others.length, "service")} from earlier imports.`,
        ]
      : []),
    "",
    `${count(carried, "value")} ${carried === 1 ? "was" : "were"} imported.`,
    ...droppedLines(outcome, "no-place", "Commonkit has no place for:"),
    ...droppedLines(
      outcome,
      "not-usable",
      "written in a way that cannot be used, or true only on some days or weeks:",
    ),
    ...(dropped.length === 0 ? ["Nothing was left out."] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** The same for machines. */
export function formatImportJson(outcome: ImportOutcome): string {
  const refused = outcome.refused.map(({ problems, ...one }) => ({
    ...one,
    problems: problems.map((problem) => ({ code: problem.code, sentence: describe(problem).sentence })),
  }));
  return jsonText({ ...outcome, refused });
}

function droppedLines({ dropped }: ImportOutcome, reason: DropReason, words: string): string[] {
  const some = dropped.filter(({ why }) => why === reason);
  if (some.length === 0) return [];
  const values = some.reduce((sum, one) => sum + one.count, 0);
  const width = Math.max(...some.map((one) => String(one.count).length));
  return [
    "",
    `Left out, ${count(values, "value")}: ${words}`,
    ...some.map((one) => `  ${String(one.count).padStart(width)} × ${shown(one.field)}`),
  ];
}

function failureWords(failure: NonNullable<ImportOutcome["failure"]>, file: string): string {
  switch (failure) {
    case "missing":
      return `There is no file ${quote(file)}.`;
    case "not-json":
      return `${quote(file)} is not JSON. Ask the directory for its services as Open Referral HSDS 3 in JSON. Tables (CSV) cannot be read.`;
    case "too-large":
      return `${quote(file)} is larger than 64 MB. Ask the directory for smaller files, and import them one after the other.`;
    case "no-services":
      return `There are no services in ${quote(file)}. A service has at least a “name” and a “status”.`;
  }
}

const shown = (text: string): string => showHidden(text.slice(0, 200));
