import type { CatalogService } from "../../../model/catalog.ts";
import type { Phone } from "../../../model/service.ts";
import { callLink } from "../../filters/phone.ts";
import { shortAddress, webLink } from "../../filters/web-link.ts";
import type { Here } from "../../here.ts";
import { html, type Markup, nothing } from "../../html.ts";
import { icon } from "../icon.ts";
import { ownMark } from "./service-words.ts";

/** Numbers stay in one piece and run from left to right in every language: a number drawn backwards is a danger. */
export function contacts(here: Here, service: CatalogService): Markup {
  return list([
    ...Object.values(service.phones).map((phone) => phoneLine(here, service, phone)),
    written(here, service),
  ]);
}

/** The numbers that somebody answers; every way to reach the service, if there are none. */
export function calls(here: Here, service: CatalogService): Markup {
  const phones = callable(service);
  return phones.length === 0
    ? contacts(here, service)
    : list(phones.map((phone) => phoneLine(here, service, phone)));
}

/** The ways to reach it that `calls` leaves out; nothing if there are none. */
export function otherWays(here: Here, service: CatalogService): Markup {
  const phones = callable(service);
  if (phones.length === 0) return nothing;
  const rest = Object.values(service.phones).filter((phone) => !phones.includes(phone));
  const ways = [...rest.map((phone) => phoneLine(here, service, phone)), written(here, service)];
  return ways.every((way) => way === nothing) ? nothing : list(ways);
}

const list = (lines: readonly Markup[]): Markup => html`<ul class="contacts">${lines}
</ul>`;

const phoneLine = (here: Here, service: CatalogService, phone: Phone): Markup => html`
<li>${phoneLink(here, phone)}${phone.description !== null && html` <span class="fine"${ownMark(here, service)}>${phone.description}</span>`}</li>`;

/** By email or on its website; nothing if it has neither. */
function written(here: Here, service: CatalogService): Markup {
  const site = webLink(service.url ?? service.organization.website);
  const { t } = here;
  if (service.email === null && site === null) return nothing;
  return html`${
    service.email !== null &&
    html`
<li><a href="mailto:${service.email}" aria-label="${t("service.email")} ${service.email}"><bdi dir="ltr">${service.email}</bdi></a></li>`
  }${
    site !== null &&
    html`
<li><a href="${site}" rel="noopener" aria-label="${t("service.website")} ${shortAddress(site)}"><bdi dir="ltr">${shortAddress(site)}</bdi></a></li>`
  }`;
}

/** The numbers of a service that somebody answers, in its own order. */
export const callable = ({ phones }: CatalogService): readonly Phone[] =>
  Object.values(phones).filter(
    ({ type, number }) => (type === "voice" || type === "cell") && callLink(number) !== null,
  );

function phoneLink(here: Here, phone: Phone): Markup {
  const call = callLink(phone.number);
  const number = html`<bdi class="number" dir="ltr">${phone.number}</bdi>`;
  if (call === null || phone.type === "fax")
    return html`${here.t(phone.type === "fax" ? "service.fax" : "service.call")} ${number}`;
  if (phone.type === "text")
    return html`<a class="call" href="${call.replace("tel:", "sms:")}">${here.t("service.text")} ${number}</a>`;
  return html`<a class="call" href="${call}">${icon("call")}<span data-pagefind-ignore="all">${here.t("service.call")}</span> ${number}</a>`;
}
