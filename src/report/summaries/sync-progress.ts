import type { SyncEvent } from "../../model/plan.ts";

type Step = Extract<SyncEvent, { kind: "step" }>["step"];
type End = Extract<SyncEvent, { kind: "settled" }>["outcome"];

/** What is going on with one partner, in a word or two after its name. */
export const stepWords: Readonly<Record<Step, string>> = {
  checking: "asking",
  waiting: "waiting for its turn",
  fetching: "fetching",
  reading: "reading and checking",
};

/** How it ended, in a word or two after its name. */
export const endWords: Readonly<Record<End, string>> = {
  first: "fetched for the first time",
  moved: "fetched",
  unchanged: "nothing new",
  held: "a version is waiting for you",
  failed: "could not be fetched",
};

/** The same for a look, which changes nothing. */
export const lookWords: Readonly<Record<End, string>> = {
  ...endWords,
  first: "has something new",
  moved: "has something new",
  held: "a version would wait for you",
  failed: "could not be reached",
};
