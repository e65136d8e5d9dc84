import type { Language } from "../../model/ids.ts";
import { directionOf } from "../../values/direction.ts";
import { footer } from "../components/footer.ts";
import { header } from "../components/header.ts";
import { type Here, interfaceMark, languageMark, pick } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { policy } from "../policy.ts";
import { alternates, preview } from "./preview.ts";

/** What a page gives to the layout. */
export interface PageParts {
  title: string;
  /** Language of title and description, if it is not the interface's. */
  language?: Language;
  description: string;
  main: Markup;
  /** The same page in other languages, this one included; without it, each language's home. */
  translations?: readonly { language: Language; url: string }[];
  /** A word for the styles: `home`, `document`. */
  kind: string;
  /** False for pages that search engines and the site's own search leave out. */
  listed?: boolean;
  /** True for a page without a preview when its address is shared. */
  sensitive?: boolean;
  /** More elements for the head. */
  head?: Markup;
}

/** A whole page: head, one slim bar, the main part, footer. */
export function page(here: Here, parts: PageParts): string {
  const { site, language, to } = here;
  const name = pick(here, site.catalog.node.title).text;
  const title = parts.title === name ? name : `${parts.title} – ${name}`;
  const translations = parts.translations ?? [];
  const main = parts.language === undefined ? interfaceMark(here) : languageMark(parts.language, language);
  const [first, later] = styles(here, parts.kind);
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-root="${to("")}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${parts.description !== "" && !parts.sensitive && html`<meta name="description" content="${parts.description}">`}
${parts.listed === false && html`<meta name="robots" content="noindex">`}
${first}
<script type="module" src="${to(site.assets.script)}"></script>
<link rel="icon" href="${to("icon.svg")}" type="image/svg+xml">
<link rel="manifest" href="${to("manifest.webmanifest")}">
${alternates(here, translations)}${preview(here, parts, name)}${parts.head}</head>
<body class="${parts.kind}">
${header(here, translations, parts.kind)}
<main id="ck-main"${main}>
<p class="notice" id="ck-offline" data-pagefind-ignore="all"${interfaceMark(here)} hidden>${here.t("site.offline-now")}</p>
${parts.main}
</main>${later}
${footer(here)}
</body>
</html>
`.value.replace(/\n\n+/g, "\n");
}

/** The styles in the head, and those after the text: a document is read from its top while these arrive. */
function styles({ site, to }: Here, kind: string): readonly [Markup, Markup] {
  const link = (name: string) => html`
<link rel="stylesheet" href="${to(name)}">`;
  const { first, agreement, more } = site.assets;
  if (kind === "document") return [link(first), link(more)];
  if (kind === "document agreement") return [html`${link(first)}${link(agreement)}`, link(more)];
  return [html`${link(first)}${link(more)}`, nothing];
}
