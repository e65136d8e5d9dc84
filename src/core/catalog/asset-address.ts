import { sha256 } from "../files/hash.ts";

/** The place of a picture or file in the site, named by its content: `assets/files/3f2a…e1.png`. */
export function assetAddress(path: string, bytes: Uint8Array): string {
  const ending = path.slice(path.lastIndexOf(".")).toLowerCase();
  return `assets/files/${sha256(bytes).slice(0, 16)}${ending}`;
}
