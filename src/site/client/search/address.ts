import type { Question } from "./engine.ts";

/** The facets that a reader can narrow by, in the order of the form. */
export const FACETS = ["phase", "topic", "audience", "type", "node", "language"] as const;

/** What the page's own address asks: `?q=house&phase=arrival`. */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  const filters: Record<string, string> = {};
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (value) filters[facet] = value;
  }
  return { query: parameters.get("q") ?? "", filters };
}

/** The same without a language that the site does not have: names in an address can be anyone's. */
export function knownQuestion({ query, filters }: Question, languages: readonly string[]): Question {
  const { language, ...others } = filters;
  return { query, filters: language && languages.includes(language) ? filters : others };
}

/** The same question as the end of an address; empty if there is none. */
export function formatQuestion({ query, filters }: Question): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const facet of FACETS) if (filters[facet]) parameters.set(facet, filters[facet]);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
