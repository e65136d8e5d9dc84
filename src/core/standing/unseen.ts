import type { NodeContent } from "../../model/content.ts";
import type { Language } from "../../model/ids.ts";
import type { Lock } from "../../model/lock.ts";
import type { UnseenText } from "../../model/standing.ts";
import { nodeOf } from "../../values/ids.ts";
import type { Examined } from "./examine.ts";
import { wordsOfOverride, wordsOfRecord, wordsOfTranslation } from "./own-words.ts";

/** One of the node's files that belongs to a text of a partner. */
interface OwnFile extends Pick<UnseenText, "kind" | "document" | "language" | "path" | "words"> {
  /** True if it was once compared with that text. */
  wasHere: boolean;
}

type TitleOf = (document: string, language: Language | null) => string | null;

/** Everything of the node's own that no page shows, and why: whole files first, then single changes that were refused. */
export function listUnseen(
  own: NodeContent | undefined,
  examined: Examined,
  lock: Lock,
): readonly UnseenText[] {
  if (own === undefined) return [];
  const files = listFiles(own);
  const titleOf = nameTexts(examined);
  return [
    ...listWhole(files, examined, lock, titleOf),
    ...listRefused(own.id, files, examined.states, titleOf),
  ];
}

/** Files of which nothing is shown: what they belong to is not here, or cannot have them. */
function listWhole(
  files: readonly OwnFile[],
  { unseenTranslations, removed, ...examined }: Examined,
  lock: Lock,
  titleOf: TitleOf,
): readonly UnseenText[] {
  const isHere = findHere(examined);
  return files.flatMap(({ wasHere, ...text }): UnseenText[] => {
    const { kind, document, language, path } = text;
    const known = unseenTranslations.get(path);
    if (kind === "translation" ? known === undefined : isHere(document, language)) return [];
    const isMeant = (one: { language: Language }) => kind === "translation" || one.language === language;
    const gone = removed.find((one) => one.document === document && isMeant(one));
    const isRemoved = gone !== undefined || (wasHere && Object.hasOwn(lock.sources, nodeOf(document)));
    const because = known !== undefined && known !== "missing" ? known : isRemoved ? "removed" : "missing";
    const title = titleOf(document, language);
    return [{ ...text, title, partner: nodeOf(document), because, since: gone?.day ?? null }];
  });
}

/** Changes that were refused, those of one file and one reason together. */
function listRefused(
  own: string,
  files: readonly OwnFile[],
  states: Examined["states"],
  titleOf: TitleOf,
): readonly UnseenText[] {
  const groups = new Map<string, { about: Omit<UnseenText, "words">; words: UnseenText["words"] }>();
  for (const { node, state, because = "value", document, language, target, path, line, partner } of states) {
    if (node !== own || state !== "refused") continue;
    const file = files.find((one) => one.path === path && (language !== null || one.document === document));
    const isMeant = (one: UnseenText["words"][number]) =>
      line === 1 ? one.target === target : one.line === line;
    const words = file?.words.find(isMeant) ?? { target, title: "", text: null, line };
    const title = titleOf(document, language);
    const about = { kind: "change", document, language, title, path, partner, because, since: null } as const;
    const key = `${path} ${document} ${because}`;
    groups.set(key, { about, words: [...(groups.get(key)?.words ?? []), words] });
  }
  return [...groups.values()].map(({ about, words }) => ({ ...about, words }));
}

/** The node's files that belong to texts of partners, changes first. */
function listFiles({
  overrides,
  serviceChanges,
  factChanges,
  translations,
}: NodeContent): readonly OwnFile[] {
  return [
    ...overrides.map((one) => ({
      ...pick("change", one.document, one.language, one),
      words: wordsOfOverride(one),
    })),
    ...serviceChanges.map((one) => ({
      ...pick("change", one.service, null, one),
      words: wordsOfRecord(one),
    })),
    ...factChanges.map((one) => ({ ...pick("change", one.fact, null, one), words: wordsOfRecord(one) })),
    ...translations.map((one) => ({
      ...pick("translation", one.document, one.language, one),
      words: wordsOfTranslation(one),
    })),
  ];
}

const pick = (
  kind: UnseenText["kind"],
  document: string,
  language: Language | null,
  { path, base = {} }: { path: string; base?: Readonly<Record<string, string>> },
) => ({ kind, document, language, path, wasHere: Object.keys(base).length > 0 });

/** Whether a text is here that a change belongs to, under its present id or a former one. */
export function findHere({ documents, services, facts }: Pick<Examined, "documents" | "services" | "facts">) {
  const texts = new Set(
    documents.flatMap(({ id, formerly, language }) => [id, ...formerly].map((one) => `${one} ${language}`)),
  );
  const records = new Set([...services, ...facts].map(({ id }) => id));
  return (document: string, language: Language | null): boolean =>
    language === null ? records.has(document) : texts.has(`${document} ${language}`);
}

/** What people call a text: its title, in another language if need be; the name of a service or fact. */
function nameTexts({ catalog, removed, services, facts }: Examined): TitleOf {
  const texts = [...catalog.pages, ...removed];
  const names = new Map<string, string>([
    ...services.map(({ id, name }) => [id, name] as const),
    ...facts.flatMap(({ id, label }) =>
      Object.values(label)
        .slice(0, 1)
        .map((one) => [id, one] as const),
    ),
  ]);
  return (document, language) => {
    const found = texts.filter((one) => one.document === document);
    const best = found.find((one) => one.language === language) ?? found[0];
    return best?.title ?? names.get(document) ?? null;
  };
}
