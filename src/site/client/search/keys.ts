/** Down moves from the field to the results and from one to the next, up moves back, Escape returns to the field. Tab works as always. */
export function walkByKeys(input: HTMLInputElement, place: HTMLElement): void {
  const links = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(".results > li > a")];
  input.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    const [first] = links();
    if (first === undefined) return;
    event.preventDefault();
    first.focus();
  });
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return input.focus();
    const at = links().indexOf(document.activeElement as HTMLElement);
    if (at < 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    (next < 0 ? input : links()[next])?.focus();
  });
}
