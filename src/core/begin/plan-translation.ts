import type { DocumentId, Language } from "../../model/ids.ts";
import { formatPath } from "../documents/format-path.ts";
import { forbidsDerivatives } from "../licences/licence.ts";
import { findFormer } from "../localise/find-move.ts";
import { nowhere, unknownLanguage, unknownName } from "../localise/find-name.ts";
import { type LocalNode, type LocalPlan, refuse } from "../localise/plan.ts";
import { parseBody } from "../markdown/sections.ts";
import { keepBases, partText } from "../overrides/base-texts.ts";
import { translationBase } from "../overrides/digest.ts";
import { chooseToolkit } from "./choose-toolkit.ts";
import { isLanguageName, startTranslation } from "./start-text.ts";

/** The translation that was started. */
export interface TranslatePlan extends LocalPlan {
  path: string;
  /** The language that it is made from. */
  from: Language | null;
}

/** What a person asked for; `help` are the lines in the file that say how to continue. */
export interface TranslateOptions {
  document: DocumentId;
  language: Language;
  help: readonly string[];
}

/** Starts a translation of the node's own document or of a partner's: a file with the original's words, to be written over. */
export function planTranslation(
  node: LocalNode,
  { document, language, help }: TranslateOptions,
): TranslatePlan {
  const none = { path: "", from: null };
  const stop = (problem: Parameters<typeof refuse>[0]): TranslatePlan => ({ ...refuse(problem), ...none });
  const versions = node.view.documents.filter(({ id }) => id === document);
  const source = versions.find(({ translation }) => translation === null);
  if (source === undefined)
    return stop(
      findFormer(node, document) ??
        unknownName("document", document, null, [...new Set(node.view.documents.map(({ id }) => id))]),
    );
  if (!isLanguageName(language)) return stop(unknownLanguage(document, language, "wrong"));
  const there = versions.find((one) => one.language === language);
  if (there !== undefined) {
    const isOurs = (there.translation?.by ?? there.node) === node.network.id;
    return stop({ ...unknownLanguage(document, language, "there"), ...(isOurs && { path: there.path }) });
  }
  const isOwn = source.node === node.network.id;
  const { licence } = source;
  if (!isOwn && forbidsDerivatives(licence))
    return stop({ code: "derivatives-forbidden", severity: "error", place: nowhere, document, licence });
  const toolkit = isOwn ? source.toolkit : chooseToolkit(node.contents[0], "translations");
  const path = isOwn
    ? formatPath({ kind: "document", toolkit, slug: source.slug, language })
    : formatPath({ kind: "translation", toolkit, document, language });
  if (node.sources.has(path))
    return stop({ code: "file-in-the-way", severity: "error", place: { ...nowhere, path } });
  const parsed = parseBody(source.body);
  return {
    usable: true,
    writes: [
      { path, text: startTranslation(source, isOwn ? null : document, help) },
      ...keepBases(toolkit, translationBase(source), (key) => partText(source, parsed, key)),
    ],
    problems: [],
    path,
    from: source.language,
  };
}
