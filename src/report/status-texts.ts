import type { ChangeState, Drift } from "../model/override.ts";
import type { Overdue, Standing, TranslationStanding } from "../model/standing.ts";
import { partName } from "./part-name.ts";
import { quote } from "./phrases.ts";
import { count, formatDay } from "./sync-phrases.ts";

/** The states in the order in which they are told, in the words of docs/content.md. */
const STATES = ["upstream-changed", "orphaned", "untracked", "redundant", "current"] as const;

function stateWords(state: Drift, partner: string): string {
  switch (state) {
    case "current":
      return "up to date";
    case "upstream-changed":
      return `${quote(partner)} has changed this part since`;
    case "orphaned":
      return `this part no longer exists at ${quote(partner)}; ours is still published`;
    case "redundant":
      return `${quote(partner)} now says the same; ours can go`;
    case "untracked":
      return `never compared with the text of ${quote(partner)}`;
  }
}

/** Our changes to partners' documents: how many are up to date, and each that is not. */
export function formatChanges({ changes }: Standing): string[] {
  if (changes.length === 0) return ["We have changed nothing in partners' documents."];
  return STATES.flatMap((state) => {
    const some = changes.filter((change) => change.state === state);
    if (state === "current") return some.length > 0 ? [`  ${some.length} up to date`] : [];
    return some.map(
      (change) => `${markOf(state)} ${nameChange(change)}: ${stateWords(state, change.partner)}`,
    );
  });
}

const markOf = (state: Drift): string => (state === "redundant" || state === "current" ? " " : "!");

const nameChange = ({ document, language, target, path, line }: ChangeState): string =>
  `${document} (${language}), ${partName(target)}, in ${path}:${line}`;

/** Translations by state: ours one by one where they are not up to date, partners' by how many. */
export function formatTranslations({ translations, missing }: Standing): string[] {
  const ours = translations.filter(({ own }) => own);
  const theirs = translations.filter(
    ({ own, state }) => !own && state !== "current" && state !== "redundant",
  );
  const good = translations.filter(({ state }) => state === "current" || state === "redundant");
  return [
    ...(translations.length === 0 ? ["There are no translations."] : []),
    ...ours.flatMap((one) => {
      const words = translationWords(one);
      return words === null ? [] : [`! ${one.document} (${one.language}): ${words}, in ${one.path}`];
    }),
    ...(good.length > 0 ? [`  ${good.length} up to date`] : []),
    ...(theirs.length > 0
      ? [
          `  ${count(theirs.length, "translation")} by partners ${theirs.length === 1 ? "is" : "are"} not up to date; the pages say so`,
        ]
      : []),
    ...missing.map(
      ({ language, documents }) => `  not in ${quote(language)} yet: ${count(documents, "document")}`,
    ),
  ];
}

/** What cannot wait, and what can. */
const changeWords = {
  strong: "the text it translates has changed since: parts, numbers, dates or links, so look soon",
  moderate: "sentences of the text it translates have changed since",
  none: "the text it translates has changed since",
} as const;

function translationWords({ state, change }: TranslationStanding): string | null {
  switch (state) {
    case "current":
    case "redundant":
      return null;
    case "upstream-changed":
      return changeWords[change];
    case "orphaned":
      return "the text it translates no longer exists";
    case "untracked":
      return "never compared with the text it translates";
    case "missing":
      return "parts of it are missing";
  }
}

const kinds = { document: "document", fact: "fact", service: "service" } as const;

/** What should have been looked at again: ours one by one, partners' by how many. */
export function formatOverdue({ overdue }: Standing): string[] {
  const ours = overdue.filter(({ own }) => own);
  const nodes = [...new Set(overdue.filter(({ own }) => !own).map(({ node }) => node))];
  if (overdue.length === 0) return ["  Everything was looked at in good time."];
  return [
    ...ours.map(
      (one) =>
        `! ${nameOverdue(one)}: looked at on ${formatDay(one.checked)}, due again by ${formatDay(one.due)}, in ${one.path}`,
    ),
    ...nodes.map((node) => {
      const theirs = overdue.filter((one) => !one.own && one.node === node);
      const parts = Object.values(kinds).flatMap((kind) => {
        const some = theirs.filter((one) => one.kind === kind).length;
        return some > 0 ? [count(some, kind)] : [];
      });
      return `  ${quote(node)} should look again at ${parts.join(", ")}; the pages say so`;
    }),
  ];
}

const nameOverdue = ({ kind, id, language }: Overdue): string =>
  language === null ? `the ${kinds[kind]} ${quote(id)}` : `${id} (${language})`;
