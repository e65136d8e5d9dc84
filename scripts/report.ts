import { Command } from "commander";
import type { Problem } from "../src/model/problems/problem.ts";
import { overview, writeReport } from "../src/pipeline/standing/overview.ts";
import { formatLocal } from "../src/report/summaries/local.ts";
import { formatOverviewJson, reportLines } from "../src/report/summaries/report.ts";
import { formatText } from "../src/report/text.ts";
import { MARK, reportBody, reportPage } from "../src/site/report/page.ts";
import { startOf } from "../src/values/place.ts";
import { colour } from "./output.ts";

interface ReportFlags {
  html?: string;
  body?: string;
  json?: boolean;
}

/** Characters that every host of repositories takes as the text of a pull request or an issue (GitHub: 65,536). */
const MOST_BODY = 60_000;

/** Writes a page about the status of the node at `root`. Returns the exit code: 1 when something needs attention. */
export async function runReport(root: string, { html, body, json }: ReportFlags): Promise<number> {
  const tell = (problems: readonly Problem[], lines: readonly string[] = []): void => {
    const outcome = { usable: true, written: [], cleared: [], problems, sources: new Map() };
    process.stdout.write(formatLocal(outcome, lines, colour));
  };
  if (html === undefined && body === undefined && !json) {
    tell([{ code: "report-nowhere", severity: "error", place: startOf("") }]);
    return 2;
  }
  const { overview: facts, problems, sources } = await overview(root);
  if (facts === null) {
    process.stdout.write(formatText(problems, sources, colour));
    return 2;
  }
  const pages = [
    ...(html === undefined ? [] : [{ file: html, text: reportPage(facts) }]),
    ...(body === undefined ? [] : [{ file: body, text: reportBody(facts, MOST_BODY) }]),
  ];
  const refused = writeReport(root, pages, MARK);
  if (refused.length > 0) {
    tell(refused);
    return 2;
  }
  if (json) process.stdout.write(formatOverviewJson(facts));
  else
    tell(
      [],
      reportLines(
        facts,
        pages.map(({ file }) => file),
      ),
    );
  return facts.standing.needs > 0 ? 1 : 0;
}

/** `commonkit report` */
export function reportCommand(): Command {
  return new Command("report")
    .description(
      "Write a page for people who do not use Git: what to look at, what is waiting, what is overdue, what partners changed.",
    )
    .option("--html <file>", "the page, in the first of your languages, to open, print or send")
    .option("--body <file>", "the same as part of a page, short enough for the text of a pull request")
    .option("--json", "print the result as JSON")
    .action(async (flags: ReportFlags) => {
      process.exitCode = await runReport(process.cwd(), flags);
    });
}
