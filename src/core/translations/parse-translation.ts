import type { TranslationFile } from "../../model/document.ts";
import type { DocumentId, Language } from "../../model/ids.ts";
import type { ContentProblem } from "../../model/problems/content.ts";
import type { SourceFile } from "../../model/source.ts";
import type { WrittenTranslation } from "../../model/written.ts";
import { addAll } from "../../values/add-all.ts";
import { showText } from "../../values/json/pointer.ts";
import { checkText } from "../documents/check-text.ts";
import { toAgreementTexts } from "../documents/parse-agreement.ts";
import { type NodeContext, originOf, toLine } from "../documents/parse-context.ts";
import { toForked } from "../documents/parse-forked.ts";
import { checkShape } from "../files/check-shape.ts";
import { findConflict } from "../files/damage.ts";
import { missingKey } from "../files/missing-key.ts";
import { type Markdown, parseMarkdown } from "../files/parse-markdown.ts";
import { schemaOf } from "../files/schema-walk.ts";
import type { ParsedYaml } from "../files/yaml.ts";

/** Where a translation is: in the same folder as its original (`source` is its path), or in the folder `translations/`. */
export interface TranslationPlace {
  document: DocumentId;
  language: Language;
  /** Path of the original; null if another node has it. */
  source: string | null;
}

/** Parses a translation; null if it cannot be used. `locate` finds places in its front matter. */
export function parseTranslation(
  file: SourceFile,
  place: TranslationPlace,
  context: NodeContext,
): { translation: TranslationFile | null; locate: ParsedYaml["locate"] | null; problems: ContentProblem[] } {
  const { markdown, problems } = parseMarkdown(file);
  const conflict = markdown === null ? null : findConflict(file.text, file.path);
  if (markdown === null || conflict !== null) {
    return { translation: null, locate: null, problems: conflict === null ? problems : [conflict] };
  }
  const { yaml } = markdown;
  addAll(problems, dropInherited(yaml, place));
  const { value, problems: found } = checkShape("translation", yaml, context.trust);
  addAll(problems, found);
  if (value === null) return { translation: null, locate: yaml.locate, problems };
  const elsewhere = checkTranslates(value, place, yaml.locate);
  if (elsewhere !== null) problems.push(elsewhere);
  const unusable = checkText({ path: file.path, ...markdown });
  addAll(problems, unusable);
  const usable = elsewhere === null && unusable.length === 0;
  return {
    translation: usable ? toTranslation(file, place, context, value, markdown) : null,
    locate: yaml.locate,
    problems,
  };
}

/** Removes keys that a translation always takes from its original: people copy whole files to translate them. */
function dropInherited(
  { value, locate }: ParsedYaml,
  { document, source }: TranslationPlace,
): ContentProblem[] {
  if (value === null) return [];
  const allowed = schemaOf("translation").keys;
  const inherited = schemaOf("document").keys.filter(
    (key) => Object.hasOwn(value, key) && !allowed.includes(key),
  );
  return inherited.map((key) => {
    delete value[key];
    const place = locate(`/${key}`, "key");
    return { code: "inherited-key", severity: "warning", place, field: key, key, from: source ?? document };
  });
}

function checkTranslates(
  { translates }: WrittenTranslation,
  { document, source }: TranslationPlace,
  locate: ParsedYaml["locate"],
): ContentProblem | null {
  if (translates === document) return null;
  if (translates === undefined) {
    return source === null ? missingKey("translation", "translates", locate) : null;
  }
  return {
    code: "id-not-as-path",
    severity: "error",
    place: locate("/translates", "value"),
    field: "translates",
    found: showText(translates),
    expected: document,
  };
}

function toTranslation(
  file: SourceFile,
  { document, language }: TranslationPlace,
  context: NodeContext,
  written: WrittenTranslation,
  { body, bodyLine }: Markdown,
): TranslationFile {
  return {
    document,
    language,
    ...originOf(file, context),
    title: toLine(written.title),
    summary: written.summary,
    keywords: written.keywords ?? null,
    reviewed: written.reviewed ?? null,
    machine: written.machine ?? false,
    base: written.base ?? {},
    accepted: Object.keys(written.accepted ?? {}),
    agreement: toAgreementTexts(written),
    ...(written.forked && { forked: toForked(written.forked) }),
    body,
    bodyLine,
  };
}
