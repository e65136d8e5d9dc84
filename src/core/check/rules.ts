import type { Section } from "../../model/document.ts";
import type { RecordProblem } from "../../model/problems/records.ts";
import type { RuleProblem } from "../../model/problems/rules.ts";
import { makeLocator } from "../files/locate.ts";
import { readSections } from "../markdown/sections.ts";
import { agreementsHoldTogether } from "./rules/agreements.ts";
import { changesArePartners } from "./rules/changes.ts";
import { commentsAreKnown } from "./rules/comments.ts";
import { contactsAreServices } from "./rules/contacts.ts";
import { factSourcesAgree } from "./rules/fact-sources.ts";
import { formerIdsAreFree } from "./rules/former-ids.ts";
import { listedDocumentsExist } from "./rules/listed-documents.ts";
import { placeholdersAreRead, translationsHaveTheSamePlaceholders } from "./rules/placeholders.ts";
import { textsHoldNoPrivateNumbers } from "./rules/private-numbers.ts";
import { signsAreKnown } from "./rules/raw-signs.ts";
import type { Rule, RuleInput } from "./rules/rule.ts";
import { sectionsAreNamed } from "./rules/section-ids.ts";
import { toolkitsAreDescribed } from "./rules/toolkits.ts";
import { translationsHaveTheSameSections } from "./rules/translation-sections.ts";
import { idsAreUnique } from "./rules/unique-ids.ts";

/** What must be true of each file on its own, although no schema can say it. */
const fileRules: readonly Rule[] = [
  sectionsAreNamed,
  agreementsHoldTogether,
  contactsAreServices,
  textsHoldNoPrivateNumbers,
  commentsAreKnown,
  signsAreKnown,
  placeholdersAreRead,
];

/** Every rule, named by a sentence that is true if nothing breaks it. */
const allRules: readonly Rule[] = [
  idsAreUnique,
  toolkitsAreDescribed,
  listedDocumentsExist,
  changesArePartners,
  formerIdsAreFree,
  translationsHaveTheSameSections,
  translationsHaveTheSamePlaceholders,
  factSourcesAgree,
  ...fileRules,
];

/** What only those who write a text need to know. */
const forAuthors: ReadonlySet<Rule> = new Set([commentsAreKnown, signsAreKnown]);

/**
 * Checks what must be true across the files of a node, after each was found correct on its own; empty if all is well. `isOwn` is false for a
 * partner's files.
 */
export const checkRules = (input: RuleInput, isOwn = true): readonly (RuleProblem | RecordProblem)[] =>
  run(isOwn ? allRules : allRules.filter((rule) => !forAuthors.has(rule)), input);

/** The rules that need no other file: for a file outside every node. */
export const checkFileRules = (input: RuleInput): readonly (RuleProblem | RecordProblem)[] =>
  run(fileRules, input);

function run(rules: readonly Rule[], input: RuleInput): readonly (RuleProblem | RecordProblem)[] {
  const parsed = new Map<string, readonly Section[]>();
  const sections = (body: string) => {
    const known = parsed.get(body) ?? readSections(body);
    parsed.set(body, known);
    return known;
  };
  // Only files with a problem are parsed a second time: values do not carry their places.
  const { inFile: locate } = makeLocator(input.texts);
  return rules.flatMap((rule) => rule({ ...input, sections, locate }));
}
