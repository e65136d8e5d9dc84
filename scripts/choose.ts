import { createInterface } from "node:readline/promises";

/** How many lines of a list are shown at once. */
const most = 20;

/**
 * Lets a person on a terminal choose from a list: words narrow it down, a number chooses. Null where there is no terminal, or when
 * nothing was chosen. A plain list: it works with every screen reader, and needs no package.
 */
export async function choose(
  question: string,
  all: readonly { value: string; text: string }[],
): Promise<string | null> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true || all.length === 0) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    let shown = all;
    for (;;) {
      const list = shown.slice(0, most);
      for (const [index, { text }] of list.entries())
        console.log(`${String(index + 1).padStart(4)}  ${text}`);
      if (shown.length > list.length) console.log(`      … and ${shown.length - list.length} more`);
      const answer = (
        await terminal.question(`${question} A number chooses, words search, Enter stops: `)
      ).trim();
      if (answer === "") return null;
      const exact = all.find(({ value }) => value === answer);
      if (exact) return exact.value;
      const chosen = /^\d+$/.test(answer) ? list[Number(answer) - 1] : undefined;
      if (chosen) return chosen.value;
      const words = answer.toLowerCase().split(/\s+/);
      const found = all.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
      if (found.length === 0) console.log(`Nothing has “${answer}” in it.`);
      else shown = found;
    }
  } finally {
    terminal.close();
  }
}
