// Texts whose words are as unevenly common as those of a language: the index of search grows with how many there are.
import { write, writeNode } from "./corpus.ts";

const SYLLABLES =
  "ba ker lo men ti sa ru vel no dap hi gor wen mu las fi ter cho pa lin der so mag en us ri ven ta".split(
    " ",
  );
const WORDS = 6000;
/** A repeatable stream of numbers from 0 to below 1 (Park–Miller). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const pick = random(7);
export const vocabulary = Array.from({ length: WORDS }, () =>
  Array.from(
    { length: 1 + Math.floor(pick() * 4) },
    () => SYLLABLES[Math.floor(pick() * SYLLABLES.length)],
  ).join(""),
);

/** A text whose words are as unevenly common as those of a language: the index of search grows with how many there are. */
function naturalBody(number: number): string {
  const next = random(number + 1);
  const word = (): string => vocabulary[Math.floor(WORDS ** next()) - 1] ?? "ba";
  const sentence = (): string => {
    const text = Array.from({ length: 14 }, word).join(" ");
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from(
    { length: 6 },
    (_, at) => `## ${word()} ${word()} {#part-${at}}\n\n${Array.from({ length: 8 }, sentence).join(" ")}\n`,
  ).join("\n");
}

/** Writes a node with so many documents of about 700 words, in English. */
export function writeTexts(root: string, documents: number): void {
  writeNode(root, documents);
  for (let number = 0; number < documents; number++) {
    const path = `toolkits/part-${Math.floor(number / 100)}/page-${number}.en.md`;
    write(root, path, `${frontMatter(number)}\n${naturalBody(number)}`);
  }
}

function frontMatter(number: number): string {
  return `---
title: ${vocabulary[number % WORDS]} ${vocabulary[(number * 7) % WORDS]}
summary: What to do when somebody asks, and whom to call.
type: guideline
phase: [arrival]
audience: [volunteer]
topic: [housing]
sources: [{ title: A source }]
reviewed: 2026-11-01
review_every: P1Y
---`;
}
