/** The link that calls a number: `callLink("+31 (0)30 123 4567") // tel:+31301234567`; null if there is no number in it. */
export function callLink(number: string): string | null {
  const [written = "", extension] = number.split(/\s*(?:ext|x)\.?\s*(?=\d{1,6}$)/, 2);
  const digits = written.replace(/\(0\)/g, "").replace(/[^0-9+]/g, "");
  const clean = digits.startsWith("+") ? `+${digits.replace(/\+/g, "")}` : digits.replace(/\+/g, "");
  // Dialled once someone has answered (https://www.rfc-editor.org/rfc/rfc3966#section-5.3).
  const more = extension === undefined ? "" : `;ext=${extension}`;
  return /[0-9]{2,}/.test(clean) ? `tel:${clean}${more}` : null;
}
