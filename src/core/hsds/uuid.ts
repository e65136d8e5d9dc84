import { createHash } from "node:crypto";

/** The namespace for names that are addresses (https://www.rfc-editor.org/rfc/rfc9562#section-6.6). */
const NAMESPACE_URL = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * The version 5 UUID of a record by its lasting name, `service/nl-network/legal-help-line`: everyone who exports the same record
 * gives the same id, today and in ten years (https://www.rfc-editor.org/rfc/rfc9562#section-5.5).
 */
export function mintUuid(name: string): string {
  const namespace = Buffer.from(NAMESPACE_URL.replaceAll("-", ""), "hex");
  const hash = createHash("sha1").update(namespace).update(`commonkit:${name}`, "utf8").digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
