import type { Document } from "../../model/document.ts";
import type { Digest } from "../../model/ids.ts";
import type { SourceChange, TranslationState } from "../../model/override.ts";
import { addAll } from "../../values/add-all.ts";
import { needsLook } from "../../values/needs-look.ts";
import { type ParsedBody, parseBody } from "../markdown/sections.ts";
import { partText } from "../overrides/base-texts.ts";

/**
 * How much of a translation's original has changed since it was made, by structure, so that translators know what cannot
 * wait. `sections` has the state of each part, `bases` the texts that translations were made against.
 */
export function triage(
  source: Document,
  { translation }: Document,
  sections: Readonly<Record<string, TranslationState>>,
  bases: ReadonlyMap<Digest, string>,
): SourceChange {
  const base = translation?.base ?? {};
  const open = Object.entries(sections).filter(([, state]) => needsLook(state));
  if (open.length === 0) return "none";
  let parsed: ParsedBody | null = null;
  for (const [id, state] of open) {
    if (state !== "upstream-changed") return "strong";
    parsed ??= parseBody(source.body);
    const before = bases.get((Object.hasOwn(base, id) ? base[id] : undefined) ?? "");
    const now = partText(source, parsed, id);
    if (before === undefined || now === null || compareStructure(before, now) === "strong") return "strong";
  }
  return "moderate";
}

/** How two Markdown texts that do not say the same differ. */
function compareStructure(before: string, after: string): Exclude<SourceChange, "none"> {
  return describeStructure(before) === describeStructure(after) ? "moderate" : "strong";
}

/** Everything in a text except its sentences: its blocks, where its links lead, its placeholders, and every number (including dates and phone numbers). */
function describeStructure(text: string): string {
  const shape: string[] = [];
  for (const token of parseBody(text).tokens) {
    if (token.type === "inline") {
      for (const child of token.children ?? []) {
        if (child.type === "link_open") shape.push(`>${child.attrGet("href")}`);
        else if (child.type === "image") shape.push(`!${child.attrGet("src")}`);
        else if (child.type.startsWith("directive")) shape.push(`:${child.markup}`);
        else if (child.type === "hardbreak") shape.push("br");
        addAll(shape, numbersIn(child.content));
      }
    } else if (token.type === "fence" || token.type === "code_block") shape.push(`pre ${token.content}`);
    else if (token.type === "directive_block") shape.push(`${token.info} ${token.content}`);
    // How many sentences there are, and in which paragraphs, is a matter of wording.
    else if (token.tag !== "p") shape.push(`${token.type}`);
  }
  return shape.join("\n");
}

const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/giu;

/** Numbers in any script as plain digits, and the names of months and days in English. */
function numbersIn(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => {
    const code = figure.charCodeAt(0);
    return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
  });
  return [
    ...(plain.match(/\d+/g) ?? []),
    ...(plain.match(months) ?? []).map((name) => name.slice(0, 3).toLowerCase()),
  ];
}
