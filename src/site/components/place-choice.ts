import { localesOf } from "../../values/locale.ts";
import { countryName } from "../filters/language-name.ts";
import { formatList } from "../filters/list.ts";
import { type Place, placesOf } from "../filters/places.ts";
import { serviceText } from "../filters/service-text.ts";
import type { Here } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";
import { serviceAnchor } from "./services/service-card.ts";

/**
 * Where the reader is, to see only what works there: a choice that the device keeps, and without script a list by place. Nothing where all
 * services work in the same place.
 */
export function placeChoice(here: Here, places: readonly Place[]): Markup {
  if (places.length < 2) return nothing;
  const { t, words } = here;
  const order = new Intl.Collator(localesOf(words.language));
  const named = places
    .map((place) => ({ place, name: placeName(here, place, places) }))
    .sort(
      (a, b) =>
        Number(a.place.town === null) - Number(b.place.town === null) || order.compare(a.name, b.name),
    );
  const all = t("service.place-all");
  const count = new Set(places.flatMap(({ services }) => services)).size;
  const counts = JSON.stringify(words.entries("service.place-count")["service.place-count"]);
  return html`
<div class="place choose" data-places="${counts}" data-pagefind-ignore="all">
<label for="ck-place">${t("service.place")}</label>
<select id="ck-place" autocomplete="off"><option value="">${all}</option>${named.map(
    ({ place, name }) => html`
<option value="${place.key}">${name}</option>`,
  )}
</select>
<p><strong role="status">${t("service.place-count", { count, place: all })}</strong> <span class="fine">${t("service.place-device")}</span></p>
</div>
<noscript><details class="place" data-pagefind-ignore="all"><summary>${t("service.by-place")}</summary>${named.map(
    ({ place, name }) => html`
<h2>${name}</h2>
<ul class="short">${place.services.map(
      (service) => html`
<li><a href="#${serviceAnchor(service)}">${serviceText(service, "name", here.site.preferences(here.language))?.text ?? service.name}</a></li>`,
    )}
</ul>`,
  )}
</details></noscript>`;
}

/** For each service the keys of the places where it works, as on its card. */
export function placeMarks(services: Parameters<typeof placesOf>[0]): {
  places: readonly Place[];
  marks: ReadonlyMap<string, string>;
} {
  const places = placesOf(services);
  if (places.length < 2) return { places, marks: new Map() };
  const marks = new Map<string, string>();
  for (const { key, services: found } of places)
    for (const { id } of found) marks.set(id, marks.has(id) ? `${marks.get(id)}|${key}` : key);
  return { places, marks };
}

/** A town with its region, and with its country if there are several; the rest of a region or country by its name. */
function placeName(here: Here, { country, region, town }: Place, all: readonly Place[]): string {
  const land = countryName(country, here.words.language);
  const severalLands = all.some((place) => place.country !== country);
  const around = [region, severalLands || region === null ? land : null].filter((part) => part !== null);
  if (town === null) return here.t("service.place-other", { place: formatList(around, here.words.language) });
  const said = around.filter((part) => severalLands || part !== land);
  return said.length === 0 ? town : `${town} (${formatList(said, here.words.language)})`;
}
