/** Endings of the pictures and files that documents may show or link to, in small letters as they must be written. */
const ENDINGS = ["png", "jpg", "jpeg", "webp", "avif", "gif", "pdf"] as const;

export type AssetEnding = (typeof ENDINGS)[number];

/** The ending of the path of a picture or PDF, without its dot; null for every other file, and where it is in capitals. */
export const assetEnding = (path: string): AssetEnding | null =>
  ENDINGS.find((ending) => path.endsWith(`.${ending}`)) ?? null;
