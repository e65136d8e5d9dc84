import { fillWords } from "../../values/fill-words.ts";
import { recall, remember } from "./device.ts";

/** Shows only the services that work where the reader says to be; what was chosen stays on this device. */
export function startPlaces(box: HTMLElement): void {
  const select = box.querySelector("select");
  const status = box.querySelector('[role="status"]');
  if (select === null || status === null) return;
  const cards = [...document.querySelectorAll<HTMLElement>(".service[data-place]")];
  const forms = JSON.parse(box.dataset.places ?? "{}") as Record<string, string>;
  const language = box.closest<HTMLElement>("[lang]")?.lang ?? "en";

  const show = (place: string): void => {
    select.value = place;
    let count = 0;
    for (const card of cards) {
      card.hidden = place !== "" && !card.dataset.place?.split("|").includes(place);
      if (!card.hidden) count++;
    }
    // A topic that has nothing there is neither a heading nor a way to it.
    for (const section of document.querySelectorAll<HTMLElement>("main section[aria-labelledby]")) {
      section.hidden = section.querySelector(".service:not([hidden])") === null;
      const link = document.querySelector(`.chips a[href="#${section.getAttribute("aria-labelledby")}"]`);
      if (link?.parentElement != null) link.parentElement.hidden = section.hidden;
    }
    status.textContent = fillWords(forms, { count, place: select.selectedOptions[0]?.text ?? "" }, language);
  };
  const choose = (): void => {
    show(select.value);
    remember("place", select.value === "" ? null : select.value);
  };
  const kept = recall<string>("place") ?? "";
  // On a slow connection a reader chooses before this script has arrived.
  if (select.value !== "") choose();
  else if (kept !== "" && [...select.options].some(({ value }) => value === kept)) show(kept);
  select.addEventListener("change", choose);

  /** Who follows a link to a service sees it, wherever it works. */
  const reveal = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || target.closest("[hidden]") === null) return;
    show("");
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}
