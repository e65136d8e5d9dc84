import { makeIdChooser } from "../../values/free-ids.ts";
import { judgeBytes } from "../sync/bytes.ts";
import type { AdoptedTexts } from "./documents.ts";
import { slugOfName } from "./place.ts";

/** A picture of a foreign repository, as it is in the documents' folder. */
export interface Picture {
  /** Path in the partner's repository. */
  path: string;
  name: string;
  blob: string;
  bytes: Uint8Array;
}

/** Names the pictures that can be used: by their paths, in path order, so that none takes another's name. */
export function namePictures({
  texts,
  blobs,
}: {
  texts: AdoptedTexts;
  blobs: ReadonlyMap<string, Uint8Array>;
}): Picture[] {
  const choose = makeIdChooser(new Set());
  return [...texts.pictures].flatMap(([known, { blob, path: written }]) => {
    const path = written ?? known;
    const bytes = blobs.get(blob);
    const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    if (bytes === undefined || judgeBytes(`.${ending}`, "asset", bytes) !== null) return [];
    const stem = choose(
      slugOfName(path.slice(0, -ending.length - 1), path)
        .slice(0, 70)
        .replace(/-$/, ""),
    );
    return [{ path, name: `${stem}.${ending}`, blob, bytes }];
  });
}
