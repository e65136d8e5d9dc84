import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words =
  "home rent family town school doctor volunteer help paper card letter bank phone meeting interpreter key street bus ticket neighbour office form question answer time week month plan visit welcome group".split(
    " ",
  );

/** A repeatable stream of numbers from 0 to below 1 (Park–Miller), so that every run measures the same texts. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The Markdown of one guidance page of about 700 words: headings, paragraphs, a list, a table, links. */
export function makeBody(number: number): string {
  const next = random(number + 1);
  const word = (): string => `${words[Math.floor(next() * words.length)]}${next() < 0.1 ? number % 97 : ""}`;
  const sentence = (length: number): string => {
    const text = Array.from({ length }, word).join(" ");
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, () => sentence(12)).join(" ");
  const parts = [paragraph()];
  for (let section = 1; section <= 6; section++) {
    parts.push(`## ${sentence(4).slice(0, -1)} {#part-${section}}`, paragraph());
    if (section === 2) parts.push(Array.from({ length: 6 }, () => `- ${sentence(8)}`).join("\n"));
    if (section === 4) {
      parts.push(
        [
          "| What | Who | When |",
          "|---|---|:--|",
          ...Array.from({ length: 5 }, () => `| ${word()} | ${word()} | ${word()} |`),
        ].join("\n"),
      );
    }
    parts.push(`${sentence(10)} See **${word()}** and [${word()}](https://${word()}.example/).`);
  }
  return `${parts.join("\n\n")}\n`;
}

/** Writes a whole node of `count` documents, a hundred in each toolkit. */
export function writeNode(root: string, count: number): void {
  write(
    root,
    "network.yaml",
    `format: 1
id: bench
title: { en: Bench }
languages: [en]
licence: CC-BY-4.0
contact: { email: bench@bench.example }
`,
  );
  for (let number = 0; number < count; number++) {
    const toolkit = `toolkits/part-${Math.floor(number / 100)}`;
    if (number % 100 === 0) {
      write(
        root,
        `${toolkit}/toolkit.yaml`,
        `title: { en: Part ${number / 100} }\nsummary: { en: A hundred pages }\nlanguage: en\n`,
      );
    }
    write(
      root,
      `${toolkit}/page-${number}.en.md`,
      `---
title: Page ${number}
summary: What to do about number ${number}
type: guideline
phase: [settlement]
audience: [volunteer]
topic: [housing]
sources: [{ title: A source, url: "https://source.example/" }]
reviewed: 2026-11-01
review_every: P1Y
---
${makeBody(number)}`,
    );
  }
}

/** Writes a file, and the folders it needs. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
}
