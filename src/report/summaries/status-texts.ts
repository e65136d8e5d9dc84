import type { ChangeState, Offer } from "../../model/override.ts";
import type { Overdue, Standing, TranslationStanding } from "../../model/standing.ts";
import { needsLook } from "../../values/needs-look.ts";
import { partName } from "../sentences/part-name.ts";
import { quote } from "../sentences/phrases.ts";
import { partWords, sayPart, translationWords } from "../sentences/state-words.ts";
import { count, formatDay } from "../sentences/sync-phrases.ts";

/** The node's changes to partners' documents: how many are up to date, and each that is not. */
export function formatChanges({ changes, waiting }: Standing): string[] {
  const absent = waitingLines(waiting, "change");
  if (changes.length + absent.length === 0) return ["You have made no changes."];
  const told = Object.entries(partWords).flatMap(([state, words]) => {
    const some = changes.filter((change) => change.state === state);
    if (state === "current") return some.length > 0 ? [`  ${some.length} ${words("")}`] : [];
    return some.map(
      (change) => `${needsLook(change.state) ? "!" : " "} ${nameChange(change)}: ${sayPart(change)}`,
    );
  });
  return [...told, ...absent];
}

/** How many offers of one partner are named: a partner could make thousands. */
const MOST_OFFERS = 5;

/** What partners would change of the node's own, in the order of partners. */
export function formatOffers({ offers }: Standing): string[] {
  const partners = [...new Set(offers.map(({ by }) => by))];
  return partners.flatMap((partner) => {
    const some = offers.filter(({ by }) => by === partner);
    const left = some.length - MOST_OFFERS;
    return [
      ...some.slice(0, MOST_OFFERS).map(offerLine),
      ...(left > 0 ? [`… and ${left} more from ${quote(partner)}; “--json” lists all`] : []),
    ];
  });
}

function offerLine({ by, kind, id, language, parts, path }: Offer): string {
  const name = language === null ? `the ${kinds[kind]} ${quote(id)}` : `${id} (${language})`;
  return `${quote(by)} would change ${nameSome(parts.map(({ target }) => partName(target)))} of ${name}, in ${path}`;
}

/** Why such a text is not here is said once, with its partner or by `check`. */
const waitingLines = (waiting: Standing["waiting"], kind: Standing["waiting"][number]["kind"]): string[] =>
  waiting.flatMap((one) =>
    one.kind === kind
      ? [
          `  ${one.document}${one.language === null ? "" : ` (${one.language})`}, in ${one.path}: ${kind === "change" ? "the text that it changes" : "its original"} is not here`,
        ]
      : [],
  );

/** A change to a service or fact is known by its name in the file; the others by their line too. */
const nameChange = ({ document, language, target, path, line }: ChangeState): string =>
  language === null
    ? `${document}, ${partName(target)}, in ${path}`
    : `${document} (${language}), ${partName(target)}, in ${path}:${line}`;

/** Translations by state: your own one by one where they are not up to date, partners' by how many. */
export function formatTranslations({ translations, missing, waiting }: Standing): string[] {
  const absent = waitingLines(waiting, "translation");
  const ours = translations.filter(({ own }) => own);
  const theirs = translations.filter(({ own, state }) => !own && needsLook(state));
  return [
    ...(translations.length + absent.length === 0 ? ["There are no translations."] : []),
    ...ours.flatMap((one) => {
      const words = one.machine
        ? "translated by a machine; when someone has read it, delete “machine: true”"
        : translationWords[one.state](one.change);
      return words === null ? [] : [`! ${one.document} (${one.language}): ${words}, in ${one.path}`];
    }),
    ...(theirs.length > 0
      ? [
          `  ${count(theirs.length, "translation")} by partners ${theirs.length === 1 ? "is" : "are"} not up to date; the pages say so`,
        ]
      : []),
    ...absent,
    ...languageLines(translations),
    ...missing.map(
      ({ language, documents, ids }) =>
        `  not in ${quote(language)} yet: ${count(documents, "document")}${ids.length === 0 ? "" : ` (${nameSome(ids)})`}`,
    ),
  ];
}

/** For each language that something is translated into: how much of it is up to date. */
function languageLines(translations: readonly TranslationStanding[]): string[] {
  const languages = [...new Set(translations.map(({ language }) => language))].sort();
  return languages.map((language) => {
    const all = translations.filter((one) => one.language === language);
    const good = all.filter(({ state, machine }) => !machine && !needsLook(state));
    return `  in ${quote(language)}: ${good.length} of ${count(all.length, "translation")} up to date`;
  });
}

/** As many names as a line has room for; all of them are in `--json`. */
const nameSome = (ids: readonly string[]): string =>
  `${ids.slice(0, 3).join(", ")}${ids.length > 3 ? ", …" : ""}`;

const kinds = { document: "document", fact: "fact", service: "service" } as const;

/** What should have been checked again: your own one by one, partners' by how many. */
export function formatOverdue({ overdue }: Standing): string[] {
  const imported = overdue.filter((one) => one.own && one.imported);
  const ours = overdue.filter((one) => one.own && !one.imported);
  const nodes = [...new Set(overdue.filter(({ own }) => !own).map(({ node }) => node))];
  if (overdue.length === 0) return ["Nothing is overdue."];
  return [
    ...ours.map((one) =>
      one.expired
        ? `! ${nameOverdue(one)}: was valid until ${formatDay(one.due)}, in ${one.path}`
        : `! ${nameOverdue(one)}: checked on ${formatDay(one.checked)}, due again by ${formatDay(one.due)}, in ${one.path}`,
    ),
    ...(imported.length > 0
      ? [
          `! ${count(imported.length, "imported service")}, the first checked on ${formatDay(imported[0]?.checked ?? "")}: import them again from the directory, or check them and write that in a file with “overrides:”`,
        ]
      : []),
    ...nodes.map((node) => {
      const theirs = overdue.filter((one) => !one.own && one.node === node);
      const parts = Object.values(kinds).flatMap((kind) => {
        const some = theirs.filter((one) => one.kind === kind).length;
        return some > 0 ? [count(some, kind)] : [];
      });
      return `  ${quote(node)} should check ${parts.join(", ")} again; the pages say so`;
    }),
  ];
}

const nameOverdue = ({ kind, id, language }: Overdue): string =>
  language === null ? `the ${kinds[kind]} ${quote(id)}` : `${id} (${language})`;
