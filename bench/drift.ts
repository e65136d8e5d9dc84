// How 1,000 own copies stand, far behind what they came from, beside hashing what the texts say, part by part (which needs their
// Markdown read), and beside hashing their bytes. Run: npx tsx bench/drift.ts [documents]. Time of the processor, so that other work on
// the machine does not count; the ratios count.
import { createHash } from "node:crypto";
import { digestOwnTexts, translationBase } from "../src/core/overrides/digest.ts";
import { forkStates } from "../src/core/translations/fork-state.ts";
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

/** Milliseconds of the processor, the middle one of several runs. */
function measure(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - start) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

/** Copies of which nothing has moved on since. */
const settled = pairs.map(({ source, copy }) => {
  const forked = { ...copy.forked, base: translationBase(source) };
  return { source, copy: { ...copy, forked } };
});
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
let changed = 0;
const states = (all: typeof pairs): number =>
  all
    .flatMap(({ source, copy }) => forkStates(source, copy, new Map()))
    .filter(({ state }) => state !== "current").length;

// Everything once, so that nothing is measured cold.
states(pairs);
const results = {
  "hash what one text each says": measure(() => pairs.map(({ source }) => digestOwnTexts(source.body))),
  "hash what both texts say": measure(() =>
    pairs.map(({ source, copy }) => [digestOwnTexts(source.body), digestOwnTexts(copy.body)]),
  ),
  "states of copies far behind": measure(() => {
    changed = states(pairs);
  }),
  "states of copies up to date": measure(() => states(settled)),
  "SHA-256 of both texts' bytes": measure(() =>
    pairs.map(({ source, copy }) => [sha(source.body), sha(copy.body)]),
  ),
};
const [one, both] = [results["hash what one text each says"], results["hash what both texts say"]];
const bytes = results["SHA-256 of both texts' bytes"];
console.log(`${count} copies, ${changed} parts that are not up to date, median of ${RUNS} runs`);
for (const [name, time] of Object.entries(results)) {
  const ratios = [one, both, bytes].map((base) => (time / base).toFixed(2).padStart(7)).join(" ");
  console.log(`${name.padEnd(30)} ${time.toFixed(0).padStart(5)} ms ${ratios}`);
}
