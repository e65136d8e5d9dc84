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
import { type Files, Repository } from "./repository.ts";

/** A document as small as it may be. */
export const document = (title: string, more = ""): string => `---
title: ${title}
summary: What to do.
type: guideline
phase: [arrival]
audience: [volunteer]
topic: [housing]
sources:
  - title: Guide for sponsors
reviewed: 2026-11-01
review_every: P1Y
---
${more}
## Before you begin {#before}

Call the group.
`;

/** A node's description; `partners` as lines of YAML. */
export const describeNode = (id: string, partners = "", languages = "en, nl"): string => `format: 1
id: ${id}
title: { en: ${id} }
languages: [${languages}]
licence: CC-BY-4.0
${partners}`;

/** The document that every small partner has. */
export const HOME = "toolkits/housing/finding-a-home.en.md";

const toolkit = "title: { en: Housing }\nsummary: { en: A first home. }\nlanguage: en\n";

/** The files of a small partner. */
export const partnerFiles = (id: string, more: Files = {}): Files => ({
  "network.yaml": describeNode(id),
  "toolkits/housing/toolkit.yaml": toolkit,
  [HOME]: document("Finding a home"),
  ...more,
});

/** Address of a partner as everybody gives it. */
export const addressOf = (id: string): string => `https://git.${id}.example/toolkits.git`;

/** Entries of `partners:`, and where to read them instead. */
export function listing(
  entries: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  const ids = Object.keys(entries);
  const lines = ids.map((id) => `  - id: ${id}\n    url: ${addressOf(id)}\n${more[id] ?? ""}`);
  const substitutes = ids.filter((id) => entries[id]).map((id) => `  ${addressOf(id)}: ${entries[id]}\n`);
  return `${ids.length > 0 ? `partners:\n${lines.join("")}` : ""}${
    substitutes.length > 0 ? `substitutes:\n${substitutes.join("")}` : ""
  }`;
}

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
  repository(id: string, files?: Files): Repository {
    const repository = new Repository(join(this.repositories, `${id}.git`));
    if (files) repository.commit(files);
    return repository;
  }

  /** Writes our own `network.yaml`. */
  list(yaml: string): void {
    writeFiles(this.root, { "network.yaml": describeNode("welkom-utrecht", yaml) });
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
