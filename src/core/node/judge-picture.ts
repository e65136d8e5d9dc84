import type { FileNotAsNamed } from "../../model/problems/file.ts";
import { startOf } from "../../values/place.ts";
import { isAsNamed, isLfsPointer } from "../files/signatures.ts";

/** Why one of the node's own pictures or PDFs cannot be published; null if it can. `most` is the most bytes that a file can have. */
export function judgePicture(path: string, bytes: Uint8Array, most: number): FileNotAsNamed | null {
  const broken = (why: FileNotAsNamed["why"]): FileNotAsNamed => {
    return { code: "file-not-as-named", severity: "error", place: startOf(path), why };
  };
  if (isLfsPointer(bytes)) return broken("lfs-pointer");
  if (!isAsNamed(path, bytes)) return broken("other");
  return bytes.length > most ? broken("too-large") : null;
}
