/** Marks facts that no longer apply. */
export function showExpired(now: Date): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-until]")) {
    // The last day counts whole, by the reader's own clock.
    const end = new Date(`${time.dateTime}T23:59:59`);
    if (Number.isNaN(end.getTime()) || end >= now) continue;
    time.classList.add("old");
    if (time.nextElementSibling instanceof HTMLElement) time.nextElementSibling.hidden = false;
  }
}

/** If the details of a fact say that it is overdue, its sign says so too. Ages were shown before. */
export function markOldFacts(): void {
  for (const source of document.querySelectorAll<HTMLElement>(".fact-source")) {
    const warning = source.querySelector(".overdue:not([hidden])")?.textContent?.trim();
    const sign = source.previousElementSibling;
    if (warning === undefined || sign === null) continue;
    sign.classList.add("old");
    sign.textContent = "!";
    sign.setAttribute("aria-label", `${sign.getAttribute("aria-label")}. ${warning}`);
    sign.previousElementSibling?.classList.add("old");
  }
}
