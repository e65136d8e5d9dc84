import type { Day, Duration } from "../../model/ids.ts";
import { formatDay } from "../../values/time/day.ts";
import type { Here } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** A date of checking; the reader's device adds how long ago it was, and says so if the next check is overdue. */
export function checkedOn(here: Here, day: Day, every: Duration): Markup {
  return html`<time datetime="${day}" data-every="${every}">${formatDay(day, here.words.language)}</time><strong class="overdue" hidden> ${here.t("document.overdue")}</strong>`;
}

/** The same in fewer words, where there is little room: the reader's device says only how long ago it was. */
export function checkedAgo(here: Here, day: Day, every: Duration): Markup {
  const { t } = here;
  return html`<span data-ago="${t("document.checked-ago")}">${t("document.checked")} <time datetime="${day}" data-every="${every}">${formatDay(day, here.words.language)}</time></span><strong class="overdue" hidden> ${t("document.overdue")}</strong>`;
}
