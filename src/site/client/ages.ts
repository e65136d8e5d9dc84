const DAY = 86_400_000;
/** Each with its length in days; used from two on, since "last year" may be one month or twenty-three. */
const UNITS = [
  ["year", 365.25],
  ["month", 30.44],
  ["week", 7],
  ["day", 1],
] as const;

/** Writes beside every day of checking how long ago it was, and shows the warning when the next check is overdue. */
export function showAges(now: Date): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-every]")) {
    const checked = new Date(`${time.dateTime}T00:00:00`);
    const due = addDuration(checked, time.dataset.every ?? "");
    if (due === null) continue;
    const language = time.closest<HTMLElement>("[lang]")?.lang ?? "en";
    time.append(` (${formatAge(Math.floor((now.getTime() - checked.getTime()) / DAY), language)})`);
    if (due >= now) continue;
    time.classList.add("old");
    if (time.nextElementSibling instanceof HTMLElement) time.nextElementSibling.hidden = false;
  }
}

/** The day a length of time later: `P1Y6M`; null when the length cannot be read. */
export function addDuration(start: Date, duration: string): Date | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
  if (match === null || duration === "P") return null;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return new Date(start.getFullYear() + years, start.getMonth() + months, start.getDate() + weeks * 7 + days);
}

/** `formatAge(650, "en") // 21 months ago`; a day to come counts as today. */
export function formatAge(days: number, language: string): string {
  const [unit, length] = UNITS.find(([, size]) => days >= 2 * size) ?? ["day", 1];
  const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: "auto" });
  return format.format(-Math.max(0, Math.floor(days / length)), unit);
}
