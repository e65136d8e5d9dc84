import type { Agreement, AgreementTexts } from "../../model/agreement.ts";
import type { Document, TranslationFile } from "../../model/document.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import { joinPointer, showText } from "../../values/json/pointer.ts";
import { suggestWord } from "../../values/suggest.ts";
import type { ParsedYaml } from "../files/yaml.ts";

/**
 * Makes a document from a translation: its own words applied to the document it translates. Words for a party, field or task that
 * the document does not have are reported and left out.
 */
export function layTranslation(
  source: Document,
  file: TranslationFile,
  locate: ParsedYaml["locate"],
): { document: Document; problems: ContentProblem[] } {
  const { document: _, licence: _own, node, keywords, reviewed, agreement, ...rest } = file;
  const { machine, base, accepted, forked, ...own } = rest;
  const document: Document = {
    ...source,
    ...own,
    keywords: keywords ?? source.keywords,
    reviewed: reviewed ?? source.reviewed,
    agreement: source.agreement === null ? null : layTexts(source.agreement, agreement),
    translation: { of: source.language, base, accepted, by: node, machine },
    forked: forked ?? null,
  };
  return { document, problems: checkTexts(source, file, locate) };
}

function layTexts(agreement: Agreement, texts: AgreementTexts): Agreement {
  return {
    ...agreement,
    parties: lay(agreement.parties, texts.parties),
    fields: Object.fromEntries(
      Object.entries(agreement.fields).map(([id, field]) => {
        const { choices = {}, ...words } = texts.fields[id] ?? {};
        const known = Object.keys(field.choices).map((key) => [key, choices[key] ?? field.choices[key]]);
        return [id, { ...field, ...words, choices: Object.fromEntries(known) }];
      }),
    ),
    responsibilities: lay(agreement.responsibilities, texts.responsibilities),
  };
}

function lay<Member extends object>(
  members: Readonly<Record<string, Member>>,
  texts: Readonly<Record<string, Partial<Member>>>,
): Record<string, Member> {
  return Object.fromEntries(Object.entries(members).map(([id, member]) => [id, { ...member, ...texts[id] }]));
}

function checkTexts(source: Document, file: TranslationFile, locate: ParsedYaml["locate"]): ContentProblem[] {
  return (["parties", "fields", "responsibilities"] as const).flatMap((part) => {
    const allowed = Object.keys(source.agreement?.[part] ?? {});
    const strangers = Object.keys(file.agreement[part]).filter((id) => !allowed.includes(id));
    return strangers.map((id) => ({
      code: "unknown-key" as const,
      severity: "warning" as const,
      place: locate(joinPointer(`/${part}`, id), "key"),
      field: `${part}.${showText(id)}`,
      key: showText(id),
      suggestion: suggestWord(id, allowed),
      allowed,
    }));
  });
}
