import type { Span } from "../../model/local.ts";
import type { Task, TaskPart } from "../../model/overview.ts";
import { direction } from "../filters/direction.ts";
import { html, Markup, nothing } from "../html.ts";
import type { Reader } from "./reader.ts";

/** What nobody sees but what may turn the direction of a line: it is shown as its number, as on a terminal. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Names of parts in braces at the end of a heading are for files, not for readers. */
const braces = /[ \t]*\{#[\w-]+\}[ \t]*(?=\n|$)/g;

/** So are the signs before a heading. */
const hashes = /^#{1,6}[ \t]+/;

/** The three versions of one part side by side; columns become rows on a narrow screen, and in a mail that knows no styles nothing is lost. */
export function textTable(reader: Reader, { partner, from, language }: Task, part: TaskPart): Markup {
  const { before, now, ours, kind, theirChange, ourChange } = part;
  const isKnown = before !== null;
  const moved = isKnown && theirChange.length > 0;
  const node = reader.node(partner);
  const theirs = (text: string | null, spans: readonly Span[], instead: string) =>
    text === null || text === "" ? note(reader, instead) : shown(spans, from);
  const mine =
    kind === "remove"
      ? note(reader, "report.left-out")
      : ours === null
        ? note(reader, "report.not-there")
        : shown(ourChange.length > 0 ? without("gone", ourChange) : same(ours), language);
  return html`<table class="texts" role="presentation"><tr>${[
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
  ]}</tr></table>`;
}

const column = (label: Markup, text: Markup): Markup => html`<td><p class="whose">${label}</p>${text}</td>`;
const note = (reader: Reader, key: string): Markup => html`<p class="none">${reader.say(key)}</p>`;
const same = (text: string | null): readonly Span[] => [{ kind: "same", text: text ?? "" }];
const without = (kind: Span["kind"], spans: readonly Span[]) => spans.filter((span) => span.kind !== kind);

/** A text as it was written, line by line; words that are gone or new are marked by lines, not by colour alone. */
function shown(spans: readonly Span[], language: string): Markup {
  let isStart = true;
  const parts = spans.map(({ kind, text }, index) => {
    const whole = text.replace(/\r\n?/g, "\n").replace(braces, "");
    const lines = (index === spans.length - 1 ? whole.trimEnd() : whole).split("\n");
    return lines.map((line, at) => {
      const readable = at > 0 || isStart ? line.replace(hashes, "") : line;
      isStart = line === "" && (at > 0 || isStart);
      return html`${at > 0 && new Markup("<br>")}${mark(kind, readable)}`;
    });
  });
  return html`<div class="text" lang="${language}" dir="${direction(language)}">${parts}</div>`;
}

function mark(kind: Span["kind"], line: string): Markup {
  const [, lead = "", words = "", tail = ""] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
  if (words === "") return kind === "same" || line === "" ? nothing : html` `;
  const inner = plain(words);
  const indent = lead.length > 1 ? "\u00A0".repeat(Math.min(lead.length, 12)) : lead;
  const marked =
    kind === "new" ? html`<ins>${inner}</ins>` : kind === "gone" ? html`<del>${inner}</del>` : inner;
  return html`${indent}${marked}${tail}`;
}

/**
 * Words of others as they are. Where this is shown in a pull request, a name behind `@` would call that person and `#1` would point at
 * something: in an element of its own the sign does neither.
 */
function plain(words: string): Markup {
  const parts = words.replace(unseen, showNumber).split(/([@#])/);
  return html`${parts.map((part) => (part === "@" || part === "#" ? html`<span>${part}</span>` : part))}`;
}

const showNumber = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
