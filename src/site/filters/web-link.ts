/** A web address that is safe in a link, or null if it is not one: `webLink("javascript:x") // null`. */
export function webLink(address: string | null): string | null {
  if (address === null) return null;
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** An address for readers' eyes: `shortAddress("https://www.example.org/a/") // example.org/a`. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
