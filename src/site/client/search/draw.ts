import { localesOf } from "../../../values/locale.ts";
import { callLink } from "../../filters/phone.ts";
import { element } from "../element.ts";
import type { Speech } from "../labels.ts";
import { root } from "../root.ts";
import { FACETS } from "./address.ts";
import { brief } from "./brief.ts";
import type { Counts, Hit, Question } from "./engine.ts";

/** One page in the list of results, made of text alone. */
export function drawHit(hit: Hit, speech: Speech): HTMLLIElement {
  const about = [
    hit.type && speech.label("type", hit.type),
    hit.node && speech.label("node", hit.node),
  ].filter((part) => part !== null);
  const other = hit.language !== null && hit.language !== document.documentElement.lang ? hit.language : null;
  if (other !== null) about.push(speech.ownName(other));
  const reading = translated(hit, speech);
  const excerpt = element("p", { lang: other, dir: "auto" });
  for (const run of hit.excerpt) excerpt.append(run.marked ? element("mark", {}, run.text) : run.text);
  const item = element(
    "li",
    { class: "entry" },
    element("a", { href: reading.url, lang: other, dir: "auto" }, hit.title),
    element("span", { class: "kind" }, about.join(" · ")),
    ...(hit.fact === null ? [excerpt] : []),
    ...drawAnswer(hit, speech),
  );
  item.classList.toggle("answer", hit.call !== null || hit.fact !== null);
  if (reading.note !== "") item.append(element("p", { class: "fine" }, reading.note));
  if (hit.sections.length > 0 && reading.note === "") {
    const links = hit.sections.map((section) =>
      element("li", {}, element("a", { href: section.url, dir: "auto" }, section.title)),
    );
    item.append(element("ul", { class: "sections" }, ...links));
  }
  return item;
}

/** What a service or fact answers, without a way to its page: the value with its source, the number, whether it is open now. */
function drawAnswer({ call, fact, open }: Hit, speech: Speech): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (fact !== null && call === null) parts.push(element("p", { class: "value", dir: "auto" }, fact.value));
  const link = call === null ? null : callLink(call);
  if (call !== null && link !== null) {
    const number = element("bdi", { class: "number", dir: "ltr" }, call);
    const button = element("a", { class: "call", href: link }, `${speech.t("service.call")} `, number);
    parts.push(element("p", { class: "contacts" }, button));
  }
  if (open !== null) {
    const say = SAY.map((key) => speech.t(key)).join("|");
    const place = element("p", { class: "open", hidden: "" }, element("strong", {}));
    Object.assign(place.dataset, { ...open, say });
    parts.push(place);
  }
  if (fact !== null) {
    const day = new Date(`${fact.checked}T00:00:00Z`);
    const checked = day.toLocaleDateString(localesOf(speech.labels.language), {
      dateStyle: "long",
      timeZone: "UTC",
    });
    const source = element("bdi", {}, fact.source);
    const words = [`${speech.t("facts.source")} `, source, ` · ${speech.t("document.checked")} ${checked}`];
    parts.push(element("p", { class: "fine" }, ...words));
  }
  return parts;
}

/** Sentences of “open now”, in the order that a card has them. */
const SAY = [
  "service.open-until",
  "service.open-always",
  "service.opens-today",
  "service.opens-tomorrow",
  "service.opens",
  "service.closed-now",
];

/** Where a result leads: to the same page in the reader's own language if there is one, and what to say about it. */
function translated(hit: Hit, speech: Speech): { url: string; note: string } {
  const own = document.documentElement.lang;
  if (hit.language === null || hit.language === own || hit.languages.length === 0)
    return { url: hit.url, note: "" };
  const shown = speech.languageName(hit.language);
  if (!hit.languages.includes(own))
    return { url: `${hit.url}#ck-from-${own.toLowerCase()}`, note: speech.t("search.only-in", { shown }) };
  const url = new URL(hit.url, location.href);
  const path = url.pathname.slice(root.pathname.length).replace(/^[^/]+/, own.toLowerCase());
  const language = speech.languageName(own);
  return { url: new URL(path, root).href, note: speech.t("search.opens-in", { shown, language }) };
}

