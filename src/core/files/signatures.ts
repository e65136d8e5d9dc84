import { type AssetEnding, assetEnding } from "../../values/asset-names.ts";

/** First bytes that pictures and PDFs are known by, in hexadecimal digits, by the end of their names. */
const SIGNATURES: Readonly<Record<AssetEnding, RegExp>> = {
  png: /^89504e470d0a1a0a/,
  jpg: /^ffd8ff/,
  jpeg: /^ffd8ff/,
  gif: /^47494638(37|39)61/,
  webp: /^52494646.{8}57454250/,
  avif: /^.{8}6674797061766966|^.{8}6674797061766973/,
  pdf: /^255044462d(312e|322e)/,
};
const LOOKED_AT = 16;

/** True if a picture or PDF is what the end of its name says, by its first bytes; false for every other name. */
export function isAsNamed(path: string, bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, LOOKED_AT), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
  const ending = assetEnding(path);
  return ending !== null && SIGNATURES[ending].test(head);
}

/** True for what Git LFS leaves in place of a file that it has not fetched (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
export const isLfsPointer = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 100))
    .toString("latin1")
    .startsWith("version https://git-lfs.github.com/spec/");
