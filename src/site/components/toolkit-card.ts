import type { CatalogToolkit } from "../../model/catalog.ts";
import { addresses } from "../addresses.ts";
import { type Here, languageMark, nodeName, pick, sentence } from "../here.ts";
import { html, type Markup } from "../html.ts";

/** A toolkit in a list: title, what it is for, whose it is and how much it contains. */
export function toolkitCard(here: Here, toolkit: CatalogToolkit): Markup {
  const title = pick(here, toolkit.title);
  const summary = pick(here, toolkit.summary);
  const { language } = here.words;
  return html`
<li class="card"><a href="${here.to(addresses.toolkit(here.own, toolkit.id))}"${languageMark(title.language, language)}>${title.text}</a>
${
  summary.text !== "" &&
  html`<p${languageMark(summary.language, language)}>${summary.text}</p>
`
}<p class="fine">${sentence(here, "toolkit.by", { node: nodeName(here, toolkit.node) })} · ${here.t("count.documents", { count: toolkit.documents.length })}</p></li>`;
}
