import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "../../../src/core/documents/parse-document.ts";
import { noteBase } from "../../../src/core/localise/note-base.ts";
import type { OwnItem } from "../../../src/core/localise/own-items.ts";
import { applyLayers } from "../../../src/core/overrides/apply-layers.ts";
import { digestMarkdown, nothingDigest } from "../../../src/core/overrides/digest.ts";
import { parseOverride } from "../../../src/core/overrides/parse-override.ts";
import { forkParts } from "../../../src/core/translations/fork-state.ts";
import { translationState } from "../../../src/core/translations/translation-state.ts";
import type { Document } from "../../../src/model/document.ts";
import type { Digest } from "../../../src/model/ids.ts";
import { cases } from "../../support/cases.ts";
import { documentText } from "../support/files.ts";
import { makeDocument } from "../support/make.ts";

/** A text as a person thinks of it: which parts it has, in order, and the words of each. */
type Parts = ReadonlyMap<string, string>;

const ids = ["a", "b", "c", "d"] as const;
const words = ["Call 112.", "Call 113.", "Wait here.", "Ask the desk."];
const theirWords = fc.constantFrom(...words);
const ourWords = fc.constantFrom(...words, "Ours: bel 112.", "Ours: vraag het.");
const kinds = ["replace", "append", "remove"] as const;

/** One thing that happens to a document, to our change of it, to our translation, or to our copy. */
const event = fc.oneof(
  fc.record({ what: fc.constant("they-write" as const), id: fc.constantFrom(...ids), text: theirWords }),
  fc.record({ what: fc.constant("they-remove" as const), id: fc.constantFrom(...ids) }),
  fc.record({ what: fc.constant("they-reflow" as const) }),
  fc.record({
    what: fc.constant("we-change" as const),
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom(...kinds),
    text: ourWords,
  }),
  fc.record({ what: fc.constant("we-translate" as const), id: fc.constantFrom(...ids), text: ourWords }),
  fc.record({ what: fc.constant("we-rewrite" as const), id: fc.constantFrom(...ids), text: ourWords }),
  fc.record({ what: fc.constant("accept" as const), id: fc.constantFrom(...ids, null) }),
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** What is known of one thing of ours about a part: null where nobody ever compared it, "" where it was known to be gone. */
type Compared = Map<string, string | null>;

interface World {
  theirs: Map<string, string>;
  /** How the text is typed: this changes nothing. */
  flowed: boolean;
  changes: Map<string, { kind: (typeof kinds)[number]; text: string }>;
  changeBase: Compared;
  translated: Map<string, string>;
  translationBase: Compared;
  copy: Map<string, string>;
  copyBase: Compared;
}

const typed = (text: string, flowed: boolean): string => (flowed ? text.replaceAll(" ", "\n") : text);
const heading = (id: string): string => `Part ${id}`;
const write = (parts: Parts, flowed = false): string =>
  [...parts].map(([id, text]) => `## ${heading(id)} {#${id}}\n\n${typed(text, flowed)}\n`).join("\n");
const digestOf = (id: string, text: string): Digest =>
  digestMarkdown(`## ${heading(id)} {#${id}}\n\n${text}\n`);
const toBase = (compared: Compared): Record<string, Digest> =>
  Object.fromEntries(
    [...compared].flatMap(([id, text]) =>
      text === null ? [] : [[id, text === "" ? nothingDigest : digestOf(id, text)]],
    ),
  );

const start = (): World => ({
  theirs: new Map(ids.slice(0, 3).map((id) => [id, "Call 112."])),
  flowed: false,
  changes: new Map(),
  changeBase: new Map(),
  translated: new Map(),
  translationBase: new Map(),
  copy: new Map(ids.slice(0, 3).map((id) => [id, "Call 112."])),
  copyBase: new Map(ids.slice(0, 3).map((id) => [id, "Call 112."])),
});

function happen(world: World, one: Event): void {
  const now = (id: string): string => world.theirs.get(id) ?? "";
  switch (one.what) {
    case "they-write":
      world.theirs.set(one.id, one.text);
      break;
    case "they-remove":
      world.theirs.delete(one.id);
      break;
    case "they-reflow":
      world.flowed = !world.flowed;
      break;
    case "we-change":
      world.changes.set(one.id, one);
      break;
    case "we-translate":
      world.translated.set(one.id, one.text);
      break;
    case "we-rewrite":
      world.copy.set(one.id, one.text);
      break;
    case "accept":
      for (const id of ids) {
        if (one.id !== null && one.id !== id) continue;
        if (world.changes.has(id)) world.changeBase.set(id, now(id));
        if (world.translated.has(id) || world.theirs.has(id)) world.translationBase.set(id, now(id));
        if (world.theirs.has(id) || world.copyBase.has(id)) world.copyBase.set(id, now(id));
      }
  }
}

/** The states by the words themselves, with neither digests nor a parser. */
function expectedChange(world: World, id: string): string {
  const { kind, text } = world.changes.get(id) ?? { kind: "remove", text: "" };
  const theirs = world.theirs.get(id);
  const base = world.changeBase.get(id);
  if (base === (theirs ?? "")) return "current";
  if (theirs === undefined) return kind === "remove" ? "redundant" : "orphaned";
  if ((kind === "replace" || kind === "append") && theirs === text) return "redundant";
  return base === undefined ? "untracked" : "upstream-changed";
}

function expectedTranslation(world: World, id: string): string | null {
  const theirs = world.theirs.get(id);
  const ours = world.translated.get(id);
  const base = world.translationBase.get(id);
  if (theirs === undefined && ours === undefined) return null;
  if (theirs === undefined) return base === undefined ? "untracked" : base === "" ? "current" : "orphaned";
  if ((ours === undefined || ours === theirs) && base !== theirs) return "missing";
  return base === undefined ? "untracked" : base === theirs ? "current" : "upstream-changed";
}

function expectedCopy(world: World, id: string): string | null {
  const theirs = world.theirs.get(id);
  const ours = world.copy.get(id);
  const base = world.copyBase.get(id);
  if (theirs === undefined && base === undefined) return null;
  if (base === (theirs ?? "") || ours === theirs) return "current";
  if (theirs === undefined) return ours === undefined ? "current" : "orphaned";
  return base === undefined && ours !== undefined ? "untracked" : "upstream-changed";
}

function readWorld(world: World) {
  const source = makeDocument(write(world.theirs, world.flowed));
  const body = [...world.changes]
    .map(([id, { kind, text }]) =>
      kind === "remove"
        ? `## ${heading(id)} {#${id} remove="why"}\n`
        : `## ${heading(id)} {#${id} ${kind}}\n\n${text}\n`,
    )
    .join("\n");
  const base = JSON.stringify(toBase(world.changeBase));
  const path = "toolkits/local/overrides/nl-network/arrival/first-week.en.md";
  const text = `---\noverrides: ${source.id}\nbase: ${base}\n---\n${body}`;
  return { source, override: readOverride(path, text), path, text };
}

const context = { node: "welkom", trust: "own", language: "en", licence: "CC-BY-4.0" } as const;
function readOverride(path: string, text: string) {
  const file = { origin: { node: "welkom", commit: null, path }, path, text };
  const { override } = parseOverride(
    file,
    { document: "nl-network/arrival/first-week", language: "en" },
    context,
  );
  if (override === null) throw new Error(text);
  return override;
}

function translationOf(world: World, source: Document): Document {
  const accepted = [...world.translationBase.keys()];
  return makeDocument(write(world.translated), {
    language: "nl",
    title: "De eerste week",
    summary: "Wat te doen",
    translation: {
      of: source.language,
      base: toBase(world.translationBase),
      accepted,
      by: "welkom",
      machine: false,
    },
  });
}

const sectionsOnly = <State>(states: Iterable<readonly [string, State]>) =>
  Object.fromEntries([...states].filter(([id]) => !id.startsWith("@")));

test("any history: no word of ours is lost, and every state is what the words say", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (events) => {
      const world = start();
      for (const one of events) happen(world, one);
      const { source, override } = readWorld(world);

      const { states, document } = applyLayers(source, [[override]]);
      expect(sectionsOnly(states.map(({ target, state }) => [target, state] as const))).toEqual(
        Object.fromEntries([...world.changes.keys()].map((id) => [id, expectedChange(world, id)])),
      );
      for (const { kind, text } of world.changes.values())
        if (kind !== "remove") expect(document.body.replaceAll(/\s+/g, " ")).toContain(text);

      const { sections } = translationState(source, translationOf(world, source));
      const translated = ids.map((id) => [id, expectedTranslation(world, id)] as const);
      expect(sectionsOnly(Object.entries(sections))).toEqual(
        sectionsOnly(translated.filter(([, state]) => state !== null)),
      );

      const copy = makeDocument(write(world.copy), {
        forked: { from: source.id, commit: null, base: toBase(world.copyBase) },
      });
      const copied = ids.map((id) => [id, expectedCopy(world, id)] as const);
      expect(
        sectionsOnly(forkParts(source, copy).map(({ target, state }) => [target, state] as const)),
      ).toEqual(sectionsOnly(copied.filter(([, state]) => state !== null)));
    }),
    { numRuns: cases(500, 10_000) },
  );
});

