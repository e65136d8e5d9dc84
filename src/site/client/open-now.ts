import { localesOf } from "../../values/locale.ts";
import { openState } from "./open-state.ts";

const MINUTE = 60_000;

/** Writes on every card whether the service is open, and again each minute: a page left open must not send people to a closed door. */
export function startOpenNow(): void {
  showOpenNow(new Date());
  setInterval(() => showOpenNow(new Date()), MINUTE);
}

/** Writes on every card whether the service is open at this moment, by its own hours and its own clock. */
export function showOpenNow(now: Date): void {
  for (const place of document.querySelectorAll<HTMLElement>("p.open[data-hours]")) {
    const { hours = "", zone = "", say = "" } = place.dataset;
    const state = openState(hours, zone, now);
    if (state === null) continue;
    const [until = "", always = "", today = "", tomorrow = "", later = "", closed = ""] = say.split("|");
    const language = place.closest<HTMLElement>("[lang]")?.lang ?? "en";
    const words = { until, always, today, tomorrow, day: later, closed }[state.kind];
    const time = "time" in state ? `\u2066${state.time}\u2069` : "";
    const day = "day" in state ? nameDay(state, language) : "";
    const text = place.querySelector("strong");
    if (text !== null) text.textContent = words.replace("{time}", time).replace("{day}", day);
    place.classList.toggle("is-open", state.kind === "until" || state.kind === "always");
    place.hidden = false;
  }
}

/** `Tuesday`; a week ahead or more `Tuesday 8 December`. */
function nameDay({ day, isFar }: { day: string; isFar: boolean }, language: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(localesOf(language), {
    weekday: "long",
    ...(isFar && { day: "numeric", month: "long" }),
    timeZone: "UTC",
  });
}
