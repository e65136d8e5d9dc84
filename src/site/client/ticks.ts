import { element } from "./element.ts";
import { labelItem, nameItems, Progress } from "./items.ts";

/** Makes the boxes of a checklist ones to tick; the ticks stay on this device, whatever language the page is read in. */
export function startTicks(box: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLElement>(".text .ck-task")];
  const names = nameItems(items);
  const inputs = items.map(() => element("input", { type: "checkbox", autocomplete: "off" }));
  const progress = new Progress(box, names, () => {
    for (const input of inputs) input.checked = false;
  });
  items.forEach((item, at) => {
    const input = inputs[at] as HTMLInputElement;
    const name = names[at] as string;
    input.checked = progress.get(name) !== null;
    labelItem(item, input);
    input.addEventListener("change", () => progress.set(name, input.checked ? 1 : null));
  });
}