const who = { name: "Sanne de Vries", day: "2026-11-23" };

test("accept always leads to up to date, in the file as it is read again, and changes no other word of it", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (events) => {
      const world = start();
      for (const one of events) happen(world, one);
      const { source, override, path, text } = readWorld(world);
      const item: OwnItem = { kind: "override", path, document: source.id, language: "en", override, source };
      const parts = override.operations.map(({ target }) => target);
      const accepted = noteBase(item, text, parts, who).find((one) => one.path === path)?.text ?? "";
      expect(accepted.slice(accepted.indexOf("\n---\n"))).toBe(text.slice(text.indexOf("\n---\n")));
      const { states } = applyLayers(source, [[readOverride(path, accepted)]]);
      expect(states.map(({ state }) => state)).toEqual(parts.map(() => "current"));

      const place = "toolkits/arrival/first-week.en.md";
      const copyText = documentText(
        `forked: ${JSON.stringify({ from: source.id, base: toBase(world.copyBase) })}\n`,
        write(world.copy),
      );
      const copy = readCopy(place, copyText);
      const copyItem: OwnItem = {
        kind: "copy",
        path: place,
        document: copy.id,
        language: "en",
        ours: copy,
        source,
      };
      const all = ["@title", "@summary", ...ids];
      const noted = noteBase(copyItem, copyText, all, who).find((one) => one.path === place)?.text ?? "";
      expect(new Set(forkParts(source, readCopy(place, noted)).map(({ state }) => state))).toEqual(
        new Set(["current"]),
      );
    }),
    { numRuns: cases(60, 300) },
  );
});

function readCopy(path: string, text: string): Document {
  const file = { origin: { node: "welkom", commit: null, path }, path, text };
  const toolkit = { id: "welkom/arrival", slug: "arrival", licence: null } as never;
  const { document } = parseDocument(file, { toolkit, slug: "first-week", language: "en" }, context);
  if (document === null) throw new Error(text);
  return document;
}
