import type { ListedFacet } from "./addresses.ts";

/** Words of the facets that have pages, in the order readers see them; the words are fixed in `schemas/document.schema.json`. */
export const vocabulary: Readonly<Record<ListedFacet, readonly string[]>> = {
  phase: ["recruitment", "preparation", "pre-arrival", "arrival", "settlement", "transition-out", "any"],
  topic: [
    "housing",
    "health",
    "mental-wellbeing-newcomer",
    "work",
    "language",
    "education-children",
    "residence-permit",
    "family-budget",
    "benefits-banking",
    "orientation-culture",
    "social-connection",
    "interpreting",
    "matching",
    "roles-coordination",
    "recruitment-diversity",
    "volunteer-wellbeing",
    "safeguarding",
    "data-protection",
    "feedback-complaints",
    "monitoring-evaluation",
    "funding",
  ],
  audience: [
    "volunteer",
    "sponsor-group",
    "newcomer",
    "coordinator",
    "lead-organisation",
    "public-authority",
    "interpreter",
    "landlord-employer-host",
  ],
};
