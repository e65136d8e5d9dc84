import { planMove } from "../../../src/core/begin/plan-move.ts";
import { planOverride } from "../../../src/core/begin/plan-override.ts";
import { assetAddress } from "../../../src/core/catalog/asset-address.ts";
import type { ItemChoice } from "../../../src/core/localise/choose-items.ts";
import { viewLocally } from "../../../src/core/localise/local-view.ts";
import { type LocalNode, type LocalPlan, settlePlan } from "../../../src/core/localise/plan.ts";
import { parseContents } from "../../../src/core/node/parse-contents.ts";
import { parseNetwork } from "../../../src/core/node/parse-network.ts";
import { readBases } from "../../../src/core/overrides/base-texts.ts";
import { type AcceptChoice, planAccept } from "../../../src/core/reconcile/plan-accept.ts";
import { planDiff } from "../../../src/core/reconcile/plan-diff.ts";
import { planMerge } from "../../../src/core/reconcile/plan-merge.ts";
import { examine } from "../../../src/core/standing/examine.ts";
import { describeStanding } from "../../../src/core/standing/standing.ts";
import type { LockedSource } from "../../../src/model/lock.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";
import { isOwnPath } from "../../../src/values/paths.ts";
import { addressOf, describeNode, listing, partnerFiles } from "../../support/partner-files.ts";
import type { Files } from "../../support/repository.ts";
import { sourceFile } from "./files.ts";

const COMMIT = "0".repeat(40);
const who = { name: "Sanne de Vries", day: "2026-11-30" };
const help = { document: ["Edit me."], record: ["Edit me."] };
const locked: LockedSource = {
  ...{ url: addressOf("nl-network"), ref: "main", commit: COMMIT, subject: "News", via: "welkom-utrecht" },
  ...{ committed: "2026-11-01T00:00:00Z", licence: "CC-BY-4.0", files: {} },
};

/** Our own node with one partner, as texts alone: what is planned is written into it, and nothing of it is ever on a disk. */
export class Paper {
  private readonly own: Record<string, string | Uint8Array> = {
    "network.yaml": describeNode("welkom-utrecht", listing({ "nl-network": "" })),
  };

  private theirs: Files;

  private readonly others: Readonly<Record<string, Files>>;

  /** `others` are files of further partners, by their ids; our own `network.yaml` must list them. */
  constructor(theirs: Files = partnerFiles("nl-network"), others: Readonly<Record<string, Files>> = {}) {
    this.theirs = theirs;
    this.others = others;
  }

  /** The node as whoever changes a text of it sees it. */
  node(): LocalNode & { problems: readonly Problem[] } {
    const own = listTexts(this.own);
    const partners = Object.entries({ "nl-network": this.theirs, ...this.others });
    const theirs = new Map(partners.map(([id, files]) => [id, listTexts(files, id)]));
    const file = sourceFile("network.yaml", String(this.own["network.yaml"]));
    const { network } = parseNetwork(file, "own");
    if (network === null) throw new Error("no network.yaml");
    const sourcesOf = Object.fromEntries(partners.map(([id]) => [id, { ...locked, url: addressOf(id) }]));
    const lock = { format: 1, sources: sourcesOf } as const;
    const { contents, problems } = parseContents(network, lock, own, theirs);
    const sources = new Map([...own, ...[...theirs.values()].flat()].map(({ path, text }) => [path, text]));
    const pictures = [...listPictures(this.own, ""), ...listPictures(this.theirs, "partners/nl-network/")];
    return {
      ...{ network, lock, status: { format: 1, partners: {} }, contents, problems, sources },
      bases: readBases(sources),
      files: new Map(pictures.map(({ address, data }) => [address, data])),
      assets: new Map(pictures.map(({ path, address }) => [path, address])),
      view: viewLocally(contents),
    };
  }

  /** Asks for a plan, and carries it out. */
  do<Plan extends LocalPlan>(plan: (node: LocalNode) => Plan): Plan {
    const node = this.node();
    const planned = plan(node);
    const { writes, cleared, removes } = settlePlan(node, planned);
    if (!planned.usable) return planned;
    for (const { path, bytes } of writes)
      this.own[path] = /\.(md|yaml)$/.test(path) ? new TextDecoder().decode(bytes) : bytes;
    for (const path of [...cleared, ...removes]) delete this.own[path];
    return planned;
  }

  override(name: string, language: string | null = null) {
    return this.do((node) => planOverride(node, { name, language, help }));
  }

  move(from: string, to: string) {
    return this.do((node) => planMove(node, { from, to }));
  }

  merge(document: string, choice: Partial<ItemChoice> = {}) {
    return this.do((node) => planMerge(node, { ...whole(document), ...choice }));
  }

  accept(document: string, choice: Partial<AcceptChoice> = {}) {
    return this.do((node) => planAccept(node, { ...whole(document), ...choice }, who));
  }

  /** Every part of ours in three versions. */
  compare(document: string, choice: Partial<ItemChoice> = {}) {
    return planDiff(this.node(), { ...whole(document), ...choice }).comparisons;
  }

  /** The partner publishes these files instead of those that it had, and we take them in. */
  publish(theirs: Files): void {
    this.theirs = theirs;
  }

  write(path: string, data: string | Uint8Array): void {
    this.own[path] = data;
  }

  /** The text of one of our files; fails where there is none. */
  read(path: string): string {
    const data = this.own[path];
    if (data === undefined) throw new Error(`there is no ${path}`);
    return typeof data === "string" ? data : new TextDecoder("latin1").decode(data);
  }

  /** Paths of our own files, in alphabetical order. */
  paths(): readonly string[] {
    return Object.keys(this.own).sort();
  }

  /** Everything that every command is told of the node. */
  examined() {
    const { problems, sources, ...node } = this.node();
    return { node, ...examine({ node, problems, sources }, { generator: "", partners: false }) };
  }

  /** What `check` would say of our own files. */
  problems(): readonly Problem[] {
    return this.examined().problemsIn(isOwnPath);
  }

  codes(): readonly string[] {
    return this.problems().map(({ code }) => code);
  }

  /** Everything that the site's pages say, as HTML. */
  pages(): string {
    const { pages, services, facts } = this.examined().catalog;
    return JSON.stringify({ pages, services, facts });
  }

  /** How our changes, copies and translations stand. */
  standing() {
    const { node, ...examined } = this.examined();
    return describeStanding(node, examined, "2026-11-30");
  }

  /** How our changes and copies stand, each as `<part> <state>`. */
  states(): readonly string[] {
    return this.standing().changes.map(({ target, state }) => `${target} ${state}`);
  }
}

const whole = (document: string): ItemChoice => ({ document, part: null, language: null });

const listTexts = (all: Files, node?: string) =>
  Object.entries(all)
    .flatMap(([path, data]) => (typeof data === "string" ? [sourceFile(path, data, node)] : []))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const listPictures = (all: Files, folder: string) =>
  Object.entries(all).flatMap(([path, data]) =>
    data instanceof Uint8Array ? [{ path: folder + path, data, address: assetAddress(path, data) }] : [],
  );
