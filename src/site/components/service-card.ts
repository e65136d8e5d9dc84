import type { CatalogService } from "../../model/catalog.ts";
import type { Phone, ServiceTexts } from "../../model/service.ts";
import { formatHours } from "../filters/hours.ts";
import { languageName } from "../filters/language-name.ts";
import { callLink } from "../filters/phone.ts";
import { serviceText } from "../filters/service-text.ts";
import { shortAddress, webLink } from "../filters/web-link.ts";
import { type Here, interfaceMark, languageMark, nodeName, sentence } from "../here.ts";
import { attr, html, type Markup, nothing } from "../html.ts";
import { checkedOn } from "./checked-on.ts";
import { icon } from "./icon.ts";

/** How a card is drawn: its heading's level, an id to link to where it stands once, and `brief` where it is only a teaser. */
export interface CardOptions {
  level: 3 | 4 | 5 | 6;
  id?: string;
  brief?: boolean;
}

/** A local service: what it is, how to reach it, when it is open, and who says so since when. */
export function serviceCard(
  here: Here,
  service: CatalogService,
  { level, id, brief = false }: CardOptions,
): Markup {
  const { t } = here;
  const text = (field: keyof ServiceTexts) => serviceTextMarkup(here, service, field);
  const closed = closedWords(here, service);
  return html`<article class="service"${attr("id", id)}${closed !== null && html` data-closed`}${interfaceMark(here)}>
${heading(here, service, level)}
${closed !== null && html`<p class="closed">${closed}</p>`}${service.alert !== null && html`<p class="alert">${text("alert")}</p>`}
<p>${text("description")}</p>
${contacts(here, service)}
<dl>${hours(here, service)}${!brief && html`${addresses(here, service)}${row(t("service.languages"), service.languages.map((tag) => languageName(tag, here.words.language)).join(", "))}`}
</dl>${!brief && more(here, service)}
<p class="fine">${checked(here, service)}</p>
</article>`;
}

/** What one needs to know before going, folded away. */
function more(here: Here, service: CatalogService): Markup {
  const { t } = here;
  const text = (field: keyof ServiceTexts) => serviceTextMarkup(here, service, field);
  const { location } = service;
  const rows = [
    row(t("service.for-whom"), text("eligibility_description")),
    row(t("service.costs"), text("fees_description")),
    row(t("service.how"), text("application_process")),
    row(t("service.interpreting"), text("interpretation_services")),
    row(t("service.papers"), service.required_documents.join(", ")),
    row(t("service.getting-there"), html`${location?.transportation}`),
    row(t("service.accessibility"), html`${location?.accessibility}`),
    row(
      t("service.area"),
      service.service_areas.map((area) => area.name ?? area.region ?? area.country).join(", "),
    ),
  ].filter((entry) => entry !== nothing);
  if (rows.length === 0) return nothing;
  return html`
<details><summary>${t("service.more")}</summary>
<dl>${rows}
</dl></details>`;
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
    service.x_visibility === "volunteers" && t("service.volunteers"),
    html`${t("document.checked")} ${checkedOn(here, service.assured_date, service.x_review_every)}`,
  ].filter((part) => part !== false);
  return html`${parts.map((part, at) => html`${at > 0 && " · "}${part}`)}`;
}

function heading(here: Here, service: CatalogService, level: CardOptions["level"]): Markup {
  const name = serviceText(service, "name", here.site.preferences(here.language));
  const content = html`<bdi${languageMark(name?.language ?? here.words.language, here.words.language)}>${name?.text ?? service.name}</bdi>`;
  switch (level) {
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    default:
      return html`<h6>${content}</h6>`;
  }
}

function closedWords(here: Here, service: CatalogService): string | null {
  if (service.status === "active") return null;
  return here.t(
    service.status === "temporarily closed" ? "service.status-closed" : `service.status-${service.status}`,
  );
}

/** Numbers stay in one piece and run from left to right in every language: a number drawn backwards is a danger. */
function contacts(here: Here, service: CatalogService): Markup {
  const site = webLink(service.url ?? service.organization.website);
  const { t } = here;
  return html`<ul class="contacts">${Object.values(service.phones).map(
    (phone) => html`
<li>${phoneLink(here, phone)}${phone.description !== null && html` <span class="fine">${phone.description}</span>`}</li>`,
  )}${
    service.email !== null &&
    html`
<li><a href="mailto:${service.email}" aria-label="${t("service.email")} ${service.email}"><bdi dir="ltr">${service.email}</bdi></a></li>`
  }${
    site !== null &&
    html`
<li><a href="${site}" rel="noopener" aria-label="${t("service.website")} ${shortAddress(site)}"><bdi dir="ltr">${shortAddress(site)}</bdi></a></li>`
  }
</ul>`;
}

function phoneLink(here: Here, phone: Phone): Markup {
  const call = callLink(phone.number);
  const number = html`<bdi class="number" dir="ltr">${phone.number}</bdi>`;
  if (call === null || phone.type === "fax")
    return html`${here.t(phone.type === "fax" ? "service.fax" : "service.call")} ${number}`;
  if (phone.type === "text")
    return html`<a class="call" href="${call.replace("tel:", "sms:")}">${here.t("service.text")} ${number}</a>`;
  return html`<a class="call" href="${call}">${icon("call")}${here.t("service.call")} ${number}</a>`;
}

function hours(here: Here, service: CatalogService): Markup {
  const lines = Object.values(service.schedules).map((schedule) => formatHours(schedule, here.words));
  if (lines.length === 0) return nothing;
  return html`
<div><dt>${here.t("service.hours")}</dt>${lines.map((line) => html`<dd>${line.days}${line.days !== "" && " "}${line.times === "" ? here.t("service.always") : html`<bdi class="number" dir="ltr">${line.times}</bdi>`}${line.note !== "" && html` <span class="fine">${line.note}</span>`}</dd>`)}</div>`;
}

function addresses(here: Here, { location }: CatalogService): Markup {
  if (location === null) return nothing;
  return html`${location.addresses.map((address) => {
    const town = [address.postal_code, address.city].filter(Boolean).join(" ");
    const lines = [location.name, address.address_1, town].filter(Boolean).join(", ");
    return row(here.t("service.address"), html`<bdi>${lines}</bdi>`);
  })}`;
}

function row(term: string, value: Markup | string): Markup {
  if (String(value) === "") return nothing;
  return html`
<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

function serviceTextMarkup(here: Here, service: CatalogService, field: keyof ServiceTexts): Markup {
  const picked = serviceText(service, field, here.site.preferences(here.language));
  if (picked === null) return nothing;
  const mark = languageMark(picked.language, here.words.language);
  return mark === nothing ? html`${picked.text}` : html`<span${mark}>${picked.text}</span>`;
}
