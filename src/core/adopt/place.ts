import type { Language } from "../../model/ids.ts";
import type { Adopt } from "../../model/network.ts";
import { isLanguage } from "../../values/formats.ts";
import { mainLanguage } from "../../values/languages.ts";
import { isNote } from "../documents/parse-path.ts";
import { isReservedName } from "../documents/slug.ts";
import { sha256 } from "../files/hash.ts";
import { commonUrl, findSchema } from "../files/schemas.ts";
import { expandBraces, fixedFolder, matchesGlob } from "./glob.ts";

/** Where a file of a foreign repository goes: the document it becomes, and its language. */
export interface AdoptPlace {
  slug: string;
  language: Language;
}

/** Names of files that describe their folder. */
const INDEX = /^(readme|index|_index)$/i;
const LONGEST = 80;
const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const LANGUAGE = new RegExp(String(findSchema(commonUrl("language")).schema.pattern), "u");

/** True for a Markdown file that the settings ask for. */
export function isAdopted(path: string, { files }: Adopt): boolean {
  return (
    /\.(md|markdown)$/i.test(path) && files.flatMap(expandBraces).some((glob) => matchesGlob(path, glob))
  );
}

/** What a file becomes; null if its path does not say its language. */
export function placeAdopted(path: string, { files, language }: Adopt): AdoptPlace | null {
  const root = fixedRoot(files);
  if (typeof language === "string") return { slug: slugOfPath(path.slice(root.length)), language };
  for (const word of new Set(path.split(/[/.]/))) {
    const tag = toLanguage(word);
    if (tag === null || !matchesGlob(path, language.path.replace("{language}", word))) continue;
    return { slug: slugOfPath(withoutWord(path.slice(root.length), word)), language: tag };
  }
  return null;
}

/** The folders that all files share according to the settings, so that a new file never changes the name of another. */
function fixedRoot(files: readonly string[]): string {
  const [first = "", ...others] = files.flatMap(expandBraces).map(fixedFolder);
  const parts = first.split("/").slice(0, -1);
  while (parts.length > 0 && !others.every((other) => other.startsWith(`${parts.join("/")}/`))) parts.pop();
  return parts.map((part) => `${part}/`).join("");
}

/** The path without the folder, or the part of the name, that is its language: so that all languages have one name. */
function withoutWord(path: string, word: string): string {
  const parts = path.split("/");
  const folder = parts.slice(0, -1).indexOf(word);
  if (folder !== -1) return parts.toSpliced(folder, 1).join("/");
  return path.replace(`.${word}.`, ".");
}

/** A language as it is written in names of folders (`pt_br`), in its usual form; null if it is not one. */
function toLanguage(word: string): Language | null {
  const tag = word.replaceAll("_", "-");
  if (word.length > 35 || !isLanguage(tag)) return null;
  const [usual = ""] = Intl.getCanonicalLocales(tag);
  // Any three letters could be a language: `docs/faq` is in none that has a name.
  return LANGUAGE.test(usual) && NAMES.of(mainLanguage(usual)) !== undefined ? usual : null;
}

function slugOfPath(path: string): string {
  const parts = path.replace(/\.(md|markdown)$/i, "").split("/");
  if (INDEX.test(parts.at(-1) ?? "")) parts.pop();
  const slug = parts.length === 0 ? "start" : slugOfName(parts.join("-"), path);
  return isNote(slug) ? `page-${slug}` : slug;
}

/** Lower-case words of plain letters; if nothing of the name is left, or it is too long, a few digits made from `whole`. */
export function slugOfName(name: string, whole: string): string {
  const words = name.slice(0, 500).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = (words.match(/[a-z0-9]+/g) ?? []).join("-");
  const digits = sha256(whole).slice(0, 8);
  // Too little of a name in another script would be left to tell two such names apart.
  if (/[^\p{ASCII}]/u.test(words)) return joinShort(slug, digits);
  if (slug === "") return `page-${digits}`;
  if (isReservedName(slug)) return `page-${slug}`;
  return slug.length > LONGEST ? joinShort(slug, digits) : slug;
}

function joinShort(slug: string, digits: string): string {
  const short = slug.slice(0, LONGEST - digits.length - 1).replace(/-$/, "");
  return `${short === "" ? "page" : short}-${digits}`;
}
