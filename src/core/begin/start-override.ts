import { stringify } from "yaml";
import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { Override } from "../../model/override.ts";
import { makeIdChooser } from "../../values/free-ids.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { setFrontMatter } from "../files/set-front-matter.ts";
import { fitHeadings } from "../markdown/fit-headings.ts";
import { headingLine } from "../markdown/headings.ts";
import { headingWords, introId, type ParsedBody, parseBody } from "../markdown/sections.ts";
import { baseText, baseValue } from "../overrides/base-texts.ts";
import { digestSections, digestValue } from "../overrides/digest.ts";
import { changedValues } from "../overrides/front-matter-layers.ts";
import { findProtectedClause } from "../overrides/protected-clauses.ts";
import { comment } from "./comment.ts";

/** A change that was started: the text of its file, and what it was made against. */
export interface Started {
  text: string;
  base: Readonly<Record<string, Digest>>;
  /** For `bases/`: the text behind a key of `base`. */
  textOf: (key: string) => string | null;
  /** The parts that are now in the file, ready to be changed. */
  parts: readonly string[];
  /** Clauses that stay the partner's because no one can change them. */
  left: readonly string[];
}

/**
 * Starts a change to a document, or continues in the file `existing`: the part is there as `document` has it now, to be edited.
 * Without a part that is every highest section, the title and the summary. `help` says how to edit, one line each.
 */
export function startOverride(
  document: Document,
  part: string | null,
  existing: { text: string; override: Override } | null,
  help: readonly string[],
): Started {
  const parsed = parseBody(document.body);
  const taken = new Set([
    ...(existing?.override.operations.map(({ target }) => target) ?? []),
    ...(existing ? changedValues(document, existing.override.frontMatter).map(({ key }) => key) : []),
  ]);
  const whole = part === null ? wholeParts(document, parsed).filter((id) => !taken.has(id)) : [part];
  const left = whole.filter((id) => part === null && isLocked(document, parsed, id));
  const parts = whole.filter((id) => !left.includes(id));
  const digests = digestSections(parsed);
  const base = new Map(Object.entries(existing?.override.base ?? {}));
  const values: Record<string, unknown> = {};
  const level = existing?.override.operations[0]?.level ?? 2;
  const sections: string[] = [];
  for (const id of parts) {
    if (id.startsWith("@")) {
      const now = baseValue(document, id);
      base.set(id, digestValue(now));
      Object.assign(values, written(existing?.override.frontMatter ?? {}, { ...values }, id, now));
    } else {
      base.set(id, digests[id] ?? "");
      sections.push(operationText(parsed, id, level));
    }
  }
  const head = existing?.text ?? newFile(document, help);
  const made = Object.fromEntries(base);
  const set = setFrontMatter(head, { ...values, base: made });
  const text =
    sections.length === 0 ? set : `${set.trimEnd()}\n${existing ? "\n" : ""}${sections.join("\n")}`;
  return { text, base: made, parts, left, textOf: (key) => baseText(document, parsed, key) };
}

/** The key of front matter with the value in it; existing members stay. */
function written(
  before: Readonly<Record<string, unknown>>,
  added: Readonly<Record<string, unknown>>,
  id: string,
  value: unknown,
): Record<string, unknown> {
  const [, kind, member = ""] = /^@(fields|clauses)\.(.+)$/s.exec(id) ?? [];
  if (kind === undefined) return { [id.slice(1)]: value };
  const members = (added[kind] ?? before[kind] ?? {}) as object;
  const clause = Object.entries((value ?? {}) as object).filter(
    ([, word]) => word !== null && word !== false,
  );
  const one = kind === "fields" ? { default: value ?? "" } : Object.fromEntries(clause);
  return { [kind]: { ...members, [member]: one } };
}

const newFile = ({ id }: Document, help: readonly string[]): string =>
  `---\n${stringify({ overrides: id })}${comment(help)}---\n`;

/** Title, summary, and every section that is not within another. */
function wholeParts(document: Document, { sections }: ParsedBody): readonly string[] {
  let end = 0;
  const highest = sections.filter((section) => {
    if (section.start < end || section.end === section.start) return false;
    end = section.end;
    return section.level > 0 || document.body.slice(0, section.end).trim() !== "";
  });
  return ["@title", "@summary", ...highest.map(({ id }) => id)];
}

function isLocked({ agreement }: Document, parsed: ParsedBody, id: string): boolean {
  const section = parsed.sections.find((one) => one.id === id);
  if (!agreement || !section) return false;
  const text = parsed.body.slice(section.bodyStart, section.end);
  const operation = { kind: "replace", target: id, id, title: "", level: section.level, text } as const;
  return (
    findProtectedClause(parsed, agreement.clauses, { ...operation, reason: null, line: 1, textLine: 1 }) !==
    null
  );
}

/** A section as an operation that replaces it, at the level of the other operations of its file. */
function operationText(parsed: ParsedBody, id: string, level: number): string {
  const index = parsed.sections.findIndex((section) => section.id === id);
  const section = parsed.sections[index];
  if (!section) return "";
  const body = plainLineEnds(parsed.body.slice(section.bodyStart, section.end));
  const by = id === introId ? 0 : level - section.level;
  const { text } = fitHeadings(body, by, makeIdChooser(new Set(parsed.sections.map((one) => one.id))));
  const words = text.replace(/^\n+/, "").trimEnd();
  const name = id === introId ? "Introduction" : headingWords(parsed, index);
  return `${headingLine(level, name, `${id} replace`)}\n${words === "" ? "" : `\n${words}\n`}`;
}
