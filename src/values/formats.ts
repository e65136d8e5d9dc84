/** True for a day that exists, written `2026-11-23`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that its month does not have becomes another day.
  return date.getUTCMonth() === month - 1;
}

/** True for a time of day in the 24-hour clock, written `09:00`. */
export function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * True for a text with as many digits as a phone number can have (https://www.itu.int/rec/T-REC-E.164): 7 to 15 after a plus,
 * 2 to 15 without one, since emergency numbers are short. Anything after `ext` does not count.
 */
export function isPhone(text: string): boolean {
  const number = text.replace(/ ?(?:ext|x)\.? ?\d{1,6}$/, "");
  const count = number.replace(/\(0\)/, "").replace(/\D/g, "").length;
  if (number.split("(").length !== number.split(")").length) return false;
  return number.startsWith("+")
    ? count >= 7 && count <= 15 && !/^\+\D*0/.test(number)
    : count >= 2 && count <= 15;
}

/** True for a language tag that browsers accept (BCP 47, https://www.rfc-editor.org/info/bcp47). */
export function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** True for an `https:` address without user name and password. */
export function isHttpsUrl(text: string): boolean {
  return hasProtocol(text, ["https:"]) && !hasUser(text);
}

/** True for an `https:` or `ssh:` address without a password; only `ssh:` can name a user. */
export function isGitUrl(text: string): boolean {
  return isHttpsUrl(text) || (hasProtocol(text, ["ssh:"]) && new URL(text).password === "");
}

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && protocols.includes(url.protocol) && url.hostname !== "";
}

function hasUser(text: string): boolean {
  const url = new URL(text);
  return url.username !== "" || url.password !== "";
}
