import type { Partner } from "../../model/network.ts";
import type { Address, AddressFault, Result } from "../../model/remote.ts";

const LONGEST = 2048;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** Addresses of computers rather than names, and names that only have a meaning in a local network. */
const PRIVATE_HOST = /^(\[.*\]|[\d.]+|localhost|[^.]+|.*\.(local|localhost|internal|home|lan|intranet))$/;
/** Rules of `git check-ref-format`, and nothing that starts like an option: https://git-scm.com/docs/git-check-ref-format */
const NOT_IN_REF = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(\/|$)|^[-/.@]$|^[-/.]|[/.]$/u;
const LONGEST_REF = 200;

/**
 * Where to read an address from. Only the node's own file (`own`) can say `ssh:`, name a computer in the local network, or give
 * a substitute: a folder, a bundle, or `http:` to this computer itself. Any other file's can only lead to `https:`.
 */
export function settleAddress(
  asked: string,
  substitutes: Readonly<Record<string, string>>,
  own: boolean,
): Result<Address, AddressFault> {
  const substitute = Object.hasOwn(substitutes, asked) ? substitutes[asked] : undefined;
  if (substitute !== undefined) return settleSubstitute(substitute);
  const url = parseUrl(asked);
  if (url === null) return refuse("not-an-address");
  if (url.protocol === "ssh:" && own)
    return url.password || url.hostname.startsWith("-") || url.username.startsWith("-")
      ? refuse("password")
      : { ok: true, value: { kind: "ssh", url: url.href } };
  if (url.protocol !== "https:") return refuse("not-https");
  const fault = faultOf(url);
  if (fault !== null) return refuse(fault);
  if (!own && PRIVATE_HOST.test(url.hostname.replace(/\.$/, ""))) return refuse("private");
  // As it is parsed, not as it was written: Git may read the same letters in another way.
  return { ok: true, value: { kind: "https", url: url.href } };
}

/** Where a substitute leads: a folder or a bundle on a disk, or `http:` to this computer itself. */
export function settleSubstitute(text: string): Result<Address, AddressFault> {
  if (text === "" || text.length > LONGEST || /\p{Cc}/u.test(text)) return refuse("not-an-address");
  // `C:\folder` is a folder in Windows; every other word with a colon after it is a way to use the network.
  if (!/^[a-z][a-z0-9+.-]+:/i.test(text)) return { ok: true, value: { kind: "disk", path: text } };
  const url = parseUrl(text);
  if (url === null || url.protocol !== "http:" || !LOOPBACK.test(url.hostname))
    return refuse("substitute-kind");
  const fault = faultOf(url);
  return fault === null ? { ok: true, value: { kind: "loopback", url: url.href } } : refuse(fault);
}

function parseUrl(text: string): URL | null {
  if (text.length > LONGEST || /[\p{Cc}\s\\]/u.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

function faultOf(url: URL): AddressFault | null {
  if (url.username || url.password) return "password";
  return url.search || url.hash ? "query" : null;
}

function refuse(fault: AddressFault): { ok: false; fault: AddressFault } {
  return { ok: false, fault };
}

/** The address without name, password, query and invisible characters: safe to show to anyone. */
export function redactAddress(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/[?#].*$/s, "")
    .replace(/\/\/.*@/s, "//")
    .replace(/[\p{Cc}\p{Cf}]/gu, "");
}

/** True for a word that can be the name of a branch or tag. */
export function isRef(ref: string): boolean {
  return ref !== "" && ref.length <= LONGEST_REF && !NOT_IN_REF.test(ref);
}

/** Where to read a partner's repository, best first: its address, then its mirrors; or the first that cannot be used, and why. */
export function settleAddresses(
  partner: Partner,
  substitutes: Readonly<Record<string, string>>,
  own: boolean,
): Result<readonly Address[], { reason: AddressFault; address: string }> {
  const settled: Address[] = [];
  for (const asked of [partner.url, ...partner.mirrors]) {
    const address = settleAddress(asked, substitutes, own);
    if (!address.ok) return { ok: false, fault: { reason: address.fault, address: redactAddress(asked) } };
    settled.push(address.value);
  }
  return { ok: true, value: settled };
}

/** True for two addresses on one server: the access token for one can be sent to the other. */
export function isSameServer(one: string, other: string): boolean {
  return parseUrl(one)?.origin === parseUrl(other)?.origin && parseUrl(one)?.protocol === "https:";
}

/** A mirror belongs to one node and one address, so that two entries for one address never work in the same one. */
export function nameMirror(node: string, url: string): string {
  return `${node} ${url}`;
}
