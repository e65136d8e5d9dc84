import { element } from "./element.ts";
import { labelItem, nameItems, Progress } from "./items.ts";

/** Makes questions ones to answer: each says at once whether it was right, and what was answered stays on this device. */
export function startQuiz(box: HTMLElement): void {
  const { right = "", wrong = "" } = box.dataset;
  const lists = [...document.querySelectorAll<HTMLElement>(".text .ck-choices")];
  const names = nameItems(lists);
  const questions = lists.map((list, at) => new Question(list, at, { right, wrong }));
  const progress = new Progress(box, names, () => {
    for (const question of questions) question.clear();
  });
  questions.forEach((question, at) => {
    const name = names[at] as string;
    const chosen = progress.get(name);
    if (chosen !== null) question.show(chosen);
    question.onAnswer = (choice) => progress.set(name, choice);
  });
}

class Question {
  onAnswer: (choice: number) => void = () => {};
  private readonly items: readonly HTMLElement[];
  private readonly inputs: readonly HTMLInputElement[];
  private readonly says: HTMLElement;
  private readonly words: { right: string; wrong: string };
  private readonly answer: HTMLDetailsElement | null;

  constructor(list: HTMLElement, at: number, words: { right: string; wrong: string }) {
    this.words = words;
    this.items = [...list.querySelectorAll<HTMLElement>(":scope > .ck-choice")];
    this.says = element("p", { class: "said", role: "status" });
    const next = list.nextElementSibling;
    this.answer = next instanceof HTMLDetailsElement ? next : null;
    list.setAttribute("role", "radiogroup");
    list.setAttribute("aria-label", questionOf(list));
    list.after(this.says);
    this.inputs = this.items.map((item, choice) => {
      const input = element("input", { type: "radio", name: `ck-question-${at}`, autocomplete: "off" });
      item.setAttribute("role", "none");
      labelItem(item, input);
      input.addEventListener("change", () => {
        this.show(choice);
        this.onAnswer(choice);
      });
      return input;
    });
  }

  /** Shows an answer as given, and whether it is right. */
  show(choice: number): void {
    const item = this.items[choice];
    const input = this.inputs[choice];
    if (item === undefined || input === undefined) return;
    input.checked = true;
    const right = item.dataset.right !== undefined;
    for (const other of this.items) other.classList.remove("is-right", "is-wrong");
    item.classList.add(right ? "is-right" : "is-wrong");
    this.says.textContent = right ? this.words.right : this.words.wrong;
    if (right && this.answer !== null) this.answer.open = true;
  }

  clear(): void {
    for (const input of this.inputs) input.checked = false;
    for (const item of this.items) item.classList.remove("is-right", "is-wrong");
    this.says.textContent = "";
    if (this.answer !== null) this.answer.open = false;
  }
}

/** The words right before the answers. */
function questionOf(list: HTMLElement): string {
  const before =
    list.previousElementSibling ?? list.previousSibling ?? list.closest(".piece")?.firstElementChild;
  return before?.textContent?.trim() ?? "";
}
