import { stringify } from "yaml";
import type { Document } from "../../model/document.ts";
import type { Language } from "../../model/ids.ts";
import { plainLineEnds } from "../../values/line-ends.ts";
import { translationBase } from "../overrides/digest.ts";
import { comment } from "./comment.ts";

/**
 * A translation that was started: the original's words, to be written over part by part. A part that still has the original's words is
 * known to be missing, whatever `base` says. `translates` is null in the folder of the original itself.
 */
export function startTranslation(
  source: Document,
  translates: string | null,
  help: readonly string[],
): string {
  const { title, summary, agreement } = source;
  const words = {
    ...(translates === null ? {} : { translates }),
    title,
    summary,
    ...(source.keywords.length === 0 ? {} : { keywords: source.keywords }),
  };
  const more = agreement === null ? {} : agreementWords(agreement);
  const head = stringify({ ...words, ...more }, { lineWidth: 0 });
  const base = stringify({ base: translationBase(source) }, { lineWidth: 0 });
  return `---\n${comment(help)}${head}${base}---\n${plainLineEnds(source.body)}`;
}

function agreementWords(agreement: NonNullable<Document["agreement"]>): Record<string, unknown> {
  const parties = mapEach(agreement.parties, ({ title }) => ({ title }));
  const fields = mapEach(agreement.fields, ({ label, help, choices }) => ({
    label,
    ...(help === null ? {} : { help }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  }));
  const responsibilities = mapEach(agreement.responsibilities, ({ title }) => ({ title }));
  const all = Object.entries({ parties, fields, responsibilities });
  return Object.fromEntries(all.filter(([, members]) => Object.keys(members).length > 0));
}

const mapEach = <From, To>(
  map: Readonly<Record<string, From>>,
  make: (one: From) => To,
): Record<string, To> => Object.fromEntries(Object.entries(map).map(([key, one]) => [key, make(one)]));

/** Whether a word is the name of a language as files have it. */
export const isLanguageName = (language: Language): boolean =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language);
