import type { NodeId } from "../../model/ids.ts";
import type { TreeEntry } from "../../model/remote.ts";

/** Folders where repositories usually keep their texts. */
const USUAL = ["docs", "doc", "content", "handbook", "pages", "src"];
/** ISO 639-1 codes that are used as names of folders; any other two letters may mean something else. */
const LANGUAGES = /^(en|nl|ar|de|fr|es|it|pt|pl|uk|ru|tr|fa|so|ti|ku|ps|sv|da|no|fi)$/;

/** An entry with which a repository that was not written for Commonkit may be adopted, as YAML to paste. */
export interface Suggestion {
  entry: string;
  /** Markdown files that it uses. */
  documents: number;
}

/**
 * Makes an `adopt` entry from what is in a foreign repository; null if there is no Markdown in it. `licence` is what its LICENSE
 * says, null if not known. `taken` are ids that are in use.
 */
export function suggestAdopt(
  entries: readonly TreeEntry[],
  address: string,
  licence: string | null,
  taken: readonly NodeId[],
): Suggestion | null {
  const paths = entries.flatMap(({ path, mode }) =>
    path !== null && mode.startsWith("100") && /\.(md|markdown)$/i.test(path) && !/(^|\/)\./.test(path)
      ? [path]
      : [],
  );
  if (paths.length === 0) return null;
  const folder = USUAL.find((name) => 2 * below(paths, name).length >= paths.length) ?? "";
  const start = folder === "" ? "" : `${folder}/`;
  const chosen = below(paths, folder);
  const words = new Set(chosen.map((path) => path.slice(start.length).split("/")[0] ?? ""));
  const isByLanguage = chosen.length > 0 && [...words].every((word) => LANGUAGES.test(word));
  const id = nameOf(address, taken);
  const isAddress = /^(https|ssh):/.test(address);
  const lines = [
    `  - id: ${id}`,
    ...(isAddress
      ? [`    url: ${address}`]
      : [
          `    url: https://example.org/${id}.git     # the address at which it is published`,
          `    # and under “substitutes”:  https://example.org/${id}.git: ${address}`,
        ]),
    "    adopt:",
    `      toolkit: ${id}`,
    `      files: ["${start}**/*.md"]`,
    isByLanguage ? `      language: { path: "${start}{language}/**" }` : "      language: en",
    "      defaults:",
    "        type: guideline",
    "        audience: [volunteer]",
    "        topic: [roles-coordination]",
    ...(licence === null ? ["        licence: CC-BY-4.0      # nobody says it there: ask first"] : []),
  ];
  return { entry: lines.join("\n"), documents: chosen.length };
}

const below = (paths: readonly string[], folder: string): string[] =>
  folder === "" ? [...paths] : paths.filter((path) => path.startsWith(`${folder}/`));

/** A word from the last part of an address: `https://github.com/x/The_Handbook.git` becomes `the-handbook`. */
function nameOf(address: string, taken: readonly NodeId[]): NodeId {
  const last = address.replace(/\/+$/, "").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/\.(git|bundle)$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const word = plain.replace(/^-|-$/g, "").slice(0, 60) || "handbook";
  // Some words are reserved for pages of the site; none of them is with a second one after it.
  const isCommon = !word.includes("-") || taken.includes(word);
  return isCommon ? `${word}-handbook`.replace("handbook-handbook", "their-handbook") : word;
}