/** The languages to search in: the reader's own first, with its number; others cost an index, so only the chosen one is counted. */
function drawLanguages(select: HTMLSelectElement, speech: Speech, counts: Counts, chosen: string): void {
  const own = document.documentElement.lang;
  const tags = Object.keys(speech.labels.languages).sort((a, b) => Number(b === own) - Number(a === own));
  const options = tags.map((tag) => {
    const count = counts.language?.[tag];
    const name = speech.ownName(tag);
    return element(
      "option",
      { value: tag === own ? "" : tag, lang: tag },
      count === undefined ? name : `${name} (${count})`,
    );
  });
  select.replaceChildren(...options);
  select.value = chosen;
}

/** Links to other nodes' search pages that take the words along; nothing is fetched before one of them is followed. */
export function drawElsewhere(query: string, speech: Speech): HTMLElement | null {
  const { elsewhere } = speech.labels;
  if (query === "" || elsewhere.length === 0) return null;
  const links = elsewhere.map(({ title, url }) =>
    element(
      "li",
      {},
      element(
        "a",
        { href: `${url}?q=${encodeURIComponent(query)}`, rel: "noopener nofollow", dir: "auto" },
        title,
      ),
    ),
  );
  return element(
    "div",
    { class: "elsewhere" },
    element("p", { id: "ck-elsewhere" }, speech.t("search.elsewhere", { query: brief(query) })),
    element("ul", { class: "chips", "aria-labelledby": "ck-elsewhere" }, ...links),
  );
}

/** A link to write to the node what was not found; `template` has “{query}” where the words go. Nothing is sent before the reader does so. */
export function drawOffer(query: string, speech: Speech, template: string): HTMLElement {
  const href = template.replaceAll(encodeURIComponent("{query}"), encodeURIComponent(query));
  return element("p", { class: "tell" }, element("a", { href }, speech.t("search.tell")));
}

/** The filters: one choice a facet, with the number of pages each would leave. Made once and brought up to date, so that focus stays. */
export function drawFilters(
  speech: Speech,
  question: Question,
  changed: () => void,
): { box: HTMLDetailsElement; update: (counts: Counts, question: Question) => void } {
  const selects = FACETS.map((facet) => {
    const select = element("select", { name: facet, id: `ck-filter-${facet}` });
    select.addEventListener("change", changed);
    return [facet, select] as const;
  });
  const clear = element("button", { type: "button" }, speech.t("search.clear"));
  clear.addEventListener("click", () => {
    for (const [, select] of selects) select.value = "";
    changed();
  });
  const fields = selects.map(([facet, select]) =>
    element("div", {}, element("label", { for: select.id }, speech.t(`facet.${facet}`)), select),
  );
  const box = element(
    "details",
    { class: "narrow" },
    element("summary", {}, speech.t("search.narrow")),
    element("div", { class: "fields" }, ...fields),
    clear,
  );
  box.open = Object.keys(question.filters).length > 0 || matchMedia("(width >= 64rem)").matches;

  const update = (counts: Counts, { filters }: Question): void => {
    clear.hidden = Object.keys(filters).length === 0;
    for (const [facet, select] of selects) {
      if (facet === "language") {
        drawLanguages(select, speech, counts, filters.language ?? "");
        continue;
      }
      const chosen = filters[facet] ?? "";
      const names = speech.labels.facets[facet] ?? {};
      const options = Object.keys(names)
        .filter((id) => id === chosen || (counts[facet]?.[id] ?? 0) > 0)
        .map((id) => element("option", { value: id }, `${names[id]} (${counts[facet]?.[id] ?? 0})`));
      select.replaceChildren(element("option", { value: "" }, speech.t("search.any")), ...options);
      select.value = chosen;
    }
  };
  return { box, update };
}
