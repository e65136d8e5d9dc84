import type { CatalogService } from "../../../model/catalog.ts";
import { timeZone } from "../../filters/time-zone.ts";
import type { Here } from "../../here.ts";
import { html, type Markup, nothing } from "../../html.ts";

/**
 * Room for "open now", which only the reader's device can know: the hours, the service's own time zone and the sentences.
 * Nothing where the hours or the zone are not known for certain, or where people must make an appointment.
 */
export function openNow(here: Here, service: CatalogService): Markup {
  const zone = timeZone(service);
  const schedules = Object.values(service.schedules);
  if (zone === null || schedules.length === 0 || service.status !== "active") return nothing;
  if (service.x_by_appointment || service.x_more_hours) return nothing;
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
<p class="open" data-zone="${zone}" data-hours="${hours.join(";")}" data-say="${say.join("|")}" data-pagefind-ignore="all" hidden><strong></strong> <span class="fine">${t("service.hours-note")}</span></p>`;
}
