import type { Document } from "../../model/document.ts";
import { sectionRange } from "../markdown/canonical.ts";
import type { ParsedBody } from "../markdown/sections.ts";

/** From so many words on that do not begin with a capital, a text is a sentence: a list of names is the same in every language. */
const fewestWords = 3;

/** Whether a part of a translation still says what the original says, sentence for sentence; a translated heading does not change that. */
export function isUntouched(
  id: string,
  [source, original]: readonly [Document, ParsedBody],
  [translation, parsed]: readonly [Document, ParsedBody],
): boolean {
  if (id === "@title") return hasSameSentence(source.title, translation.title);
  if (id === "@summary") return hasSameSentence(source.summary, translation.summary);
  return hasSameSentence(ownWords(original, id), ownWords(parsed, id));
}

function hasSameSentence(one: string, other: string): boolean {
  const words = readWords(one);
  const isSentence = words.filter((word) => !/^\p{Lu}/u.test(word)).length >= fewestWords;
  return isSentence && words.join(" ") === readWords(other).join(" ");
}

/** Words of two letters and more; an address is not a word. */
const readWords = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .replace(/\S*(?:\/\/|@)\S*/g, "")
    .match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** What people read below a section's own heading, without code, placeholders and where links lead; empty if there is no such section. */
function ownWords(parsed: ParsedBody, id: string): string {
  const index = parsed.sections.findIndex((section) => section.id === id);
  if (index < 0) return "";
  const { from, to } = sectionRange(parsed, index, "own");
  const headingTokens = index === 0 ? 0 : 3;
  return parsed.tokens
    .slice(from + headingTokens, to)
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => (type === "text" ? content : " "))
    .join("");
}
