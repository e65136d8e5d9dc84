import type { CatalogFact } from "../../../model/catalog.ts";
import { callLink } from "../../filters/phone.ts";
import { isUrgent } from "../../filters/service-groups.ts";
import { type Here, interfaceMark, languageMark, pick } from "../../here.ts";
import { html, type Markup, nothing } from "../../html.ts";
import { icon } from "../icon.ts";
import { callable } from "./service-contacts.ts";
import { serviceName } from "./service-words.ts";

/** Numbers that a whole country calls in an emergency are this short everywhere: 112, 911, 1177. */
const LONGEST = 4;
/** More than this is a list to read, and nobody reads in an emergency. */
const MOST = 5;
/** What cannot wait, by topic. */
const NEEDS = ["safeguarding", "health", "mental-wellbeing-newcomer"] as const;

/**
 * The numbers for somebody who needs help at this moment, each one tap away: emergency numbers among the facts, and for each need that
 * cannot wait the first service that never closes. Nothing if there are none.
 */
export function emergency(here: Here): Markup {
  const { facts } = here.site.catalog;
  const numbers = new Map(
    facts.flatMap((fact) => {
      const number = emergencyNumber(here, fact);
      return number === null ? [] : [[number, fact] as const];
    }),
  );
  const lines = [
    ...[...numbers].map(([number, fact]) => fromFact(here, fact, number)),
    ...NEEDS.flatMap((need) => fromService(here, need) ?? []),
  ].slice(0, MOST);
  if (lines.length === 0) return nothing;
  return html`
<aside class="urgent" aria-label="${here.t("service.help-now")}" data-pagefind-ignore="all"${interfaceMark(here)}>
<ul>${lines}
</ul>
</aside>`;
}

function emergencyNumber(here: Here, fact: CatalogFact): string | null {
  const number = fact.type === "phone" ? pick(here, fact.value).text : "";
  return number !== "" && number.replace(/\D/g, "").length <= LONGEST ? number : null;
}

function fromFact(here: Here, fact: CatalogFact, number: string): Markup {
  const { text, language } = pick(here, fact.label);
  // What stands in brackets is for those who have time to read.
  const name = text.replace(/\s*[(（].*$/, "");
  return line(number, number, html`<bdi${languageMark(language, here.words.language)}>${name}</bdi>`);
}

function fromService(here: Here, need: (typeof NEEDS)[number]): Markup | null {
  const service = here.site.catalog.services.find(
    (one) => isUrgent(one) && one.x_topic.includes(need) && callable(one).length > 0,
  );
  const [phone] = service === undefined ? [] : callable(service);
  if (service === undefined || phone === undefined) return null;
  return line(phone.number, here.words.label("need", need), serviceName(here, service));
}

const line = (number: string, said: string, name: Markup): Markup => html`
<li><a href="${callLink(number) ?? ""}">${icon("call")}<strong><bdi>${said}</bdi></strong> <span>${name}</span></a></li>`;
