import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";

/**
 * Git repositories written byte by byte, so that they can hold what git itself refuses to write: any name, any mode,
 * any order, any reference (https://git-scm.com/docs/gitformat-pack). No process is started, so a hundred take a moment.
 */

/** One entry of a tree, exactly as it will be stored. */
export interface Entry {
  /** Octal, as stored: `100644`, `120000` (symlink), `160000` (submodule), `40000` (folder). */
  mode: string;
  /** Any bytes; U+DC80 to U+DCFF stand for the single bytes 80 to FF. */
  name: string;
  content: string | Uint8Array | readonly Entry[] | { id: string };
}

/** One commit, newest last; what is left out has a harmless default. */
export interface RawCommit {
  tree: readonly Entry[];
  /** The tree as it is given, without Git's order. */
  unsorted?: boolean;
  message?: string;
  /** The whole line after `author ` and `committer `. */
  person?: string;
  /** Lines between the committer and the message, each with its end. */
  headers?: string;
  /** True for a commit that does not descend from the one before. */
  orphan?: boolean;
}

const PERSON = "Someone <someone@node.example> 1790000000 +0000";

/** A bare repository in a folder. */
export class HostileRepository {
  readonly folder: string;
  #head: string | null = null;

  constructor(folder: string) {
    this.folder = folder;
    this.file("HEAD", "ref: refs/heads/main\n");
    this.file(
      "config",
      "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n",
    );
    mkdirSync(join(folder, "objects/info"), { recursive: true });
    mkdirSync(join(folder, "objects/pack"), { recursive: true });
    mkdirSync(join(folder, "refs/heads"), { recursive: true });
  }

  /** Writes any file of the Git folder itself. */
  file(path: string, bytes: string | Uint8Array, mode = 0o644): void {
    const place = join(this.folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes, { mode });
  }

  /** Removes a file of the Git folder. */
  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Stores the bytes of one object under the name of another. */
  copy(id: string, other: string): void {
    const place = (name: string) => `objects/${name.slice(0, 2)}/${name.slice(2)}`;
    mkdirSync(dirname(join(this.folder, place(other))), { recursive: true });
    copyFileSync(join(this.folder, place(id)), join(this.folder, place(other)));
  }

  /** Stores an object of any type and returns its id. */
  object(type: string, bytes: Uint8Array): string {
    const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
    const id = createHash("sha1").update(whole).digest("hex");
    this.file(`objects/${id.slice(0, 2)}/${id.slice(2)}`, deflateSync(whole, { level: 1 }));
    return id;
  }

  /** Stores a tree with all that is below it, and returns its id. */
  tree(entries: readonly Entry[], sorted = true): string {
    const stored = entries.map((entry) => ({
      ...entry,
      bytes: rawName(entry.name),
      id: this.#content(entry, sorted),
    }));
    if (sorted) stored.sort((a, b) => Buffer.compare(orderKey(a.bytes, a.mode), orderKey(b.bytes, b.mode)));
    const parts = stored.map((e) =>
      Buffer.concat([Buffer.from(`${e.mode} `), e.bytes, Buffer.from([0]), Buffer.from(e.id, "hex")]),
    );
    return this.object("tree", Buffer.concat(parts));
  }

  #content({ content }: Entry, sorted: boolean): string {
    if (typeof content === "string") return this.object("blob", Buffer.from(content));
    if (content instanceof Uint8Array) return this.object("blob", content);
    return "id" in content ? content.id : this.tree(content, sorted);
  }

  /** Stores a commit on top of the last one, moves `main` to it, and returns its id. */
  commit(commit: RawCommit): string {
    const tree = this.tree(commit.tree, commit.unsorted !== true);
    const parent = this.#head === null || commit.orphan === true ? "" : `parent ${this.#head}\n`;
    const person = commit.person ?? PERSON;
    const text = `tree ${tree}\n${parent}author ${person}\ncommitter ${person}\n${commit.headers ?? ""}\n${commit.message ?? "Words\n"}`;
    const id = this.object("commit", Buffer.from(text));
    this.#head = id;
    this.ref("refs/heads/main", id);
    return id;
  }

  /** Points a reference at an object. */
  ref(name: string, id: string): void {
    this.file(name, `${id}\n`);
  }
}

function rawName(name: string): Buffer {
  const parts = [...name].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(letter);
  });
  return Buffer.concat(parts);
}

/** Git sorts folders as if their names ended in a slash. */
function orderKey(name: Buffer, mode: string): Buffer {
  return mode.endsWith("40000") ? Buffer.concat([name, Buffer.from("/")]) : name;
}

/** Files by path as a tree: folders are made as they are needed. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): Entry[] {
  const root: Entry[] = [];
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split("/");
    const name = parts.pop() ?? "";
    folderAt(root, parts).push({ mode: "100644", name, content });
  }
  return root;
}

/** The entries of a folder of the tree, made when it is not there. */
export function folderAt(root: Entry[], parts: readonly string[]): Entry[] {
  let here = root;
  for (const part of parts) {
    const found = here.find((entry) => entry.name === part && entry.mode === "40000");
    const entries = (found?.content ?? []) as Entry[];
    if (found === undefined) here.push({ mode: "40000", name: part, content: entries });
    here = entries;
  }
  return here;
}
