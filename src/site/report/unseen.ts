import type { Overview } from "../../model/overview.ts";
import type { UnseenText } from "../../model/standing.ts";
import { html, type Markup } from "../html.ts";
import { notShownWords } from "../state-words.ts";
import type { Item, Part } from "./item.ts";
import { shown } from "./lines.ts";
import type { Reader } from "./reader.ts";

/** What the node wrote and no page shows, with why and the words: what people must see first. */
export function unseenPart(reader: Reader, { standing }: Overview): Part {
  const items = standing.unseen.map((text) => unseenItem(reader, text));
  const intro = html`<p>${reader.say("report.unseen-text")}</p>`;
  return { title: reader.say("report.unseen"), intro, items };
}

function unseenItem(reader: Reader, text: UnseenText): Item {
  const { kind, document, language, title, path, partner, because, since, words } = text;
  const name = reader.document(document, language, title);
  const node = reader.node(partner);
  const sentence = kind === "change" ? "report.unseen-change" : "report.unseen-translation";
  const make = (isWhole: boolean) => html`<div class="item">
<h3>${reader.say(sentence, { title: name, count: words.length })}${language !== null && html` <span class="in">${reader.language(language)}</span>`}</h3>
<p>${reader.say(notShownWords[because], { node })}${since !== null && html` (${reader.day(since)})`}</p>
${isWhole && words.map((one) => wordsBlock(reader, text, one))}<p>${reader.say("report.do-unseen", { file: reader.file(path) })}</p>
</div>`;
  return { whole: make(true), brief: make(false) };
}

function wordsBlock(
  reader: Reader,
  { language }: UnseenText,
  { target, title, text }: UnseenText["words"][number],
): Markup {
  const name = title === "" ? partTitle(reader, target) : reader.foreign(title, language);
  const said =
    text === null
      ? html`<p class="none">${reader.say("report.left-out")}</p>`
      : shown([{ kind: "same", text }], language);
  return html`<h4>${name}</h4>
${said}
`;
}

/** What people call a part without a heading. */
export function partTitle(reader: Reader, target: string): Markup {
  if (target === "_intro") return reader.say("report.top");
  if (target === "@title") return reader.say("report.name");
  if (target === "@summary") return reader.say("report.summary");
  return reader.say("report.detail", { name: reader.foreign(target.replace(/^@/, ""), null) });
}
