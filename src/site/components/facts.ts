import type { CatalogFact, CatalogPage } from "../../model/catalog.ts";
import { formatDay } from "../../values/time/day.ts";
import { webLink } from "../filters/web-link.ts";
import { type Here, interfaceMark, languageMark, pick } from "../here.ts";
import { attr, html, type Markup, nothing } from "../html.ts";
import { recordMarks } from "./change-mark.ts";
import { checkedOn } from "./checked-on.ts";

/**
 * The facts in this text: where each comes from, when it was checked, and until when it applies. On screen the sign after
 * each fact shows this in its place; the list is for paper, and for browsers that cannot open the sign.
 */
export function factsUsed(here: Here, page: CatalogPage): Markup {
  const facts = here.site.factsOn(page.url);
  if (facts.length === 0) return nothing;
  return html`
<section class="facts" data-pagefind-ignore="all"${interfaceMark(here)}>
<h2>${here.t("facts.title")}</h2>
<ul>${facts.map((fact) => line(here, page, fact))}
</ul>
</section>`;
}

function line(here: Here, page: CatalogPage, fact: CatalogFact): Markup {
  const { words } = here;
  const label = pick(here, fact.label);
  const value = fact.value[page.language];
  const link = webLink(fact.source.url);
  const source = html`<bdi>${fact.source.title}</bdi>`;
  return html`
<li data-fact-line="${fact.id}"><span${languageMark(label.language, words.language)}>${label.text}</span>${value !== undefined && html`: <bdi${languageMark(page.language, words.language)}>${value}</bdi>`} · ${link === null ? source : html`<a href="${link}">${source}</a>`}
<span class="fine">${standing(here, fact)}</span></li>`;
}

/** When a fact was checked, until when it applies, and whether the original of a local change has changed. */
export function standing(here: Here, fact: CatalogFact): Markup {
  return html`${here.t("document.checked")} ${checkedOn(here, fact.checked, fact.reviewEvery)}${validity(here, fact)}${recordMarks(here, fact.id).map((mark) => html` · <em>${mark}</em>`)}`;
}

/** Until when a fact applies; the reader's device says when that is over. */
function validity(here: Here, { validFrom, validTo }: CatalogFact): Markup {
  const { t, words } = here;
  const day = (date: string) => formatDay(date, words.language);
  const from = validFrom === null ? null : day(validFrom);
  if (validTo === null) return from === null ? nothing : html` · ${t("service.valid-from", { date: from })}`;
  const until =
    from === null
      ? t("service.valid-to", { date: day(validTo) })
      : t("service.valid", { from, to: day(validTo) });
  return html` · <time datetime="${validTo}"${attr("data-until", validTo)}>${until}</time><strong class="overdue" hidden> ${t("facts.expired")}</strong>`;
}
