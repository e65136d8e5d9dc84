import type { TranslationFile } from "../../model/document.ts";
import type { FactChange } from "../../model/fact.ts";
import type { Operation, Override } from "../../model/override.ts";
import type { ServiceChange } from "../../model/service.ts";
import type { UnseenText } from "../../model/standing.ts";
import { sayValue } from "../../values/say-value.ts";
import { parseBody } from "../markdown/sections.ts";
import { changedFields } from "../records/record-fields.ts";

type Words = UnseenText["words"][number];

/** The words of one operation; no text if it leaves a section out. */
const wordsOfOperation = ({ target, id, title, text, reason, line }: Operation): Words => ({
  target: id === target ? target : id,
  title: title.trim(),
  text: reason === null ? text.trim() : null,
  line,
});

/** Everything that an override says, in the order of its file. */
export const wordsOfOverride = ({ frontMatter, operations }: Override): readonly Words[] => [
  ...wordsOfValues(frontMatter),
  ...operations.map(wordsOfOperation),
];

/** Everything that a change to a service or fact says; an address that must stay secret is not repeated. */
export function wordsOfRecord({ change }: ServiceChange | FactChange): readonly Words[] {
  const isSecret = "x_confidential_address" in change && change.x_confidential_address === true;
  return wordsOfValues({ ...change }).filter(({ target }) => !(isSecret && target.startsWith("@location")));
}

/** Values by their keys, each on its own. */
function wordsOfValues(values: Readonly<Record<string, unknown>>): readonly Words[] {
  const { overrides: _, base: __, accepted: ___, ...said } = values;
  return changedFields(said, said, said).map(({ key, wanted }) => ({
    target: key,
    title: "",
    text: wanted === undefined ? null : sayValue(wanted),
    line: 1,
  }));
}

/** Everything that a translation says. */
export function wordsOfTranslation({ title, summary, body, bodyLine }: TranslationFile): readonly Words[] {
  const parsed = parseBody(body);
  const parts = parsed.sections.map((section): Words => {
    const text = body.slice(section.bodyStart, section.ownEnd).trim();
    return { target: section.id, title: section.title, text, line: bodyLine + section.line - 1 };
  });
  return [
    { target: "@title", title: "", text: title, line: 1 },
    { target: "@summary", title: "", text: summary, line: 1 },
    ...parts.filter(({ title: heading, text }) => heading !== "" || text !== ""),
  ];
}
