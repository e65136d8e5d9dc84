import { readSections } from "../markdown/sections.ts";
import { listNames, listParts } from "./find-name.ts";
import type { LocalNode } from "./plan.ts";

/** Something that can be chosen from a list. */
export interface Choice {
  /** Its name on the command line. */
  value: string;
  text: string;
}

/** What can be changed of partners' content, and the parts of each document. */
export interface Choices {
  names: readonly Choice[];
  partsOf: (name: string) => readonly Choice[];
}

/** Lists what can be changed of partners' content, with titles in the node's main language. */
export function listChoices({ network, view }: Pick<LocalNode, "network" | "view">): Choices {
  const [language] = network.languages;
  const versionOf = (name: string) => {
    const versions = view.documents.filter(({ id }) => id === name);
    return versions.find((one) => one.language === language) ?? versions[0];
  };
  const records = new Map([
    ...view.contents.flatMap(({ services }) => services.map(({ id, name }) => [id, name] as const)),
    ...view.contents.flatMap(({ facts }) =>
      facts.map(({ id, label }) => [id, label[language] ?? Object.values(label)[0]] as const),
    ),
  ]);
  const names = listNames(view)
    .filter((name) => !name.startsWith(`${network.id}/`))
    .sort()
    .map((value) => {
      const title = versionOf(value)?.title ?? records.get(value);
      return { value, text: title === undefined ? value : `${value}  ${title}` };
    });
  return {
    names,
    partsOf: (name) => {
      const document = versionOf(name);
      if (document === undefined) return [];
      const titles = new Map(readSections(document.body).map(({ id, title }) => [id, title]));
      return listParts(document).map((value) => ({
        value,
        text: `${value}  ${titles.get(value) ?? ""}`.trimEnd(),
      }));
    },
  };
}
