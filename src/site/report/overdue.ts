import type { NodeId } from "../../model/ids.ts";
import type { Overview } from "../../model/overview.ts";
import type { Overdue } from "../../model/standing.ts";
import { html, type Markup } from "../html.ts";
import { brief, type Item, type Part } from "./item.ts";
import { askLine } from "./partners.ts";
import type { Reader } from "./reader.ts";

/** Where a file says on which day it was looked at. */
const keys = { document: "reviewed", fact: "checked", service: "assured_date" } as const;

/** What is overdue for a check: the node's own one by one with what to write where, partners' with how many and who to ask. */
export function overduePart(reader: Reader, { standing }: Overview): Part {
  const { overdue } = standing;
  const imported = overdue.filter((one) => one.own && one.imported);
  const ours = overdue.filter((one) => one.own && !one.imported);
  const theirs = new Map<NodeId, number>();
  for (const one of overdue) if (!one.own) theirs.set(one.node, (theirs.get(one.node) ?? 0) + 1);
  const items = [
    ...ours.map((one) => overdueItem(reader, one)),
    ...(imported.length > 0 ? [importedItem(reader, imported)] : []),
    ...[...theirs].map(([node, count]) =>
      brief(html`<div class="item">
<h3>${reader.node(node)}</h3>
<p>${reader.say("report.overdue-theirs", { count, node: reader.node(node) })}</p>
<p>${askLine(reader, node)}</p>
</div>`),
    ),
  ];
  return { title: reader.say("report.overdue"), intro: html``, items };
}

function overdueItem(reader: Reader, one: Overdue): Item {
  const { kind, id, language, path, checked, due, expired } = one;
  const name: Markup = kind === "document" ? reader.document(id, language) : reader.record(id);
  const days = { date: reader.day(checked), due: reader.day(due) };
  const key = html`<code dir="ltr">${keys[kind]}</code>`;
  return brief(html`<div class="item">
<h3>${name}${language !== null && html` <span class="in">${reader.language(language)}</span>`}</h3>
<p>${reader.say(expired ? "report.expired" : "report.overdue-line", days)}</p>
<p>${reader.say("report.do-day", { file: reader.file(path), key })}</p>
</div>`);
}

function importedItem(reader: Reader, imported: readonly Overdue[]): Item {
  const date = reader.day(imported[0]?.checked ?? "");
  return brief(html`<div class="item">
<h3>${reader.say("report.imported", { count: imported.length, date })}</h3>
<p>${reader.say("report.do-import")}</p>
</div>`);
}
