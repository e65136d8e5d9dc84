import type { DocumentId, Language } from "../../model/ids.ts";
import { isLanguage } from "../../values/formats.ts";
import { commonUrl, findSchema } from "../files/schemas.ts";

/** What a file is, by its path in its node's repository. */
export type FilePlace =
  | { kind: "network" }
  | { kind: "toolkit"; toolkit: string }
  | { kind: "document"; toolkit: string; slug: string; language: Language }
  | { kind: "service" | "fact" | "term"; toolkit: string; slug: string }
  /** A change to, or a translation of, another node's document. */
  | { kind: "override" | "translation"; toolkit: string; document: DocumentId; language: Language }
  /** A text that a change was made against, and pictures and other files: their content is not parsed. */
  | { kind: "base" | "asset"; toolkit: string }
  /** A document whose name does not say its language. */
  | { kind: "no-language"; toolkit: string; slug: string }
  /** `suggestion` is the path that was probably meant; null if there is no guess. */
  | { kind: "unknown"; suggestion: string | null }
  /** Files that are not content: notes for people who work on the files, such as README.md, and everything outside `toolkits/`. */
  | { kind: "ignored" };

const WORD = "[a-z0-9]+(?:-[a-z0-9]+)*";
const DOCUMENT = /^(.+?)(?:\.([A-Za-z0-9-]{2,35}))?\.(?:md|markdown)$/;
const IGNORED = /^(?:\.|_|(?:readme|licen[cs]e|contributing|changelog)(?:\.|$))/i;
const ASSET = /\.(?:png|jpe?g|webp|avif|gif|pdf)$/i;
/** Files that `import` wrote are kept apart from those that people write. */
const FOLDERS = { services: "service", imported: "service", facts: "fact", terms: "term" } as const;
/** Names that Windows reserves (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Says what a file is by its path in its node's repository, `/` between parts. */
export function parsePath(path: string): FilePlace {
  if (path === "network.yaml") return { kind: "network" };
  const [top, toolkit = "", ...rest] = path.split("/");
  const name = rest.at(-1);
  if (top !== "toolkits") return { kind: "ignored" };
  if (path.length > 500 || name === undefined) return unknown();
  if (IGNORED.test(name)) return { kind: "ignored" };
  if (!isSlug(toolkit)) return guess(path, ["toolkits", toSlug(toolkit), ...rest]);
  const folder = rest[0] ?? "";
  if (rest.length === 1) return placeInToolkit(path, toolkit, name);
  if (folder === "bases" && rest.length === 2 && name.endsWith(".md")) return { kind: "base", toolkit };
  if (Object.hasOwn(FOLDERS, folder)) return placeRecord(path, toolkit, folder as keyof typeof FOLDERS, rest);
  if (folder === "overrides" || folder === "translations") return placeLayer(path, toolkit, folder, rest);
  if (ASSET.test(name)) return { kind: "asset", toolkit };
  return guess(path, ["toolkits", toolkit, name]);
}

function placeInToolkit(path: string, toolkit: string, name: string): FilePlace {
  if (name === "toolkit.yaml") return { kind: "toolkit", toolkit };
  if (ASSET.test(name)) return { kind: "asset", toolkit };
  if (/^toolkit\.ya?ml$/i.test(name)) return guess(path, ["toolkits", toolkit, "toolkit.yaml"]);
  const match = DOCUMENT.exec(name);
  if (match === null) return unknown();
  const [, stem = "", language] = match;
  if (language === undefined) return { kind: "no-language", toolkit, slug: toSlug(stem) };
  const meant = toLanguage(language);
  if (meant === null) return { kind: "no-language", toolkit, slug: toSlug(`${stem}-${language}`) };
  if (isSlug(stem) && meant === language && name.endsWith(".md")) {
    return { kind: "document", toolkit, slug: stem, language };
  }
  return guess(path, ["toolkits", toolkit, `${toSlug(stem)}.${meant}.md`]);
}

function placeRecord(
  path: string,
  toolkit: string,
  folder: keyof typeof FOLDERS,
  rest: readonly string[],
): FilePlace {
  const match = /^(.+)\.ya?ml$/i.exec(rest.at(-1) ?? "");
  if (match === null) return unknown();
  const [, slug = ""] = match;
  if (rest.length === 2 && isSlug(slug) && path.endsWith(".yaml")) {
    return { kind: FOLDERS[folder], toolkit, slug };
  }
  return guess(path, ["toolkits", toolkit, folder, `${toSlug(slug)}.yaml`]);
}

function placeLayer(
  path: string,
  toolkit: string,
  folder: "overrides" | "translations",
  rest: readonly string[],
): FilePlace {
  const [, node, theirs, name = ""] = rest;
  const [, slug = "", language = ""] = DOCUMENT.exec(name) ?? [];
  const meant = toLanguage(language);
  if (rest.length !== 4 || node === undefined || theirs === undefined || slug === "" || meant === null)
    return unknown();
  const kind = folder === "overrides" ? "override" : "translation";
  if ([node, theirs, slug].every(isSlug) && meant === language && name.endsWith(".md")) {
    return { kind, toolkit, document: `${node}/${theirs}/${slug}`, language };
  }
  return guess(path, [
    "toolkits",
    toolkit,
    folder,
    toSlug(node),
    toSlug(theirs),
    `${toSlug(slug)}.${meant}.md`,
  ]);
}

const unknown = (): FilePlace => ({ kind: "unknown", suggestion: null });

/** A path that is nearly right, with the right one; empty if that is the same or makes no sense. */
function guess(path: string, parts: readonly string[]): FilePlace {
  const suggestion = parts.join("/");
  const sensible = suggestion !== path && parts.every((part) => part !== "" && !part.startsWith("."));
  return { kind: "unknown", suggestion: sensible ? suggestion : null };
}

const SLUG = new RegExp(`^${WORD}$`);

function isSlug(name: string): boolean {
  return name.length <= 80 && SLUG.test(name) && !RESERVED.test(name);
}

/** Lower-case words joined by hyphens, as close to the name as possible; empty if nothing is left. */
export function toSlug(name: string): string {
  const words =
    name
      .slice(0, 80)
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words.join("-");
  return RESERVED.test(slug) ? "" : slug;
}

const LANGUAGE = new RegExp(String(findSchema(commonUrl("language")).schema.pattern));

/** The language tag that is meant, in its usual capitals; null if it is not one. */
function toLanguage(tag: string): Language | null {
  if (LANGUAGE.test(tag)) return isLanguage(tag) ? tag : null;
  try {
    const [usual] = Intl.getCanonicalLocales(tag);
    return usual !== undefined && LANGUAGE.test(usual) ? usual : null;
  } catch {
    return null;
  }
}
