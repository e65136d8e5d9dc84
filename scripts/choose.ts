import { createInterface } from "node:readline";
import { showHidden } from "../src/report/sentences/visible.ts";

/** How many lines of a list are shown at once. */
const most = 20;

/** Where a person reads and types. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
}

const ours: Terminal = { input: process.stdin, output: process.stdout };

/** True in a terminal, where someone can answer. */
export const canAsk = ({ input, output }: Terminal = ours): boolean =>
  input.isTTY === true && output.isTTY === true;

/**
 * Lets a person on a terminal choose from a list: words narrow it down, a number chooses. Null when nothing was chosen: Enter alone, Ctrl-C
 * or Ctrl-D. A plain list: it works with every screen reader, and needs no package.
 */
export async function choose(
  question: string,
  all: readonly { value: string; text: string }[],
  { input, output }: Terminal = ours,
): Promise<string | null> {
  const terminal = createInterface({ input, output });
  const say = (line: string) => output.write(`${line}\n`);
  const ask = () =>
    new Promise<string>((resolve) => {
      // Someone who closes the terminal in the middle of a line has chosen nothing.
      const stop = () => {
        say("");
        resolve("");
      };
      terminal.once("close", stop);
      terminal.question("Type a number to choose, words to search, or press Enter to stop: ", (answer) => {
        terminal.off("close", stop);
        resolve(answer);
      });
    });
  const list = (shown: readonly { text: string }[]) => {
    for (const [index, { text }] of shown.slice(0, most).entries())
      say(`${String(index + 1).padStart(4)}  ${showHidden(text)}`);
    if (shown.length > most) say(`      … and ${shown.length - most} more: type words to search for`);
  };
  try {
    let shown = all;
    say(question);
    list(shown);
    for (;;) {
      const answer = (await ask()).trim();
      if (answer === "") return null;
      const exact = all.find(({ value }) => value === answer);
      const chosen = exact ?? (/^\d+$/.test(answer) ? shown.slice(0, most)[Number(answer) - 1] : undefined);
      if (chosen) return chosen.value;
      const words = answer.toLowerCase().split(/\s+/);
      const found = all.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
      if (found.length > 0) {
        shown = found;
        list(shown);
      } else say(`Nothing in the list matches “${showHidden(answer)}”.`);
    }
  } finally {
    terminal.close();
  }
}
