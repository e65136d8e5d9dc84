import { localesOf } from "../../values/locale.ts";
import { addDuration } from "../../values/time/duration.ts";
import { toDay } from "./to-day.ts";

const DAY = 86_400_000;
/** Each with its length in days; used from two on, since "last year" could be one month ago or twenty-three. */
const UNITS = [
  ["year", 365.25],
  ["month", 30.44],
  ["week", 7],
  ["day", 1],
] as const;

/** Writes next to every day of checking how long ago it was, and shows the warning from the day after the next check was due. */
export function showAges(now: Date): void {
  const today = toDay(now);
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-every]")) {
    const due = addDuration(time.dateTime, time.dataset.every ?? "");
    if (due === null) continue;
    const language = time.closest<HTMLElement>("[lang]")?.lang ?? "en";
    const days = (Date.parse(today) - Date.parse(time.dateTime)) / DAY;
    const age = formatAge(days, language);
    const phrase = time.closest<HTMLElement>("[data-ago]");
    if (phrase === null) time.append(` (${age})`);
    else {
      const [before = "", after = ""] = (phrase.dataset.ago ?? "").split("{age}");
      time.textContent = age;
      phrase.replaceChildren(before, time, after);
    }
    if (due >= today) continue;
    time.classList.add("old");
    const warning = (phrase ?? time).nextElementSibling;
    if (warning instanceof HTMLElement) warning.hidden = false;
  }
}

/** `formatAge(650, "en") // 21 months ago`; a day to come counts as today. */
export function formatAge(days: number, language: string): string {
  const [unit, length] = UNITS.find(([, size]) => days >= 2 * size) ?? ["day", 1];
  const format = new Intl.RelativeTimeFormat(localesOf(language), { numeric: "auto" });
  return format.format(-Math.max(0, Math.floor(days / length)), unit);
}
