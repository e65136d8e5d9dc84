import type { CatalogService } from "../../../model/catalog.ts";
import type { ServiceTexts } from "../../../model/service.ts";
import { serviceText } from "../../filters/service-text.ts";
import { type Here, languageMark } from "../../here.ts";
import { html, type Markup, nothing } from "../../html.ts";

/** A term and its description; nothing if there is no description. */
export function row(term: string, value: Markup | string): Markup {
  if (String(value) === "") return nothing;
  return html`
<div><dt>${term}</dt> <dd>${value}</dd></div>`;
}

/** A text that is not translated, in the language the service is written in; nothing if it is not given. */
export function own(here: Here, service: CatalogService, text: string | null | undefined): Markup {
  return text ? html`<span${ownMark(here, service)}>${text}</span>` : nothing;
}

/** A service's name in the nearest language, kept apart from the direction of what stands around it. */
export function serviceName(here: Here, service: CatalogService): Markup {
  const name = serviceText(service, "name", here.site.preferences(here.language));
  const mark = languageMark(name?.language ?? service.x_language, here.words.language);
  return html`<bdi${mark}>${name?.text ?? service.name}</bdi>`;
}

/** Marks a text in the language the service is written in. */
export function ownMark(here: Here, service: CatalogService): Markup {
  return languageMark(service.x_language, here.words.language);
}

/** One of the texts that can be translated, in the nearest language; nothing if the service does not give it. */
export function translated(here: Here, service: CatalogService, field: keyof ServiceTexts): Markup {
  const picked = serviceText(service, field, here.site.preferences(here.language));
  if (picked === null) return nothing;
  const mark = languageMark(picked.language, here.words.language);
  return mark === nothing ? html`${picked.text}` : html`<span${mark}>${picked.text}</span>`;
}
