import type { CatalogService } from "../../model/catalog.ts";
import type { Language } from "../../model/ids.ts";
import type { ServiceTexts } from "../../model/service.ts";
import { type Picked, pickText } from "../../values/languages.ts";

/** One text of a service for these readers, with its language; null if the service does not give it. */
export function serviceText(
  service: CatalogService,
  field: keyof ServiceTexts,
  languages: readonly Language[],
): Picked | null {
  const own = service[field];
  const texts: Record<Language, string> = {};
  for (const [language, translated] of Object.entries(service.x_translations)) {
    const text = translated[field];
    if (text !== undefined) texts[language] = text;
  }
  if (own !== null) texts[service.x_language] = own;
  const [wanted, ...others] = languages;
  // The language that was asked for, or else the one the service was written in: no one would choose a third.
  return pickText(
    texts,
    wanted === undefined ? [service.x_language] : [wanted, service.x_language, ...others],
  );
}
