import { element } from "../element.ts";
import { readLabels, type Speech } from "../labels.ts";
import { showOpenNow } from "../open-now.ts";
import { FACETS, formatQuestion, knownQuestion, readQuestion } from "./address.ts";
import { type Answer, answer } from "./answer.ts";
import { brief } from "./brief.ts";
import { drawElsewhere, drawFilters, drawHit, drawOffer } from "./draw.ts";
import type { Hit, Question } from "./engine.ts";
import { walkByKeys } from "./keys.ts";
import { drawRecent, rememberSearch } from "./recent.ts";

const PAUSE = 200;
const AT_ONCE = 8;
/** So many are shown before the others are fetched. */
const FIRST = 2;

/** A reader's place in the results when they followed one: how many were shown, and how far down in CSS pixels. */
interface Left {
  shown: number;
  top: number;
}

/** Starts the search: results as readers type, filters, the question in the page's address. `fail` reports that it did not work. Rejects, with nothing started, if its words cannot be loaded. */
export async function startSearch(form: HTMLFormElement, fail: () => void): Promise<void> {
  const input = form.elements.namedItem("q") as HTMLInputElement;
  const status = document.getElementById("ck-status") as HTMLElement;
  const place = document.getElementById("ck-found") as HTMLElement;
  const typed = input.value;
  const wanted = readQuestion(location.search);
  input.value = typed === "" ? wanted.query : typed;
  if (input.value !== "") status.textContent = form.dataset.working ?? "";

  const speech = await readLabels(form);
  const asked = knownQuestion(wanted, Object.keys(speech.labels.languages));
  const words = knownWords(form);
  const list = element("ol", { class: "results" });
  const more = element("button", { type: "button", class: "more", hidden: "" }, speech.t("search.more"));
  const filters = drawFilters(speech, asked, () => void ask());
  const selects = [...filters.box.querySelectorAll("select")];
  for (const select of selects) {
    const value = asked.filters[select.name];
    if (value) select.append(element("option", { value, selected: "" }, value));
  }
  const others = element("div", { class: "others" });
  place.append(filters.box, list, more, others);
  const recent = element("div");
  place.before(recent);
  walkByKeys(input, place);
  let turn = 0;
  // The results come after the browser has scrolled back to the earlier place, so that is done again.
  let left = history.state as Left | null;
  let shown = AT_ONCE;
  list.addEventListener("click", () => history.replaceState({ shown, top: scrollY } satisfies Left, ""));
  let latest: { result: Answer; question: Question; of: number } | null = null;
  filters.box.addEventListener("toggle", () => void countFacets());

  async function ask(): Promise<void> {
    const mine = ++turn;
    const question = readForm();
    const empty = question.query === "" && Object.keys(question.filters).length === 0;
    const back = left;
    left = null;
    shown = back?.shown ?? AT_ONCE;
    history.replaceState(null, "", location.pathname + formatQuestion(question) + location.hash);
    document.body.toggleAttribute("data-searching", !empty);
    place.hidden = empty;
    status.textContent = empty ? "" : speech.t("search.working");
    const searches = empty ? drawRecent(speech, choose) : null;
    recent.replaceChildren(...(searches === null ? [] : [searches]));
    if (empty) return;
    try {
      const result = await answer(question, speech, words);
      const hits = answerFirst(await result.found.hits(0, FIRST));
      // Somebody who types on has asked something newer.
      if (mine !== turn) return;
      list.replaceChildren(...hits.map((hit) => draw(hit, question)));
      const elsewhere = drawElsewhere(question.query, speech);
      const { tell } = form.dataset;
      const offer =
        result.found.total === 0 && tell !== undefined ? drawOffer(question.query, speech, tell) : null;
      others.replaceChildren(...[offer, elsewhere].filter((one) => one !== null));
      showOpenNow(new Date());
      status.textContent = describe(result, question, speech);
      latest = { result, question, of: mine };
      await showRest(result, question, mine);
      if (mine !== turn) return;
      showMore(result, question, mine);
      if (back !== null) scrollTo(0, back.top);
      await countFacets();
    } catch {
      if (mine === turn) showFailure();
    }
  }

  function readForm(): Question {
    const chosen: Record<string, string> = {};
    for (const select of selects) if (select.value !== "") chosen[select.name] = select.value;
    return {
      query: input.value.trim(),
      filters: Object.fromEntries(FACETS.flatMap((facet) => (chosen[facet] ? [[facet, chosen[facet]]] : []))),
    };
  }

  /** The others of the first lot, once the first ones can be read. */
  async function showRest({ found }: Answer, question: Question, mine: number): Promise<void> {
    if (found.total <= FIRST) return;
    const hits = await found.hits(FIRST, shown);
    if (mine !== turn) return;
    list.append(...hits.map((hit) => draw(hit, question)));
    showOpenNow(new Date());
  }

  /** The numbers in the filters, once a reader looks at them. */
  async function countFacets(): Promise<void> {
    const asked = latest;
    if (asked === null || !filters.box.open) return;
    const counts = await asked.result.found.count();
    // What a reader has chosen since stays chosen.
    if (asked.of === turn) filters.update(counts, asked.question);
  }

  function choose(query: string): void {
    input.value = query;
    input.focus();
    void ask();
  }

  /** A search is remembered when it has led somewhere, and never if that is a sensitive page. */
  function draw(hit: Hit, { query }: Question): HTMLLIElement {
    const item = drawHit(hit, speech);
    if (query !== "" && !hit.sensitive)
      item.addEventListener("click", ({ target }) => {
        if ((target as Element).closest("a") !== null) rememberSearch(query);
      });
    return item;
  }

  function showMore({ found }: Answer, question: Question, mine: number): void {
    more.hidden = shown >= found.total;
    more.onclick = async () => {
      const hits = await found.hits(shown, shown + AT_ONCE);
      if (mine !== turn) return;
      const items = hits.map((hit) => draw(hit, question));
      shown += AT_ONCE;
      list.append(...items);
      more.hidden = shown >= found.total;
      items[0]?.querySelector("a")?.focus();
    };
  }

  function showFailure(): void {
    list.replaceChildren();
    others.replaceChildren();
    more.hidden = true;
    fail();
  }

  let pause = 0;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", () => void ask());
  await ask();
}

/** A service or a fact with the reader's words in its name is the answer, and comes before the page next to it. */
function answerFirst([first, second, ...others]: readonly Hit[]): readonly Hit[] {
  const isAnswer = (hit: Hit) => hit.isNamed && (hit.call !== null || hit.fact !== null);
  const hits = [first, second].filter((hit) => hit !== undefined);
  return [...(second && first && isAnswer(second) && !isAnswer(first) ? hits.reverse() : hits), ...others];
}

function describe({ found, notes, query }: Answer, question: Question, speech: Speech): string {
  const count = found.total;
  if (count === 0)
    return [
      ...notes,
      speech.t("search.none", { query: brief(question.query) }),
      speech.t("search.none-hint"),
    ].join(" ");
  const key = query === "" ? "search.all" : "search.found";
  return [...notes, speech.t(key, { count, query: brief(query) })].join(" ");
}

/** Words of titles and keywords, for mistyped ones; loaded if nothing was found. */
function knownWords(form: HTMLFormElement): () => Promise<readonly string[]> {
  let loading: Promise<readonly string[]> | null = null;
  return () => {
    loading ??= fetch(new URL(form.dataset.words ?? "", location.href)).then(
      (answer) => answer.json() as Promise<string[]>,
    );
    return loading;
  };
}
