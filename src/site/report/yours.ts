import type { Overview, Task, TaskPart } from "../../model/overview.ts";
import { commands } from "../../values/commands.ts";
import { html, type Markup, nothing } from "../html.ts";
import { partWords } from "../state-words.ts";
import { brief, type Item, type Part } from "./item.ts";
import type { Reader } from "./reader.ts";
import { textTable } from "./texts.ts";
import { partTitle } from "./unseen.ts";

/** The node's texts whose originals have changed, each with the versions side by side and what to do. */
export function yoursPart(reader: Reader, { tasks, standing }: Overview): Part {
  const machine = standing.translations.filter((one) => one.own && one.machine);
  const items = [
    ...tasks.map((task) => taskItem(reader, task)),
    ...machine.map(({ document, language, path }) =>
      brief(html`<div class="item">
<h3>${reader.document(document, language)} <span class="in">${reader.language(language)}</span></h3>
<p>${reader.say("report.machine")}</p>
<p>${reader.say("report.do-read", { file: reader.file(path) })}</p>
</div>`),
    ),
    ...(standing.mistakes > 0
      ? [
          brief(html`<div class="item">
<h3>${reader.say("report.mistakes-ours", { count: standing.mistakes })}</h3>
<p>${reader.say("report.do-check")}${reader.command(commands.check(null))}</p>
</div>`),
        ]
      : []),
  ];
  const intro =
    tasks.length === 0
      ? nothing
      : html`<p>${reader.say("report.yours-text")} ${reader.say("report.marks")}</p>`;
  return { title: reader.say("report.yours"), intro, items };
}

function taskItem(reader: Reader, task: Task): Item {
  const { document, language, kind, parts } = task;
  const untranslated = parts.filter(({ state }) => state === "missing");
  const open = parts.filter(({ state }) => state !== "missing");
  const missing = untranslated.map((part) => partName(reader, task, part));
  const make = (isWhole: boolean) => html`<div class="item">
<h3>${reader.document(document, language)}${language !== null && html` <span class="in">${reader.language(language)}</span>`}</h3>
<p class="kind">${reader.say(`report.your-${kind}`)}</p>
${open.map((part) => partBlock(reader, task, part, isWhole))}${
  missing.length > 0 && html`<p>${reader.say("report.untranslated", { parts: reader.list(missing) })}</p>\n`
}${kind === "translation" && html`<p>${accept(reader, "report.do-put-right", task, commands.acceptAll(task))}</p>\n`}</div>`;
  return { whole: make(true), brief: make(false) };
}

function partBlock(reader: Reader, task: Task, part: TaskPart, isWhole: boolean): Markup {
  const words = partWords[part.state]?.[task.kind === "translation" ? "translation" : "change"];
  const todo =
    task.kind === "translation" && part.renamed === undefined
      ? nothing
      : html`<p>${nextStep(reader, task, part)}</p>\n`;
  const node = reader.node(task.partner);
  const said =
    part.renamed === undefined
      ? words !== undefined && reader.say(words, { node })
      : reader.say("report.renamed", { node, name: reader.foreign(part.renamed, null) });
  return html`<h4>${partName(reader, task, part)}</h4>
${said !== false && html`<p>${said}</p>\n`}${isWhole && html`${textTable(reader, task, part)}\n`}${todo}`;
}

function partName(reader: Reader, { language, from }: Task, { target, title, state }: TaskPart): Markup {
  if (title !== "") return reader.foreign(title, state === "orphaned" ? language : from);
  return partTitle(reader, target);
}

function nextStep(reader: Reader, task: Task, part: TaskPart): Markup {
  if (part.renamed !== undefined)
    return html`${reader.say("report.do-rename")}${reader.command(commands.merge(part))}`;
  const ready = commands.accept(part);
  if (!part.canMerge) return accept(reader, "report.do-put-right", task, ready);
  return html`${reader.say("report.do-merge")}${reader.command(commands.merge(part))}<br>${accept(reader, "report.do-accept", task, ready)}`;
}

const accept = (reader: Reader, key: string, task: Task, command: string): Markup =>
  html`${reader.say(key, { file: reader.file(task.path) })}${reader.command(command)}`;
