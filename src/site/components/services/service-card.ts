import type { CatalogService } from "../../../model/catalog.ts";
import type { ServiceTexts } from "../../../model/service.ts";
import { addresses } from "../../addresses.ts";
import { formatHours, joinNights } from "../../filters/hours.ts";
import { countryName, languageName } from "../../filters/language-name.ts";
import { formatList } from "../../filters/list.ts";
import { serviceText } from "../../filters/service-text.ts";
import { type Here, interfaceMark, nodeName, sentence } from "../../here.ts";
import { attr, html, type Markup, nothing } from "../../html.ts";
import { recordMarks } from "../change-mark.ts";
import { checkedOn } from "../checked-on.ts";
import { contactLink } from "../contact-link.ts";
import { openNow } from "./open-now.ts";
import { calls, contacts, otherWays } from "./service-contacts.ts";
import { own, ownMark, row, serviceName, translated } from "./service-words.ts";

/**
 * How a card is drawn: its heading's level, an id to link to if it appears once, where it works for the choice of a place, `brief` if it is
 * only a teaser, and `page` if it is the service's own page.
 */
export interface CardOptions {
  level: 1 | 3 | 4 | 5 | 6;
  id?: string;
  page?: boolean;
  place?: string | undefined;
  brief?: boolean;
}

/** The id of a service's card on the page of all services. */
export function serviceAnchor({ id }: CatalogService): string {
  return id.replace("/", "-");
}

/** A local service: what it is, how to reach it, when it is open, and who checked it when. */
export function serviceCard(
  here: Here,
  service: CatalogService,
  { level, id, place, brief = false, page = false }: CardOptions,
): Markup {
  return html`<article class="service"${attr("id", id)}${attr("data-place", place)}${service.status !== "active" && html` data-closed`}${interfaceMark(here)}>
${heading(here, service, level, page ? null : addresses.service(here.own, service.id))}
${state(here, service)}
<p>${translated(here, service, "description")}</p>
${contacts(here, service)}${openNow(here, service)}
${details(here, service, brief)}${!brief && more(here, service)}
<p class="fine" data-pagefind-ignore="all">${checked(here, service)}${(page || id !== undefined) && report(here, service)}</p>
</article>`;
}

/**
 * The same in a document, where it is read between other things: its name, the numbers to call, whether it is open now; everything else behind
 * one word. Its id is the one that it has on the page of all services.
 */
export function shortCard(here: Here, service: CatalogService, level: CardOptions["level"]): Markup {
  const rows = moreRows(here, service);
  return html`<article class="service short" id="${serviceAnchor(service)}" data-pagefind-ignore="all"${service.status !== "active" && html` data-closed`}${interfaceMark(here)}>
${heading(here, service, level, null)}
${state(here, service)}${calls(here, service)}${openNow(here, service)}
<details><summary>${here.t("service.more")}</summary>
<p>${translated(here, service, "description")}</p>
${otherWays(here, service)}${details(here, service, false)}${
  rows.length > 0 &&
  html`<dl>${rows}
</dl>`
}
<p class="fine" data-pagefind-ignore="all">${checked(here, service)}</p>
</details>
</article>`;
}

/** A service that a page has shown already: the way to its card. */
export const serviceLink = (here: Here, service: CatalogService): Markup =>
  html`<p class="again" data-pagefind-ignore="all"${interfaceMark(here)}><a href="#${serviceAnchor(service)}">${serviceName(here, service)}</a></p>`;

/** What everyone must know first: that it is closed, or what it warns of. */
function state(here: Here, service: CatalogService): Markup {
  const closed = closedWords(here, service);
  return html`${closed !== null && html`<p class="closed">${closed}</p>`}${service.alert !== null && html`<p class="alert">${translated(here, service, "alert")}</p>`}`;
}

function details(here: Here, service: CatalogService, brief: boolean): Markup {
  const languages = service.languages.map((tag) => languageName(tag, here.words.language));
  const rows = brief
    ? hours(here, service)
    : html`${hours(here, service)}${places(here, service)}${row(here.t("service.languages"), formatList(languages, here.words.language))}`;
  return rows.value === ""
    ? nothing
    : html`<dl>${rows}
</dl>`;
}

/** What one needs to know before going, folded away. */
function more(here: Here, service: CatalogService): Markup {
  const rows = moreRows(here, service);
  if (rows.length === 0) return nothing;
  return html`
<details><summary>${here.t("service.more")}</summary>
<dl>${rows}
</dl></details>`;
}

