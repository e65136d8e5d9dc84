import { recall, remember } from "../device.ts";
import { element } from "../element.ts";
import type { Speech } from "../labels.ts";

const NAME = "searches";
const KEPT = 5;

const recent = (): readonly string[] => {
  const kept = recall<unknown>(NAME);
  return Array.isArray(kept) ? kept.map(String) : [];
};

/** Remembers words that led somewhere, on this device alone, the newest first. */
export function rememberSearch(query: string): void {
  const others = recent().filter((other) => other !== query);
  remember(NAME, [query, ...others].slice(0, KEPT));
}

/** The latest searches, each a button, and one to forget them all; nothing if there are none. */
export function drawRecent(speech: Speech, choose: (query: string) => void): HTMLElement | null {
  const queries = recent();
  if (queries.length === 0) return null;
  const box = element("section", { class: "recent", "aria-labelledby": "ck-recent" });
  const items = queries.map((query) => {
    const button = element("button", { type: "button", dir: "auto" }, query);
    button.addEventListener("click", () => choose(query));
    return element("li", {}, button);
  });
  const forget = element("button", { type: "button", class: "plain" }, speech.t("search.forget"));
  forget.addEventListener("click", () => {
    remember(NAME, null);
    box.remove();
  });
  box.append(
    element("h2", { id: "ck-recent" }, speech.t("search.recent")),
    element("ul", {}, ...items, element("li", {}, forget)),
  );
  return box;
}
