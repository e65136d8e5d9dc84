import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";

/** One entry of a tree, when it is more than an ordinary file: `120000` with the link's target, `160000` with a commit. */
export interface Entry {
  mode: string;
  data?: string | Uint8Array;
  hash?: string;
}

/** Paths and what is there. Nothing is checked: `..`, `.git` and twins are written as they are asked for. */
export type Files = Readonly<Record<string, string | Uint8Array | Entry>>;

interface CommitOptions {
  /** Default: the tip of the branch. */
  parents?: readonly string[];
  branch?: string;
  message?: string;
  /** Seconds since 1970. */
  seconds?: number;
}

/**
 * A real bare repository, written object by object: quicker than asking Git, and it can hold trees that Git would never make.
 * Loose objects: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export class Repository {
  readonly path: string;
  readonly #format: "sha1" | "sha256";
  readonly tips = new Map<string, string>();
  #clock = 1_700_000_000;

  constructor(path: string, format: "sha1" | "sha256" = "sha1") {
    this.path = path;
    this.#format = format;
    for (const folder of ["objects", "refs/heads", "refs/tags"])
      mkdirSync(join(path, folder), { recursive: true });
    writeFileSync(join(path, "HEAD"), "ref: refs/heads/main\n");
    const version = format === "sha1" ? 0 : 1;
    const extension = format === "sha1" ? "" : "[extensions]\n\tobjectformat = sha256\n";
    const core = `[core]\n\trepositoryformatversion = ${version}\n\tbare = true\n`;
    writeFileSync(join(path, "config"), core + extension);
  }

  /** A commit with exactly these files on top of the branch; returns its id. */
  commit(files: Files, options: CommitOptions = {}): string {
    const branch = options.branch ?? "main";
    const tip = this.tips.get(branch);
    const parents = options.parents ?? (tip === undefined ? [] : [tip]);
    const seconds = options.seconds ?? this.#clock++;
    const who = `Redactie <redactie@nl-network.example> ${seconds} +0000`;
    const lines = [`tree ${this.tree(files)}`, ...parents.map((parent) => `parent ${parent}`)];
    const text = `${lines.join("\n")}\nauthor ${who}\ncommitter ${who}\n\n${options.message ?? "Change"}\n`;
    const commit = this.#write("commit", Buffer.from(text));
    this.point(branch, commit);
    return commit;
  }

  /** Moves a branch, whatever it pointed to. */
  point(branch: string, commit: string): void {
    this.tips.set(branch, commit);
    this.ref(`refs/heads/${branch}`, commit);
  }

  /** Writes any reference. */
  ref(name: string, hash: string): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${hash}\n`);
  }

  /** An annotated tag; returns the id of the tag object. */
  tag(name: string, commit: string): string {
    const text = `object ${commit}\ntype commit\ntag ${name}\ntagger Redactie <redactie@nl-network.example> 1700000000 +0000\n\nRelease\n`;
    const tag = this.#write("tag", Buffer.from(text));
    this.ref(`refs/tags/${name}`, tag);
    return tag;
  }

  /** Writes a blob and returns its id. */
  blob(data: string | Uint8Array): string {
    return this.#write("blob", Buffer.from(data));
  }

  /** Writes a tree with everything under it; returns its id. */
  tree(files: Files): string {
    const folders = new Map<string, Record<string, Files[string]>>();
    const entries: { name: string; mode: string; hash: string }[] = [];
    for (const [path, what] of Object.entries(files)) {
      const slash = path.indexOf("/");
      if (slash === -1) {
        const entry: Entry =
          typeof what === "object" && "mode" in what ? what : { mode: "100644", data: what };
        entries.push({ name: path, mode: entry.mode, hash: entry.hash ?? this.blob(entry.data ?? "") });
        continue;
      }
      const folder = folders.get(path.slice(0, slash)) ?? {};
      folder[path.slice(slash + 1)] = what;
      folders.set(path.slice(0, slash), folder);
    }
    for (const [name, inside] of folders) entries.push({ name, mode: "40000", hash: this.tree(inside) });
    const key = ({ name, mode }: { name: string; mode: string }) =>
      Buffer.from(mode === "40000" ? `${name}/` : name);
    entries.sort((a, b) => Buffer.compare(key(a), key(b)));
    const parts = entries.flatMap(({ name, mode, hash }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(hash, "hex"),
    ]);
    return this.#write("tree", Buffer.concat(parts));
  }

  /** The file of an object, by its id. */
  fileOf(id: string): string {
    return join(this.path, "objects", id.slice(0, 2), id.slice(2));
  }

  #write(type: string, data: Buffer): string {
    const object = Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]);
    const hash = createHash(this.#format).update(object).digest("hex");
    const file = this.fileOf(hash);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(object, { level: 1 }));
    return hash;
  }
}
