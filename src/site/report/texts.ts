import type { Span } from "../../model/local.ts";
import type { Task, TaskPart } from "../../model/overview.ts";
import { html, type Markup } from "../html.ts";
import { shown } from "./lines.ts";
import type { Reader } from "./reader.ts";

/** The three versions of one part side by side; columns become rows on a narrow screen, and in a mail that knows no styles nothing is lost. */
export function textTable(reader: Reader, { partner, from, language }: Task, part: TaskPart): Markup {
  const { before, now, ours, leavesOut, theirChange, ourChange } = part;
  const isKnown = before !== null;
  const moved = isKnown && theirChange.length > 0;
  const node = reader.node(partner);
  const theirs = (text: string | null, spans: readonly Span[], instead: string) =>
    text === null || text === "" ? note(reader, instead) : shown(spans, from);
  const mine = leavesOut
    ? note(reader, "report.left-out")
    : ours === null
      ? note(reader, "report.not-there")
      : shown(ourChange.length > 0 ? without("gone", ourChange) : same(ours), language);
  return html`<table class="texts" role="presentation"><tbody><tr>${[
    column(
      reader.say("report.before", { node }),
      theirs(
        before,
        moved ? without("new", theirChange) : same(before),
        isKnown ? "report.not-there" : "report.not-known",
      ),
    ),
    column(
      reader.say("report.now", { node }),
      theirs(now, moved ? without("gone", theirChange) : same(now), "report.not-there"),
    ),
    column(reader.say("report.ours"), mine),
  ]}</tr></tbody></table>`;
}

const column = (label: Markup, text: Markup): Markup => html`<td><p class="whose">${label}</p>${text}</td>`;
const note = (reader: Reader, key: string): Markup => html`<p class="none">${reader.say(key)}</p>`;
const same = (text: string | null): readonly Span[] => [{ kind: "same", text: text ?? "" }];
const without = (kind: Span["kind"], spans: readonly Span[]) => spans.filter((span) => span.kind !== kind);
