import type { CatalogService } from "../../../model/catalog.ts";
import { timeZone } from "../../filters/time-zone.ts";
import type { Here } from "../../here.ts";
import { html, type Markup, nothing } from "../../html.ts";

/** When a service is open, for the reader's device: its hours and its own time zone. */
export interface OpenHours {
  hours: string;
  zone: string;
}

/** Null where the hours or the zone are not known for certain, or where people must make an appointment. */
export function openHours(service: CatalogService): OpenHours | null {
  const zone = timeZone(service);
  const schedules = Object.values(service.schedules);
  if (zone === null || schedules.length === 0 || service.status !== "active") return null;
  if (service.x_by_appointment || service.x_more_hours) return null;
  const hours = schedules.map((schedule) =>
    [
      schedule.freq,
      schedule.byday,
      schedule.opens_at,
      schedule.closes_at,
      schedule.valid_from ?? "",
      schedule.valid_to ?? "",
    ].join("|"),
  );
  return { hours: hours.join(";"), zone };
}

/** Room for "open now", which only the reader's device can know, with the sentences for it; nothing if it cannot be known. */
export function openNow(here: Here, service: CatalogService): Markup {
  const open = openHours(service);
  if (open === null) return nothing;
  const { t } = here;
  const say = [
    t("service.open-until"),
    t("service.open-always"),
    t("service.opens-today"),
    t("service.opens-tomorrow"),
    t("service.opens"),
    t("service.closed-now"),
  ];
  return html`
<p class="open" data-zone="${open.zone}" data-hours="${open.hours}" data-say="${say.join("|")}" data-pagefind-ignore="all" hidden><strong></strong> <span class="fine">${t("service.hours-note")}</span></p>`;
}
