import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { startOf } from "../../values/place.ts";
import { parseMarkdown } from "../files/parse-markdown.ts";
import { schemaOf } from "../files/schema-walk.ts";
import { readSections } from "../markdown/sections.ts";

/** A text of a toolkit in one language. */
interface Version {
  file: SourceFile;
  place: { slug: string; language: string };
}

/**
 * The versions of one document that say only what a translation says, if there is no original: the first is reported, and the others
 * follow from it. Empty if all is well. `texts` are all of the toolkit.
 */
export function findLost(
  versions: readonly Version[],
  texts: readonly Version[],
  { language }: Pick<Toolkit, "language">,
): readonly (readonly [SourceFile, ContentProblem])[] {
  const [first] = versions;
  const isOriginal = ({ place }: Version) => place.language === language;
  if (first === undefined || versions.some(isOriginal) || !versions.every(isTranslation)) return [];
  const { path } = first.file;
  const had = new Set(versions.map(({ place }) => place.language));
  const others = texts.filter((text) => isOriginal(text) && !hasOneOf(texts, text.place.slug, had));
  const original = `${path.slice(0, path.lastIndexOf("/") + 1)}${first.place.slug}.${language}.md`;
  const suggestion = findLike(first, others);
  return versions.map(({ file }, index) => {
    const base = { severity: "error", place: startOf(file.path) } as const;
    return index === 0
      ? ([file, { ...base, code: "original-missing", original, suggestion }] as const)
      : ([file, { ...base, code: "source-text-broken", source: path }] as const);
  });
}

/** True if front matter can be read, has a title, and has nothing that only an original has. */
function isTranslation({ file }: Version): boolean {
  const value = parseMarkdown(file).markdown?.yaml.value ?? null;
  const allowed = schemaOf("translation").keys;
  const onlyOriginal = schemaOf("document").keys.filter((key) => !allowed.includes(key));
  return (
    value !== null && Object.hasOwn(value, "title") && !onlyOriginal.some((key) => Object.hasOwn(value, key))
  );
}

const hasOneOf = (texts: readonly Version[], slug: string, languages: ReadonlySet<string>): boolean =>
  texts.some(({ place }) => place.slug === slug && languages.has(place.language));

/** The path of the text with the most sections of the same names, at least half of them; null if there is none. */
function findLike(translation: Version, others: readonly Version[]): string | null {
  const ids = ({ file }: Version) =>
    readSections(parseMarkdown(file).markdown?.body ?? "").flatMap(({ id, explicit }) =>
      explicit ? [id] : [],
    );
  const wanted = ids(translation);
  const found = others
    .map((one) => {
      const theirs = new Set(ids(one));
      return { path: one.file.path, shared: wanted.filter((id) => theirs.has(id)).length };
    })
    .filter(({ shared }) => shared > 0 && shared * 2 >= wanted.length)
    .sort((a, b) => b.shared - a.shared);
  return found[0]?.path ?? null;
}
