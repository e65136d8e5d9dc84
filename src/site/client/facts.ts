/** Says of a value, where it ended, that it no longer holds. */
export function showExpired(now: Date): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-until]")) {
    // The last day counts whole, by the reader's own clock.
    const end = new Date(`${time.dateTime}T23:59:59`);
    if (Number.isNaN(end.getTime()) || end >= now) continue;
    time.classList.add("old");
    if (time.nextElementSibling instanceof HTMLElement) time.nextElementSibling.hidden = false;
  }
}

/** Marks in the text every value whose line in the list says that it is old, with a way to that line. Ages were shown before. */
export function markOldFacts(): void {
  for (const line of document.querySelectorAll<HTMLElement>("[data-fact-line]")) {
    const warning = line.querySelector<HTMLElement>(".overdue:not([hidden])")?.textContent?.trim();
    if (warning === undefined) continue;
    line.id ||= `ck-fact-${line.dataset.factLine?.replace(/[^a-z0-9-]/g, "-")}`;
    for (const fact of document.querySelectorAll<HTMLElement>(".ck-fact")) {
      if (fact.dataset.fact !== line.dataset.factLine) continue;
      fact.classList.add("old");
      const link = document.createElement("a");
      link.href = `#${line.id}`;
      link.className = "old-mark";
      link.textContent = "!";
      link.title = warning;
      link.setAttribute("aria-label", warning);
      fact.append(link);
    }
  }
}
