/** Characters that change the reading order of everything after them. A text that ends with one open would change the page around it. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Control characters that HTML and XML cannot contain; line ends and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Zero-width characters that make two different names look the same. U+200C and U+200D stay: Persian and other languages need them. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;

/** A title or other one-line field: no hidden characters, white space as single spaces. Empty stays empty. */
export function cleanText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(bidiControls, "")
    .replace(controls, "")
    .replace(invisible, "")
    .trim();
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML, for content and for values in double quotes; characters that change the reading order or break XML are dropped. */
export function escapeHtml(text: string): string {
  const clean = text.replace(bidiControls, "").replace(controls, "");
  return /[&<>"]/.test(clean) ? clean.replace(/[&<>"]/g, (character) => entities[character] ?? "") : clean;
}
