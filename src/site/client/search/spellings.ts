import { mainLanguage } from "../../../values/languages.ts";

/** Apostrophes of every kind, a letter (U+02BC) among them. */
const APOSTROPHE = /['’‘ʼ`´′＇]/gu;
/** Letters of one alphabet that look like those of the other, in the same order. */
const LATIN = "aceiopxy";
const CYRILLIC = "асеіорху";

/** The other ways in which a language writes the same word, so that texts which write it so are found too; each once, without the word itself. */
export function otherSpellings(word: string, language: string): readonly string[] {
  const plain = word.toLowerCase().replaceAll("\u00AD", "");
  let forms = [plain, plain.replace(APOSTROPHE, "")];
  for (const rule of rules.get(mainLanguage(language)) ?? [])
    forms = [...forms, ...forms.flatMap((form) => rule(form, word))];
  return [...new Set(forms)].filter((form) => form !== "" && form !== word);
}

type Rule = (lower: string, typed: string) => readonly string[];

const swap =
  (pairs: readonly (readonly [string, string])[]): Rule =>
  (word) =>
    [pairs, pairs.map(([a, b]) => [b, a] as const)].map((way) =>
      way.reduce((text, [from, to]) => text.replaceAll(from, to), word),
    );

const ligatures = swap([
  ["œ", "oe"],
  ["æ", "ae"],
]);

/** An article that is written as part of the next word, with and without it. */
const elided =
  (articles: readonly string[], begins: RegExp): Rule =>
  (word) => {
    const bare = word.replace(new RegExp(`^(?:${articles.join("|")})${APOSTROPHE.source}`, "u"), "");
    return bare !== word
      ? [bare]
      : begins.test(word)
        ? articles.slice(0, 2).map((article) => article + word)
        : [];
  };

const rules: ReadonlyMap<string, readonly Rule[]> = new Map([
  [
    "de",
    [
      swap([
        ["ä", "ae"],
        ["ö", "oe"],
        ["ü", "ue"],
      ]),
      swap([["ß", "ss"]]),
    ],
  ],
  ["fr", [ligatures, elided(["l", "d", "qu", "n", "s", "j", "m", "t", "c"], /^[aeiouyhàâäéèêëîïôöùûüœæ]/u)]],
  ["it", [elided(["l", "d", "un", "dell", "all", "dall", "nell", "sull"], /^[aeiouàèéìòù]/u)]],
  ["ca", [elided(["l", "d", "s", "n", "m", "t"], /^[aeiouhàèéíòóú]/u)]],
  ...["da", "nb", "nn", "no", "is"].map((language): [string, readonly Rule[]] => [language, [ligatures]]),
  // Pagefind makes every capital I an i; what is ı in lower case stays one.
  ...["tr", "az"].map((language): [string, readonly Rule[]] => [
    language,
    [
      (_, typed) => {
        const lower = typed.toLocaleLowerCase("tr");
        return [lower, lower.replace(/^ı/u, "i"), lower.replaceAll("ı", "i")];
      },
    ],
  ]),
  // A letter that looks the same is typed on the wrong keyboard.
  ...["uk", "ru", "be", "bg", "mk", "sr"].map((language): [string, readonly Rule[]] => [
    language,
    [
      (word) =>
        /\p{Script=Cyrillic}/u.test(word)
          ? [word.replace(/[aceiopxy]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)]
          : [],
      (word) => [word.replace(APOSTROPHE, "ʼ")],
    ],
  ]),
]);
