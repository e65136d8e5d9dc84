import { nameCharacter, showUnseen } from "../../values/hidden.ts";
import { replaceSecrets } from "../../values/secrets.ts";
/**
 * Makes text from files safe to print on one line: what nobody sees becomes `<U+202E>`, line ends included.
 * `##[` and `##vso[` are broken up as well, because runners take them for a command anywhere in a line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function showHidden(text: string): string {
  return showUnseen(text).replace(/(?<=##(?:vso)?)\[/g, `<${nameCharacter("[")}>`);
}

/** A colour, as `picocolors` writes it (https://en.wikipedia.org/wiki/ANSI_escape_code#SGR). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
const everyColour = /(\u001b\[\d+m)/;

/**
 * Everything that a command prints for people goes through this, whatever it is made of: nothing in it steers a terminal but its own colours, and
 * no line is a command to GitHub's or Forgejo's runner, which look for `::command::` at the start of a line and ignore space before it.
 */
export function printable(text: string, colour: boolean): string {
  const show = (line: string) =>
    (colour ? line.split(everyColour) : [line])
      .map((part, at) => (at % 2 === 0 ? showHidden(part) : part))
      .join("");
  return text
    .split("\n")
    .map((line) => show(line).replace(/^(\s*):(?=:.*::)/, `$1<${nameCharacter(":")}>`))
    .join("\n");
}

/** A value as JSON for machines that is safe to print: what steers a terminal, and the start of a command to GitHub's runner, is escaped. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##(?:vso)?)\[/gu, escapeCharacter)}\n`;

const escapeCharacter = (character: string): string =>
  character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Characters that terminals draw two columns wide (East Asian wide and emoji, roughly https://www.unicode.org/reports/tr11/). */
const wide =
  /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** How many columns of a terminal one grapheme takes: 0, 1 or 2. */
export function widthOf(grapheme: string): number {
  if (/^\p{M}+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** True when some of the text runs from right to left, so that its columns on a screen are not those of the file. */
export const runsLeftwards = (text: string): boolean =>
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(text);

/** Hides secrets in addresses, one star for each character, so that places stay where they are. */
export const hideSecrets = (text: string): string =>
  replaceSecrets(text, (found) => (found === "…" ? found : "*".repeat(found.length)));
