import { showAges } from "./ages.ts";
import { markOldFacts, showExpired } from "./facts.ts";
import { offerKeeping, startKeeping } from "./keep.ts";
import { closeMenus, openContents, preparePrinting, showOffline } from "./page-tools.ts";
import { offerSharing } from "./share.ts";

showAges(new Date());
showExpired(new Date());
markOldFacts();
openContents();
closeMenus();
preparePrinting();
offerKeeping();
offerSharing();
showOffline();
void startKeeping();

for (const box of document.querySelectorAll<HTMLElement>("[data-progress]")) {
  if (box.dataset.progress === "ticks") void import("./ticks.ts").then(({ startTicks }) => startTicks(box));
  else void import("./quiz.ts").then(({ startQuiz }) => startQuiz(box));
}
if (document.querySelector("p.open") !== null)
  void import("./open-now.ts").then(({ startOpenNow }) => startOpenNow());

const places = document.querySelector<HTMLElement>("[data-places]");
if (places !== null) void import("./places.ts").then(({ startPlaces }) => startPlaces(places));

const form = document.querySelector<HTMLFormElement>("form.search");
if (form !== null) waitForReader(form);

const kept = document.getElementById("ck-kept");
if (kept !== null) void import("./kept-pages.ts").then(({ showKeptPages }) => showKeptPages(kept));

/** Nothing of the search is loaded before the reader turns to it. */
function waitForReader(form: HTMLFormElement): void {
  const input = form.elements.namedItem("q") as HTMLInputElement;
  let started = false;
  let missing = false;
  const fail = (): void => {
    const words = document.querySelector<HTMLTemplateElement>("#ck-failed")?.content.cloneNode(true) ?? "";
    document.getElementById("ck-status")?.replaceChildren(words);
  };
  const start = (): void => {
    if (started) return;
    started = true;
    const failAtStart = (): void => {
      // The next key or touch tries again.
      started = false;
      fail();
    };
    import("./search/start.ts").then(
      ({ startSearch }) => startSearch(form, fail).catch(failAtStart),
      () => {
        missing = true;
        failAtStart();
      },
    );
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Some browsers ask for a script that they could not get only once a page: then the next page asks.
    if (missing) location.search = new URLSearchParams({ q: input.value }).toString();
    else start();
  });
  form.addEventListener("focusin", start);
  form.addEventListener("input", start);
  if (input.value !== "" || location.search !== "") start();
}
