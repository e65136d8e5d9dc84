import { localesOf } from "../../values/locale.ts";
import { toDay } from "./to-day.ts";
/** Opens the list of headings if there is room next to the text. */
export function openContents(): void {
  if (!matchMedia("(width >= 64rem)").matches) return;
  for (const details of document.querySelectorAll<HTMLDetailsElement>(".contents details"))
    details.open = true;
}

/** Says that the page is a kept copy while the device is offline. */
export function showOffline(): void {
  const notice = document.getElementById("ck-offline");
  if (notice === null) return;
  const update = (): void => {
    notice.hidden = navigator.onLine;
  };
  addEventListener("online", update);
  addEventListener("offline", update);
  update();
}

/** The choice of language closes with Escape and with a click elsewhere, as people expect of a menu. */
export function closeMenus(): void {
  const menus = document.querySelectorAll<HTMLDetailsElement>("details.languages");
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus) {
      if (menu.open && menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
      menu.open = false;
    }
  });
}

/** Shows the button; on paper nothing stays folded away, and the day of printing is there. */
export function preparePrinting(): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-print]");
  if (button !== null) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-printed]")) {
      const now = new Date();
      const language = time.closest<HTMLElement>("[lang]")?.lang ?? "en";
      time.dateTime = toDay(now);
      time.textContent = now.toLocaleDateString(localesOf(language), { dateStyle: "long" });
    }
  });
}
