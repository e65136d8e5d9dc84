import { element } from "../element.ts";
import type { Speech } from "../labels.ts";
import { FACETS } from "./address.ts";
import type { Found, Hit, Question } from "./engine.ts";

/** One page in the list of results, made of text alone. */
export function drawHit(hit: Hit, speech: Speech): HTMLLIElement {
  const about = [
    hit.type && speech.label("type", hit.type),
    hit.node && speech.label("node", hit.node),
  ].filter((part) => part !== null);
  const other = hit.language !== null && hit.language !== document.documentElement.lang ? hit.language : null;
  if (other !== null) about.push(speech.labels.languages[other] ?? other);
  const excerpt = element("p", { lang: other });
  for (const run of hit.excerpt) excerpt.append(run.marked ? element("mark", {}, run.text) : run.text);
  const item = element(
    "li",
    { class: "entry" },
    element("a", { href: hit.url, lang: other, dir: "auto" }, hit.title),
    element("span", { class: "kind" }, about.join(" · ")),
    excerpt,
  );
  if (hit.sections.length > 0) {
    const links = hit.sections.map((section) =>
      element("li", {}, element("a", { href: section.url, dir: "auto" }, section.title)),
    );
    item.append(element("ul", { class: "sections" }, ...links));
  }
  return item;
}

/** The filters: one choice a facet, with the number of pages each would leave. Made once and brought up to date, so that focus stays. */
export function drawFilters(
  speech: Speech,
  question: Question,
  changed: () => void,
): { box: HTMLDetailsElement; update: (found: Found, question: Question) => void } {
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

  const update = (found: Found, { filters }: Question): void => {
    clear.hidden = Object.keys(filters).length === 0;
    for (const [facet, select] of selects) {
      const chosen = filters[facet] ?? "";
      const names = speech.labels.facets[facet] ?? {};
      const options = Object.keys(names)
        .filter((id) => id === chosen || (found.counts[facet]?.[id] ?? 0) > 0)
        .map((id) => element("option", { value: id }, `${names[id]} (${found.counts[facet]?.[id] ?? 0})`));
      select.replaceChildren(element("option", { value: "" }, speech.t("search.any")), ...options);
      select.value = chosen;
    }
  };
  return { box, update };
}
