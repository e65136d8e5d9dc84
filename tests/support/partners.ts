import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lock } from "../../src/model/lock.ts";
import type { SyncEvent, SyncOptions } from "../../src/model/plan.ts";
import type { SyncLimits } from "../../src/model/remote.ts";
import { type SyncResult, sync } from "../../src/pipeline/sync/sync.ts";
import { describe } from "../../src/report/sentences/describe.ts";
import { makeTemporary, writeFiles } from "./folder.ts";
import { LIMITS } from "./limits.ts";
import { describeNode, listing } from "./partner-files.ts";
import { type Files, Repository } from "./repository.ts";

/** Folders for a desk that several tests share. */
export const makeFolders = () => {
  const [root = "", repositories = ""] = [1, 2].map(() => mkdtempSync(join(tmpdir(), "commonkit-")));
  return { root, repositories };
};

/** Our own node in a temporary folder, with repositories beside it. */
export class Desk {
  readonly root: string;
  readonly repositories: string;
  readonly events: SyncEvent[] = [];

  /** Its folders go away with the test; those of `makeFolders` when `remove` is called. */
  constructor(folders = { root: makeTemporary(), repositories: makeTemporary() }) {
    this.root = folders.root;
    this.repositories = folders.repositories;
  }

  remove(): void {
    for (const folder of [this.root, this.repositories]) rmSync(folder, { recursive: true, force: true });
  }

  /** A repository that our node can list by its path. */
  repository(id: string, files?: Files, format?: "sha256"): Repository {
    const repository = new Repository(join(this.repositories, `${id}.git`), format);
    if (files) repository.commit(files);
    return repository;
  }

  /** Writes our own `network.yaml`. */
  list(yaml: string): void {
    writeFiles(this.root, { "network.yaml": describeNode("welkom-utrecht", yaml) });
  }

  /** A repository that our node lists as its only partner. */
  listPartner(id: string, files?: Files): Repository {
    const repository = this.repository(id, files);
    this.list(listing({ [id]: repository.path }));
    return repository;
  }

  /** Our own lock, as it is on disk. */
  lock(): Lock {
    return JSON.parse(readFileSync(join(this.root, "network.lock.json"), "utf8"));
  }

  sync(options: Partial<SyncOptions> = {}, limits: SyncLimits = LIMITS): Promise<SyncResult> {
    const all = { locked: false, offline: false, acceptRewrite: [], ...options };
    return sync(this.root, all, (event) => this.events.push(event), limits);
  }
}

/** Codes of problems, in order. */
export const codes = ({ problems }: SyncResult): string[] => problems.map(({ code }) => code);

/** Sentences of problems, in order. */
export const sentences = ({ problems }: SyncResult): string[] =>
  problems.map((problem) => describe(problem).sentence);

/** `<node> <kind>` of each outcome. */
export const kinds = ({ plan }: SyncResult): string[] =>
  (plan?.outcomes ?? []).map(({ node, kind }) => `${node} ${kind}`);
