import type { Operation } from "../../model/override.ts";
import { meaningOf } from "../markdown/meaning.ts";
import { type ParsedBody, parseBody, parseShown, toParsed } from "../markdown/sections.ts";
import type { PlannedEdit } from "./edits.ts";
import { planEdits, type Refused } from "./plan-edits.ts";
import { type FileOf, settleLinks } from "./settle-links.ts";
import type { Origin } from "./text-writer.ts";
import { type PlacedWords, type PlannedSection, tokenAt, writeEdits } from "./write-edits.ts";

/** A text with operations applied. */
export interface AppliedOverride {
  body: string;
  /** The result, parsed. */
  parsed: ParsedBody;
  /** For each section of the result the operation that it comes from; null for those of the text itself. */
  broughtBy: readonly (Operation | null)[];
  /** Operations whose section does not exist: their text is at the end. */
  orphaned: readonly Operation[];
  /** For each operation, the ids that other sections had already, with those shown instead. */
  renamed: ReadonlyMap<Operation, ReadonlyMap<string, string>>;
  refused: readonly Refused[];
  /** For each operation, what is not a link although the text defines its name, as written. */
  onlyWords: ReadonlyMap<Operation, readonly string[]>;
  /** Where the lines of the result come from. */
  origins: readonly Origin[];
}

/**
 * Applies operations to a text by offsets: everything they do not name stays as it was, byte for byte (only a missing line end
 * at the very end is added, the end of a block of code that has none, and the id of a heading that would get another). Afterwards
 * the sections must be the planned ones, and all words, the text's and those of operations, must mean what they mean on their own. An
 * operation that breaks this, for example with an unclosed code block, is refused. Without operations the text is returned
 * unchanged. `fileOf` says which operations share their definitions of links.
 */
export function applyOverride(
  body: string | ParsedBody,
  operations: readonly Operation[],
  fileOf: FileOf = () => operations,
): AppliedOverride {
  const before = toParsed(body);
  const { edits: planned, orphaned, renamed, refused } = planEdits(before, operations);
  const edits = settleLinks(before, planned, fileOf);
  const { kept, result } = keepSound(before, edits);
  const dropped = edits.filter((edit) => !kept.has(edit));
  const done = new Set([...kept].map(({ operation }) => operation));
  return {
    ...result,
    orphaned: orphaned.filter((operation) => done.has(operation)),
    renamed,
    onlyWords: new Map(edits.map(({ operation, onlyWords }) => [operation, onlyWords])),
    refused: [...refused, ...dropped.map(({ operation }) => ({ operation, why: "spreads" as const }))],
  };
}

type Written = Pick<AppliedOverride, "body" | "parsed" | "broughtBy" | "origins">;

/** As many of the edits as leave the text sound, and their result; if all together fail, halves are tried. */
function keepSound(
  before: ParsedBody,
  edits: readonly PlannedEdit[],
): { kept: ReadonlySet<PlannedEdit>; result: Written } {
  const seen = parseShown(before, () => true);
  let kept: ReadonlySet<PlannedEdit> = new Set();
  let result: Written = {
    body: before.body,
    parsed: before,
    broughtBy: before.sections.map(() => null),
    origins: [{ from: 1, operation: null, line: 1 }],
  };
  const keep = (some: readonly PlannedEdit[]): void => {
    if (some.length === 0) return;
    const tried = new Set([...kept, ...some]);
    const written = tryEdits(before, seen, [...tried]);
    if (written) {
      kept = tried;
      result = written;
    } else if (some.length > 1) {
      keep(some.slice(0, some.length / 2));
      keep(some.slice(some.length / 2));
    }
  };
  keep(edits);
  return { kept, result };
}

/** The text with edits made; null if it is not what was planned. */
function tryEdits(
  before: ParsedBody,
  seen: ParsedBody,
  edits: readonly PlannedEdit[],
  pins: ReadonlyMap<number, string> = new Map(),
): Written | null {
  const { body, origins, plan, words } = writeEdits(before, edits, pins);
  const parsed = parseBody(body);
  const isPlanned = ({ level }: PlannedSection, index: number): boolean =>
    parsed.sections[index]?.level === level;
  if (parsed.sections.length !== plan.length || !plan.every(isPlanned)) return null;
  const moved = plan.filter(({ id }, index) => parsed.sections[index]?.id !== id);
  if (moved.length > 0) {
    // A heading without an id gets another when an equal one goes, but links to it must still lead there.
    const more = new Map(moved.flatMap(({ from, id }) => (from === null ? [] : [[from, id] as const])));
    return more.size < moved.length || pins.size > 0 ? null : tryEdits(before, seen, edits, more);
  }
  // What readers see is compared: a comment of the partner's that lost its beginning or its end would be words on the page.
  const isRight =
    before.body.includes("<!--") || body.includes("<!--")
      ? isMeant(
          readShown(parsed, origins).tokens,
          words.map((some) => tokensOf(some, seen)),
        )
      : isMeant(
          parsed.tokens,
          words.map((some) => some.parsed.tokens.slice(some.from, some.to)),
        );
  if (!isRight) return null;
  return { body, parsed, origins, broughtBy: plan.map(({ operation }) => operation) };
}

type Tokens = ParsedBody["tokens"];

/** Whether tokens mean what those of the words that they are made of mean. */
function isMeant(tokens: Tokens, words: readonly Tokens[]): boolean {
  const said = meaningOf(tokens);
  const meant = words.flatMap(meaningOf);
  return said.length === meant.length && said.every((one, index) => one === meant[index]);
}

/** The result as readers see it: a comment is in the text or in one operation. */
function readShown(parsed: ParsedBody, origins: readonly Origin[]): ParsedBody {
  const ownerOf = (line: number) => origins.findLast(({ from }) => from <= line + 1)?.operation;
  return parseShown(parsed, (first, last) => {
    const owner = ownerOf(first);
    return origins.every(
      ({ from, operation }) => from <= first + 1 || from > last + 1 || operation === owner,
    );
  });
}

/** The tokens that words should have, without comments; `seen` is the text without its own. */
function tokensOf(words: PlacedWords, seen: ParsedBody): Tokens {
  if ("edit" in words) return parseShown(words.parsed, () => true, words.edit.scope).tokens;
  return seen.tokens.slice(tokenAt(seen, words.start), tokenAt(seen, words.end));
}
