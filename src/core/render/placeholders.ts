import type { Token } from "markdown-it";
import type { Block } from "../../model/catalog.ts";
import type { Language, RecordId } from "../../model/ids.ts";
import { directionOf } from "../../values/direction.ts";
import { escapeHtml } from "../../values/escape.ts";
import { cleanText } from "../../values/hidden.ts";
import { mainLanguage } from "../../values/languages.ts";
import { callable, renderPhone } from "../../values/phones.ts";
import type { ServicesQuery } from "./context.ts";
import { placeOf } from "./place-of.ts";
import { hasRoom, type RenderState, renderMissing, reportFull } from "./state.ts";

/** A placeholder within a line as HTML; one that cannot be filled in is shown as it was written, and is a problem. */
export function renderPlaceholder(token: Token, state: RenderState): string {
  if (token.info === "fact") return renderFact(token, state);
  if (token.info === "term") return renderTerm(token, state);
  return renderField(token, state);
}

/** The words of a placeholder within a line, for headings in a table of contents; as written if it cannot be filled in. */
export function placeholderText({ info, content, markup }: Token, state: RenderState): string {
  const { context } = state;
  const words =
    info === "fact"
      ? context.fact(content)?.text
      : info === "term"
        ? context.term(content)?.label
        : context.field(content);
  return words && hasRoom(state, null, words.length, markup) ? words : markup;
}

function renderFact({ content, markup }: Token, state: RenderState): string {
  const fact = state.context.fact(content);
  if (!fact) return renderUnknown(state, "fact-unknown", content, markup);
  if (!hasRoom(state, fact.id, fact.text.length, markup)) return renderMissing(markup);
  state.facts.add(fact.id);
  const inner =
    fact.type === "phone"
      ? renderPhone(fact.text, state.inLink ? null : callable(fact.text))
      : `<bdi${languageMark(fact.language, state)}>${escapeHtml(fact.text)}</bdi>`;
  return `<span class="ck-fact" data-fact="${escapeHtml(fact.id)}">${inner}</span>`;
}

/** ` lang="ar" dir="rtl"` for words in a different language from the page's; nothing for its own language, or a form of it. */
function languageMark(language: Language, { document }: RenderState): string {
  if (mainLanguage(language) === mainLanguage(document.language)) return "";
  return ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
}

function renderTerm({ content, markup }: Token, state: RenderState): string {
  const term = state.context.term(content);
  if (!term) return renderUnknown(state, "term-unknown", content, markup);
  if (!hasRoom(state, term.id, term.label.length + term.meaning.length, markup)) return renderMissing(markup);
  state.terms.add(term.id);
  const mark = languageMark(term.language, state);
  if (state.inLink)
    return mark === "" ? escapeHtml(term.label) : `<span${mark}>${escapeHtml(term.label)}</span>`;
  const href = escapeHtml(state.context.site(term.address));
  const meaning = escapeHtml(cleanText(term.meaning));
  return `<a class="ck-term" href="${href}" title="${meaning}"${mark}>${escapeHtml(term.label)}</a>`;
}

function renderField({ content, markup }: Token, state: RenderState): string {
  const { type } = state.document;
  if (type !== "agreement" && type !== "form") return renderMisplaced(markup, "forms", state);
  const label = state.context.field(content);
  if (label === null) return renderUnknown(state, "field-unknown", content, markup);
  if (!hasRoom(state, null, label.length, markup)) return renderMissing(markup);
  return `<span class="ck-blank" data-field="${escapeHtml(content)}">${escapeHtml(label)}</span>`;
}

function renderUnknown(
  state: RenderState,
  code: "fact-unknown" | "term-unknown" | "field-unknown" | "service-unknown",
  reference: string,
  written: string,
): string {
  state.problems.push({ code, severity: "warning", place: placeOf(state, written), reference });
  return renderMissing(written);
}

/** A placeholder in the wrong place, visibly marked. */
export function renderMisplaced(
  written: string,
  reason: "own-line" | "top" | "in-line" | "forms",
  state: RenderState,
): string {
  const place = placeOf(state, written);
  state.problems.push({ code: "placeholder-misplaced", severity: "warning", place, written, reason });
  return renderMissing(written);
}

/**
 * The services that a placeholder on its own line asks for: the first of them if the page has no room for all. Null, and a problem, if it
 * asks for none that are known.
 */
export function findServices(
  { info, content, markup }: Token,
  state: RenderState,
): Extract<Block, { kind: "services" }> | null {
  const { context } = state;
  if (info === "service") {
    const service = context.service(content);
    if (service === null) {
      renderUnknown(state, "service-unknown", content, markup);
      return null;
    }
    return showServices([service], markup, state);
  }
  const query = parseQuery(content);
  if (query === null) {
    const place = placeOf(state, markup);
    state.problems.push({ code: "services-query-wrong", severity: "warning", place, written: markup });
    return null;
  }
  const services = context.services(query);
  if (services.length === 0) {
    const place = placeOf(state, markup);
    state.problems.push({ code: "services-none", severity: "notice", place, written: markup });
  }
  return showServices(services, markup, state);
}

function showServices(
  found: readonly RecordId[],
  asked: string,
  state: RenderState,
): Extract<Block, { kind: "services" }> {
  const services = state.context.room?.takeServices(found) ?? found;
  for (const service of services) state.services.add(service);
  if (services.length === found.length) return { kind: "services", services, asked };
  reportFull(state, asked);
  // One line for each section is enough to say so.
  const isSaid = state.saysMore === state.section;
  state.saysMore = state.section;
  return { kind: "services", services, asked, ...(!isSaid && { more: true }) };
}

/** `topic=housing phase=arrival`: at least one of the two, each once; null for anything else. */
function parseQuery(content: string): ServicesQuery | null {
  const query: { topic: string | null; phase: string | null } = { topic: null, phase: null };
  for (const part of content.split(/\s+/)) {
    const [, key, value = ""] = /^(topic|phase)=["“”]?([a-z-]+)["“”]?$/.exec(part) ?? [];
    if ((key !== "topic" && key !== "phase") || query[key] !== null) return null;
    query[key] = value;
  }
  return query;
}
