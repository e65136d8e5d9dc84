import type { CatalogPage, CatalogService } from "../model/catalog.ts";
import type { Schedule } from "../model/service.ts";
import { addresses } from "./addresses.ts";
import { licenceLink } from "./filters/licence.ts";
import { serviceText } from "./filters/service-text.ts";
import { type Here, pick } from "./here.ts";
import { Markup } from "./html.ts";

type Thing = Readonly<Record<string, unknown>>;

/** Facts for search engines (https://schema.org/, JSON-LD 1.1) as a block of data, which no browser runs. */
export function jsonLd(thing: Thing): Markup {
  // Nothing in it can end the element.
  const text = JSON.stringify({ "@context": "https://schema.org", ...thing }).replaceAll("<", "\\u003c");
  return new Markup(`<script type="application/ld+json">${text}</script>\n`);
}

/** A document: what it is about, whose it is, who checked it when, and its other languages. */
export function describeDocument(here: Here, page: CatalogPage): Thing {
  const { site } = here;
  return {
    "@type": page.type === "training" ? ["WebPage", "LearningResource"] : "WebPage",
    ...known("@id", full(here, page.url)),
    name: page.title,
    description: page.summary,
    inLanguage: page.language,
    lastReviewed: page.reviewed,
    license: licenceLink(page.licence) ?? page.licence,
    publisher: organisation(here),
    author: { "@type": "Organization", name: pick(here, site.nodeTitle(page.node)).text },
    about: page.topic.map((id) => here.words.label("topic", id)),
    audience: page.audience.map((id) => ({
      "@type": "Audience",
      audienceType: here.words.label("audience", id),
    })),
    ...known(
      "citation",
      page.sources.flatMap(({ url }) => url ?? []),
    ),
    ...known(
      "workTranslation",
      page.translations
        .filter((other) => other.language !== page.language)
        .flatMap((other) => {
          const id = full(here, other.url);
          return id === undefined ? [] : { "@id": id, inLanguage: other.language };
        }),
    ),
  };
}

/** The node itself and its site, with the way to search it. */
export function describeSite(here: Here): Thing {
  const { node } = here.site.catalog;
  const search = full(here, addresses.search(here.own));
  return {
    "@type": "WebSite",
    ...known("url", full(here, here.url)),
    name: pick(here, node.title).text,
    description: pick(here, node.summary).text,
    inLanguage: here.language,
    publisher: organisation(here),
    ...known(
      "potentialAction",
      search && {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${search}?q={query}` },
        "query-input": "required name=query",
      },
    ),
  };
}

/** Local services; an address that must not be published is not in the catalog. */
export function describeServices(here: Here, services: readonly CatalogService[]): Thing {
  return {
    "@type": "ItemList",
    itemListElement: services.map((service, at) => ({
      "@type": "ListItem",
      position: at + 1,
      item: describeService(here, service),
    })),
  };
}

function describeService(here: Here, service: CatalogService): Thing {
  const { site, language } = here;
  const text = (field: "name" | "description") =>
    serviceText(service, field, site.preferences(language))?.text ?? service[field];
  const [address] = service.location?.addresses ?? [];
  return {
    "@type": "Service",
    name: text("name"),
    description: text("description"),
    provider: { "@type": "Organization", name: service.organization.name },
    areaServed: service.service_areas.map((area) => area.name ?? area.region ?? area.country),
    availableChannel: {
      "@type": "ServiceChannel",
      ...known("serviceUrl", service.url),
      servicePhone: Object.values(service.phones).map(({ number }) => ({
        "@type": "ContactPoint",
        telephone: number,
      })),
      ...known("availableLanguage", service.languages),
      ...known(
        "serviceLocation",
        address && {
          "@type": "Place",
          address: {
            "@type": "PostalAddress",
            streetAddress: address.address_1,
            addressLocality: address.city,
            ...known("postalCode", address.postal_code),
            addressCountry: address.country,
          },
        },
      ),
    },
    // Half of the hours would say “closed” about the other half.
    ...known(
      "hoursAvailable",
      service.x_by_appointment || service.x_more_hours
        ? null
        : Object.values(service.schedules).flatMap(describeHours),
    ),
  };
}

const DAYS: Readonly<Record<string, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

/** Hours of every week; schema.org has no words for the second Tuesday of a month. */
function describeHours({ freq, byday, opens_at, closes_at, valid_from, valid_to }: Schedule): Thing[] {
  if (freq !== "WEEKLY") return [];
  return [
    {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: byday.split(",").flatMap((day) => DAYS[day.trim()] ?? []),
      opens: opens_at,
      closes: closes_at,
      ...known("validFrom", valid_from),
      ...known("validThrough", valid_to),
    },
  ];
}

function organisation(here: Here): Thing {
  const { node } = here.site.catalog;
  return {
    "@type": "Organization",
    name: pick(here, node.title).text,
    ...known("url", node.url),
    ...known("email", node.contact.email),
  };
}

function full(here: Here, url: string): string | undefined {
  const { url: site } = here.site.catalog.node;
  return site === null ? undefined : new URL(url, site).href;
}

/** A property that is left out if nothing is known. */
function known(key: string, value: unknown): Thing {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    ? {}
    : { [key]: value };
}
