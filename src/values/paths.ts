/** True for a file that the node's own people can correct; partners' files are written by Commonkit alone. `path` is from the node's root. */
export const isOwnPath = (path: string): boolean => !path.startsWith("partners/");

/** A name as any file system compares it: upper and lower case, and both ways to write an accent, are the same. */
export const foldName = (name: string): string => name.normalize("NFC").toLowerCase();
