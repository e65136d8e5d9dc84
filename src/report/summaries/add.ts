import type { Candidate, Looked } from "../../model/add.ts";
import type { RecordKind } from "../../model/content.ts";
import type { Texts } from "../../model/ids.ts";
import { countProblems, describeAll, isPartlyDone } from "../report.ts";
import { quote } from "../sentences/phrases.ts";
import { count, formatDay, shortCommit } from "../sentences/sync-phrases.ts";
import { showHidden } from "../sentences/visible.ts";
import { formatProblems } from "../text.ts";

/** Files that cannot be used are named up to this number. */
const MOST_NAMED = 3;
/** The width of the words on the left. */
const WIDTH = 12;

/** What a partner offers, for people, with the entry that would be written. */
export function formatCandidate(candidate: Candidate): string {
  const { partner, title, commit, committed, subject } = candidate;
  const lines = [
    `${partner.id}: ${firstOf(title)}`,
    row("version", `${shortCommit(commit)} of ${formatDay(committed)} ${quote(subject)}`),
    row("licence", licenceWords(candidate)),
    row("contains", contentWords(candidate)),
    ...(candidate.languages.length === 0
      ? []
      : [
          row(
            "languages",
            listAll(candidate.languages.map(({ language, documents }) => `${language} (${documents})`)),
          ),
        ]),
    ...(candidate.toolkits.length === 0 ? [] : [row("toolkits", toolkitWords(candidate))]),
    ...partnerRows(candidate),
    ...(candidate.broughtBy === null
      ? []
      : [row("until now", `you get it through ${candidate.broughtBy}; from now on you fetch it directly`)]),
    ...problemRows(candidate),
  ];
  const { substitute, url } = partner;
  return [
    ...lines.map(showHidden),
    "",
    "Entry for network.yaml:",
    "",
    ...candidate.entry.split("\n").map(showHidden),
    ...(substitute === null
      ? []
      : ["", showHidden(`It is read from ${substitute} instead of ${url} (see “substitutes”).`)]),
    "",
    "",
  ].join("\n");
}

/** Why nothing can be added, for people; with an entry to paste where there is one. */
export function formatRefusal({ problems, suggestion, sources }: Looked, colour: boolean): string {
  const entry = suggestion === null ? "" : `${suggestion.split("\n").map(showHidden).join("\n")}\n\n`;
  // The top of the file means "nowhere": the line there has nothing to do with it.
  const isSomewhere = problems.some(({ place }) => place.line > 1 || place.column > 1);
  return `${formatProblems(problems, isSomewhere ? sources : new Map(), colour)}${entry}${isPartlyDone(problems) ? "Not all was written." : "Nothing was written."}\n`;
}

/** The facts of a look for machines. */
export function describeLook({ candidate, suggestion, problems }: Looked): object {
  const { problems: notTaken = [], ...facts } = candidate ?? {};
  return {
    found: candidate === null ? null : { ...facts, not_taken: describeAll(notTaken) },
    suggestion,
    problems: describeAll(problems),
    counts: countProblems(problems),
  };
}

const row = (name: string, text: string): string => `  ${name.padEnd(WIDTH)}${text}`;
const more = (text: string): string => `  ${" ".repeat(WIDTH)}${text}`;
const listAll = (parts: readonly string[]): string => parts.join(", ");
const firstOf = (texts: Texts): string => texts.en ?? Object.values(texts)[0] ?? "";

function licenceWords({ licence, otherLicences }: Candidate): string {
  const others = otherLicences.map((other) => `${count(other.documents, "document")} under ${other.licence}`);
  return listAll([licence, ...others]);
}

const recordWords: Readonly<Record<`${RecordKind}s`, (number: number) => string>> = {
  services: (number) => count(number, "service"),
  facts: (number) => count(number, "fact"),
  terms: (number) => count(number, "glossary term"),
};

function contentWords(candidate: Candidate): string {
  const { types, documents, changes } = candidate;
  const kinds = types
    .map((type) => count(type.documents, type.type))
    .map((words) => words.replace(/ys$/, "ies"));
  const others = [
    ...Object.entries(recordWords).map(([key, words]) => {
      const number = candidate[key as keyof typeof recordWords];
      return number > 0 ? words(number) : "";
    }),
    changes > 0 ? `${count(changes, "change")} to texts of other organisations` : "",
  ].filter(Boolean);
  const texts =
    kinds.length > 0 ? `${count(documents.length, "document")} (${listAll(kinds)})` : "no documents";
  return listAll([texts, ...others]);
}

function toolkitWords({ toolkits }: Candidate): string {
  const named = (isAsked: boolean) =>
    toolkits
      .filter((toolkit) => toolkit.isAsked === isAsked)
      .map(({ slug, documents }) => `${slug} (${documents})`);
  const left = named(false);
  return `${listAll(named(true))}${left.length > 0 ? `; left out: ${listAll(left)}` : ""}`;
}

function partnerRows({ partners, partner }: Candidate): string[] {
  if (partners.length === 0) return [];
  const named = partners.map(({ id, url }) => `${id} ${url}`);
  const [first = "", ...others] = named;
  const what = partner.follow
    ? "these are fetched too"
    : "these are not fetched; with --follow they would be";
  return [row("partners", first), ...others.map(more), more(what)];
}

function problemRows({ problems }: Candidate): string[] {
  const serious = describeAll(problems.filter(({ severity }) => severity !== "notice"));
  const rest = serious.length - MOST_NAMED;
  return serious.length === 0
    ? []
    : [
        row("not usable", count(serious.length, "file")),
        ...serious.slice(0, MOST_NAMED).map(({ sentence }) => more(sentence)),
        ...(rest > 0 ? [more(`and ${rest} more`)] : []),
      ];
}
