import type { Html } from "../../model/catalog.ts";
import type { RecordId } from "../../model/ids.ts";
import { webLink } from "../filters/web-link.ts";
import { type Here, interfaceMark, pick } from "../here.ts";
import { html, Markup } from "../html.ts";
import { standing } from "./facts.ts";

// Our own renderer's tags, character by character: an author's text cannot look like them, since its signs are escaped.
const NUMBER = '<bdi dir="ltr"(?: class="ck-tel")?>[^<]*</bdi>';
const PLACES = new RegExp(
  `<a\\b|</a>|<summary></summary>|<span class="ck-fact" data-fact="([^"]+)">(?:<bdi>[^<]*</bdi>|${NUMBER}|<a class="ck-tel" href="[^"]*">${NUMBER}</a>)</span>`,
  "g",
);

/** What a page has shown so far: how many facts, so that each has an id of its own, and which services, so that each has one card. */
export interface Count {
  facts: number;
  services: Set<RecordId>;
}

/** A text with what only the site can add: the word over a folded answer, and after each fact its source, on demand. */
export function filled(here: Here, text: Html, count: Count): Markup {
  let inLink = false;
  let waiting = "";
  return new Markup(
    text.replace(PLACES, (found: string, fact: RecordId | undefined) => {
      if (found === "<a") inLink = true;
      else if (found === "</a>") {
        inLink = false;
        const signs = waiting;
        waiting = "";
        return found + signs;
      } else if (fact === undefined)
        return html`<summary><span${interfaceMark(here)}>${here.t("quiz.answer")}</span></summary>`.value;
      else if (!inLink) return found + source(here, fact, count);
      // A button cannot be within a link: it comes after.
      else waiting += source(here, fact, count);
      return found;
    }),
  );
}

/** A small button and what it shows, which the browser does itself, without script. Empty for a fact that the catalog does not have. */
function source(here: Here, id: RecordId, count: Count): string {
  const fact = here.site.facts.get(id);
  if (fact === undefined) return "";
  count.facts++;
  const { t } = here;
  const label = pick(here, fact.label).text;
  const link = webLink(fact.source.url);
  return html`<button type="button" class="source-sign" popovertarget="ck-fact-${count.facts}" aria-label="${t("fact.source")}: ${label}" data-pagefind-ignore="all"${interfaceMark(here)}>i</button><span class="fact-source" id="ck-fact-${count.facts}" popover data-pagefind-ignore="all"${interfaceMark(here)}><strong><bdi>${label}</bdi></strong><span>${t("fact.source")}: ${link === null ? html`<bdi>${fact.source.title}</bdi>` : html`<a href="${link}"><bdi>${fact.source.title}</bdi></a>`}</span><span>${standing(here, fact)}</span></span>`
    .value;
}
