import { recall, remember } from "./device.ts";
import { element } from "./element.ts";

const BLOCKS = new Set(["UL", "OL", "P", "DIV", "PRE", "BLOCKQUOTE", "DETAILS"]);

/** Puts an input before an item's words, in place of the drawn box, and makes the words its label. */
export function labelItem(item: HTMLElement, input: HTMLInputElement): void {
  item.querySelector(":scope > .ck-box, :scope > .ck-dot")?.remove();
  const place = item.querySelector<HTMLElement>(":scope > p") ?? item;
  const words = element("span");
  while (place.firstChild !== null && !BLOCKS.has(place.firstChild.nodeName)) words.append(place.firstChild);
  place.prepend(element("label", { class: "tick" }, input, words));
}

/**
 * A name for each of these that is the same in every language of the document: its section, its place there and how many there are.
 * If a section gets other items, its ticks are forgotten rather than put to the wrong words.
 */
export function nameItems(items: readonly HTMLElement[]): string[] {
  const parts = items.map(
    (item) => item.closest(".piece")?.querySelector(":is(h1, h2, h3, h4, h5, h6)[id]")?.id ?? "_intro",
  );
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const met = new Map<string, number>();
  return parts.map((part) => {
    const at = (met.get(part) ?? 0) + 1;
    met.set(part, at);
    return `${part} ${at}/${counts.get(part)}`;
  });
}

/** What was done on this page, kept on this device, with its line of progress and the button that forgets it. */
export class Progress {
  private readonly done: Map<string, number>;
  private readonly name: string;
  private readonly box: HTMLElement;
  private readonly names: readonly string[];

  constructor(box: HTMLElement, names: readonly string[], reset: () => void) {
    this.name = `${box.dataset.progress} ${box.dataset.document}`;
    this.box = box;
    this.names = names;
    this.done = new Map(Object.entries(recall<Record<string, number>>(this.name) ?? {}));
    box.hidden = false;
    box.querySelector("button")?.addEventListener("click", () => {
      this.done.clear();
      reset();
      this.show();
    });
    this.show();
  }

  /** What was remembered of one item; null if nothing was. */
  get(name: string): number | null {
    const value = this.done.get(name);
    return typeof value === "number" ? value : null;
  }

  /** Remembers one item; null forgets it. */
  set(name: string, value: number | null): void {
    if (value === null) this.done.delete(name);
    else this.done.set(name, value);
    this.show();
  }

  private show(): void {
    const done = this.names.filter((name) => this.done.has(name)).length;
    const { text = "" } = this.box.dataset;
    const status = this.box.querySelector('[role="status"]');
    if (status !== null)
      status.textContent = text.replace("{done}", String(done)).replace("{count}", String(this.names.length));
    const button = this.box.querySelector("button");
    if (button !== null) button.hidden = done === 0;
    const meter = this.box.querySelector("progress");
    if (meter !== null) {
      meter.max = this.names.length;
      meter.value = done;
    }
    remember(this.name, done === 0 ? null : Object.fromEntries(this.done));
  }
}
