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

/** Every scheme that a link may have: what it leads to, and whether an address with it is well written. */
const schemes = new Map<string, { kind: LinkKind; fits: (href: string) => boolean }>([
  ["https", { kind: "web", fits: isWebAddress }],
  ["mailto", { kind: "mail", fits: (href) => mailAddress.test(href) }],
  ["tel", { kind: "phone", fits: (href) => phoneNumber.test(href) }],
  ["commonkit", { kind: "page", fits: (href) => networkAddress.test(href) }],
]);

/** The kind of an address, percent-encoded as a browser would get it. Anything not on the list is `refused`. */
export function linkKind(href: string): LinkKind {
  if (href === "" || hidden.test(href) || href.startsWith("//")) return "refused";
  if (href.startsWith("#")) return "part";
  const name = scheme.exec(href)?.[1]?.toLowerCase();
  if (name === undefined) return "page";
  const known = schemes.get(name);
  return known?.fits(href) ? known.kind : "refused";
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
  return name === undefined || schemes.has(name) ? "address" : "scheme";
}

/**
 * Marks a refused address so that the page can say so. No browser knows this scheme, so it never reaches one.
 * A text cannot write the mark itself, since it would be refused and marked again.
 */
export const refusedMark = "ck-refused:";
