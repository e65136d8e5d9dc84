import { Command } from "commander";
import type { Problem } from "../src/model/problems/problem.ts";
import { overview, writeReport } from "../src/pipeline/standing/overview.ts";
import { formatJson } from "../src/report/json.ts";
import { formatLocal } from "../src/report/summaries/local.ts";
import { formatOverviewJson, reportLines } from "../src/report/summaries/report.ts";
import { MARK, reportBody, reportPage } from "../src/site/report/page.ts";
import { startOf } from "../src/values/place.ts";
import { colour } from "./output.ts";
import { run, type Said, sayUnusable } from "./run.ts";

interface ReportFlags {
  html?: string;
  body?: string;
  json?: boolean;
}

/** Characters that every host of repositories takes as the text of a pull request or an issue (GitHub: 65,536). */
const MOST_BODY = 60_000;

/** `commonkit report`: writes a page about the status of the node. Exit code 1 when something needs attention. */
export const reportCommand = (): Command =>
  run(
    new Command("report")
      .option("--html <file>", "the page, in the first of your languages, to open, print or send")
      .option("--body <file>", "the same as part of a page, short enough for the text of a pull request"),
    async (root, { html, body, json }: ReportFlags) => {
      if (html === undefined && body === undefined && !json)
        return refuse([{ code: "report-nowhere", severity: "error", place: startOf("") }]);
      const { overview: facts, problems, sources } = await overview(root);
      if (facts === null) return sayUnusable(problems, sources);
      const pages = [
        ...(html === undefined ? [] : [{ file: html, text: reportPage(facts) }]),
        ...(body === undefined ? [] : [{ file: body, text: reportBody(facts, MOST_BODY) }]),
      ];
      const refused = writeReport(process.cwd(), pages, MARK);
      if (refused.length > 0) return refuse(refused);
      const files = pages.map(({ file }) => file);
      return {
        code: facts.standing.needs > 0 ? 1 : 0,
        text: () => format([], reportLines(facts, files)),
        json: () => formatOverviewJson(facts),
      };
    },
  );

/** Nothing was written, and why: the command was wrong, or this computer refused. */
function refuse(problems: readonly Problem[]): Said {
  const isMistake = (problem: Problem) =>
    problem.code !== "report-refused" || problem.reason === "taken" || problem.reason === "no-folder";
  return {
    code: problems.some(isMistake) ? 2 : 1,
    text: () => format(problems),
    json: () => formatJson(problems, new Map()),
  };
}

const format = (problems: readonly Problem[], lines: readonly string[] = []): string => {
  const outcome = { usable: true, written: [], cleared: [], problems, sources: new Map() };
  return formatLocal(outcome, lines, colour);
};
