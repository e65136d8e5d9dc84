import { viewLocally } from "../../../src/core/localise/local-view.ts";
import { type LocalNode, type LocalPlan, settlePlan } from "../../../src/core/localise/plan.ts";
import { listSources, parseContents } from "../../../src/core/node/parse-contents.ts";
import { parseNetwork } from "../../../src/core/node/parse-network.ts";
import { readBases } from "../../../src/core/overrides/base-texts.ts";
import { planAccept } from "../../../src/core/reconcile/plan-accept.ts";
import { planMerge } from "../../../src/core/reconcile/plan-merge.ts";
import { examine } from "../../../src/core/standing/examine.ts";
import { describeOverview } from "../../../src/core/standing/overview.ts";
import { describeStanding } from "../../../src/core/standing/standing.ts";
import { blobOf } from "../../../src/core/sync/bytes.ts";
import { oursKept } from "../../../src/core/sync/keep-ours.ts";
import { acceptAll } from "../../../src/core/sync/licences.ts";
import { listOurTexts } from "../../../src/core/sync/our-texts.ts";
import { listFollowed, listOwn } from "../../../src/core/sync/queue.ts";
import { understandFiles } from "../../../src/core/sync/understand.ts";
import type { Version } from "../../../src/core/sync/versions.ts";
import type { Lock, LockedSource } from "../../../src/model/lock.ts";
import type { Accepted } from "../../../src/model/plan.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";
import { formatStanding } from "../../../src/report/summaries/status.ts";
import { reportPage } from "../../../src/site/report/page.ts";
import { isOwnPath } from "../../../src/values/paths.ts";
import { sourceFile } from "./files.ts";

type Texts = Readonly<Record<string, string>>;
const who = { name: "Sanne de Vries", day: "2026-11-30" };

/** Our own node, the partners that it lists and those that they bring, as texts alone: what sync, build, status and report make of them, without a disk. */
export class PaperNetwork {
  /** Our own files. */
  readonly own: Record<string, string>;
  private readonly taken = new Map<string, Map<string, Version>>();
  private sources: Record<string, LockedSource> = {};
  private commits = 0;

  constructor(own: Texts) {
    this.own = { ...own };
  }

  /** Fetches what each node has now; what waits, and why, is returned. */
  sync(published: Readonly<Record<string, Texts>>, accepted: Accepted = {}): readonly Problem[] {
    const network = this.network();
    const lock: Lock = { format: 1, sources: this.sources };
    const direct = listOwn(network);
    const problems: Problem[] = [];
    const read = (asked: (typeof direct)[number]) => {
      const outcome = this.take(asked, published[asked.partner.id] ?? {}, accepted);
      problems.push(...outcome.problems);
      return { asked, network: outcome.network };
    };
    const settled = direct.map(read);
    for (const asked of listFollowed(network.id, direct, settled, lock).asked) read(asked);
    return problems;
  }

  private take(asked: ReturnType<typeof listOwn>[number], files: Texts, accepted: Accepted) {
    const { id } = asked.partner;
    const commit = String(++this.commits).padStart(40, "0");
    const earlier = this.taken.get(id) ?? new Map<string, Version>();
    const found = new Map(
      Object.entries(files).map(([path, text]): [string, Version] => {
        const bytes = new TextEncoder().encode(text);
        const blob = blobOf(bytes);
        const before = earlier.get(path);
        return [path, before?.blob === blob ? before : { blob, since: commit, bytes, stored: false }];
      }),
    );
    const blobs = new Map([...found].map(([path, { blob }]) => [path, blob]));
    const read = { found, rejected: new Map<string, never>(), blobs, others: [] };
    const ours = oursKept(listOurTexts(this.network().id, this.ownFiles()), id, accepted);
    const before = { previous: this.sources[id] ?? null, earlier, present: [], ours };
    const facts = { commit, subject: "News", seconds: 1_795_000_000 };
    const outcome = understandFiles(asked, facts, read, before, acceptAll);
    if (outcome.settled.kind !== "found") return outcome;
    const { source, bytes } = outcome.settled;
    this.sources = { ...this.sources, [id]: source };
    const versions = Object.entries(source.files).map(([path, { blob, since }]): [string, Version] => {
      const content = bytes.get(path) ?? earlier.get(path)?.bytes ?? new Uint8Array();
      return [path, { blob, since, bytes: content, stored: true }];
    });
    this.taken.set(id, new Map(versions));
    return outcome;
  }

  /** What is under `partners/` of one node, by path in its repository. */
  partnerFiles(id: string): Texts {
    const versions = [...(this.taken.get(id) ?? [])];
    return Object.fromEntries(versions.map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]));
  }

  accept(document: string, language: string | null, part: string | null = null): void {
    this.do((node) => planAccept(node, { document, part, language }, who));
  }

  merge(document: string): void {
    this.do((node) => planMerge(node, { document, part: null, language: null }));
  }

  /** The site's pages, services and facts as text, the state of everything, and the two reports of it. */
  look() {
    const { problems, sources, view: _, ...node } = this.node();
    const examined = examine({ node, problems, sources }, { generator: "", partners: false });
    const since = { today: "2026-11-30", weekAgo: "2026-11-23", committed: null };
    const standing = describeStanding(node, examined, since.today);
    const { pages, services, facts } = examined.catalog;
    return {
      site: JSON.stringify({ pages, services, facts }),
      standing,
      mistakes: examined
        .problemsIn(isOwnPath)
        .flatMap((one) => (one.severity === "notice" ? [] : [`${one.code} in ${one.place.path}`])),
      status: formatStanding(standing),
      /** Made when it is asked for: it takes longest. */
      report: () => reportPage(describeOverview({ ...node, sources }, examined, since)),
    };
  }

  private ownFiles() {
    return Object.entries(this.own)
      .map(([path, text]) => sourceFile(path, text))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private network() {
    const { network } = parseNetwork(sourceFile("network.yaml", this.own["network.yaml"] ?? ""), "own");
    if (network === null) throw new Error("no network.yaml");
    return network;
  }

  private node(): LocalNode & { problems: readonly Problem[] } {
    const network = this.network();
    const lock: Lock = { format: 1, sources: this.sources };
    const own = this.ownFiles();
    const partners = new Map(
      listSources(network, lock).map((id) => [
        id,
        Object.entries(this.partnerFiles(id)).map(([path, text]) => sourceFile(path, text, id)),
      ]),
    );
    const { contents, problems } = parseContents(network, lock, own, partners);
    const all = [...own, ...[...partners.values()].flat()];
    const sources = new Map(all.map(({ path, text }) => [path, text]));
    return {
      ...{ network, lock, contents, problems, sources, bases: readBases(sources) },
      ...{ status: { format: 1, partners: {} }, files: new Map(), assets: new Map() },
      view: viewLocally(contents),
    };
  }

  private do(plan: (node: LocalNode) => LocalPlan): void {
    const node = this.node();
    const planned = plan(node);
    if (!planned.usable) return;
    const { writes, cleared } = settlePlan(node, planned);
    for (const { path, bytes } of writes) this.own[path] = new TextDecoder().decode(bytes);
    for (const path of cleared) delete this.own[path];
  }
}
