// The same letters as keyboards in different countries write them.
const PERSIAN: Readonly<Record<string, string>> = {
  ك: "ک",
  ڪ: "ک",
  ي: "ی",
  ى: "ی",
  ې: "ی",
  ئ: "ی",
  ؤ: "و",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ة: "ه",
  ۀ: "ه",
};
const ARABIC: Readonly<Record<string, string>> = { ک: "ك", ڪ: "ك", ی: "ي", ې: "ي", ہ: "ه", ە: "ه" };
const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss" };
const VARIANTS = /[كڪيىېئؤأإآٱةۀ]/g;
const FOREIGN = /[کڪیېہە]/g;

/**
 * Text as kept pages are compared: no case, accents, ligatures, vowel signs, tatweel or joiners, one form for each Arabic and
 * Persian letter, and Latin digits: `fold("كِتاب") === fold("کتاب")`.
 */
export function fold(text: string): string {
  return latinDigits(text.normalize("NFC").replace(VARIANTS, (letter) => PERSIAN[letter] ?? letter))
    .normalize("NFD")
    .replace(/[\p{Mn}\u00AD\u0640\u200B-\u200F]/gu, "")
    .toLowerCase()
    .replace(/[œæß]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** True for languages in Arabic script, where one word has several spellings. */
function foldsLetters(language: string): boolean {
  return /^(ar|fa|ps|ur|ckb|prs|ug|sd)(-|$)/i.test(language);
}

/**
 * A query as the index of a language has it: Arabic keeps its own letters, since the index removes its word endings;
 * Persian, Pashto and similar languages are folded whole. Other languages are left to the index.
 */
export function foldQuery(query: string, language: string): string {
  if (!foldsLetters(language)) return query;
  if (!/^ar(-|$)/i.test(language)) return fold(query);
  return latinDigits(query.replace(FOREIGN, (letter) => ARABIC[letter] ?? letter)).replace(
    /[\u200B-\u200F]/g,
    "",
  );
}

/** Arabic and Persian digits as 0 to 9. */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
