import type { Document } from "../../model/document.ts";
import type { Fact } from "../../model/fact.ts";
import type { DocumentId, Language } from "../../model/ids.ts";
import type { LanguageUnknown, LocalProblem, NameKind } from "../../model/problems/local.ts";
import type { Service } from "../../model/service.ts";
import { startOf } from "../../values/place.ts";
import { suggestWord } from "../../values/suggest.ts";
import { readSections } from "../markdown/sections.ts";
import type { LocalView } from "./local-view.ts";

/** What a name on the command line means: `nl-network/arrival/first-week#emergency-numbers`. */
export type Named =
  | { kind: "document"; versions: readonly [Document, ...Document[]]; part: string | null }
  | { kind: "service"; service: Service; part: string | null }
  | { kind: "fact"; fact: Fact; part: string | null };

/** Problems on the command line have no place in a file. */
export const nowhere = startOf("");

/** How many names a message lists. */
const mostListed = 40;

/** Finds what a name means, or says that it leads nowhere, and which name is close. */
export function findName(view: LocalView, written: string): Named | LocalProblem {
  const [name = "", part = null] = written.split("#", 2);
  const versions = view.documents.filter(({ id }) => id === name);
  const [first, ...more] = versions;
  if (first) return findPart([first, ...more], part);
  const service = view.services.find(({ id }) => id === name);
  if (service) return { kind: "service", service, part };
  const fact = view.facts.find(({ id }) => id === name);
  if (fact) return { kind: "fact", fact, part };
  return unknownName("anything", name, null, listNames(view));
}

/** Every document, service and fact of the node and its partners, by id. */
export const listNames = ({ documents, services, facts }: LocalView): readonly string[] => [
  ...new Set([...documents, ...services, ...facts].map(({ id }) => id)),
];

function findPart(versions: readonly [Document, ...Document[]], part: string | null): Named | LocalProblem {
  if (part === null || part === "") return { kind: "document", versions, part: null };
  const parts = [...new Set(versions.flatMap(listParts))];
  const found = parts.find((one) => one === part) ?? parts.find((one) => one === `@${part}`);
  return { kind: "document", versions, part: found ?? part };
}

/** Everything in a document that can be changed on its own: its sections, then `@title` and other values. */
export function listParts(document: Document): readonly string[] {
  const { agreement } = document;
  return [
    ...readSections(document.body)
      .filter(({ level, end }) => level > 0 || end > 0)
      .map(({ id }) => id),
    ...["title", "summary", "phase", "audience", "topic", "programme", "keywords"].map((key) => `@${key}`),
    ...Object.keys(agreement?.fields ?? {}).map((id) => `@fields.${id}`),
    ...Object.keys(agreement?.clauses ?? {}).map((id) => `@clauses.${id}`),
  ];
}

/** Says that a name leads nowhere, with the closest that does. */
export function unknownName(
  kind: NameKind,
  name: string,
  within: string | null,
  possible: readonly string[],
): LocalProblem {
  return {
    code: "name-unknown",
    severity: "error",
    place: nowhere,
    kind,
    name,
    within,
    suggestion: suggestName(name, possible),
    possible: possible.length <= mostListed ? possible : [],
  };
}

/** Says that a document is not in a language, is already in it, or that this is not a language; `possible` are those it is in. */
export const unknownLanguage = (
  document: DocumentId,
  language: Language,
  reason: LanguageUnknown["reason"],
  possible: readonly Language[] = [],
): LanguageUnknown => ({
  code: "language-unknown",
  severity: "error",
  place: nowhere,
  document,
  language,
  reason,
  possible,
});

/** Similar in spelling as a whole, or at its end: people remember the last word of a path. */
function suggestName(name: string, possible: readonly string[]): string | null {
  const near = suggestWord(name, possible);
  if (near !== null) return near;
  const last = name.split("/").at(-1) ?? "";
  const byEnd = new Map([...possible].reverse().map((one) => [one.split("/").at(-1) ?? "", one]));
  return byEnd.get(suggestWord(last, byEnd.keys()) ?? "") ?? null;
}
