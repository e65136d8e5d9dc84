/** The link that calls a number: `callLink("+31 (0)30 123 4567") // tel:+31301234567`; null when there is no number in it. */
export function callLink(number: string): string | null {
  const digits = number.replace(/\(0\)/g, "").replace(/[^0-9+]/g, "");
  const clean = digits.startsWith("+") ? `+${digits.replace(/\+/g, "")}` : digits.replace(/\+/g, "");
  return /[0-9]{2,}/.test(clean) ? `tel:${clean}` : null;
}
