import { join } from "node:path";
import { page } from "./attack.ts";
import type { GitAttack, Hostile } from "./hostile.ts";
import { type Entry, folderAt, HostileRepository, treeOf } from "./hostile-repository.ts";

/** What every honest document says, so that it can be found again, and any change to it seen. */
export function honestWords(node: string, slug: string): string {
  return `The honest words of ${node}, ${slug}.`;
}

/** Documents of every honest node. */
export const HONEST = ["honest", "second", "third", "fourth", "fifth"] as const;

/** A node's own description. */
export function networkOf(id: string): string {
  return `format: 1\nid: ${id}\ntitle: { en: "Node ${id}" }\nlanguages: [en]\nlicence: CC-BY-4.0\ncontact: { email: redactie@${id}.example }\n`;
}

/** A toolkit's description. */
export function toolkitOf(title: string, documents: readonly string[] = []): string {
  return `title: { en: "${title}" }\nsummary: { en: "A toolkit of the tests." }\nlanguage: en\ndocuments: [${documents.join(", ")}]\n`;
}

/** An honest document as a file's text. */
export function honestPage(node: string, slug: string): string {
  return page(
    `${node}/${slug}`,
    { title: JSON.stringify(`Honest ${node} ${slug}`) },
    `## First {#first}\n\n${honestWords(node, slug)}`,
  );
}

const DESK =
  "name: The honest desk\nstatus: active\norganization: { name: Welcome }\ndescription: Helps.\nemail: desk@welcome.example\n" +
  "x_confidential_address: true\nlocation: { location_type: physical, addresses: [{ address_1: Hidden lane 1, city: Town, country: NL }] }\n" +
  "service_areas: [{ country: NL }]\nassured_date: 2026-10-01\n";

const FACTS =
  "length: { label: { en: Length }, type: text, value: the honest length, source: { title: Law }, checked: 2026-10-01, review_every: P1Y }\n";

/** The files of a node with nothing wrong in it. */
export function honestFiles(id: string): Record<string, string> {
  const documents = HONEST.map((slug) => [`toolkits/kit/${slug}.en.md`, honestPage(id, slug)]);
  return {
    "network.yaml": networkOf(id),
    "toolkits/kit/toolkit.yaml": toolkitOf(`Kit of ${id}`, HONEST),
    "toolkits/kit/services/desk.yaml": DESK,
    "toolkits/kit/facts/kit.yaml": FACTS,
    ...Object.fromEntries(documents),
  };
}

/** The partner's id of an attack that has a repository of its own. */
export function nodeOf(attack: GitAttack): string {
  return attack.name.replace("/", "-");
}

/** Makes the repository of an attack, honest so far. `turn` makes it hostile: one commit more, with an honest document `new` in it. */
export function layRepository(attack: GitAttack, folder: string): { path: string; turn: () => void } {
  const id = nodeOf(attack);
  const path = join(folder, `${id}.git`);
  const repository = new HostileRepository(path);
  repository.commit({ tree: treeOf(honestFiles(id)) });
  const turn = () => {
    const tree: Entry[] = treeOf(honestFiles(id));
    folderAt(tree, ["toolkits", "kit"]).push({
      mode: "100644",
      name: "new.en.md",
      content: honestPage(id, "new"),
    });
    const hostile: Hostile = { tree, repository, commit: {}, later: () => {} };
    attack.change(hostile);
    hostile.later(repository.commit({ tree, ...hostile.commit }));
  };
  return { path, turn };
}
