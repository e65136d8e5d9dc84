/** Characters that turn the reading order of all that follows; a text that ends with one open would turn the page around it. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Control characters that HTML and XML cannot hold; line ends and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Characters without width that make two different names look the same. U+200C and U+200D stay: Persian and others need them. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;

/** A title or another field for one line: no hidden characters, white space as single spaces. Empty stays empty. */
export function cleanText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(bidiControls, "")
    .replace(controls, "")
    .replace(invisible, "")
    .trim();
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML, for content and for values in double quotes; characters that turn the reading order or break XML are dropped. */
export function escapeHtml(text: string): string {
  const clean = text.replace(bidiControls, "").replace(controls, "");
  return /[&<>"]/.test(clean) ? clean.replace(/[&<>"]/g, (character) => entities[character] ?? "") : clean;
}
