import { suggestWord } from "../../values/suggest.ts";
import { canonicalText, sectionRange } from "./canonical.ts";
import { headingWords, introId, type ParsedBody, parseBody } from "./sections.ts";

/** The id that a former section has now, by its id then and its text then (undefined if that is not kept); null if none is the same. */
export type FindRenamed = (target: string, before: string | undefined) => string | null;

/** Headings are compared letter by letter only with so few that have the same words below them. */
const mostNear = 20;

/**
 * Finds sections of a text that are former ones with another id: the same words below the heading, and the same heading, perhaps without a
 * typo. Where several could be meant, none is. `extent` is that of the texts that are kept. The text is read when first asked about.
 */
export function makeFindRenamed(parsed: ParsedBody, extent: "whole" | "own"): FindRenamed {
  let sections: ReadonlyMap<string, readonly number[]> | null = null;
  return (target, before) => {
    const old = before === undefined || target === introId ? null : parseBody(before);
    const index = old?.sections.findIndex(({ id }) => id === target) ?? -1;
    if (old === null || index < 1) return null;
    sections ??= groupByWords(parsed, extent);
    const words = wordsBelow(old, index, extent);
    const title = headingWords(old, index);
    const alike = sections.get(words) ?? [];
    const same = alike.filter((one) => headingWords(parsed, one) === title);
    const canBeNear = same.length === 0 && words !== "" && alike.length <= mostNear;
    const near = canBeNear
      ? alike.filter((one) => suggestWord(title, [headingWords(parsed, one)]) !== null)
      : same;
    const [found, ...others] = near;
    return found === undefined || others.length > 0 ? null : (parsed.sections[found]?.id ?? null);
  };
}

function groupByWords(parsed: ParsedBody, extent: "whole" | "own"): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let index = 1; index < parsed.sections.length; index++) {
    const words = wordsBelow(parsed, index, extent);
    const group = groups.get(words);
    if (group) group.push(index);
    else groups.set(words, [index]);
  }
  return groups;
}

/** What a section says below its own heading; ids of headings in it do not count. */
function wordsBelow(parsed: ParsedBody, index: number, extent: "whole" | "own"): string {
  const { from, to } = sectionRange(parsed, index, extent);
  const text = canonicalText(parsed, { from: from + 3, to, nextSection: index + 1 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL starts every part of such a text.
  return text.replace(/\u0000(h[1-6])#[^\u0000]*/g, "\u0000$1");
}
