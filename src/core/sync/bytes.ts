import { createHash } from "node:crypto";
import type { EntryFault } from "../../model/problems/sync.ts";
import { sha256 } from "../files/hash.ts";
import { isAsNamed } from "../files/signatures.ts";
import type { FileKind } from "./tree.ts";

/** Why these bytes are not what their name says; null if they are. */
export function judgeBytes(path: string, kind: FileKind, bytes: Uint8Array): EntryFault | null {
  if (kind !== "asset") return parseText(bytes) === null ? "not-text" : null;
  return isAsNamed(path, bytes) ? null : "not-as-named";
}

/** Bytes as text; null if they are not UTF-8, or contain a zero byte. */
export function parseText(bytes: Uint8Array): string | null {
  try {
    return bytes.includes(0) ? null : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `sha256-<64 hex digits>` of bytes, as the lock writes it. */
export function digestBytes(bytes: Uint8Array): string {
  return `sha256-${sha256(bytes)}`;
}

/** True if these bytes have the digest that is wanted once all their line ends are LF, or all are CR LF. */
export function differsInLineEnds(bytes: Uint8Array, wanted: string): boolean {
  // One letter a byte: nothing else changes, whatever the file is.
  const plain = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  return [plain, plain.replaceAll("\n", "\r\n")].some(
    (text) => digestBytes(Buffer.from(text, "latin1")) === wanted,
  );
}

/**
 * Git's id of a file with these bytes (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects): of 64 digits in a SHA-256 repository
 * (https://git-scm.com/docs/hash-function-transition), of 40 in every other.
 */
export function blobOf(bytes: Uint8Array, digits = 40): string {
  return createHash(digits === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}