function moreRows(here: Here, service: CatalogService): readonly Markup[] {
  const { t } = here;
  const text = (field: keyof ServiceTexts) => translated(here, service, field);
  const { location } = service;
  return [
    row(t("service.for-whom"), text("eligibility_description")),
    row(t("service.costs"), text("fees_description")),
    row(t("service.how"), text("application_process")),
    row(t("service.interpreting"), text("interpretation_services")),
    row(t("service.papers"), own(here, service, formatList(service.required_documents, service.x_language))),
    row(t("service.getting-there"), own(here, service, location?.transportation)),
    row(t("service.accessibility"), own(here, service, location?.accessibility)),
    row(
      t("service.area"),
      formatList(
        service.service_areas.map(
          (area) => area.name ?? area.region ?? countryName(area.country, here.words.language),
        ),
        here.words.language,
      ),
    ),
  ].filter((entry) => entry !== nothing);
}

function checked(here: Here, service: CatalogService): Markup {
  const { site, t } = here;
  const name = serviceText(service, "name", site.preferences(here.language));
  const owner = Object.values(site.nodeTitle(service.node));
  const parts = [
    service.organization.name !== name?.text && html`<bdi>${service.organization.name}</bdi>`,
    service.node !== site.catalog.node.id &&
      !owner.includes(service.organization.name) &&
      sentence(here, "service.from", { node: nodeName(here, service.node) }),
    ...service.changedBy.map((node) => sentence(here, "service.changed-by", { node: nodeName(here, node) })),
    ...recordMarks(here, service.id).map((mark) => html`<em>${mark}</em>`),
    service.x_visibility === "volunteers" && t("service.volunteers"),
    html`${t("document.checked")} ${checkedOn(here, service.assured_date, service.x_review_every)}`,
  ].filter((part) => part !== false);
  return html`${parts.map((part, at) => html`${at > 0 && " · "}${part}`)}`;
}

/** Where to say that something on the card is wrong, with the service's identity filled in; nothing if there is no way to write to the node. */
function report(here: Here, service: CatalogService): Markup {
  const { url } = here.site.catalog.node;
  const text = here.t("service.report");
  const path = addresses.service(here.own, service.id);
  const address = url === null ? path : new URL(path, url).href;
  const link = contactLink(here, `${text}: ${service.name}`, ["", "", "—", service.name, address].join("\n"));
  return link === null ? nothing : html` · <a href="${link}">${text}</a>`;
}

function heading(
  here: Here,
  service: CatalogService,
  level: CardOptions["level"],
  url: string | null,
): Markup {
  const name = serviceName(here, service);
  return html`<h${level}>${url === null ? name : html`<a href="${here.to(url)}">${name}</a>`}</h${level}>`;
}

function closedWords(here: Here, service: CatalogService): string | null {
  if (service.status === "active") return null;
  return here.t(
    service.status === "temporarily closed" ? "service.status-closed" : `service.status-${service.status}`,
  );
}

function hours(here: Here, service: CatalogService): Markup {
  const { t, words } = here;
  const lines = joinNights(Object.values(service.schedules)).map((schedule) => formatHours(schedule, words));
  const more = [
    service.x_by_appointment && t("service.by-appointment"),
    service.x_more_hours && t("service.more-hours"),
  ].filter((word) => word !== false && word !== undefined);
  if (lines.length + more.length === 0) return nothing;
  return html`
<div><dt>${t("service.hours")}</dt>${lines.map((line) => html` <dd>${line.days}${line.times !== "" && html` <bdi class="number" dir="ltr">${line.times}</bdi>`}${line.note !== "" && html` <span class="fine">${line.note}</span>`}${line.remark !== "" && html` <span class="fine"${ownMark(here, service)}>${line.remark}</span>`}</dd>`)}${more.map((word) => html` <dd>${word}</dd>`)}</div>`;
}

function places(here: Here, { location }: CatalogService): Markup {
  if (location === null) return nothing;
  return html`${location.addresses.map((address) => {
    const town = [address.postal_code, address.city].filter(Boolean).join(" ");
    const lines = [location.name, address.address_1, town].filter(Boolean).join(", ");
    return row(here.t("service.address"), html`<bdi>${lines}</bdi>`);
  })}`;
}
