/** The language that a form of it belongs to: `nl` for `nl-simple` and for `nl`. */
export const mainLanguage = (language: string): string => language.split("-", 1)[0] ?? language;

/** What `network.yaml` says about a node's languages. */
interface Spoken {
  languages: readonly string[];
  /** For readers of a language, others that they understand. */
  fallback: Readonly<Record<string, readonly string[]>>;
}

/**
 * The languages that readers of one understand, the best first: the language itself, those that `network.yaml` names for it, and the
 * language it is a form of, with those named for that. Each once.
 */
export function understoodBy(language: string, { fallback }: Pick<Spoken, "fallback">): readonly string[] {
  const main = mainLanguage(language);
  return [...new Set([language, ...(fallback[language] ?? []), main, ...(fallback[main] ?? [])])];
}

/**
 * The languages in which a text is shown to readers of one, the best first: those that they understand, then those of the node in
 * its order, then English. Each once.
 */
export const readingOrder = (language: string, node: Spoken): readonly string[] => [
  ...new Set([...understoodBy(language, node), ...node.languages, "en"]),
];

/** A text with its language. */
export interface Picked {
  text: string;
  language: string;
}

/** The text in the first of these languages that has one, or in any; null if there is none at all. */
export function pickText(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
): Picked | null {
  for (const language of languages) {
    const text = texts[language];
    if (text !== undefined && text !== "") return { text, language };
  }
  const [first] = Object.entries(texts).filter(([, text]) => text !== "");
  return first ? { language: first[0], text: first[1] } : null;
}

/** The version in the first of these languages that exists, or the first version; null if there is none. */
export function pickVersion<Version extends { language: string }>(
  versions: readonly Version[],
  languages: readonly string[],
): Version | null {
  for (const language of languages) {
    const version = versions.find((one) => one.language === language);
    if (version) return version;
  }
  return versions[0] ?? null;
}

/** The language itself if it is one of these, otherwise the first of them. */
export const oneOf = <Known extends string>(
  languages: readonly [Known, ...Known[]],
  language: Known,
): Known => (languages.includes(language) ? language : languages[0]);
