/*
 * Characters that nobody sees. The joiners U+200C and U+200D and the direction marks are needed in writing, in Persian for example.
 */

/** Not allowed in HTML and XML (https://www.w3.org/TR/xml/#charsets): control characters other than tabs and line ends, and half characters. */
const UNWRITABLE = "(?![\\t\\n\\r])\\p{Cc}|\\p{Cs}|[\\ufffe\\uffff]";
/** Change the reading order of everything after them: a text that ends with one open would change the page around it. */
const STEERING = "[\\u202a-\\u202e\\u2066-\\u2069]";
/** Make two different texts look the same. */
const INVISIBLE = "[\\u200b\\u2060-\\u206f\\ufeff\\ufff9-\\ufffc]";

const everyUnsafe = new RegExp(`${UNWRITABLE}|${STEERING}`, "gu");
const everyHidden = new RegExp(`${UNWRITABLE}|${STEERING}|${INVISIBLE}`, "gu");

/** A text without the characters that a page must not contain: those that break HTML or XML, or change its reading order. */
export const dropUnsafe = (text: string): string => text.replace(everyUnsafe, "");

/** A text without hidden characters, with something else where they were. */
export const replaceHidden = (text: string, by: string): string => text.replace(everyHidden, by);

/** The first hidden character of a text; null if there is none. */
export const findHidden = (text: string): string | null => text.match(everyHidden)?.[0] ?? null;

/** A title or other one-line field: no hidden characters, white space as single spaces. Empty stays empty. */
export const cleanText = (text: string): string =>
  replaceHidden(text.replace(/\s+/g, " "), "")
    .replace(/[\u00ad\u180e]/g, "")
    .trim();

/** Everything that steers a terminal or a line, that nobody sees, or that is half a character; joiners only where no writing needs them: after ASCII. */
const everyUnseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<=^|[\0-\x7F])[\u200C\u200D]/gu;

/** A text with everything that nobody sees as its number, line ends included: `<U+202E>`. */
export const showUnseen = (text: string): string =>
  text.replace(everyUnseen, (one) => `<${nameCharacter(one)}>`);

/** A text on one line, with spaces instead of everything that nobody sees. */
export const dropUnseen = (text: string): string => text.replace(everyUnseen, " ").replace(/ +/g, " ").trim();

/** The number of a character as Unicode writes it: `U+202E`. */
export const nameCharacter = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
