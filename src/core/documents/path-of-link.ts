import { linkKind } from "../markdown/links.ts";

/**
 * The path in the repository that a relative address means, and the text after its `#`; null if it leads out of the repository. Both are in
 * the form in which accents are one character with their letter: names of files from a Mac are compared in it too.
 */
export function pathOfLink(from: string, target: string): { path: string; part: string } | null {
  if (linkKind(target) !== "page" || /^commonkit:/i.test(target)) return null;
  const [address = "", part = ""] = target.split("#", 2);
  const path = decode(address.split("?")[0] ?? "");
  const parts = path.startsWith("/") || path === "" ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") {
      if (parts.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") parts.push(step);
  }
  return { path: oneForm(path === "" ? from : parts.join("/")), part: oneForm(decode(part)) };
}

/** A name with its accents in the form that people type; systems for files know two (https://unicode.org/reports/tr15/). */
export const oneForm = (name: string): string => name.normalize("NFC");

/** The folder of a file's repository, from our own node's root: `partners/nl-network/`, or empty for our own. */
export const rootOf = ({ path, origin }: { path: string; origin: { path: string } }): string =>
  path.slice(0, path.length - origin.path.length);

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
