/** What a link's address is. `page` leads to content of the network (`../housing/a.md`, `commonkit:…`); `part` within the page. */
export type LinkKind = "web" | "mail" | "phone" | "page" | "part" | "refused";

/** Why an address is refused: `http` should be `https`; `scheme` is an unknown scheme; `address` cannot be read. */
export type LinkRefusal = "http" | "scheme" | "address";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused.
const hidden = /[\u0000-\u001f\u007f\\\u202a-\u202e\u2066-\u2069]/;
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const mailAddress = /^mailto:[^\s?@]+@[^\s?@]+(?:\?[^\s]*)?$/i;
const phoneNumber = /^tel:\+?(?:[0-9().-]|%20)+$/i;
const networkAddress = /^commonkit:[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+(?:#.*)?$/;

/** The kind of an address, percent-encoded as a browser would get it. Anything not on the list is `refused`. */
export function linkKind(href: string): LinkKind {
  if (href === "" || hidden.test(href) || href.startsWith("//")) return "refused";
  if (href.startsWith("#")) return "part";
  switch (scheme.exec(href)?.[1]?.toLowerCase()) {
    case undefined:
      return "page";
    case "https":
      return isWebAddress(href) ? "web" : "refused";
    case "mailto":
      return mailAddress.test(href) ? "mail" : "refused";
    case "tel":
      return phoneNumber.test(href) ? "phone" : "refused";
    case "commonkit":
      return networkAddress.test(href) ? "page" : "refused";
    default:
      return "refused";
  }
}

/** An address with a host and without a name or password, which only make one host look like another. */
function isWebAddress(href: string): boolean {
  if (!href.toLowerCase().startsWith("https://") || !URL.canParse(href)) return false;
  const { hostname, username, password } = new URL(href);
  return hostname !== "" && username === "" && password === "";
}

/** Why an address as written is refused. */
export function linkRefusal(href: string): LinkRefusal {
  const name = scheme.exec(href.trim())?.[1]?.toLowerCase();
  if (name === "http") return "http";
  return name === undefined || name === "https" || name === "mailto" || name === "tel" || name === "commonkit"
    ? "address"
    : "scheme";
}

/**
 * Marks a refused address so that the page can say so. No browser knows this scheme, so it never reaches one.
 * A text cannot write the mark itself, since it would be refused and marked again.
 */
export const refusedMark = "ck-refused:";
