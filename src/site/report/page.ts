import type { Overview } from "../../model/overview.ts";
import { html, Markup } from "../html.ts";
import { brief, type Part } from "./item.ts";
import { offersPart } from "./offers.ts";
import { overduePart } from "./overdue.ts";
import { lostPart, newsPart, waitsPart } from "./partners.ts";
import { Reader } from "./reader.ts";
import { style } from "./style.ts";
import { unseenPart } from "./unseen.ts";
import { yoursPart } from "./yours.ts";

/** Identifies a page written by Commonkit, so that no other file is ever overwritten. */
export const MARK = "<!-- Commonkit report -->";

/** What the page can load: nothing, and no script can run, whatever a text says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The state of a node as one page of its own, to open, print or send by email. */
export function reportPage(overview: Overview): string {
  const reader = new Reader(overview);
  const { language, dir } = reader.words;
  const page = html`<!doctype html>
${new Markup(MARK)}
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${titleText(reader, overview)}</title>
${style}
</head>
<body>
<main>
${frame(reader, overview, parts(reader, overview), false)}
</main>
</body>
</html>
`;
  return withoutEmptyLines(page);
}

/**
 * The same as a piece of HTML for the text of a pull request, a merge request or an issue, of at most so many characters: what does not
 * fit is left out, the texts side by side first. It has no empty line, at which Markdown would end it.
 */
export function reportBody(overview: Overview, most: number): string {
  const reader = new Reader(overview);
  const all = parts(reader, overview);
  const nothing = brief(html``);
  const empty = all.map((part) => ({ ...part, items: [nothing] }));
  const write = (some: readonly Part[], isCut: boolean) =>
    `${MARK}\n${withoutEmptyLines(html`${frame(reader, overview, some, isCut)}\n`)}`;
  let left = most - write(empty, true).length;
  let isCut = false;
  const named = all.map(({ items, ...part }) => ({
    ...part,
    items: items.filter((item) => {
      const fits = item.brief.value.length + 1 <= left;
      if (fits) left -= item.brief.value.length + 1;
      isCut ||= !fits;
      return fits;
    }),
  }));
  const fitted = named.map(({ items, ...part }) => ({
    ...part,
    items: items.map((item) => {
      const more = item.whole.value.length - item.brief.value.length;
      const fits = more <= left;
      if (fits) left -= more;
      isCut ||= !fits;
      return fits ? item : { whole: item.brief, brief: item.brief };
    }),
  }));
  return write(fitted, isCut);
}

const parts = (reader: Reader, overview: Overview): readonly Part[] =>
  [unseenPart, yoursPart, waitsPart, overduePart, lostPart, offersPart, newsPart].map((make) =>
    make(reader, overview),
  );

const titleText = (reader: Reader, { standing }: Overview): string =>
  reader.words.t("report.title", { node: reader.nodeText(standing.node) });

function frame(reader: Reader, overview: Overview, all: readonly Part[], isCut: boolean): Markup {
  const { language, dir } = reader.words;
  const { node, needs, today } = overview.standing;
  const name = reader.node(node);
  const last = all.length - 1;
  return html`<div class="report" lang="${language}" dir="${dir}">
<h1>${reader.say("report.title", { node: name })}</h1>
<p>${reader.say("report.intro", { node: name, date: reader.day(today) })}</p>
<p class="sum">${needs === 0 ? reader.say("report.all-well") : reader.say("report.needs", { count: needs })}</p>
${needs > 0 && html`<p>${reader.say("report.commands")}</p>\n`}${
  isCut && html`<p><b>${reader.say("report.rest")}</b></p>\n`
}${all.map(
  ({ title, intro, items }, at) =>
    (items.length > 0 || at === last) &&
    html`<h2>${title}</h2>
${intro}
${items.map(({ whole }) => html`${whole}\n`)}`,
)}</div>`;
}

const withoutEmptyLines = (markup: Markup): string => markup.value.replace(/\n\s*\n/g, "\n");
