import type { Overview } from "../../model/overview.ts";
import { jsonText, showHidden } from "../sentences/visible.ts";

/** What was written, and how much of it needs attention. */
export const reportLines = ({ standing }: Overview, files: readonly string[]): string[] => [
  ...files.map(
    (file) => `${showHidden(file)} is ready: open it in a browser, print it, or send it by email.`,
  ),
  standing.needs === 0
    ? "It says that nothing needs your attention."
    : `It says that ${standing.needs === 1 ? "1 thing needs" : `${standing.needs} things need`} your attention.`,
];

/** The facts of the report for machines, one JSON value. */
export const formatOverviewJson = (overview: Overview): string => jsonText(overview);
