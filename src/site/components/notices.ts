import type { CatalogPage } from "../../model/catalog.ts";
import type { NodeId } from "../../model/ids.ts";
import { addresses } from "../addresses.ts";
import { languageName } from "../filters/language-name.ts";
import { type Here, interfaceMark, nodeName, sentence } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { translationWords } from "../state-words.ts";

/** If only sentences have changed, readers need not worry about numbers and dates. Null if there is nothing to say. */
const noticeWords = ({ state, change }: NonNullable<CatalogPage["translation"]>): string | null =>
  state === "upstream-changed" && change === "moderate"
    ? "translation.wording-changed"
    : translationWords[state];

/** Says that a translation no longer matches its original; nothing if it does. */
export function translationNotice(here: Here, { translation, translations }: CatalogPage): Markup {
  const words = translation === null ? null : noticeWords(translation);
  if (translation === null || words === null) return nothing;
  const original = translations.find((other) => other.language === translation.of);
  const language = languageName(translation.of, here.words.language);
  return html`
<p class="notice" data-pagefind-ignore="all"${interfaceMark(here)}>${here.t(words, { language })}${
    original !== undefined &&
    html` <a href="${here.to(original.url)}" hreflang="${original.language}">${here.t("translation.original")}</a>`
  }</p>`;
}

/** Says whose copy this is, if the node itself could not be reached; nothing if it is its own text. */
export function copyNotice(here: Here, { origin }: CatalogPage): Markup {
  if (origin.copyFrom === undefined) return nothing;
  const owner = nodeName(here, origin.node);
  return html`
<p class="notice" data-pagefind-ignore="all"${interfaceMark(here)}><strong>${copySentence(here, origin.copyFrom)}</strong> ${sentence(here, "document.copy-text", { node: owner })}</p>`;
}

/** “Copy from …”, with the way to the one who carries it. */
export function copySentence(here: Here, node: NodeId): Markup {
  const link = html`<a href="${here.to(addresses.partners(here.own))}#${node}">${nodeName(here, node)}</a>`;
  return sentence(here, "document.copy-from", { node: link });
}

/** Says that no person has read a translation yet; nothing when one has. */
export function machineNotice(here: Here, { translation }: CatalogPage): Markup {
  if (translation === null || !translation.machine) return nothing;
  return html`
<p class="notice" data-pagefind-ignore="all"${interfaceMark(here)}>${here.t("translation.machine")}</p>`;
}

/** Says what a document was copied from; who says so, if it is no text that is known here. */
export function copyOf(here: Here, node: NodeId, copy: NonNullable<CatalogPage["copy"]>): Markup {
  const from = nodeName(here, copy.node);
  return copy.claimed
    ? sentence(here, "copy.claimed", { node: nodeName(here, node), from })
    : sentence(here, "copy.of", { from });
}

/** Says that a copy's original has changed; nothing for a document that is no copy, or only says so, or whose original says the same. */
export function forkNotice(here: Here, { copy }: CatalogPage): Markup {
  if (copy === null || copy.claimed || (!copy.changed && copy.url !== null)) return nothing;
  const from = nodeName(here, copy.node);
  return html`
<p class="notice" data-pagefind-ignore="all"${interfaceMark(here)}>${sentence(here, copy.url === null ? "copy.gone" : "copy.changed", { from })}${
    copy.url !== null && html` <a href="${here.to(copy.url)}">${here.t("copy.original")}</a>`
  }</p>`;
}

/** One hidden sentence for each language this page lacks; a link from that language's lists ends in its id and shows it. */
export function missingLanguageNotices(here: Here, page: CatalogPage): Markup {
  const had = new Set(page.translations.map((other) => other.language));
  const lacking = here.site.languages.filter((language) => !had.has(language) && language !== page.language);
  return html`${lacking.map((language) => {
    const words = here.site.wordsIn(language);
    const text = words.t("document.missing", {
      language: languageName(language, words.language),
      shown: languageName(page.language, words.language),
    });
    return html`
<p class="notice from" id="ck-from-${language.toLowerCase()}" lang="${words.language}" dir="${words.dir}" data-pagefind-ignore="all">${text}</p>`;
  })}`;
}
