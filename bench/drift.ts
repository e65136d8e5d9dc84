// How 1,000 own copies stand, far behind what they came from, beside hashing the same texts part by part. Both parse Markdown: a hash of
// what a text says needs its parts. Run: npx tsx bench/drift.ts [documents]. The ratio counts; seconds depend on the machine.
import { createHash } from "node:crypto";
import { digestOwnTexts, translationBase } from "../src/core/digest.ts";
import { forkStates } from "../src/core/fork.ts";
import type { Document } from "../src/model/document.ts";
import { makeBody } from "./corpus.ts";

const RUNS = 5;
const count = Number(process.argv[2] ?? 1000);

function makeDocument(number: number, node: string, body: string): Document {
  const path = `toolkits/bench/text-${number}.en.md`;
  return {
    id: `${node}/bench/text-${number}`,
    node,
    toolkit: "bench",
    slug: `text-${number}`,
    language: "en",
    origin: { node, commit: null, path },
    path,
    title: `Text ${number}`,
    summary: "What to do.",
    type: "guideline",
    phase: [],
    audience: [],
    topic: [],
    programme: [],
    keywords: [],
    sources: [],
    reviewed: "2026-11-01",
    reviewEvery: "P1Y",
    licence: "CC-BY-4.0",
    formerly: [],
    sensitive: false,
    agreement: null,
    translation: null,
    forked: null,
    body,
    bodyLine: 12,
  };
}

/** Every second paragraph of the source has moved on since, and every third of the copy. */
const change = (body: string, every: number, word: string): string =>
  body
    .split("\n\n")
    .map((block, index) => (index % every === 0 && !block.startsWith("#") ? `${block} ${word}` : block))
    .join("\n\n");

const pairs = Array.from({ length: count }, (_, number) => {
  const before = makeDocument(number, "nl-network", makeBody(number));
  const source = { ...before, body: change(before.body, 2, "Changed there.") };
  const copy = makeDocument(number, "welkom", change(before.body, 3, "Changed here."));
  const forked = { from: source.id, commit: null, base: translationBase(before) };
  return { source, copy: { ...copy, forked } };
});

/** Milliseconds of the middle one of several runs. */
function measure(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

let changed = 0;
const results = {
  "hash one text each, by part": measure(() => pairs.map(({ source }) => digestOwnTexts(source.body))),
  "states of all copies": measure(() => {
    changed = pairs
      .flatMap(({ source, copy }) => forkStates(source, copy))
      .filter(({ state }) => state !== "current").length;
  }),
  "SHA-256 of the bytes alone": measure(() =>
    pairs.map(({ source }) => createHash("sha256").update(source.body).digest("hex")),
  ),
};
const base = results["hash one text each, by part"];
console.log(`${count} copies, ${changed} parts that are not up to date, median of ${RUNS} runs`);
for (const [name, time] of Object.entries(results))
  console.log(`${name.padEnd(30)} ${time.toFixed(0)} ms (${(time / base).toFixed(2)})`);
