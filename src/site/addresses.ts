import type { Language, RecordId } from "../model/ids.ts";

/** A facet that has pages of its own. */
export type ListedFacet = "phase" | "topic" | "audience";

const start = (language: Language): string => `${language.toLowerCase()}/`;

/** Addresses of the site's own pages, from the site's root. None starts with a node's id: those names are reserved. */
export const addresses = {
  home: start,
  search: (language: Language): string => `${start(language)}search/`,
  services: (language: Language): string => `${start(language)}services/`,
  service: (language: Language, id: RecordId): string =>
    `${start(language)}services/${id.replace("/", "-")}/`,
  fact: (language: Language, id: RecordId): string => `${start(language)}facts/${id.replace("/", "-")}/`,
  partners: (language: Language): string => `${start(language)}partners/`,
  translations: (language: Language): string => `${start(language)}translations/`,
  glossary: (language: Language): string => `${start(language)}glossary/`,
  index: (language: Language): string => `${start(language)}a-z/`,
  changes: (language: Language): string => `${start(language)}changes/`,
  card: (language: Language): string => `${start(language)}card/`,
  offline: (language: Language): string => `${start(language)}offline/`,
  toolkits: (language: Language): string => `${start(language)}toolkits/`,
  toolkit: (language: Language, toolkit: string): string => `${start(language)}toolkits/${toolkit}/`,
  listing: (language: Language, facet: ListedFacet, id: string): string =>
    `${start(language)}${facet}/${id}/`,
  feed: (language: Language): string => `feeds/${language.toLowerCase()}.xml`,
};
