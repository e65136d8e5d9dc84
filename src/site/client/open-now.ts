import { localesOf } from "../../values/locale.ts";
import { openState } from "./open-state.ts";

const MINUTE = 60_000;

/** Writes on every card whether the service is open, and again each minute: a page left open must not send people to a closed door. */
export function startOpenNow(): void {
  showOpenNow(new Date());
  setInterval(() => showOpenNow(new Date()), MINUTE);
}

/** Writes on every card whether the service is open at this moment, by its own hours and its own clock. */
function showOpenNow(now: Date): void {
  for (const place of document.querySelectorAll<HTMLElement>("p.open[data-hours]")) {
    const { hours = "", zone = "", say = "" } = place.dataset;
    const state = openState(hours, zone, now);
    if (state === null) continue;
    const [until = "", always = "", today = "", later = "", closed = ""] = say.split("|");
    const language = place.closest<HTMLElement>("[lang]")?.lang ?? "en";
    const words = { until, always, today, day: later, closed }[state.kind];
    const time = "time" in state ? `\u2066${state.time}\u2069` : "";
    const day = "day" in state ? weekday(state.day, language) : "";
    const text = place.querySelector("strong");
    if (text !== null) text.textContent = words.replace("{time}", time).replace("{day}", day);
    place.classList.toggle("is-open", state.kind === "until" || state.kind === "always");
    place.hidden = false;
  }
}

function weekday(day: string, language: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(localesOf(language), {
    weekday: "long",
    timeZone: "UTC",
  });
}
