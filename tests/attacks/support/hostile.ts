import type { Proof } from "./attack.ts";
import { type Entry, folderAt, type HostileRepository } from "./hostile-repository.ts";

/** What is changed in a repository that was honest a moment ago. */
export interface Hostile {
  /** The honest tree, to be changed in place. */
  tree: Entry[];
  repository: HostileRepository;
  /** Set to give the commit another shape than a harmless one. */
  commit: { message?: string; person?: string; headers?: string; orphan?: boolean; unsorted?: boolean };
  /** Called after the hostile commit was made, with its id. */
  later: (id: string) => void;
}

/** An attack that needs a repository of its own. The first sync finds it honest, the second finds it changed. */
export interface GitAttack {
  /** `git/<slug>`; the partner's id is `git-<slug>`. */
  name: string;
  section: "1.9" | "1.5" | "1.6" | "1.7" | "1.8";
  tries: string;
  change: (hostile: Hostile) => void;
  /** Lines added to this partner's entry in our `network.yaml`. */
  entry?: string;
  /** True: the second sync takes what is honest in it, and the new document is published. False: it stays as it was, and the report names the partner. Null: either. */
  taken: boolean | null;
  /** True when it is hostile from the first day, so that nothing earlier can stay; else it was honest when we first met. */
  fresh?: boolean;
  /** Texts that can be read somewhere on the site. */
  shows?: readonly string[];
  /** The sign by which it shows itself to a careless use of Git: clone, follow the links, run `git status` in each folder. */
  worksOnNaive?: Proof;
}

/** The toolkit of every honest node. */
export const KIT = "toolkits/kit";

/** One such attack of section 1.9. */
export function attack(
  slug: string,
  tries: string,
  taken: boolean | null,
  change: (hostile: Hostile) => void,
): GitAttack {
  const works = CARELESS[slug];
  const known = { name: `git/${slug}`, section: "1.9", tries, change, taken, fresh: taken === true } as const;
  return works === undefined ? known : { ...known, worksOnNaive: works };
}

/** Lays entries into a folder of the hostile tree. */
export function lay(hostile: Hostile, folder: string, ...entries: readonly Entry[]): void {
  folderAt(hostile.tree, folder === "" ? [] : folder.split("/")).push(...entries);
}

/** A file as an entry of a tree. */
export function file(name: string, content: string | Uint8Array, mode = "100644"): Entry {
  return { mode, name, content };
}

/** A symbolic link as an entry of a tree. */
export function link(name: string, target: string): Entry {
  return { mode: "120000", name, content: target };
}

/** Removes an entry of a folder of the tree. */
export function drop(hostile: Hostile, folder: string, name: string): void {
  const entries = folderAt(hostile.tree, folder === "" ? [] : folder.split("/"));
  entries.splice(0, entries.length, ...entries.filter((entry) => entry.name !== name));
}

const CARELESS: Readonly<Record<string, Proof>> = {
  "link-document": "secret",
  "link-relative": "secret",
  "link-folder": "secret",
  "link-picture": "secret",
  "link-service": "secret",
  "link-network": "secret",
  "bare-inside": "code",
  "name-twice": "markup",
  replace: "markup",
  "main-is-blob": "stops",
  "main-is-nowhere": "stops",
};
