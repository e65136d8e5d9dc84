import type { NodeId } from "../../model/ids.ts";
import type { News, Overview } from "../../model/overview.ts";
import type { PartnerStanding } from "../../model/standing.ts";
import { commands } from "../../values/commands.ts";
import { heldReason } from "../filters/held-reason.ts";
import { html, type Markup } from "../html.ts";
import { holdWords } from "../state-words.ts";
import { brief, type Part } from "./item.ts";
import type { Reader } from "./reader.ts";

/** Files that are named one by one. */
const MOST_NAMED = 5;

const item = (title: Markup, ...lines: readonly (Markup | false)[]) =>
  brief(html`<div class="item">
<h3>${title}</h3>
${lines.map((line) => line !== false && html`<p>${line}</p>\n`)}</div>`);

/** Whom to ask. */
export const askLine = (reader: Reader, node: NodeId): Markup =>
  html`${reader.say("report.ask", { node: reader.node(node) })}${reader.mail(node)}`;

/** Partners' newer versions that wait to be accepted, and texts with mistakes that are not used. */
export function waitsPart(reader: Reader, { standing }: Overview): Part {
  const items = standing.partners
    .filter(({ held, files }) => held !== null || files.length > 0)
    .map(({ id, held, files }) => {
      const node = reader.node(id);
      const foreign = files.filter(({ why }) => why === "licence-refused").length;
      const kept = files.filter(({ why }) => why === "removed" || why === "changes-forbidden").length;
      const wrong = files.length - foreign - kept;
      const look = html`${reader.say("report.do-look")}${reader.command(commands.sync(id))}`;
      return item(
        node,
        held !== null && reader.say("report.newer", { node }),
        held !== null && reader.say(holdWords[held.why]),
        foreign > 0 && reader.say("report.licence", { count: foreign, node }),
        kept > 0 && reader.say("report.kept", { node }),
        (held !== null || foreign + kept > 0) && look,
        wrong > 0 && reader.say("report.mistakes", { count: wrong, node }),
        ...files
          .slice(0, MOST_NAMED)
          .map(({ path, why }) => html`${reader.file(path)}: ${reader.say(heldReason(why))}`),
        wrong > 0 && askLine(reader, id),
      );
    });
  return { title: reader.say("report.waits"), intro: html``, items };
}

/** Partners that do not answer, since when, and what the site shows instead. */
export function lostPart(reader: Reader, { standing }: Overview): Part {
  const items = standing.partners
    .filter(({ version, copyFrom, silent }) => version === null || copyFrom !== null || silent !== null)
    .map((partner) => item(reader.node(partner.id), ...lostLines(reader, partner)));
  return { title: reader.say("report.lost"), intro: html``, items };
}

function lostLines(
  reader: Reader,
  { id, version, copyFrom, silent, lastChecked }: PartnerStanding,
): Markup[] {
  const node = reader.node(id);
  const byHand = (partner: NodeId | null) =>
    html`${reader.say("report.do-sync")}${reader.command(commands.sync(partner))}`;
  if (version === null) return [reader.say("report.lost-never", { node }), byHand(id)];
  const date = reader.day(lastChecked ?? "");
  return [
    ...(copyFrom === null
      ? []
      : [reader.say("report.lost-copy", { node, from: reader.node(copyFrom) }), askLine(reader, id)]),
    ...(silent === "behind" ? [reader.say("report.lost-since", { node, date }), askLine(reader, id)] : []),
    ...(silent === "ago" ? [reader.say("report.lost-all", { node, date }), byHand(null)] : []),
  ];
}

/** What partners have changed lately, document by document; there is nothing to be done about it. */
export function newsPart(reader: Reader, { news, since }: Overview): Part {
  const intro = html`<p>${reader.say("report.since", { date: reader.day(since) })}${
    news.length === 0 && html`: ${reader.say("report.none")}`
  }</p>`;
  return { title: reader.say("report.news"), intro, items: news.map((one) => newsItem(reader, one)) };
}

function newsItem(reader: Reader, { node, documents, others }: News) {
  const rows = documents.map(
    ({ document, kind, title }) =>
      html`<li><b>${reader.say(`report.${kind}`)}</b>: ${reader.document(document, null, title)}</li>\n`,
  );
  const rest = others > 0 && html`<li>${reader.say("report.others", { count: others })}</li>\n`;
  return brief(html`<div class="item">
<h3>${reader.node(node)}</h3>
<ul>
${rows}${rest}</ul>
</div>`);
}
